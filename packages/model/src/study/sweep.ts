import type { Library } from '@cellwright/library'
import { civilDate } from '@cellwright/units'
import { ifKnown, saidOf } from '../issue.ts'
import { isInternal } from '../ledger/trade.ts'
import { staticCapacity } from '../plant/capacity.ts'
import { packsOrdered, shareInOrder } from '../plant/product-mix.ts'
import { packsOf, sellsCells } from '../project/route.ts'
import type { Project, SweepSpec } from '../project/project.ts'
import { World } from '../project/world.ts'
import type { Progress } from '../factory/simulate.ts'
import { calc, exactly, total, withoutOrigins, type Term } from '../term/index.ts'
import { latinHypercube } from './latin-hypercube.ts'
import { outcome, type Outcome } from './outcome.ts'
import { sourcing } from './sourcing.ts'
import { staticBooks } from './static-books.ts'

/** One value of a sweep of the file, read as a whole project. */
export interface SweepProject {
  readonly sweep: string
  /** Place of the value in the sweep, from 0 on. */
  readonly index: number
  readonly project: Project
}

/** Draws of each value; the same positions for all, so that what they have in common cancels between them. */
export const SWEEP_DRAWS = 64

/**
 * Figures of all plants of a file together, without a simulation, as if customers took the nameplate of each: what
 * orders leave unused would be told of the orders, not of the size. In the
 * money of the file.
 */
export interface SweepFigures {
  readonly investment: number
  readonly jobs: number
  /** From the first start of building works to the last start of serial production [s]. */
  readonly buildTime: number
  /** Levelized cost of the final product [money/J or money/kg]; null where it is counted in two units, or none is made. */
  readonly cost: number | null
  readonly npv: number
  /** Materials bought outside in the last full year of the calendar [money]. */
  readonly bought: number
}

export interface SweepPoint {
  readonly at: string
  readonly central: SweepFigures
  readonly irr: number | null
  readonly costPer: 'kWh' | 't' | null
  /** Shares of the materials of the product that plants of the file make. */
  readonly made: { readonly byValue: number; readonly byMass: number } | null
  readonly draws: readonly SweepFigures[]
  /** What each order asks for while it lasts, as a share of the nameplate of its plant, and of that of all plants that make packs. */
  readonly orders: readonly { readonly id: string; readonly plant: string; readonly share: Term; readonly ofAll: Term }[]
  /** The same figures where no more is made than the orders of the file ask for; undefined where it has none. */
  readonly asOrdered: SweepFigures | undefined
  readonly outcome: Outcome
}

export interface SweepStudy {
  readonly spec: SweepSpec
  readonly points: readonly SweepPoint[]
  /** Last full year of the calendar: that of what is bought. */
  readonly year: number
}

export interface SweepOptions {
  readonly seed: number
  readonly draws?: number
  /** What machines that wait for one another leave of the static output, by plant, in the file as it stands. */
  readonly shares?: ReadonlyMap<string, number> | undefined
}

/** Each sweep of a file at its values. A value with which a plant cannot be worked out is said by a CellwrightError. */
export function* sweepStudies(
  specs: readonly SweepSpec[],
  projects: readonly SweepProject[],
  library: Library,
  options: SweepOptions,
): Generator<Progress, SweepStudy[], 'stop' | undefined> {
  const studies: SweepStudy[] = []
  for (const spec of specs) {
    const points: SweepPoint[] = []
    for (const [index, at] of spec.at.entries()) {
      const found = projects.find((p) => p.sweep === spec.id && p.index === index)
      if (!found) continue
      const { stopped, point } = yield* pointAt(`${spec.id} at ${at}`, at, found.project, library, options)
      if (stopped) return studies
      points.push(point)
    }
    const [first] = points
    if (first) studies.push({ spec, points, year: lastFullYear(first.outcome.world.project) })
  }
  return studies
}

function* pointAt(
  name: string,
  at: string,
  project: Project,
  library: Library,
  { seed, draws: n = SWEEP_DRAWS, shares }: SweepOptions,
): Generator<Progress, { stopped: boolean; point: SweepPoint }, 'stop' | undefined> {
  const o = saidOf(`the sweep ${name}`, () => outcome(new World(project, library)))
  const sold = saidOf(`the sweep ${name}`, () => soldOut(o, shares))
  const { figures: central, irr: rate, costPer } = saidOf(`the sweep ${name}`, () => figuresOf(sold.o, sold.shares))
  const asOrdered = o.plants.some((p) => p.orders) ? figuresOf(o, sold.shares).figures : undefined
  const draws: SweepFigures[] = []
  let stopped = false
  for (const [i, draw] of latinHypercube(n, seed).entries()) {
    const drawn = ifKnown(() => withoutOrigins(() => soldFigures(new World(project, library, { draw }), shares)))
    if (drawn) draws.push(drawn)
    const answer = yield { what: `sweep ${name}`, done: i + 1, of: n, unit: 'draws', count: i + 1 }
    if (answer === 'stop') {
      stopped = true
      break
    }
  }
  return {
    stopped,
    point: { at, central, irr: rate(), costPer, made: sourcing(sold.o).made, draws, orders: ordersOf(o), asOrdered, outcome: o },
  }
}

/**
 * As if customers took the nameplate of each plant, at the prices of the file's orders or, without any, of the market. Whole machines and those to spare could often make more, the more so
 * the smaller the plant is; customers for that are not known.
 */
function soldOut(
  o: Outcome,
  shares: ReadonlyMap<string, number> = new Map(),
): { o: Outcome; shares: ReadonlyMap<string, number> } {
  const most = o.plants.map(({ plant }): [string, number] => {
    const could = staticCapacity(plant).endless.value * plant.operatingTime.value
    return [plant.id, Math.min(shares.get(plant.id) ?? 1, plant.packsPerYear.value / could)]
  })
  return { o: { ...o, plants: o.plants.map((p) => ({ ...p, orders: undefined })) }, shares: new Map([...shares, ...most]) }
}

function soldFigures(world: World, shares: ReadonlyMap<string, number> | undefined): SweepFigures {
  const sold = soldOut(outcome(world), shares)
  return figuresOf(sold.o, sold.shares).figures
}

function figuresOf(
  o: Outcome,
  shares: ReadonlyMap<string, number> | undefined,
): { figures: SweepFigures; irr: () => number | null; costPer: SweepPoint['costPer'] } {
  const { cells, materials, trades, group } = staticBooks(o, shares)
  const plants = [...o.plants, ...o.materialPlants].map(({ plant }) => plant)
  const ledgers = [...cells.values(), ...materials.values()]
  const sum = (terms: readonly Term[]) => terms.reduce((so, t) => so + t.value, 0)
  const year = lastFullYear(o.world.project)
  const taken = ledgers.flatMap((l) => l.years.filter((y) => y.year === year).map((y) => y.materials))
  const inside = trades.filter(isInternal).flatMap((t) => t.years.filter((y) => y.year === year).map((y) => y.spent))
  const [first] = ledgers
  const own = group ? group.levelizedCost : first?.levelizedCost && { value: first.levelizedCost, per: unitOf(o) }
  return {
    figures: {
      investment: sum(plants.map((p) => p.capex.total)),
      jobs: sum(plants.map((p) => p.people.total)),
      buildTime: buildTime(o),
      cost: own?.value.value ?? null,
      npv: sum(ledgers.map((l) => l.npv)),
      bought: sum(taken) - sum(inside),
    },
    irr: () => (group ?? first)?.irr?.value ?? null,
    costPer: own?.per ?? null,
  }
}

function unitOf(o: Outcome): 'kWh' | 't' {
  return o.plants.length > 0 ? 'kWh' : 't'
}

/** From the first start of building works to the last start of serial production of any plant or phase [s]. */
function buildTime(o: Outcome): number {
  const starts = [
    ...o.plants.map((p) => p.schedule.constructionStart),
    ...o.materialPlants.flatMap((m) => m.schedule.phases.map((p) => p.constructionStart)),
  ]
  const ends = [
    ...o.plants.map((p) => p.schedule.fullStart),
    ...o.materialPlants.flatMap((m) => m.schedule.phases.map((p) => p.serialStart)),
  ]
  return (Math.max(...ends.map((t) => t.value)) - Math.min(...starts.map((t) => t.value))) * 86400
}

/** What each order asks for in a second while it lasts, over the nameplate of the plant that delivers it, and over those of all plants that make packs. */
function ordersOf(o: Outcome): SweepPoint['orders'] {
  const { world } = o
  const all = total(o.plants.filter(({ plant }) => !sellsCells(plant.spec)).map(({ plant }) => plant.nameplate))
  return world.project.orders.flatMap((order) => {
    const maker = o.plants.find(({ plant }) => order.products.some((p) => packsOf(plant.spec).includes(p.pack)))?.plant
    const packs = packsOrdered(world, order)
    if (!maker || !packs) return []
    const time = exactly((order.to + 1 - order.from) * 86400, `time of the order ${order.id}`, 's')
    const energies = maker.products.map(({ pack }) => calc`${shareInOrder(world, order, pack.id)} * ${pack.energy}`)
    const power = calc`${packs} * ${total(energies)} / ${time}`
    const share = calc`${power} / ${maker.nameplate}`.as(`share of the nameplate of ${maker.id} that ${order.id} takes`, '%')
    const ofAll = calc`${power} / ${all}`.as(`share of the nameplate of all plants that make packs that ${order.id} takes`, '%')
    return [{ id: order.id, plant: maker.id, share, ofAll }]
  })
}

function lastFullYear({ calendar }: Project): number {
  return civilDate(calendar.end + 1).year - 1
}
