import { dispatch, type Dispatch, type DispatchTask } from './dispatch.ts'
import type { LinearSolver } from './linear-programme.ts'
import { pricesOf, type PriceSeries } from './price-series.ts'
import type { Station } from './station.ts'

/** A year of dispatch of a station with some of its first energy; amounts are over that first energy, and of a year of 8760 h. */
export interface DispatchKnot {
  /** Energy over that of the first day. */
  readonly energy: number
  /** Taken from store, and put into it. */
  readonly drawn: number
  readonly stored: number
  /** By part of the prices: sum over steps of what is taken from store (put into it) times the shape. */
  readonly drawnAt: readonly number[]
  readonly storedAt: readonly number[]
  /** What the programme makes great: margin less wear, money over the first energy. */
  readonly worth: number
  readonly dispatch: Dispatch
}

export interface DispatchTable {
  readonly knots: readonly DispatchKnot[]
  /** What straight lines between the knots can miss at most, over the worth. */
  readonly error: number
}

const HOUR = 3600
const HOURS = 8760

/** What the programme of a station is, with `energy` of its first energy left. `wear` is money over energy taken from store [money/J]. */
export function dispatchTask(station: Station, series: PriceSeries, wear: number, energy: number): DispatchTask {
  return {
    prices: Array.from(pricesOf(series), (p) => p * MWH),
    step: series.step,
    power: (station.power.value * HOUR) / (station.energy.value * energy),
    charging: station.oneWay.value,
    discharging: station.oneWay.value,
    low: station.low.value,
    high: station.high.value,
    standby: station.standby.value * HOUR,
    ...(station.cycles ? { cyclesPerDay: station.cycles.value * 86400 } : {}),
    wear: wear * MWH,
  }
}

/** So that prices are of the size of hundreds. */
const MWH = 3.6e9

/**
 * The dispatch at each of `energies`, ascending: the worth is concave in the energy (the value of a linear programme in its right side), so straight lines between
 * them lie below it, and the lines of the neighbours above it. Or why there is none.
 */
export function dispatchTable(
  station: Station,
  series: PriceSeries,
  wear: number,
  energies: readonly number[],
  solver: LinearSolver,
): DispatchTable | { readonly failed: string } {
  const knots: DispatchKnot[] = []
  for (const energy of energies) {
    const answer = dispatch(dispatchTask(station, series, wear, energy), solver)
    if ('failed' in answer) return answer
    knots.push(knotOf(station, series, wear, energy, answer.dispatch))
  }
  return { knots, error: missedAtMost(knots) }
}

function knotOf(station: Station, { parts, step }: PriceSeries, wear: number, energy: number, d: Dispatch): DispatchKnot {
  const way = station.oneWay.value
  const perYear = (HOURS / (d.charge.length * step)) * energy
  const at = (amounts: Float64Array, shape: Float64Array) => amounts.reduce((sum, x, t) => sum + x * shape[t]!, 0)
  const drawn = (d.given / way) * perYear
  return {
    energy,
    drawn,
    stored: d.taken * way * perYear,
    drawnAt: parts.map(({ shape }) => (at(d.discharge, shape) / way) * perYear),
    storedAt: parts.map(({ shape }) => at(d.charge, shape) * way * perYear),
    worth: (d.margin / MWH) * perYear - wear * drawn,
    dispatch: d,
  }
}

/**
 * The state of the energy in which `base` has as much energy between its limits of charge as `other` has with `energy` of its own: the dispatch is the same, but for what
 * standby takes of the energy below the lower limit.
 */
export function sameWindow(energy: number, other: Window, base: Window): number {
  return (energy * (other.high.value - other.low.value)) / (base.high.value - base.low.value)
}

type Window = Pick<Station, 'low' | 'high'>

/** Amounts of a year with `energy` of the first energy, on straight lines between the knots; below the first in proportion, above the last on the last line. */
export function dispatchAt({ knots }: Pick<DispatchTable, 'knots'>, energy: number): Omit<DispatchKnot, 'dispatch'> {
  const [first] = knots
  const last = knots.at(-1)!
  if (!first || energy <= first.energy) return scaled(first!, energy / first!.energy)
  if (knots.length === 1) return { ...scaled(last, 1), energy }
  const upper = energy >= last.energy ? knots.length - 1 : knots.findIndex((k) => k.energy >= energy)
  const [a, b] = [knots[upper - 1]!, knots[upper]!]
  const u = (energy - a.energy) / (b.energy - a.energy)
  const between = (x: number, y: number) => x + u * (y - x)
  return {
    energy,
    drawn: between(a.drawn, b.drawn),
    stored: between(a.stored, b.stored),
    drawnAt: a.drawnAt.map((x, i) => between(x, b.drawnAt[i]!)),
    storedAt: a.storedAt.map((x, i) => between(x, b.storedAt[i]!)),
    worth: between(a.worth, b.worth),
  }
}

function scaled(k: DispatchKnot, by: number): Omit<DispatchKnot, 'dispatch'> {
  return {
    energy: k.energy * by,
    drawn: k.drawn * by,
    stored: k.stored * by,
    drawnAt: k.drawnAt.map((x) => x * by),
    storedAt: k.storedAt.map((x) => x * by),
    worth: k.worth * by,
  }
}

/** Greatest distance, over the worth, between the chord of two knots and the lines of their neighbours, which a concave function cannot cross; nothing is worth nothing, and more energy is not worth less. */
function missedAtMost(knots: readonly DispatchKnot[]): number {
  const points = [{ energy: 0, worth: 0 }, ...knots]
  const slope = (i: number) => {
    const [a, b] = [points[i], points[i + 1]]
    if (!a || !b) return 0
    return (b.worth - a.worth) / (b.energy - a.energy)
  }
  let most = 0
  for (let i = 1; i + 1 < points.length; i++) {
    const [a, b] = [points[i]!, points[i + 1]!]
    const [before, chord, after] = [slope(i - 1), slope(i), Math.max(0, slope(i + 1))]
    if (before - after <= 0 || b.worth <= 0) continue
    // Where the line from the left meets the line from the right, measured from a.
    const x = ((chord - after) * (b.energy - a.energy)) / (before - after)
    most = Math.max(most, ((before - chord) * x) / b.worth)
  }
  return most
}
