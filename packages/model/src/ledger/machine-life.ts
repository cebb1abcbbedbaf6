import { addMonths, civilDate } from '@cellwright/units'
import { YEAR_OF_365_DAYS } from '../plant/sizing.ts'
import type { World } from '../project/world.ts'
import { calc, rule, type Term } from '../term/index.ts'

/** Life of machines in whole years, at least one (ref:prozell; of material plants their own). */
export function machineLife(world: World, given?: Term): Term {
  const life = given ?? world.read('plant-rules/prozell.equipment-life', 'ledger')
  return calc`max(1, round(${life} / ${YEAR_OF_365_DAYS}))`.as('life of machines in whole years', '')
}

/** The first day after the life of the machines that begin to work on a day. */
export function endOfLife(opening: Term, life: Term): Term {
  return rule('the same day, so many years later', [opening, life], (day, years) => addMonths(day, 12 * years)).as(
    'end of the life of these machines',
    'date',
  )
}

/** Machines that take the place of worn ones. */
export interface Replacement {
  /** The first day after the life of those before: from it on the new ones are written off. */
  readonly from: Term
  /** The year that begins nearest to that day: in it they are paid. */
  readonly year: number
}

/** Years of work that must follow the year of a replacement (an assumption): for less, worn machines are kept running. */
const YEARS_LEFT = 3

/** New machines at the end of every life, as in ref:prozell, up to the last year of work. */
export function replacements(opening: Term, life: Term, last: number): Replacement[] {
  const all: Replacement[] = []
  for (let from = endOfLife(opening, life); ; from = endOfLife(from, life)) {
    const { year } = civilDate(addMonths(from.value, 6))
    if (year + YEARS_LEFT > last) return all
    all.push({ from, year })
  }
}
