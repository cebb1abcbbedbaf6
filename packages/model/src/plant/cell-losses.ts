import type { CellFormat } from '../project/project.ts'
import { ROUTES } from '../project/route.ts'
import type { World } from '../project/world.ts'
import { calc, exactly, type Term } from '../term/index.ts'
import { STEPS, type RouteStep } from './route.ts'
import { lossOf } from './sizing.ts'

const BY = 'plant/cell losses'

/** Steps of the route that makes cells of a format; those of a pouch where none does. */
function stepsOf(format: CellFormat): readonly RouteStep[] {
  return STEPS[ROUTES.find((r) => 'format' in r && r.format === format)?.id ?? 'cell-pouch']
}

/**
 * What must be bought of a material for each kg of it in a good cell of a format, of a mature plant: lost as trim where it joins, and with the electrodes and cells that are
 * lost from there to the end-of-line test. `step` is where it joins; `trim` the losses there by name.
 */
export function boughtForCell(world: World, step: string, trim: readonly string[], format: CellFormat = 'pouch'): Term {
  const route = stepsOf(format)
  const at = route.findIndex((s) => s.id === step)
  const { section, name } = route[at]!
  const passed = route.filter((s, i) => i >= at && (s.section === section || s.section === 'cell'))
  const kept = [
    ...trim.flatMap((key) => {
      const loss = world.find(key, BY)
      return loss ? [calc`1 - ${loss}`] : []
    }),
    ...passed.map((s) => {
      const { web, coil, reject } = lossOf(world, s)
      return calc`(1 - ${web}) * (1 - ${coil}) * (1 - ${reject})`.as(`yield, ${s.name}`, '%')
    }),
  ]
  return kept
    .reduce((so, share) => calc`${so} / ${share}`, exactly(1, 'a good cell'))
    .as(`bought over what a good cell holds, ${name}`, 'kg/kg')
}
