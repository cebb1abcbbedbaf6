import type { Group } from './case.ts'
import { explained } from './explained.ts'
import { areas } from './machine-areas.ts'
import { cost } from './machine-cost.ts'
import { machines } from './machine-counts.ts'
import { money } from './machine-money.ts'
import { people } from './machine-people.ts'
import { ourPlant } from './machine-plant.ts'
import { named, row, stepRows, type Pair } from './machine-rows.ts'
import { published } from './prozell.ts'

const ABOUT =
  'Plants of the ProZell / Lechner model: 4680 cells at 1, 10 and 40 GWh/yr, the same with a tenth of the scrap at coating, and PHEV2 cells. Each is a project file ' +
  '(validation/data/prozell-4680.yaml and prozell-phev2.yaml) with the rates, people, prices and yields of the source as own entries, put through our design, sizing, ' +
  'people, floor, investment and books. Two things no file can say: our route makes pouches, so the wound cell is put in place of one, and stacking stands for winding. ' +
  'Most machine data of the library come from this source. So this shows that our rules give what its rules give. It is no evidence about real plants, so no band of the audit rests on it.'

/** All groups of the machine family. */
export function machineFamily(): Group[] {
  const pairs = published.cases.map((theirs) => ({ theirs, ours: ourPlant(theirs) }))
  return [flows(pairs), machines(pairs), people(pairs), money(pairs), areas(pairs), cost(pairs)]
}

function flows(pairs: readonly Pair[]): Group {
  const explain = 0.01
  const cases = stepRows(pairs, (pair, step, [first]) => [
    row(pair, step.step, `cells that enter ${named(step.step)}`, 'million/yr', first?.cellsIn_M ?? 0, step.cells_in),
  ])
  return {
    id: 'machine-family-flows',
    title: 'Machine family: flows',
    about: `Cells, or what becomes cells, that enter each step in a year: the yields of the source, compounded by our rule. ${ABOUT}`,
    explain,
    cases: explained(
      cases,
      [
        [/vacuum-drying$/, 'the source dries before it slits, our route after: the 8 % lost at slitting are gone by then'],
        [
          /4680.*(tab-welding|enclosing)$/,
          'the source encloses a round cell before it welds its tabs, our route after: 2 % are lost at each',
        ],
      ],
      { explain },
    ),
  }
}
