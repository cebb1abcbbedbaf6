import type { FilmOverview, Results } from '@cellwright/model'
import { useEffect } from 'react'
import { create } from 'zustand'
import { overviewOf } from '../engine/explain.ts'

interface OverviewState {
  readonly of: Results | null
  readonly overview: FilmOverview | null
}

const useStore = create<OverviewState>()(() => ({ of: null, overview: null }))

/** What the simulation behind results did, period by period; null without one. The engine that did it has it still. */
export function useOverview(results: Results | null): FilmOverview | null {
  const { of, overview } = useStore()
  useEffect(() => {
    if (results === useStore.getState().of) return
    useStore.setState({ of: results, overview: null })
    if (results === null) return
    void overviewOf(results)
      .then((answer) => {
        if (useStore.getState().of === results)
          useStore.setState({ overview: answer && answer.plants.length > 0 ? answer : null })
      })
      // Without it the page shows the results alone.
      .catch(() => undefined)
  }, [results])
  return of === results ? overview : null
}
