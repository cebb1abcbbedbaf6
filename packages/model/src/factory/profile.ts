import { civilDate } from '@cellwright/units'
import { staticCapacity } from '../plant/capacity.ts'
import type { Plant } from '../plant/plant.ts'
import { rackTime } from '../plant/sizing.ts'
import type { RouteId } from '../project/route.ts'
import type { World } from '../project/world.ts'
import { rampBy, rampsOf } from '../schedule/ramp.ts'
import { monthEnds } from './curves.ts'
import { calledBefore, type OrderPlan } from './orders.ts'
import { leftIn, matureOf, type OutputShare } from './output-share.ts'
import { possibleOutput, type LinesInTurn } from './possible-output.ts'

/** What the books need of a year: packs and the units that entered each step. */
export interface YearFlow {
  readonly year: number
  readonly packs: number
  readonly delivered: number
  readonly stepIn: ReadonlyMap<string, number>
  /** Mean number of units in each rack over the year, where it was simulated. */
  readonly held?: ReadonlyMap<string, number>
}

/** The lines of a plant in the order in which they start, with their ramps. */
export function linesInTurn(
  world: World,
  plant: { readonly id: string; readonly route: RouteId },
  starts: readonly number[],
): LinesInTurn {
  const ramps = rampsOf(world, plant)
  const cells = starts.map((start, k) => rampBy(ramps.cells(k + 1), start - starts[0]!))
  return { starts, cells, packs: rampBy(ramps.packs) }
}

/** Output of a month without a simulation. */
interface StaticMonth {
  /** Day number of its first day, or of the first day of the calendar in it; and the first day behind it. */
  readonly from: number
  readonly to: number
  readonly packs: number
  readonly delivered: number
  /** Scrapped in its ramp, of what enters: at steps of cells, and of packs. */
  readonly scrap: number
  readonly packScrap: number
}

type StaticInputs = readonly [
  world: World,
  plant: Plant,
  origin: number,
  end: number,
  lineStarts: readonly number[],
  orders: readonly OrderPlan[] | undefined,
  share?: OutputShare,
  upTo?: 'nameplate',
]

/**
 * Output by civil month without a simulation: capacity for endless buffers x ramp, held back by orders, late by the time in the
 * racks. Used for the draws, where the simulated coupling loss of the base case is carried over by `share`. `lineStarts`: first day
 * of each line; `upTo`: without orders no more than the nameplate.
 */
export function staticMonths(...[world, plant, origin, end, lineStarts, orders, share = 1, upTo]: StaticInputs): StaticMonth[] {
  const { endless } = staticCapacity(plant)
  const lines = linesInTurn(world, plant.spec, lineStarts)
  const racks = rackTime(plant.steps).value / 86400
  const perDay = ((endless.value * plant.operatingTime.value) / 365) * matureOf(share)
  const most = upTo === 'nameplate' && !orders ? plant.packsPerYear.value / 365 : Infinity
  const { ends } = monthEnds(origin, end)
  let stock = 0
  let backlog = 0
  return ends.map((endSecond, i) => {
    const from = origin + (i === 0 ? 0 : ends[i - 1]! / 86400)
    const to = origin + endSecond / 86400
    const { packs: alone, scrap, packScrap } = possibleOutput(lines, perDay, racks, from, to)
    const possible = Math.min(alone, most * (to - from)) * leftIn(share, civilDate(from).year)
    const ordered = (orders ?? []).reduce((sum, plan) => sum + calledBefore(plan, to) - calledBefore(plan, from), 0)
    backlog += ordered
    const packs = orders ? Math.min(possible, Math.max(0, backlog - stock) + ordered) : possible
    stock += packs
    const delivered = orders ? Math.min(stock, backlog) : packs
    stock -= delivered
    backlog -= delivered
    return { from, to, packs, delivered, scrap, packScrap }
  })
}

/** The same by calendar year, with what enters each step. */
export function staticYears(...inputs: StaticInputs): YearFlow[] {
  const [, plant] = inputs
  const years = new Map<number, { packs: number; delivered: number; stepIn: Map<string, number> }>()
  for (const { from, packs, delivered, scrap, packScrap } of staticMonths(...inputs)) {
    const year = civilDate(from).year
    const entry = years.get(year) ?? { packs: 0, delivered: 0, stepIn: new Map<string, number>() }
    entry.packs += packs
    entry.delivered += delivered
    for (const s of plant.steps) {
      const more = s.step.section === 'pack' ? 1 - packScrap : 1 - scrap
      entry.stepIn.set(s.step.id, (entry.stepIn.get(s.step.id) ?? 0) + (packs * s.inPerPack.value) / Math.max(0.05, more))
    }
    years.set(year, entry)
  }
  return [...years].map(([year, y]) => ({ year, ...y }))
}
