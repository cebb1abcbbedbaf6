import { dayNumber } from '@cellwright/units'
import { monthEnds } from '../factory/curves.ts'
import { materialPrice } from '../ledger/material-price.ts'
import { leavesWorks } from '../ledger/material-running.ts'
import type { MaterialYearFlow } from '../ledger/material-running.ts'
import { substancePrice } from '../ledger/substance-price.ts'
import { routeFlows } from '../material/route-flows.ts'
import type { MaterialPlant } from '../plant/material-plant.ts'
import { World } from '../project/world.ts'
import { arrivedBy, recyclingYears, type ArrivingYear, type RecyclingYear } from '../use/recycling-account.ts'
import type { SecondLifeMonth } from '../use/second-life.ts'
import type { ChainRun } from './chain-run.ts'
import { staticMaterialFlows, type MaterialOutcome } from './material-outcome.ts'
import { staticFlows, type Outcome } from './outcome.ts'
import { elementRecoveries, type ElementRecovery } from './recovered-elements.ts'
import type { Returned } from './returned.ts'
import { returnedParts } from './returned.ts'
import { staticDeliveries } from './static-deliveries.ts'
import { supplyRows } from './supply-rows.ts'
import type { UseOptions } from './use-work.ts'

const BY = 'study/circle'

/** What comes back to one plant that recycles, by calendar year of the project, and what becomes of it. */
export interface CircleWork {
  /** Of the plant. */
  readonly id: string
  readonly plant: MaterialPlant
  readonly sources: readonly CircleSource[]
  /** Without a simulation. */
  readonly years: readonly CircleYear[]
  readonly elements: readonly (ElementRecovery & { readonly low: number; readonly high: number })[]
  /** Main product that leaves the plant for each kg taken in [kg/kg]. */
  readonly product: number
  /** Money for each kg taken in of the main product and of what is sold beside it; undefined where nothing has a price. */
  readonly worth: { readonly product: number | undefined; readonly byProducts: number }
  /** Where the product goes, by row of supply. */
  readonly rows: readonly CircleRow[]
  /** Mean of the replications of its chain; undefined where it was not simulated. */
  readonly simulated: readonly SimulatedCircleYear[] | undefined
}

export interface CircleSource {
  readonly returned: Returned
  /** By calendar year. */
  readonly years: readonly CircleSourceYear[]
}

export interface CircleSourceYear {
  readonly year: number
  /** Packs or rejected cells; 0 of scrap. */
  readonly count: number
  /** When new [J]. */
  readonly energy: number
  /** That set off by this row [kg]. */
  readonly mass: number
  /** Packs over the whole of the source at the end of the year; put and retired in the year. */
  readonly put: number
  readonly inUse: number
  readonly second: SecondLifeMonth | undefined
}

export interface CircleYear extends RecyclingYear {
  /** Main product [kg]. */
  readonly made: number
}

export interface CircleRow {
  readonly id: string
  readonly to: string | undefined
  readonly years: readonly { readonly year: number; readonly sent: number; readonly share: number | undefined }[]
}

/** [kg] */
export interface SimulatedCircleYear {
  readonly year: number
  readonly sent: number
  readonly arrived: number
  readonly taken: number
  readonly waiting: number
}

/** What is known of the circles of a file. */
export function circleWork(base: Outcome, { chains = [] }: Pick<UseOptions, 'chains'>): readonly CircleWork[] {
  const recyclers = base.materialPlants.filter((m) => base.returned.some((r) => r.row.to === m.plant.id))
  if (recyclers.length === 0) return []
  const accounts = new Map(recyclers.map((m) => [m.plant.id, accountOf(base, m)]))
  const rows = rowsOf(base, accounts)
  return recyclers.map((m): CircleWork => {
    const { id } = m.plant
    const product = m.plant.flows.steps.at(-1)!.made.value
    return {
      id,
      plant: m.plant,
      sources: base.returned.filter((r) => r.row.to === id).map((r) => sourceOf(base.world, r)),
      years: accounts.get(id)!.map((y) => ({ ...y, made: y.taken * passing(m) * product })),
      elements: recoveries(base, m),
      product: product * passing(m),
      worth: worthOf(base, m.plant),
      rows: rows.filter((r) => r.from === id),
      simulated: simulatedYears(base, id, chains),
    }
  })
}

/** Lots that pass all tests, of those that are begun. */
function passing({ plant: { steps } }: MaterialOutcome): number {
  return leavesWorks(steps).value / (steps[0]?.throughRejects.value ?? 1)
}

/** By calendar year, from what sets off by the rows, late by their time on the way, and what the plant could take in with its ramp. */
function accountOf(o: Outcome, m: MaterialOutcome): RecyclingYear[] {
  const { start, end } = o.world.project.calendar
  const months = monthEnds(start, end + 1)
  const years = [...new Set(months.years)]
  const yearEnds = years.map((year) => (Math.min(end + 1, dayNumber({ year: year + 1, month: 1, day: 1 })) - start) * 86400)
  const rows = o.returned.filter((r) => r.row.to === m.plant.id)
  const came = rows.map((r) => arrivedBy(r.months, months.ends, r.leadTime.value, yearEnds))
  const could = staticMaterialFlows(o.world, m).years
  return recyclingYears(
    years.map((year, i): ArrivingYear => ({
      year,
      sources: rows.map((r, k) => ({
        id: r.id,
        sent: inYear(r.months, months.years, year),
        arrived: came[k]![i]! - (i === 0 ? 0 : came[k]![i - 1]!),
      })),
      capacity: taken(
        m,
        could.find((y) => y.year === year),
      ),
    })),
  )
}

/** Mass that a plant takes in for what it makes in a year [kg]. */
function taken(m: MaterialOutcome, flow: MaterialYearFlow | undefined): number {
  return flow ? (flow.made + (flow.startUp ?? 0)) / passing(m) : 0
}

function inYear(months: readonly number[], yearOf: readonly number[], year: number): number {
  return months.reduce((so, x, i) => (yearOf[i] === year ? so + x : so), 0)
}

function sourceOf(world: World, returned: Returned): CircleSource {
  const { start, end } = world.project.calendar
  const { years } = monthEnds(start, end + 1)
  const { returning, share } = returned
  return {
    returned,
    years: [...new Set(years)].map((year): CircleSourceYear => {
      const own = years.flatMap((y, i) => (y === year ? [i] : []))
      const last = own.at(-1)!
      const sum = (of: (i: number) => number) => own.reduce((so, i) => so + of(i), 0)
      const { months, second } = returning
      return {
        year,
        count: sum((i) => months[i]!.count) * share.value,
        energy: sum((i) => months[i]!.energy) * share.value,
        mass: sum((i) => returned.months[i]!),
        put: sum((i) => months[i]!.put),
        inUse: months[last]!.inUse,
        second: second && {
          retired: sum((i) => second[i]!.retired),
          toSecondLife: sum((i) => second[i]!.toSecondLife),
          serving: second[last]!.serving,
          toRecycling: sum((i) => second[i]!.toRecycling),
          lost: sum((i) => second[i]!.lost),
        },
      }
    }),
  }
}

/** Recoveries at the central inputs, and over all with every share that the library assumes at the low and at the high end. */
function recoveries(o: Outcome, { plant }: MaterialOutcome): CircleWork['elements'] {
  const { project, library } = o.world
  const recovery = (world: World) => world.input(plant.spec.recovery, `material_plants.${plant.id}.recovery`, BY)
  const parts = returnedParts(o.world, plant.spec, o, {
    cells: (id) => o.plants.find((p) => p.plant.id === id)?.plant,
    materials: () => undefined,
  })
  const at = (end: 'low' | 'high') => {
    const world = new World(project, library, { ends: { cellwright: end } })
    return elementRecoveries(routeFlows(world, plant.spec.route, { recovery: recovery(world), parts }))
  }
  const [low, high] = [at('low'), at('high')]
  const shareOf = (all: readonly ElementRecovery[], element: string) => {
    const found = all.find((e) => e.element === element)
    return found ? (found.product + found.byProducts) / found.inFeed : 0
  }
  return elementRecoveries(plant.flows).map((e) => {
    // Foil that goes with the powder is lost, so that more kept is less recovered of its metal.
    const ends = [shareOf(low, e.element), shareOf(high, e.element)]
    return { ...e, low: Math.min(...ends), high: Math.max(...ends) }
  })
}

function worthOf({ world }: Outcome, plant: MaterialPlant): CircleWork['worth'] {
  const price = materialPrice(world, plant)
  const sold = plant.flows.steps.flatMap((s) => s.leaves.filter((l) => l.as === 'by-product'))
  return {
    product: price ? price.value.value * plant.flows.steps.at(-1)!.made.value : undefined,
    byProducts: sold.reduce((so, { substance, mass }) => {
      const own = substancePrice(world, substance.id, BY)
      return own?.kind === 'price' && !own.from.startsWith('active-material/') ? so + mass.value * own.value.value : so
    }, 0),
  }
}

/** Where the products of the recyclers go without a simulation, and the share of all that the taker had of the material. */
function rowsOf(
  o: Outcome,
  accounts: ReadonlyMap<string, readonly RecyclingYear[]>,
): readonly (CircleRow & { readonly from: string })[] {
  const { rows } = supplyRows(o)
  const deliveries = staticDeliveries(o, rows, {
    cells: (id) => {
      const plant = o.plants.find((p) => p.plant.id === id)
      return plant && staticFlows(o.world, plant)
    },
    materials: (id) => {
      const m = o.materialPlants.find(({ plant }) => plant.id === id)
      const flows = m && staticMaterialFlows(o.world, m)
      const account = accounts.get(id)
      if (!m || !flows || !account) return flows
      const years = account.map(({ year, taken: mass }) => ({ year, made: mass * passing(m) }))
      return { ...flows, years }
    },
  })
  return rows.flatMap(({ id, from, to, material }) => {
    if (from === undefined || !accounts.has(from)) return []
    const alike = rows.filter((r) => r.to === to && r.material === material)
    const usedIn = (row: string, year: number) => deliveries.rows.get(row)!.find((y) => y.year === year)!.used
    const years = deliveries.rows.get(id)!.map(({ year, sent, used }) => {
      const all = alike.reduce((so, r) => so + usedIn(r.id, year), 0)
      return { year, sent, share: to === undefined || all <= 0 ? undefined : used / all }
    })
    return [{ id, from, to, years }]
  })
}

function simulatedYears(o: Outcome, id: string, chains: readonly ChainRun[]): CircleWork['simulated'] {
  const ids = o.returned.filter((r) => r.row.to === id).map((r) => r.id)
  const chain = chains.find((c) => c.runs.length > 0 && ids.every((row) => c.links.has(row)))
  if (!chain) return undefined
  const n = chain.runs.length
  const first = chain.links.get(ids[0]!)![0]!
  return first.map(({ year }, i) => {
    const mean = (of: 'sent' | 'received' | 'used' | 'stock') =>
      ids.reduce((so, row) => so + chain.links.get(row)!.reduce((all, run) => all + run[i]![of], 0), 0) / n
    return { year, sent: mean('sent'), arrived: mean('received'), taken: mean('used'), waiting: mean('stock') }
  })
}
