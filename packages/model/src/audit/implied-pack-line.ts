import { inUnit, significant, YEAR } from '@cellwright/units'
import { uptime } from '../plant/nameplate.ts'
import { operatingTime } from '../plant/sizing.ts'
import type { Outcome } from '../study/outcome.ts'
import { beside, tellingsOf } from './claims-told.ts'
import type { Implied } from './implied.ts'
import { written } from './wording.ts'

/** What the pace of one line of module assembly implies: what it makes in a year, how many of them the nameplate takes, and the cells of a module. */
export function impliedOfPackLines(o: Outcome): Implied[] {
  return o.plants.flatMap(({ plant }) => {
    const told = (about: string) => tellingsOf(o.world, about, plant.id)
    const { pack } = plant
    const module = pack.energy.value / pack.modules.value
    const running = operatingTime(o.world).value * uptime(o.world).value
    const figures: Implied[] = []
    for (const takt of told('plant.module-takt')) {
      const line = (module * running) / takt.value / YEAR
      const endless = significant(inUnit(module / takt.value, 'GWh/yr'), 3)
      const capacities = told('plant.output.nameplate')
      const lines = capacities.map(
        (c) => `${significant(c.value / line, 3)} such lines make the ${written(c.claim)} of ${c.claim.id}`,
      )
      figures.push({
        id: `${plant.id}.pack-line-output`,
        what: 'what one line of module assembly makes in a year',
        unit: 'GWh/yr',
        value: inUnit(line, 'GWh/yr'),
        from: [takt.claim.id],
        how: `energy of a module x operating time x uptime / ${takt.claim.id}`,
        more: `A module is ${significant(inUnit(module, 'kWh'), 3)} kWh by the design; a line that never stops would make ${endless} GWh. ${lines.join(', ')}${lines.length > 0 ? '.' : ''}`.trim(),
      })
      for (const capacity of capacities)
        figures.push({
          id: `${plant.id}.pack-lines.${capacity.claim.id}`,
          what: 'lines of module assembly that the capacity takes',
          unit: '',
          value: capacity.value / line,
          from: [takt.claim.id, capacity.claim.id],
          how: 'capacity / what one line makes',
          more: `Without any stop ${significant((capacity.value * takt.value) / module, 3)}.`,
        })
      const pace = beside(told('plant.pack-line-pace'), takt)
      if (pace)
        figures.push({
          id: `${plant.id}.cells-per-module`,
          what: 'cells in a module',
          unit: '',
          value: pace.value * takt.value,
          from: [pace.claim.id, takt.claim.id],
          how: 'cells a minute x module takt',
          design: pack.cellsPerModule.value,
        })
    }
    return figures
  })
}
