import { addMonths } from '@cellwright/units'
import { YEAR_OF_365_DAYS } from '../plant/sizing.ts'
import type { World } from '../project/world.ts'
import { calc, rule, type Term } from '../term/index.ts'

/** Life of machines in whole years (ref:prozell). */
export function machineLife(world: World): Term {
  const life = world.read('plant-rules/prozell.equipment-life', 'ledger')
  return calc`round(${life} / ${YEAR_OF_365_DAYS})`.as('life of machines in whole years', '')
}

/** The first day after the life of the machines that begin to work on a day. */
export function endOfLife(opening: Term, life: Term): Term {
  return rule('the same day, so many years later', [opening, life], (day, years) => addMonths(day, 12 * years)).as(
    'end of the life of the first machines',
    'date',
  )
}
