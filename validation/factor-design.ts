import { inUnit } from '@cellwright/units'
import { World } from '../packages/model/src/project/world.ts'
import { outcome } from '../packages/model/src/study/outcome.ts'
import { published } from './batpac5.ts'
import type { Case, Group } from './case.ts'
import { explained } from './explained.ts'
import { factorsOf, NO_EVIDENCE, ourFactors } from './factor-plant.ts'
import { readProject } from './read-data.ts'

/** Published results whose inputs are printed in part: the rest is our design, or another design of the same chemistry. */
export function factorWithOurDesign(): Group {
  return {
    id: 'factor-family-design',
    title: 'Factor family with our design of the cell',
    about:
      'Results whose cells are not printed. The ID.4 is designed by us from what is printed of it (energy, cells, modules, thickness of the cathode) and put ' +
      'through the whole model as a project file, validation/data/id4.yaml, and once more without the loss at formation that BatPaC does not count. The effect of scale on LFP packs is that of one of the printed designs beside the mean ' +
      `of a study of many, to be met within 1.5 percentage points. ${NO_EVIDENCE}`,
    cases: [
      ...car(
        'id4.yaml',
        'loss at formation as in the library',
        'the library counts a loss at formation on top of a specific capacity that is net of it (docs/model.md): more active material and more electrode for the same ' +
          'charge; without that loss the deviation is about half, as the next cases show',
      ),
      ...car(
        'id4-convention.yaml',
        'without loss at formation',
        'masses, sheets and N/P ratio of its cell are not printed: those of our design stand in, in whole sheets of car size',
      ),
      ...scale(),
    ],
    left: [
      { id: 'pub-id4-nmc622-500k.material', missing: 'the masses of its cell and the prices of that run' },
      { id: 'pub-baars-nca, pub-baars-nmc333, pub-baars-nmc532-lmo', missing: 'a design of the study for these chemistries' },
      { id: 'doe-vto-2021, doe-vto-2023', missing: 'the designs behind the published pack costs' },
    ],
  }
}

/** The car of a project file; `way` names the convention of the file. */
function car(file: string, way: string, reason: string): Case[] {
  const { thickness, packsPerYear, cost } = designedPlant(file)
  const theirs = published.car.outputs
  const row = (key: string, what: string, our: number, their: number): Case => ({
    id: `${published.car.id}.${way.replaceAll(' ', '-')}.${key}`,
    what: `${what}, VW ID.4 (${way})`,
    unit: 'USD/pack',
    ours: our / packsPerYear,
    theirs: their,
    ref: published.ref,
    locator: published.car.id,
    tolerance: published.car.tolerance,
    inputs: {
      own: [
        'energy of the pack',
        'cells',
        'modules',
        'packs a year',
        `cathode of ${thickness.toFixed(0)} um (${published.car.positive_thickness_um} um printed)`,
      ],
      defaults: ['recipes', 'sheets', 'N/P ratio', 'specific capacity'],
    },
  })
  return explained(
    [
      row('labour', 'labour with overheads', cost.labour, theirs.labour_USD_per_pack),
      row('capital', 'equipment with overheads', cost.capital, theirs.capital_USD_per_pack),
      row('building', 'building with overheads', cost.building, theirs.building_USD_per_pack),
    ],
    [[/^/, reason]],
  )
}

/** The one place where results of the model are read: cathode [um], packs per year and yearly cost of the plant of a project file. */
function designedPlant(file: string) {
  const { project, library } = readProject(file)
  const plant = outcome(new World(project, library)).plants[0]?.plant
  if (!plant) throw new Error(`${file} has no plant`)
  return {
    thickness: inUnit(plant.pack.cell.cathode.coating.thickness.value, 'um'),
    packsPerYear: plant.packsPerYear.value,
    cost: ourFactors(plant.factor).cost,
  }
}

/** How the cost of a pack changes with the output of its plant. */
function scale(): Case[] {
  const { id, design, base_packs_per_year: base, cost_USD_per_kWh: costs, points } = published.scale
  const plant = published.cases.find((c) => c.id === design)
  const theirBase = costs.find(([packs]) => packs === base)?.[1]
  if (!plant || theirBase === undefined) throw new Error(`batpac5.yaml: ${id} names a design or an output that is not there`)
  const perKwh = (packs: number) => factorsOf(plant, packs).cost.total / (packs * plant.inputs.pack_energy_kWh)
  return costs
    .filter(([packs]) => packs !== base)
    .map(([packs, cost]): Case => {
      const theirs = cost / theirBase
      return {
        id: `${id}.${packs / 1000}k`,
        what: `cost of an LFP pack at ${packs / 1000} thousand packs a year over that at ${base / 1000} thousand`,
        unit: '',
        ours: 1 + (perKwh(packs) - perKwh(base)) / theirBase,
        theirs,
        ref: published.ref,
        locator: id,
        tolerance: points / theirs,
        inputs: { own: ['cost at the base output'], defaults: [`design (${design})`] },
      }
    })
}
