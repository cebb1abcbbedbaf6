import type { World } from '../project/world.ts'
import { calc, exactly, total, type Term } from '../term/index.ts'
import type { MaterialPeople } from './material-plant.ts'
import { materialRule } from './material-rule.ts'
import type { SizedMaterialStep } from './material-sizing.ts'
import { YEAR_OF_365_DAYS } from './sizing.ts'

const BY = 'plant/material people'

/** People on one shift at the machines of a step: those that must be run at a time x people per machine (ponds: per hectare). */
export function stepPeople(world: World, step: SizedMaterialStep): Term {
  const each = world.findOf('material-machine', step.flow.id, 'staff', BY)
  return (each ? calc`${step.manned} * ${each}` : NOBODY).as(`people on a shift, ${step.flow.name}`, '')
}

/**
 * As the people of a cell plant (people.ts): employed = places x operating time / working time of one person; those who serve the whole plant on every shift
 * (control room, laboratory, stores, yard) are added to the places, and others are a share of the direct ones.
 */
export function materialPeople(world: World, kind: string, places: readonly Term[], operating: Term): MaterialPeople {
  const rule = (key: string) => materialRule(world, kind, key, BY)
  const perShift = calc`${total(places)} + ${rule('plant-staff')}`.as('people on a shift', '')
  const days = calc`${world.read('plant-rules/prozell.worker-days', BY)} / ${A_DAY}`
  const working = calc`${days} * ${world.read('plant-rules/prozell.shift-time', BY)}`.as(
    'hours that a person works in a year',
    'h',
  )
  const direct = calc`${perShift} * ${operating} / ${working}`.as('people employed on shifts', 'people')
  const indirect = calc`${direct} * ${rule('indirect-jobs-share')}`.as('other people employed', 'people')
  return {
    perShift,
    direct,
    indirect,
    total: calc`${direct} + ${indirect}`.as('people employed', 'people'),
    directHours: calc`${perShift} * ${operating} / ${YEAR_OF_365_DAYS}`.as('hours worked on shifts', 'h/yr'),
    indirectHours: calc`${indirect} * ${working} / ${YEAR_OF_365_DAYS}`.as('hours worked by others', 'h/yr'),
  }
}

const NOBODY = exactly(0, 'nobody')
const A_DAY = exactly(86400, 'a day', 's')
