import { exp, log, normalTail, pow } from '@cellwright/kernel'
import { MONTH, type PackWear } from './pack-wear.ts'
import { inSteps, overRenewals, renewals, type Steps } from './renewal.ts'

/** What ends the life of a pack, and what interrupts it; months of service are twelfths of a year of 365 days. */
export interface PackLaw {
  /** Time in service to a fault, since new or since the last repair: Weibull, scale in months. */
  readonly shape: number
  readonly scale: number
  /** Share of faults after which the pack is replaced, 0..1; the others are repaired. */
  readonly beyondRepair: number
  /** Of a mean pack. */
  readonly wear: PackWear
  /** Standard deviation between packs of what multiplies that, over its mean (lognormal, mean 1). */
  readonly spread: number
  /** Loss at which a pack is retired, 0..1. */
  readonly mostLoss: number
  /** Part of its loss that a repair takes back, 0..1. */
  readonly gainOfRepair: number
}

/** Expected numbers at one place of a pack in a vehicle, by month since the vehicle is new. */
export interface PackLives {
  /** Faults, and of those replaced. */
  readonly faults: Float64Array
  readonly replacedFaulty: Float64Array
  readonly replacedWorn: Float64Array
  readonly replaced: Float64Array
}

/** Share of packs that are not worn after so many months in service; `recovered`: share of capacity that repairs took back. */
export function unworn(
  { wear, spread, mostLoss }: Pick<PackLaw, 'wear' | 'spread' | 'mostLoss'>,
  months: number,
  recovered = 0,
): number {
  const lost = wear.lossAt(months * MONTH)
  if (lost <= 0) return 1
  if (spread <= 0) return lost < mostLoss + recovered ? 1 : 0
  const variance = log(1 + spread * spread)
  return 1 - normalTail((log((mostLoss + recovered) / lost) + variance / 2) / Math.sqrt(variance))
}

/** Share of packs with a fault by so many months in service. */
export function faulty({ shape, scale }: Pick<PackLaw, 'shape' | 'scale'>, months: number): number {
  return months <= 0 || scale === Infinity ? 0 : 1 - exp(-pow(months / scale, shape))
}

/**
 * Faults and replacements at one place of a pack over the life of its vehicle: each pack has faults by its law, of which a share ends its life, and is retired when it is worn; a new one
 * takes its place. Faults of one pack: H = F + (1 - p) F * dH; of its life: X = 1 - (1 - p H) W with W the share of packs not worn; replacements: M = X + X * dM; by months.
 * Assumes: the time off the road between two packs is short against their life; what repairs take back is that of the mean pack with the mean number of repairs; a repaired pack
 * comes back to the place it came from.
 */
export function packLives(law: PackLaw, months: number): PackLives {
  const own = renewals(
    inSteps((t) => faulty(law, t), months, 1),
    1 - law.beyondRepair,
  )
  const recovered = recoveredBy(law, months)
  const onRoad = inSteps((t) => unworn(law, t, between(recovered, t)), months, 1)
  // Faults of one pack until it is worn, and the end of its life by either.
  const seen = new Float64Array(months + 1)
  const failed = new Float64Array(months + 1)
  for (let i = 1; i <= months; i++) {
    seen[i] = seen[i - 1]! + (own[i]! - own[i - 1]!) * onRoad.before[i]!
    failed[i] = 1 - (1 - law.beyondRepair * own[i]!) * onRoad.at[i]!
  }
  const life: Steps = {
    at: failed,
    before: failed.map((_, i) => (i === 0 ? 0 : 1 - (1 - law.beyondRepair * halfway(own, i)) * onRoad.before[i]!)),
  }
  const replaced = renewals(life)
  const faults = overRenewals({ at: seen, before: seen.map((_, i) => (i === 0 ? 0 : halfway(seen, i))) }, replaced)
  const replacedFaulty = faults.map((n) => n * law.beyondRepair)
  return { faults, replacedFaulty, replaced, replacedWorn: replaced.map((n, i) => Math.max(0, n - replacedFaulty[i]!)) }
}

/** Share of capacity that repairs took back of a mean pack by each month: part of its loss at each of the repairs that packs still there had in the mean. */
function recoveredBy(law: PackLaw, months: number): Float64Array {
  const sum = new Float64Array(months + 1)
  const share = law.gainOfRepair * (1 - law.beyondRepair)
  if (share <= 0) return sum
  const faults = renewals(inSteps((t) => faulty(law, t), months, 1))
  for (let i = 1; i <= months; i++) {
    const lost = law.wear.lossAt((i - 0.5) * MONTH) - sum[i - 1]!
    sum[i] = sum[i - 1]! + share * (faults[i]! - faults[i - 1]!) * Math.max(0, lost)
  }
  return sum
}

function halfway(values: Float64Array, i: number): number {
  return (values[i - 1]! + values[i]!) / 2
}

/** A running number between whole months. */
export function between(values: Float64Array, months: number): number {
  if (months <= 0) return values[0]!
  const i = Math.min(Math.floor(months), values.length - 2)
  const x = Math.min(months, values.length - 1) - i
  return values[i]! + x * (values[i + 1]! - values[i]!)
}
