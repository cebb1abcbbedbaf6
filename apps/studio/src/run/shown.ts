import type { Results } from '@cellwright/model'
import { useMemo } from 'react'
import { useLive } from '../engine/live.ts'
import { usePreview } from '../engine/preview.ts'
import { isOfNothing, useRun } from './run.ts'

/** What the page shows. */
export interface Shown {
  readonly results: Results | null
  /** The results are of an older text than the one in the editor. */
  readonly stale: boolean
  /** The results are of a run, not only of a preview or of design and sizes. */
  readonly isRun: boolean
  /** A preview of the text in the editor is under way, which will take their place. */
  readonly comes: boolean
}

interface Known {
  readonly ran: Results | null
  readonly previewed: Results | null
  readonly sized: Results | null
  /** Of the text in the editor; null before it was looked at. */
  readonly hash: string | null
  /** That a preview is being made of. */
  readonly working: string | null
}

/**
 * Results of the text in the editor go first: of a run, else of a preview, else of design and sizes. While a preview of it is under way, or while the text has faults,
 * older results of a simulation stay, and say that they are older: they are shown whole, never together with newer ones.
 */
export function shownOf({ ran, previewed, sized, hash, working }: Known): Shown {
  const simulated = isOfNothing(ran) ? [previewed, ran] : [ran, previewed]
  const comes = hash !== null && working === hash
  const shown = (results: Results | null): Shown => ({
    results,
    stale: results !== null && hash !== null && results.project.hash !== hash,
    isRun: results !== null && results === ran,
    comes,
  })
  const isOfText = (results: Results | null) => results !== null && results.project.hash === hash
  const fresh = simulated.find(isOfText)
  if (fresh) return shown(fresh)
  const older = isOfNothing(ran) ? (previewed ?? ran) : (ran ?? previewed)
  if (older && (comes || !isOfText(sized))) return shown(older)
  return shown(sized)
}

export function useShown(): Shown {
  const ran = useRun((s) => s.results)
  const previewed = usePreview((s) => s.results)
  const working = usePreview((s) => s.working)
  const sized = useLive((s) => s.sized)
  const hash = useLive((s) => s.looked?.hash ?? null)
  return useMemo(() => shownOf({ ran, previewed, sized, hash, working }), [ran, previewed, sized, hash, working])
}

/** Results of the text in the editor and of no older one, where design and sizes are enough: they follow a change at once. While it has faults, of the last text without. */
export function useCurrent(): Results | null {
  const { results, stale } = useShown()
  const sized = useLive((s) => s.sized)
  return stale ? sized : results
}
