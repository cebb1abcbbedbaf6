import type { Results } from '@cellwright/model'
import { useLive } from '../engine/live.ts'
import { useRun } from './run.ts'

/** What the page shows: the last run, or design and sizes where there is none. */
export interface Shown {
  readonly results: Results | null
  /** The results are of an older text than the one in the editor. */
  readonly stale: boolean
  /** The results are of a run, not only of design and sizes. */
  readonly isRun: boolean
}

export function useShown(): Shown {
  const ran = useRun((s) => s.results)
  const { looked, sized } = useLive()
  const results = ran ?? sized
  return { results, stale: results !== null && looked !== null && results.project.hash !== looked.hash, isRun: ran !== null }
}
