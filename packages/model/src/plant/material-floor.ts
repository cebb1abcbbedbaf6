import type { World } from '../project/world.ts'
import { calc, exactly, total, type Term } from '../term/index.ts'
import type { MaterialFloor } from './material-plant.ts'
import { materialRule } from './material-rule.ts'
import type { SizedMaterialStep } from './material-sizing.ts'
import { ONE_HECTARE } from './pond.ts'

const BY = 'plant/material floor'

/** Floor under the machines of a step [m2], which goes with their size as their price does; ponds have none. */
export function stepFloor(world: World, step: SizedMaterialStep): Term {
  const each = step.form === 'pond' ? undefined : world.findOf('material-machine', step.flow.id, 'floor-area', BY)
  return (each ? calc`${step.worth} * ${each}` : NO_FLOOR).as(`floor under machines, ${step.flow.name}`, 'm2')
}

/**
 * Building = floor under machines x building over process floor (access, stores, workshops, offices); site = building x (1 + plot share) + ponds. Both factors
 * are assumptions.
 */
export function materialFloor(
  world: World,
  kind: string,
  steps: readonly SizedMaterialStep[],
  floors: readonly Term[],
): MaterialFloor {
  const rule = (key: string) => materialRule(world, kind, key, BY)
  const process = total(floors).as('floor under machines', 'm2')
  const building = calc`${process} * ${rule('building-factor')}`.as('floor of all buildings', 'm2')
  const hectares = steps.filter((s) => s.form === 'pond').map((s) => calc`${s.installed} * ${ONE_HECTARE}`)
  const ponds = (hectares.length ? total(hectares) : NO_FLOOR).as('area of ponds', 'ha')
  return {
    process,
    building,
    ponds,
    site: calc`${building} * (1 + ${rule('plot-share')}) + ${ponds}`.as('area of the site', 'm2'),
  }
}

const NO_FLOOR = exactly(0, 'none', 'm2')
