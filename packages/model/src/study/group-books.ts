import { civilDate, dayNumber } from '@cellwright/units'
import { discountFactors, presentValue } from '../ledger/finance.ts'
import { groupLedger, type FinalProduct, type GroupLedger, type PlantBooksOf } from '../ledger/group-ledger.ts'
import type { Ledger } from '../ledger/ledger.ts'
import type { MaterialLedger } from '../ledger/material-ledger.ts'
import { isInternal, type Trade } from '../ledger/trade.ts'
import { calc, exactly } from '../term/index.ts'
import type { Outcome } from './outcome.ts'
import { researchCentres, type ResearchCentre } from './research-centre.ts'

/** Books of the plants of a file, by id; undefined of a plant that has none. */
export interface BooksOfPlants {
  readonly cells: (plant: string) => Ledger | undefined
  readonly materials: (plant: string) => MaterialLedger | undefined
}

/** The books of all plants of a file together; undefined where it has fewer than two plants, or one of them has no books. */
export function groupBooks(o: Outcome, books: BooksOfPlants, trades: readonly Trade[]): GroupLedger | undefined {
  const feeding = new Set(
    o.world.project.supply.flatMap((row) => (isInternal({ from: row.from, to: row.to }) ? [row.from!] : [])),
  )
  const ofMaterials = o.materialPlants.map(({ plant }) => {
    const ledger = books.materials(plant.id)
    return ledger && materialMember(plant.id, plant.capex.total, ledger, !feeding.has(plant.id))
  })
  const ofCells = o.plants.map(({ plant }) => {
    const ledger = books.cells(plant.id)
    return (
      ledger &&
      cellMember(
        plant.id,
        ledger,
        trades.filter((t) => t.from === plant.id && isInternal(t)),
      )
    )
  })
  const all = [...ofMaterials, ...ofCells]
  const known = all.flatMap((p) => p ?? [])
  if (all.length < 2 || known.length < all.length) return undefined
  const research = researchCentres(o).map((centre) => researchMember(o.world.project.currency.report, centre, known[0]!))
  return groupLedger([...known, ...research], trades, o.world.project.currency.report)
}

/**
 * A research centre costs and sells nothing: its investment in the year in which it begins, its running cost from that day on. Its plants' profits pay the tax; what it
 * costs is not taken off them. Nothing is left of it at the end.
 */
function researchMember(money: string, centre: ResearchCentre, { years: calendar, discountRate }: PlantBooksOf): PlantBooksOf {
  const nothing = exactly(0, 'a research centre sells nothing', money)
  const [first, last] = [calendar[0]!.year, calendar.at(-1)!.year]
  const start = centre.start.value
  const begins = Math.min(last, Math.max(first, civilDate(start).year))
  const years = calendar.map(({ year }) => {
    const [from, to] = [dayNumber({ year, month: 1, day: 1 }), dayNumber({ year: year + 1, month: 1, day: 1 })]
    const share = Math.min(1, Math.max(0, (to - start) / (to - from)))
    const costs = calc`${centre.running.total} * ${exactly(share, `part of ${year} in which the research centre works`)}`
    const capex = year === begins ? centre.investment.total : nothing
    return {
      year,
      revenue: nothing,
      costs,
      capex,
      tax: nothing,
      workingCapital: nothing,
      terminal: nothing,
      cash: calc`0 - ${costs} - ${capex}`.as(`cash of the research centre in ${year}`, money),
    }
  })
  const factors = discountFactors(
    calendar.map(({ year }) => year),
    discountRate,
  )
  const npv = presentValue(
    years.map((y) => y.cash),
    factors,
  ).as('net present value of the research centre', money)
  return { id: centre.id, capex: centre.investment.total, npv, discountRate, years, final: undefined }
}

/** Of cells that go to other plants of the file by rows, what is left for customers outside is final. */
function cellMember(id: string, { capex, npv, discountRate, years }: Ledger, inside: readonly Trade[]): PlantBooksOf {
  const rows = (year: number) =>
    inside.flatMap((t) => t.years.filter((y) => y.year === year).map((y) => ({ ...y, per: t.energyPerMass! })))
  const final: FinalProduct = {
    unit: 'kWh',
    output: years.map(({ year, output }) => rows(year).reduce((left, y) => calc`${left} - ${y.sent} * ${y.per}`, output)),
    revenue: years.map(({ year, revenue }) => rows(year).reduce((left, y) => calc`${left} - ${y.paid}`, revenue)),
  }
  return { id, capex, npv, discountRate, years, final }
}

/** Of recycling, what it works up is no product. */
function materialMember(id: string, capex: PlantBooksOf['capex'], ledger: MaterialLedger, isFinal: boolean): PlantBooksOf {
  const { npv, discountRate, years } = ledger
  const final: FinalProduct = {
    unit: 't',
    output: years.map((y) => y.made),
    revenue: years.map((y) => calc`${y.revenue} - ${y.byProducts}`),
  }
  return { id, capex, npv, discountRate, years, final: isFinal ? final : undefined }
}
