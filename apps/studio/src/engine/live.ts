import type { Results } from '@cellwright/model'
import { create } from 'zustand'
import { snapshot, useDocument } from '../document/document.ts'
import { useRun } from '../run/run.ts'
import { quickEngine } from './engines.ts'
import { previewSoon, stopPreview, usePreview } from './preview.ts'
import type { Looked } from './protocol.ts'

interface Live {
  /** Of the last text that was looked at; null before the first. */
  readonly looked: Looked | null
  /** The text that was looked at: places of its faults are places of this. */
  readonly lookedAt: string | null
  /** Design and sizes of the last text without faults: shown while a file is being mended. */
  readonly sized: Results | null
  /** A look is under way. */
  readonly looking: boolean
  /** The engine itself broke off. */
  readonly failure: string | null
}

/** Design and sizes that follow the document. */
export const useLive = create<Live>()(() => ({ looked: null, lookedAt: null, sized: null, looking: false, failure: null }))

/** A look that takes longer than this waits for a pause in typing, as long as it took itself but not longer than `MOST_WAIT` [ms]. */
const QUICK = 60
const MOST_WAIT = 1500

/** After the first paint, before the engine is fetched [ms]. */
const WARM = 300

let wanted = false
let busy = false
// Asked by a function, as it changes while a look is under way.
const isWanted = () => wanted

/** Looks at the document whenever its text changes; while a look is under way only the newest text waits. */
export function followDocument(): () => void {
  if (useDocument.getState().origin !== null) void look()
  // The engine comes while a reader chooses what to open: then the first look does not wait for it.
  else setTimeout(quickEngine, WARM)
  return useDocument.subscribe((now, before) => {
    const isAnother = now.opening !== before.opening
    if (isAnother) {
      useLive.setState({ sized: null, looked: null })
      usePreview.setState({ results: null, failure: null })
      useRun.getState().clear()
    }
    if (isAnother || now.text !== before.text || now.attachments !== before.attachments) {
      stopPreview()
      void look()
    }
  })
}

async function look(): Promise<void> {
  wanted = true
  if (busy) return
  busy = true
  useLive.setState({ looking: true })
  let took = 0
  while (wanted) {
    if (took > QUICK) await new Promise((resume) => setTimeout(resume, Math.min(took, MOST_WAIT)))
    wanted = false
    try {
      const asked = snapshot()
      const began = performance.now()
      const looked = await quickEngine().do('look', { snapshot: asked }).answer
      took = performance.now() - began
      useLive.setState({ looked, lookedAt: asked.text, failure: null, ...(looked.results ? { sized: looked.results } : {}) })
      if (looked.results && !isWanted()) previewSoon(looked.hash)
    } catch (error) {
      useLive.setState({ failure: error instanceof Error ? error.message : String(error) })
    }
  }
  busy = false
  useLive.setState({ looking: false })
}
