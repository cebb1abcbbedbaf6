import { ageingGroups } from './ageing.ts'
import { buildTimes } from './build-time.ts'
import type { Group } from './case.ts'
import { cellGroups } from './cells.ts'
import { comparableGroups } from './comparables.ts'
import { energyGroups } from './energy.ts'
import { factorFamily } from './factor-family.ts'
import { machineFamily } from './machine-family.ts'
import { marketGroups } from './market.ts'
import { materialPlants } from './material-comparables.ts'
import { materialPlantGroups } from './material-plants.ts'
import { modelCellGroups } from './model-cells.ts'
import { packGroups } from './packs.ts'
import { scaleGroup } from './scale.ts'
import { stationGroups } from './stations.ts'

/** Groups that are evidence of the same kind. */
export interface Topic {
  readonly title: string
  /** What agreement shows here, and what it does not. */
  readonly evidence: string
  readonly groups: readonly Group[]
}

let cached: readonly Topic[] | undefined

/** All groups in the order of docs/validation.md, what is real before what others have modelled; worked out at the first call. */
export function allTopics(): readonly Topic[] {
  cached ??= [
    {
      title: 'Beside real cells and packs',
      evidence: 'Cells and packs that are sold, as their makers print them or as they were taken apart and measured.',
      groups: [...cellGroups(), ...packGroups()],
    },
    {
      title: 'Beside real plants and prices',
      evidence:
        'What owners and governments announced of plants, and what surveys say of prices: as good as announcements and surveys are.',
      groups: [
        ...comparableGroups(),
        buildTimes(),
        ...materialPlantGroups(),
        materialPlants(),
        ...marketGroups(),
        ...stationGroups(),
      ],
    },
    {
      title: 'Beside published energy of cell making',
      evidence:
        'Energy of plants by sources that measured it or that modelled it in more detail. The last two groups show that data were carried over without a slip, and no more.',
      groups: energyGroups(),
    },
    {
      title: 'Beside other models, from their inputs',
      evidence:
        'Agreement shows that equations and data do what their sources do. It is no evidence about real cells or plants, and no band of the audit rests on it.',
      groups: [...modelCellGroups(), ...factorFamily(), ...machineFamily(), scaleGroup(), ...ageingGroups()],
    },
  ]
  return cached
}

/** The groups of all topics. */
export function allGroups(): readonly Group[] {
  return allTopics().flatMap(({ groups }) => groups)
}
