import type { Results } from '@cellwright/model'
import { useEffect } from 'react'
import { create } from 'zustand'
import { snapshot } from '../document/document.ts'
import { longEngine } from '../engine/engines.ts'
import { useLive } from '../engine/live.ts'
import type { Step } from '../engine/protocol.ts'
import { useRun } from '../run/run.ts'
import { useShown } from '../run/shown.ts'

interface AuditState {
  /** Of the last audit that came to an end, without a simulation. */
  readonly results: Results | null
  readonly step: Step | null
  /** Hash of the text that is being judged; null: none is. */
  readonly judging: string | null
  /** Hash of the text whose audit failed, so that it is not tried for ever. */
  readonly failed: string | null
  readonly failure: string | null
  readonly start: (hash: string) => Promise<void>
  readonly cancel: () => void
}

let doing: { readonly cancel: () => void } | undefined

/** The audit by itself, for those who have not run the project yet. */
export const useAudit = create<AuditState>()((set, get) => ({
  results: null,
  step: null,
  judging: null,
  failed: null,
  failure: null,
  start: async (hash) => {
    if (get().judging !== null) return
    set({ judging: hash, step: null, failed: null, failure: null })
    const { seed } = useRun.getState()
    const work = longEngine().do('audit', { snapshot: snapshot(), seed }, (step) => set({ step }))
    doing = work
    try {
      const results = await work.answer
      // Stopped by hand: what is judged so far is shown, and is not begun again by itself.
      set({ results, ...(results.incomplete ? { failed: hash } : {}) })
    } catch (error) {
      set({ failed: hash, failure: error instanceof Error ? error.message : String(error) })
    } finally {
      doing = undefined
      set({ judging: null, step: null })
    }
  },
  cancel: () => doing?.cancel(),
}))

/** Verdicts to show: of the run where there is one of this text, else of the audit; older ones rather than none. */
export interface Judged {
  readonly results: Results | null
  readonly stale: boolean
}

const isJudged = (results: Results | null): results is Results => results?.scope === 'audit' || results?.scope === 'run'

/** Results with verdicts; begins an audit of its own where there are none of this text and nothing else is under way. */
export function useJudged(): Judged {
  const shown = useShown().results
  const running = useRun((s) => s.running)
  const looked = useLive((s) => s.looked)
  const { results: audited, judging, failed, start } = useAudit()
  const hash = looked?.results ? looked.hash : null
  const all = [shown, audited].filter(isJudged)
  const fresh = all.find((r) => r.project.hash === hash)
  const wanted = hash !== null && !fresh && !running && judging === null && failed !== hash
  useEffect(() => {
    if (wanted) void start(hash)
  }, [wanted, hash, start])
  const id = looked?.results?.project.id
  const results = fresh ?? all.find((r) => id === undefined || r.project.id === id) ?? null
  return { results, stale: results !== null && looked !== null && results.project.hash !== looked.hash }
}
