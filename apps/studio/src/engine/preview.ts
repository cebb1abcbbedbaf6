import type { Results } from '@cellwright/model'
import { create } from 'zustand'
import { snapshot } from '../document/document.ts'
import { isOfNothing, useRun } from '../run/run.ts'
import { previewEngine } from './engines.ts'

/** After the last change, before a preview begins [ms]: a word that is being typed needs none for each letter. */
const PAUSE = 120

interface PreviewState {
  /** Of the last preview that came to an end. */
  readonly results: Results | null
  /** Hash of the text that is being previewed; null: none is. */
  readonly working: string | null
  readonly failure: string | null
}

/** One replication in larger lots of what stands in the document. */
export const usePreview = create<PreviewState>()(() => ({ results: null, working: null, failure: null }))

let doing: { readonly cancel: () => void } | undefined
let waiting: ReturnType<typeof setTimeout> | undefined

/** Begins a preview of the document, which has been looked at and has no faults, in the place of an older one. */
export function previewSoon(hash: string): void {
  stopPreview()
  const { results, seed } = useRun.getState()
  const known = [isOfNothing(results) ? null : results, usePreview.getState().results]
  if (known.some((r) => r?.project.hash === hash && r.engine.seed === seed)) return
  usePreview.setState({ working: hash, failure: null })
  // Its worker starts meanwhile.
  previewEngine()
  waiting = setTimeout(() => void preview(hash, seed), PAUSE)
}

/** Of a text that is not the newest any more. */
export function stopPreview(): void {
  clearTimeout(waiting)
  doing?.cancel()
  doing = undefined
  usePreview.setState({ working: null })
}

async function preview(hash: string, seed: number): Promise<void> {
  const work = previewEngine().do('preview', { snapshot: snapshot(), seed })
  doing = work
  try {
    const results = await work.answer
    // Cancelled, it is of an older text, or only a part.
    if (doing === work && results.project.hash === hash && !results.incomplete) usePreview.setState({ results })
  } catch (error) {
    if (doing === work) usePreview.setState({ failure: error instanceof Error ? error.message : String(error) })
  } finally {
    if (doing === work) {
      doing = undefined
      usePreview.setState({ working: null })
    }
  }
}
