import { serversFor, sparesFor } from './erlang.ts'
import type { CentreSize, Size } from './centre-size.ts'
import { simulated } from '../term/index.ts'

export interface Rung {
  readonly wait: number
  readonly short: number
}

/** Shares of packs that wait, and of swaps that find no pack ready: from a lavish centre to one that just has more places than its load. */
export const RUNGS: readonly Rung[] = [
  { wait: 0.001, short: 0.001 },
  { wait: 0.01, short: 0.01 },
  { wait: 0.05, short: 0.02 },
  { wait: 0.2, short: 0.05 },
  { wait: 0.5, short: 0.2 },
  { wait: 0.9, short: 0.5 },
]

/** The centre with places, technicians and spares for these shares; what the file gives stays. */
export function sizeAt(size: CentreSize, { wait, short }: Rung): CentreSize {
  const of = `a search among sizes in which ${wait * 100} % of the packs wait by Erlang C`
  const place = (s: Size): Size =>
    s.given ? s : { ...s, count: simulated(serversFor(s.load.value, wait, s.least), s.name, '', of) }
  return {
    ...size,
    places: size.places.map(place),
    technicians: place(size.technicians),
    spares: size.spares.map((s) =>
      s.given ? s : { ...s, count: simulated(sparesFor(s.outstanding.value, short), `packs ${s.pack} kept ready`, '', of) },
    ),
  }
}

/** Nothing is left open. */
export function isGiven({ places, technicians, spares }: CentreSize): boolean {
  // Benches are never given: they follow.
  return [...places.filter((p) => p.id !== 'bench'), technicians, ...spares].every((s) => s.given)
}
