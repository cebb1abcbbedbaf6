import type { Message, StationHours } from '@cellwright/model'
import { create } from 'zustand'
import { snapshot } from '../../document/document.ts'
import { longEngine } from '../../engine/engines.ts'

interface Hours {
  /** By station: what it does in each step of a year of prices, and of which text that is. */
  readonly found: Readonly<Record<string, { readonly hash: string; readonly hours: StationHours }>>
  readonly missing: readonly Message[]
  /** Station that is being worked out. */
  readonly busy: string | null
  readonly failure: string | null
}

/** Dispatches of whole years, which no results document holds. */
export const useHours = create<Hours>()(() => ({ found: {}, missing: [], busy: null, failure: null }))

export async function askHours(station: string, hash: string): Promise<void> {
  if (useHours.getState().busy !== null) return
  useHours.setState({ busy: station, missing: [], failure: null })
  try {
    const answer = await longEngine().do('hours', { snapshot: snapshot(), station }).answer
    if ('missing' in answer) useHours.setState({ missing: answer.missing })
    else useHours.setState(({ found }) => ({ found: { ...found, [station]: { hash, hours: answer } } }))
  } catch (error) {
    useHours.setState({ failure: error instanceof Error ? error.message : String(error) })
  } finally {
    useHours.setState({ busy: null })
  }
}
