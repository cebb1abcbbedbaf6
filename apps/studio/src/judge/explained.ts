import type { Explanation, Results } from '@cellwright/model'
import { useEffect, useState } from 'react'
import { explainFigure } from '../engine/explain.ts'
import { useShown } from '../run/shown.ts'

export type Explained =
  | { readonly state: 'working' }
  | { readonly state: 'failed'; readonly text: string }
  | {
      readonly state: 'done'
      /** What the figure is of: a run, a preview, or design and sizes. */
      readonly of: Results['scope']
      readonly explanation: Explanation | null
    }

/** The explanation of a figure of the results that are shown; another when they change. */
export function useExplained(figure: string): Explained {
  const { results } = useShown()
  const key = `${figure} ${results?.project.hash ?? ''} ${results?.scope ?? ''} ${results?.engine.seed ?? ''}`
  const [found, setFound] = useState<{ readonly key: string; readonly explained: Explained } | null>(null)
  useEffect(() => {
    let wanted = true
    const doing = explainFigure(figure, results)
    doing.answer.then(
      (found) => wanted && setFound({ key, explained: { state: 'done', ...found } }),
      (error: unknown) =>
        wanted && setFound({ key, explained: { state: 'failed', text: error instanceof Error ? error.message : String(error) } }),
    )
    return () => {
      wanted = false
      doing.cancel()
    }
    // oxlint-disable-next-line react-hooks/exhaustive-deps -- the key says which results
  }, [key, figure])
  return found?.key === key ? found.explained : { state: 'working' }
}
