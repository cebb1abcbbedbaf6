import { monthEnds } from '../factory/curves.ts'
import { additionsOf } from '../factory/masses.ts'
import { bookYears, type BookYear } from '../ledger/material-calendar.ts'
import { leavesWorks } from '../ledger/material-running.ts'
import { massInAddition } from '../ledger/supplied.ts'
import type { Deliveries, DeliveredYear, PlantFlows } from './chain-trades.ts'
import type { MaterialOutcome } from './material-outcome.ts'
import type { Outcome, PlantOutcome } from './outcome.ts'
import type { SupplyRow } from './supply-rows.ts'

/**
 * What rows deliver in each year without a simulation: what the taker needs for what it makes, by share where rows have shares, else by the rows of its material in file order; no
 * more than the limit of a row, nor than what its maker has left, which serves its rows in file order. In stock and on the way is the use of the year for the lead time and the time
 * of the stock; loads are left out. What no row brings is bought on the market, and no plant stands for want of it.
 */
export function staticDeliveries(o: Outcome, rows: readonly SupplyRow[], flows: PlantFlows): Deliveries {
  const needs = yearlyNeeds(o, rows, flows)
  const shares = sharesOf(o, rows)
  const delivered = new Map(rows.map((row): [string, DeliveredYear[]] => [row.id, []]))
  const held = new Map<string, number>()
  const { start, end } = o.world.project.calendar
  const monthly = monthEnds(start, end + 1).years
  for (const book of bookYears(o.world)) {
    const left = new Map<string, number>()
    const unmet = new Map<string, number>()
    for (const row of rows) {
      const { id, from, to } = row
      const here = from === undefined ? Infinity : (left.get(from) ?? madeIn(o, from, flows, book.year))
      const came = row.returned && cameBack(row.returned.months, monthly, book)
      const days = daysOf(row, book)
      const most = came ?? Math.min(here, row.limit ? row.limit.value * days * 86400 : Infinity)
      const all = to === undefined ? most : needs(row, book.year)
      const open = unmet.get(needKey(row)) ?? all
      const part = all * (shares.get(id) ?? 1) * (days / (book.to - book.from))
      const there = held.get(id) ?? 0
      const used = Math.max(0, Math.min(open, part, most + there))
      const stock = to === undefined ? 0 : (used * row.heldTime.value) / book.length.value
      const sent = came ?? Math.min(most, Math.max(0, used + stock - there))
      delivered.get(id)!.push({ year: book.year, sent, used })
      held.set(id, there + sent - used)
      if (from !== undefined) left.set(from, here - sent)
      if (to !== undefined) unmet.set(needKey(row), open - used)
    }
  }
  return { of: 'what the plants need and make without a simulation', rows: delivered, restBought: true }
}

/** Mass that sets off in a year of the books [kg]; `years`: of each month. */
function cameBack(months: readonly number[], years: readonly number[], { year }: BookYear): number {
  return months.reduce((so, m, i) => (years[i] === year ? so + m : so), 0)
}

function needKey({ to, material }: SupplyRow): string {
  return `${to} ${material}`
}

/** Days of a year of the books in which a row holds. */
function daysOf({ spec }: SupplyRow, { from, to }: BookYear): number {
  return Math.max(0, Math.min(to, (spec.end ?? to) + 1) - Math.max(from, spec.start ?? from))
}

/** Share of each row among those of its material to its taker, over their sum, by row; rows without one are not in it. */
function sharesOf({ world }: Outcome, rows: readonly SupplyRow[]): Map<string, number> {
  const given = rows.flatMap((row) => {
    const share = world.input(row.spec.share, `supply.${row.id}.share`, 'ledger/supply')
    return share && row.to !== undefined ? [{ row, share: share.value }] : []
  })
  const sum = (row: SupplyRow) => given.filter((g) => needKey(g.row) === needKey(row)).reduce((so, g) => so + g.share, 0)
  return new Map(given.map(({ row, share }) => [row.id, share / sum(row)]))
}

/** What a plant makes of its product in a year, or in all years [kg]. */
export function madeIn(o: Outcome, id: string, flows: PlantFlows, year?: number): number {
  const asked = <T extends { readonly year: number }>(years: readonly T[] = []) =>
    years.filter((y) => year === undefined || y.year === year)
  const material = o.materialPlants.find((m) => m.plant.id === id)
  if (material) {
    const made = asked(flows.materials(id)?.years).reduce((so, y) => so + y.made, 0)
    const { basis, steps } = material.plant.flows
    return basis === 'feed' ? made * (steps.at(-1)?.made.value ?? 1) : made
  }
  const plant = o.plants.find((p) => p.plant.id === id)?.plant
  return plant ? asked(flows.cells(id)?.years).reduce((so, y) => so + y.packs, 0) * plant.pack.mass.value : 0
}

/** What the taker of a row needs of its material in a year [kg], from all its rows. */
function yearlyNeeds(o: Outcome, rows: readonly SupplyRow[], flows: PlantFlows): (row: SupplyRow, year: number) => number {
  const perStep = new Map(rows.map((row) => [needKey(row), massesAt(o, row)]))
  return (row, year) => {
    const masses = perStep.get(needKey(row))!
    const cells = flows.cells(row.to!)?.years.find((y) => y.year === year)
    if (cells) return masses.reduce((so, { step, mass }) => so + (cells.stepIn.get(step) ?? 0) * mass, 0)
    const flow = flows.materials(row.to!)?.years.find((y) => y.year === year)
    if (!flow) return 0
    const left = flow.made + (flow.startUp ?? 0)
    return masses.reduce((so, { step, mass, begun = 1 }) => so + (flow.begun?.get(step) ?? left * begun) * mass, 0)
  }
}

/** Mass of a material in what is begun at a step of its taker: of a cell plant in a unit, of a material plant for each kg. */
interface MassAt {
  readonly step: string
  readonly mass: number
  /** Of a material plant: begun for each kg that leaves the works. */
  readonly begun?: number
}

function massesAt(o: Outcome, row: SupplyRow): MassAt[] {
  const material = o.materialPlants.find((m) => m.plant.id === row.to)
  if (material) return ofMaterialPlant(material, row.material)
  const cells = o.plants.find((p) => p.plant.id === row.to)
  return cells ? ofCellPlant(o, cells, row.material) : []
}

function ofCellPlant({ world }: Outcome, { plant }: PlantOutcome, material: string): MassAt[] {
  return additionsOf(world, plant).flatMap((a) => {
    const factor = massInAddition(world, material, a)
    return factor ? [{ step: a.step, mass: (a.mass.value + a.trim.value) * factor.value }] : []
  })
}

function ofMaterialPlant({ plant: { steps } }: MaterialOutcome, material: string): MassAt[] {
  const passing = leavesWorks(steps).value
  return steps.flatMap(({ flow, throughRejects }) =>
    flow.inputs
      .filter((i) => i.substance.id === material)
      .map((i) => ({ step: flow.id, mass: i.mass.value, begun: throughRejects.value / passing })),
  )
}
