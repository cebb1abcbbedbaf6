import type { Figure, Results } from '@cellwright/model'
import type { Subject } from '../kind.ts'

/** A year of books, in millions; what is paid stands as a positive number, as in the results. */
export interface BookYear {
  readonly year: number
  /** Energy [GWh] or mass [t] made; of all plants together null. */
  readonly made: number | null
  readonly revenue: number
  /** Null where the books do not tell the parts apart. */
  readonly parts: Parts | null
  readonly costs: number
  readonly capex: number
  readonly tax: number
  readonly workingCapital: number
  readonly terminal: number
  readonly cash: number
  /** Running cost of a unit made, and with the cost of capital. */
  readonly cashCost: number | null
  readonly fullCost: number | null
}

export const PARTS = ['materials', 'labour', 'energy', 'maintenance', 'royalty'] as const
export type Parts = Readonly<Record<(typeof PARTS)[number], number>>

/** Books of a plant of cells, packs or materials, or of all plants together (''), in one shape. */
export interface Books {
  readonly currency: string
  /** Year whose prices the money is in. */
  readonly priceYear: number
  /** `M USD (2024)`. */
  readonly unit: string
  /** `USD (2024)/kWh` or `/t`. */
  readonly perUnit: string
  readonly discountRate: number
  readonly npv: Figure
  readonly npvDate: string | null
  readonly irr: number | null
  readonly levelized: Figure | null
  readonly price: Figure | null
  readonly breakEven: Figure | null
  readonly capex: Figure | null
  readonly years: readonly BookYear[]
}

export function booksOf({ plants, materialPlants, group }: Results, id: string): Books | undefined {
  if (id === '' && group) {
    const { currency, year, discountRate, npv, irr, levelizedCost, capex, years } = group
    return {
      currency,
      priceYear: year,
      unit: `M ${currency} (${year})`,
      perUnit: levelizedCost?.unit ?? `${currency} (${year})/kWh`,
      discountRate,
      npv,
      npvDate: null,
      irr,
      levelized: levelizedCost,
      price: null,
      breakEven: null,
      capex,
      years: years.map((y) => ({ ...y, made: null, parts: null, cashCost: null, fullCost: null })),
    }
  }
  const plant = plants.find((p) => p.id === id)
  if (plant?.ledger) {
    const { currency, year, discountRate, npv, npvDate, irr, levelizedCost, sellingPrice, breakEven, capex, cashflow } =
      plant.ledger
    const opex = new Map(plant.ledger.opex.map((o) => [o.year, o]))
    const cost = new Map(plant.ledger.costPerKwh.map((c) => [c.year, c]))
    const made = new Map(plant.years.map((y) => [y.year, y.output.value]))
    return {
      currency,
      priceYear: year,
      unit: `M ${currency} (${year})`,
      perUnit: `${currency} (${year})/kWh`,
      discountRate,
      npv,
      npvDate,
      irr,
      levelized: levelizedCost,
      price: sellingPrice,
      breakEven,
      capex,
      years: cashflow.map(({ opex: costs, ...y }) => {
        const parts = opex.get(y.year)
        return {
          ...y,
          costs,
          made: made.get(y.year) ?? null,
          parts: parts
            ? {
                materials: parts.materials,
                labour: parts.labour,
                energy: parts.energy,
                maintenance: parts.maintenance,
                royalty: 0,
              }
            : null,
          cashCost: cost.get(y.year)?.cash ?? null,
          fullCost: cost.get(y.year)?.full ?? null,
        }
      }),
    }
  }
  const material = materialPlants.find((p) => p.id === id)
  if (!material?.ledger) return undefined
  const { currency, year, discountRate, npv, npvDate, irr, levelizedCost, price, breakEven, years } = material.ledger
  return {
    currency,
    priceYear: year,
    unit: `M ${currency} (${year})`,
    perUnit: `${currency} (${year})/t`,
    discountRate,
    npv,
    npvDate,
    irr,
    levelized: levelizedCost,
    price,
    breakEven,
    capex: material.capex.total,
    years: years.map((y) => ({
      year: y.year,
      made: y.made,
      revenue: y.revenue,
      parts: { materials: y.materials, labour: y.labour, energy: y.energy, maintenance: y.maintenance, royalty: y.royalty },
      costs: y.costs,
      capex: y.capex,
      tax: y.tax,
      workingCapital: y.workingCapital,
      terminal: y.terminal,
      cash: y.cash,
      cashCost: y.cashCost,
      fullCost: null,
    })),
  }
}

/** Plants with books; all together first where there are several. */
export function keepers({ plants, materialPlants, group }: Results, all: string): readonly Subject[] {
  const of = [...plants, ...materialPlants].filter((p) => p.ledger !== null).map(({ id }) => ({ id, name: id }))
  return group ? [{ id: '', name: all }, ...of] : of
}

/** What money of a year is worth at the start of the first one: all of a year falls in its middle, as in the books. */
export function discount({ discountRate, years }: Books, year: number): number {
  return (1 + discountRate) ** -(year - (years[0]?.year ?? year) + 0.5)
}
