import type { FilmOverview, Results } from '@cellwright/model'
import { useEffect } from 'react'
import { create } from 'zustand'
import { longEngine } from '../engine/engines.ts'
import { useRun } from '../run/run.ts'

interface OverviewState {
  readonly of: Results | null
  readonly overview: FilmOverview | null
}

const useStore = create<OverviewState>()(() => ({ of: null, overview: null }))

/** What the last run did, period by period; null without one. The engine that did the run has it still. */
export function useOverview(): FilmOverview | null {
  const results = useRun((s) => s.results)
  const { of, overview } = useStore()
  useEffect(() => {
    if (results === useStore.getState().of) return
    useStore.setState({ of: results, overview: null })
    if (results === null) return
    void longEngine()
      .do('overview', {})
      .answer.then((answer) => {
        if (useStore.getState().of === results)
          useStore.setState({ overview: answer && answer.plants.length > 0 ? answer : null })
      })
      // Without it the page shows the results alone.
      .catch(() => undefined)
  }, [results])
  return of === results ? overview : null
}
