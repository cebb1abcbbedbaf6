import type { Explanation } from '@cellwright/model'
import { useEffect, useState } from 'react'
import { snapshot, useDocument } from '../document/document.ts'
import { quickEngine } from '../engine/engines.ts'
import { useRun } from '../run/run.ts'

export type Explained =
  | { readonly state: 'working' }
  | { readonly state: 'failed'; readonly text: string }
  | { readonly state: 'done'; readonly explanation: Explanation | null }

/** The explanation of a figure, of the file as it stands; worked out again when the file changes. */
export function useExplained(figure: string): Explained {
  const text = useDocument((s) => s.text)
  const seed = useRun((s) => s.seed)
  const results = useRun((s) => s.results)
  const key = `${figure} ${seed} ${results?.project.hash ?? ''} ${text}`
  const [found, setFound] = useState<{ readonly key: string; readonly explained: Explained } | null>(null)
  useEffect(() => {
    let wanted = true
    const doing = quickEngine().do('explain', { snapshot: snapshot(), figure, seed })
    doing.answer.then(
      (explanation) => wanted && setFound({ key, explained: { state: 'done', explanation } }),
      (error: unknown) =>
        wanted && setFound({ key, explained: { state: 'failed', text: error instanceof Error ? error.message : String(error) } }),
    )
    return () => {
      wanted = false
      doing.cancel()
    }
  }, [key, figure, seed])
  return found?.key === key ? found.explained : { state: 'working' }
}
