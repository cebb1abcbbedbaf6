import type { Results } from '@cellwright/model'
import { create } from 'zustand'
import { snapshot } from '../document/document.ts'
import { longEngine } from '../engine/engines.ts'
import type { Step } from '../engine/protocol.ts'

interface RunState {
  /** Of the last run that came to an end; they may be older than the inputs (`isStale`). */
  readonly results: Results | null
  /** How far the run under way is; null: none is. */
  readonly step: Step | null
  readonly running: boolean
  readonly failure: string | null
  readonly seed: number
  readonly replications: number
  readonly draws: number
  readonly start: () => Promise<void>
  readonly cancel: () => void
  readonly clear: () => void
}

/** Of a run that was cancelled before its first replication was done: a preview says more. */
export const isOfNothing = (results: Results | null): boolean =>
  results?.incomplete !== undefined && results.engine.replications === 0

let doing: { readonly cancel: () => void } | undefined

/** The run of the whole project. */
export const useRun = create<RunState>()((set, get) => ({
  results: null,
  step: null,
  running: false,
  failure: null,
  seed: 1,
  replications: 10,
  draws: 256,
  start: async () => {
    if (get().running) return
    const { seed, replications, draws } = get()
    set({ running: true, step: null, failure: null })
    const work = longEngine().do('run', { snapshot: snapshot(), seed, replications, draws }, (step) => {
      if (doing === work) set({ step })
    })
    doing = work
    // What comes after another document was opened is of no use.
    const isWanted = () => doing === work
    try {
      const results = await work.answer
      if (isWanted()) set({ results })
    } catch (error) {
      if (isWanted()) set({ failure: error instanceof Error ? error.message : String(error) })
    } finally {
      if (isWanted()) {
        doing = undefined
        set({ running: false, step: null })
      }
    }
  },
  cancel: () => doing?.cancel(),
  clear: () => {
    doing?.cancel()
    doing = undefined
    set({ results: null, failure: null, running: false, step: null })
  },
}))
