import { doors, type FlowGraph, settle, ways } from './flow-graph.ts'
import type { NodeSpec, Scrap, SourceSpec } from './network.ts'

/** A batch in a batch is followed so deep; what comes out of deeper ones counts as if it stayed together. */
const DEEPEST = 4

/** Sizes of the lots that can come to a door [units]. */
export interface Sizes {
  /** The largest lot; behind it, the largest after each time that a batch is taken apart. Empty: nothing is known to come. */
  readonly largest: readonly number[]
  /** All sizes are multiples of this; likewise. */
  readonly step: readonly number[]
  /** A process may send lots of any size, too. */
  readonly isOpen: boolean
}

const NOTHING: Sizes = { largest: [], step: [], isOpen: false }

function lots(largest: number, step: number): Sizes {
  return { largest: [largest], step: [step], isOpen: false }
}

/** Sizes by door: they spread along the flow until nothing new comes anywhere. */
export function lotSizes(graph: FlowGraph): ReadonlyMap<string, Sizes> {
  const sizes = new Map<string, Sizes>(graph.nodes.flatMap(doors).map((door) => [door, NOTHING]))
  settle(graph.nodes, (spec) => {
    const sent = sentBy(spec, sizes.get(spec.id) ?? NOTHING)
    const changed: NodeSpec[] = []
    for (const { to } of ways(spec)) {
      const before = sizes.get(to) ?? NOTHING
      const after = joined(before, sent)
      if (isSame(before, after)) continue
      sizes.set(to, after)
      changed.push(graph.at(to))
    }
    return changed
  })
  return sizes
}

/** The lots that a node sends when such lots come to it. */
function sentBy(spec: NodeSpec, here: Sizes): Sizes {
  switch (spec.kind) {
    case 'source':
      return released(spec)
    case 'assembly':
      return lots(spec.lot, isThinned(spec.scrap) ? 1 : spec.lot)
    case 'process':
      return { ...NOTHING, isOpen: true }
    case 'batch':
      return batched(here, spec.units)
    case 'station': {
      const isCut = (spec.routes ?? []).some(({ mode, probability }) => mode === 'unit' && probability > 0)
      const isThin = isThinned(spec.scrap) || (spec.products ?? []).some(({ scrap }) => isThinned(scrap))
      const left = isCut || isThin ? thinned(here) : here
      return spec.unloads === true ? opened(left) : left
    }
    case 'buffer': {
      const stock = (spec.initial ?? []).map(({ units }) => lots(units, units))
      const held = stock.reduce(joined, here)
      return isThinned(spec.scrap) ? thinned(held) : held
    }
    case 'transport':
      return isThinned(spec.scrap) ? thinned(here) : here
    default:
      return here
  }
}

/** The last lot before the limit may be smaller; as it is the last, it is passed over. */
function released({ lot, limit = Infinity, campaigns }: SourceSpec): Sizes {
  const largest = Math.min(lot, limit)
  if (campaigns === undefined) return lots(largest, largest)
  const most = campaigns.reduce((most, { units }) => Math.max(most, units), 0)
  const step = campaigns.reduce((step, { units }) => divisor(step, units), largest)
  return lots(Math.min(largest, most), step)
}

function isThinned(scrap: readonly Scrap[] = []): boolean {
  return scrap.some(({ mode, probability }) => mode === 'unit' && probability > 0)
}

function thinned(sizes: Sizes): Sizes {
  return { ...sizes, step: sizes.step.map(() => 1) }
}

function opened({ largest, step, isOpen }: Sizes): Sizes {
  return largest.length > 1 ? { largest: largest.slice(1), step: step.slice(1), isOpen } : { largest, step, isOpen }
}

function batched({ largest, step, isOpen }: Sizes, units: number): Sizes {
  const [most, unit] = [largest[0], step[0]]
  if (most === undefined || unit === undefined) return isOpen ? { ...NOTHING, isOpen } : NOTHING
  const full = Math.max(most, Math.floor(units / unit) * unit)
  return { largest: [full, ...largest].slice(0, DEEPEST), step: [unit, ...step].slice(0, DEEPEST), isOpen }
}

/** Lots of both kinds. A lot that is no batch stays what it is when batches are taken apart. */
function joined(a: Sizes, b: Sizes): Sizes {
  const isOpen = a.isOpen || b.isOpen
  if (a.largest.length === 0 || b.largest.length === 0) {
    const known = a.largest.length === 0 ? b : a
    return { ...known, isOpen }
  }
  const depth = Math.max(a.largest.length, b.largest.length)
  const levels = Array.from({ length: depth }, (_, i) => i)
  const level = (list: readonly number[], i: number): number => list[Math.min(i, list.length - 1)] ?? 0
  return {
    largest: levels.map((i) => Math.max(level(a.largest, i), level(b.largest, i))),
    step: levels.map((i) => divisor(level(a.step, i), level(b.step, i))),
    isOpen,
  }
}

function isSame(a: Sizes, b: Sizes): boolean {
  const isEqual = (a: readonly number[], b: readonly number[]): boolean => a.length === b.length && a.every((x, i) => x === b[i])
  return a.isOpen === b.isOpen && isEqual(a.largest, b.largest) && isEqual(a.step, b.step)
}

/** Greatest common divisor of whole numbers. */
function divisor(a: number, b: number): number {
  let [x, y] = [a, b]
  while (y > 0) [x, y] = [y, x % y]
  return x
}
