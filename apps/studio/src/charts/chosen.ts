import { create } from 'zustand'

interface Chosen {
  /** Ids of the charts that are shown, in the order of the list. */
  readonly kinds: readonly string[]
  /** Plant that they are of; '' for all. Null: not chosen yet. */
  readonly plant: string | null
  readonly toggle: (ids: readonly string[], on: boolean) => void
  readonly choosePlant: (plant: string) => void
}

const KEY = 'cellwright.charts'
const FIRST = [
  'output',
  'states',
  'mass',
  'gantt',
  'capex',
  'cost-years',
  'cash',
  'chain-could',
  'site-map',
  'fleet-replacements',
  'station-day',
]

/** Which charts the reader looks at: kept in this browser, in no project file. */
export const useChosen = create<Chosen>()((set, get) => {
  const kept = read()
  const keep = (change: Partial<Pick<Chosen, 'kinds' | 'plant'>>) => {
    set(change)
    try {
      localStorage.setItem(KEY, JSON.stringify({ kinds: get().kinds, plant: get().plant }))
    } catch {
      // A browser that keeps nothing still shows the page.
    }
  }
  return {
    kinds: kept.kinds ?? FIRST,
    plant: kept.plant ?? null,
    toggle: (ids, on) => {
      const others = get().kinds.filter((k) => !ids.includes(k))
      keep({ kinds: on ? [...others, ...ids] : others })
    },
    choosePlant: (plant) => keep({ plant }),
  }
})

function read(): { readonly kinds?: readonly string[]; readonly plant?: string } {
  try {
    const { kinds, plant } = JSON.parse(localStorage.getItem(KEY) ?? '{}') as Record<string, unknown>
    return {
      ...(Array.isArray(kinds) ? { kinds: kinds.filter((k) => typeof k === 'string') } : {}),
      ...(typeof plant === 'string' ? { plant } : {}),
    }
  } catch {
    return {}
  }
}
