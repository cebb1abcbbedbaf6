import { groupLedger, type FinalProduct, type GroupLedger, type PlantBooksOf } from '../ledger/group-ledger.ts'
import type { Ledger } from '../ledger/ledger.ts'
import type { MaterialLedger } from '../ledger/material-ledger.ts'
import { isInternal, type Trade } from '../ledger/trade.ts'
import { calc } from '../term/index.ts'
import type { Outcome } from './outcome.ts'

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
  return groupLedger(known, trades, o.world.project.currency.report)
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
