import { graphitePotential } from './graphite-potential.ts'
import type { Condition } from './condition.ts'
import type { DayUse } from './health.ts'

/** Rates below count as rest [1/h], as in BLAST-Lite. */
const REST = 0.01
/** Step of the state of charge at which the equations are worked out between vertices: rates are then within 0.05 % of those of a step a tenth as wide. */
const STEP = 0.005
const DAY = 86400

/** A day of use without its temperature, and the full cycles in it while the cell is new: swings over two. */
export interface DayStress extends Omit<Condition, 'temperature'> {
  readonly cycles: number
}

/**
 * A day followed from vertex to vertex. Where the state of charge moves, time is shared out among points `step` apart in proportion to how near
 * they are (a rate is linear between them), so that vertices, troughs and rests are met exactly whatever the times.
 */
export function dayStress({ at, soc }: DayUse, step = STEP): DayStress {
  const points = new Map<number, number>()
  const add = (charge: number, share: number) => points.set(charge, (points.get(charge) ?? 0) + share)
  let [mean, up, upTime, down, downTime, swings] = [0, 0, 0, 0, 0, 0]
  for (let i = 0; i < at.length; i++) {
    const [from, to] = [soc[i]!, soc[i + 1] ?? soc[0]!]
    const time = (at[i + 1] ?? DAY) - at[i]!
    const change = to - from
    swings += Math.abs(change)
    mean += ((from + to) / 2) * (time / DAY)
    if (change === 0) add(from, time / DAY)
    else shareOut(Math.min(from, to), Math.max(from, to), time / DAY, step, add)
    if (Math.abs(change) < (REST * time) / 3600) continue
    if (change > 0) [up, upTime] = [up + change, upTime + time / 3600]
    else [down, downTime] = [down - change, downTime + time / 3600]
  }
  const charges = [...points.keys()]
  const shares = [...points.values()]
  const potentials = charges.map(graphitePotential)
  const average = (of: (charge: number, potential: number) => number) => {
    let sum = 0
    for (let i = 0; i < charges.length; i++) sum += shares[i]! * of(charges[i]!, potentials[i]!)
    return sum
  }
  const [lowest, highest] = [Math.min(...soc), Math.max(...soc)]
  return {
    mean: average,
    sampleMean: average,
    meanCharge: mean,
    lowest,
    highest,
    depth: highest - lowest,
    rate: (up + down) / 24,
    chargeRate: upTime > 0 ? up / upTime : 0,
    dischargeRate: downTime > 0 ? down / downTime : 0,
    cycles: swings / 2,
  }
}

/** A day at rest at one state of charge. */
export function restStress(charge: number): DayStress {
  return dayStress({ at: [0], soc: [charge] })
}

/** `share` of the day spread evenly from `low` to `high`, as shares at the points of the grid. */
function shareOut(low: number, high: number, share: number, step: number, add: (charge: number, share: number) => void): void {
  for (let i = Math.floor(low / step); i * step < high; i++) {
    const [from, to] = [Math.max(low, i * step), Math.min(high, (i + 1) * step)]
    if (to <= from) continue
    const part = (share * (to - from)) / (high - low)
    const near = ((from + to) / 2 - i * step) / step
    add(i * step, part * (1 - near))
    add((i + 1) * step, part * near)
  }
}
