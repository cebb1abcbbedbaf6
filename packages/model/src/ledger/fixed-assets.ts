import type { CapexLine } from '../plant/capex.ts'
import type { Plant } from '../plant/plant.ts'
import { YEAR_OF_365_DAYS } from '../plant/sizing.ts'
import type { World } from '../project/world.ts'
import type { Schedule } from '../schedule/tasks.ts'
import { calc, exactly, total, type Term } from '../term/index.ts'
import { machineLife, replacements } from './machine-life.ts'
import { shareWithin } from './share-of-year.ts'
import { spendingByYear } from './spending.ts'

/** What was invested, when it is paid and how it is written off. */
export interface FixedAssets {
  /** Machines with freight. */
  readonly machines: Term
  /** Investment before production, by year. */
  readonly spending: ReadonlyMap<number, Term>
  /** Investment and replacement of a year. */
  readonly spent: (year: number) => Term
  /** Straight-line depreciation of a year. */
  readonly depreciation: (year: number) => Term
}

/** Kinds of investment that last as long as machines, and as long as buildings. Land is kept at cost. */
const MACHINES: readonly CapexLine['id'][] = ['equipment', 'equipment-filled', 'support', 'freight']
const LASTING: readonly CapexLine['id'][] = ['building', 'utilities', 'engineering', 'owner', 'contingency']

/**
 * Lives count from the first day of pilot operation. Machines are replaced at the end of every life (machine-life.ts), at their price
 * times the replacement factor of ref:prozell; `last` is the last year
 * in which the plant makes anything.
 */
export function fixedAssets(world: World, plant: Plant, dates: Schedule, last: number, money: string): FixedAssets {
  const read = (id: string) => world.read(id, 'ledger')
  const invested = (name: string, ids: readonly CapexLine['id'][]) =>
    total(plant.capex.lines.filter((l) => ids.includes(l.id)).map((l) => l.amount)).as(name, money)
  const machines = invested('machines with freight', MACHINES)
  const lasting = invested('buildings and what lasts as long', LASTING)
  const spending = spendingByYear(plant, dates, money)
  const opening = dates.pilotStart
  const life = machineLife(world)
  const buildingLife = calc`round(${read('factor-plant/batpac5.building-life')} / ${YEAR_OF_365_DAYS})`.as(
    'life of buildings in whole years',
    '',
  )
  const replaced = replacements(opening, life, last)
  const again = calc`${machines} * ${read('plant-rules/prozell.replacement-factor')}`.as('replacement of the machines', money)
  const nothing = exactly(0, 'no money', money)
  const writtenOff = (amount: Term, from: Term, years: Term, year: number) =>
    calc`${amount} * ${shareWithin(from, years, year, `share of ${year} within that life`)} / ${years}`
  return {
    machines,
    spending,
    spent: (year) => {
      const first = spending.get(year)
      const renewed = replaced.filter((r) => r.year === year).map(() => again)
      return total([nothing, ...(first ? [first] : []), ...renewed]).as(`investment and replacement of ${year}`, money)
    },
    depreciation: (year) =>
      total([
        writtenOff(machines, opening, life, year),
        ...replaced.map((r) => writtenOff(again, r.from, life, year)),
        writtenOff(lasting, opening, buildingLife, year),
      ]).as(`depreciation of ${year}`, money),
  }
}
