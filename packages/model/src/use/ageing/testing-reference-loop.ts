import { exp, log, pow } from '@cellwright/kernel'
import type { AgeingModel } from './ageing-model.ts'
import type { Condition, Rates } from './condition.ts'
import { graphitePotential } from './graphite-potential.ts'
import type { Growth } from './growth.ts'

/**
 * The loop of BLAST-Lite as it is, to reproduce its printed figures; for tests alone. It has defects that `wear` does not share: each step drops the
 * sample interval behind it, steps are those of Euler, the mean rate leaves the first interval of a step out, and the loss of active material of the
 * Kokam model starts at 1e-8. Written from its description (ref:blast-lite), not copied.
 */
export interface Profile {
  /** [s] and states of charge of the samples; repeated until the end. */
  readonly at: readonly number[]
  readonly soc: readonly number[]
  readonly celsius: number
}

export interface LoopState {
  readonly days: number
  readonly efc: number
  readonly q: number
}

/** What the library says after each of `years`: that of the step nearest to it. */
export function referenceLoop(model: AgeingModel, profile: Profile, years: readonly number[]): LoopState[] {
  const slices = slicesOf(profile).map((slice) => ({ ...slice, calendar: model.equations.calendar(slice.condition) }))
  const losses = model.id.includes('kokam') ? [0, 0, 1e-8] : []
  let now: LoopState = { days: 0, efc: 0, q: 1 }
  const nearest = years.map(() => now)
  const last = Math.max(...years) * 365
  while (now.days < last + 3)
    for (const { condition, calendar, days, swing } of slices) {
      const { q } = now
      const at = {
        ...condition,
        rate: condition.rate * q,
        chargeRate: condition.chargeRate * q,
        dischargeRate: condition.dischargeRate * q,
      }
      const efc = (swing / 2) * q
      euler(model, calendar, model.equations.cycling(at), losses, days, efc)
      now = { days: now.days + days, efc: now.efc + efc, q: model.equations.capacity(losses) }
      years.forEach((year, i) => {
        if (Math.abs(now.days - year * 365) < Math.abs(nearest[i]!.days - year * 365)) nearest[i] = now
      })
    }
  return nearest
}

function euler(
  { id, equations }: AgeingModel,
  calendar: Rates,
  cycling: Rates,
  losses: number[],
  days: number,
  efc: number,
): void {
  equations.growths(calendar, cycling).forEach((growth, i) => {
    let step = eulerStep(growth, losses[i] ?? 0, (growth.over === 'days' ? days : efc) / growth.unit)
    if (id.includes('denso') && growth.over === 'cycles' && step > 1e-2) step = 5e-4 * efc
    losses[i] = (losses[i] ?? 0) + step
  })
}

function eulerStep(growth: Growth, y: number, dx: number): number {
  if (dx === 0) return 0
  const { k, p } = growth
  if (growth.law === 'power') return y === 0 ? k * pow(dx, p) : k * p * pow(y / k, (p - 1) / p) * dx
  const { limit } = growth
  if (y === 0) return 2 * limit * (1 / 2 - 1 / (1 + exp(pow(k * dx, p))))
  const x = pow(log((-2 * limit) / (y - limit) - 1), 1 / p) / k
  const z = pow(k * x, p)
  return ((2 * limit * p * exp(z) * z) / (x * (exp(z) + 1) * (exp(z) + 1))) * dx
}

interface Slice {
  readonly condition: Condition
  readonly days: number
  /** Sum of |dSOC|. */
  readonly swing: number
}

function slicesOf(profile: Profile): Slice[] {
  const { at } = profile
  const ends = breakpoints(profile)
  if (ends.at(-1) !== at.length - 1) ends.push(at.length - 1)
  let from = 0
  return ends.map((end) => {
    const slice = sliceOf(profile, from, end)
    from = end + 1
    return slice
  })
}

/** Where steps end: looked at only at turning points, a day or a cycle after the last. */
function breakpoints({ at, soc }: Profile): number[] {
  const efc = [0]
  for (let i = 1; i < soc.length; i++) efc.push(efc[i - 1]! + Math.abs(soc[i]! - soc[i - 1]!) / 2)
  const found: number[] = []
  let last = 0
  for (const i of turningPoints(soc)) {
    if (at[i]! - at[last]! > 86400) {
      for (let j = last; j < i; j++)
        if (at[j]! - at[last]! > 86400) {
          found.push(j)
          last = j
        }
      continue
    }
    if (efc[i]! - efc[last]! > 1) {
      found.push(i)
      last = i
    }
  }
  return found
}

/** Ends of the cycles that rainflow counting finds (ASTM E1049-85, 5.4.4), each once and ascending. */
function turningPoints(soc: readonly number[]): number[] {
  const ends = new Set<number>()
  const points: number[] = []
  for (const i of reversals(soc)) {
    points.push(i)
    while (points.length >= 3) {
      const [a, b, c] = points.slice(-3) as [number, number, number]
      if (Math.abs(soc[c]! - soc[b]!) < Math.abs(soc[b]! - soc[a]!)) break
      ends.add(b)
      if (points.length === 3) points.shift()
      else points.splice(-3, 2)
    }
  }
  for (const i of points.slice(1)) ends.add(i)
  return [...ends].toSorted((a, b) => a - b)
}

function reversals(soc: readonly number[]): number[] {
  const found = [0]
  let [x, slope] = [soc[1]!, soc[1]! - soc[0]!]
  for (let i = 2; i < soc.length; i++) {
    const next = soc[i]!
    if (next === x) continue
    if (slope * (next - x) < 0) found.push(i - 1)
    slope = next - x
    x = next
  }
  found.push(soc.length - 1)
  return found
}

function sliceOf({ at, soc, celsius }: Profile, from: number, end: number): Slice {
  const times = at.slice(from, end + 1)
  const charges = soc.slice(from, end + 1)
  const seconds = times.at(-1)! - times[0]!
  const potentials = charges.map(graphitePotential)
  const rates = charges.slice(1).map((s, i) => {
    const rate = ((s - charges[i]!) * 3600) / (times[i + 1]! - times[i]!)
    return Math.abs(rate) < 0.01 ? 0 : rate
  })
  const gaps = rates.map((_, i) => times[i + 1]! - times[i]!)
  const mean: Condition['mean'] = (of) =>
    trapezoid(
      charges.map((s, i) => of(s, potentials[i]!)),
      times,
    ) / seconds
  const sampleMean: Condition['mean'] = (of) => charges.reduce((sum, s, i) => sum + of(s, potentials[i]!), 0) / charges.length
  const swing = charges.reduce((sum, s, i) => sum + (i === 0 ? 0 : Math.abs(s - charges[i - 1]!)), 0)
  const [lowest, highest] = [Math.min(...charges), Math.max(...charges)]
  return {
    days: seconds / 86400,
    swing,
    condition: {
      temperature: celsius + 273.15,
      mean,
      sampleMean,
      meanCharge: sampleMean((s) => s),
      lowest,
      highest,
      depth: highest - lowest,
      rate: trapezoid(rates.map(Math.abs), times.slice(1)) / seconds,
      chargeRate: meanOfMoving(
        rates.map((r) => Math.max(0, r)),
        gaps,
      ),
      dischargeRate: meanOfMoving(
        rates.map((r) => Math.max(0, -r)),
        gaps,
      ),
    },
  }
}

/** Mean of the rates that are not zero, over their own time put together. */
function meanOfMoving(rates: readonly number[], gaps: readonly number[]): number {
  const moving = rates.flatMap((rate, i) => (rate > 0 ? [{ rate, gap: gaps[i]! }] : []))
  if (moving.length <= 1) return moving[0]?.rate ?? 0
  let time = 0
  const times = moving.map(({ gap }) => (time += gap))
  return (
    trapezoid(
      moving.map(({ rate }) => rate),
      times,
    ) /
    (times.at(-1)! - times[0]!)
  )
}

function trapezoid(y: readonly number[], x: readonly number[]): number {
  let sum = 0
  for (let i = 1; i < y.length; i++) sum += ((y[i]! + y[i - 1]!) / 2) * (x[i]! - x[i - 1]!)
  return sum
}
