import { civilDate } from '@cellwright/units'
import { staticCapacity } from '../plant/capacity.ts'
import type { Plant } from '../plant/plant.ts'
import type { World } from '../project/world.ts'
import { ramp } from '../schedule/ramp.ts'
import { monthEnds } from './curves.ts'
import { calledBefore, type OrderPlan } from './orders.ts'

/** What the books need of a year: packs and the units that entered each step. */
export interface YearFlow {
  readonly year: number
  readonly packs: number
  readonly delivered: number
  readonly stepIn: ReadonlyMap<string, number>
  /** Mean number of units in each rack over the year, where it was simulated. */
  readonly held?: ReadonlyMap<string, number>
}

/**
 * Yearly output without a simulation: capacity for endless buffers x ramp, held back by orders, late by the time in the
 * racks. Used for the draws, where the simulated coupling loss of the base case is carried over by `share`.
 */
export function staticYears(
  world: World,
  plant: Plant,
  origin: number,
  end: number,
  lineStart: number,
  orders: readonly OrderPlan[] | undefined,
  share = 1,
): YearFlow[] {
  const { endless } = staticCapacity(plant)
  const cells = ramp(world, 'cell-line')
  const packsRamp = ramp(world, 'pack-line')
  const rackDays = plant.steps.reduce((sum, s) => sum + (s.dwell?.value ?? 0), 0) / 86400
  const perDay = ((endless.value * plant.operatingTime.value) / 365) * share
  const { ends } = monthEnds(origin, end)
  const years = new Map<number, { packs: number; delivered: number; stepIn: Map<string, number> }>()
  let stock = 0
  let backlog = 0
  ends.forEach((endSecond, i) => {
    const from = origin + (i === 0 ? 0 : ends[i - 1]! / 86400)
    const to = origin + endSecond / 86400
    const start = Math.max(from, lineStart + rackDays)
    const days = Math.max(0, to - start)
    const age = (start + to) / 2 - lineStart
    const scrap = days > 0 ? 1 - (1 - cells.scrap(age)) * (1 - packsRamp.scrap(age)) : 0
    const possible = days * perDay * Math.min(cells.pace(age), packsRamp.pace(age)) * (1 - scrap)
    const ordered = (orders ?? []).reduce((sum, plan) => sum + calledBefore(plan, to) - calledBefore(plan, from), 0)
    backlog += ordered
    const packs = orders ? Math.min(possible, Math.max(0, backlog - stock) + ordered) : possible
    stock += packs
    const delivered = orders ? Math.min(stock, backlog) : packs
    stock -= delivered
    backlog -= delivered
    const year = civilDate(from).year
    const entry = years.get(year) ?? { packs: 0, delivered: 0, stepIn: new Map<string, number>() }
    entry.packs += packs
    entry.delivered += delivered
    for (const s of plant.steps) {
      const more = s.step.section === 'pack' ? 1 - packsRamp.scrap(age) : 1 - scrap
      entry.stepIn.set(s.step.id, (entry.stepIn.get(s.step.id) ?? 0) + (packs * s.inPerPack.value) / Math.max(0.05, more))
    }
    years.set(year, entry)
  })
  return [...years].map(([year, y]) => ({ year, ...y }))
}
