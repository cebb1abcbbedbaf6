import type { PlantFigures } from './sized-plant.ts'

/** A figure of plants that is announced, and how it is predicted. */
export interface Figure {
  readonly id: 'investment' | 'jobs' | 'floor' | 'site'
  readonly words: string
  /** Property of the `plant` entries. */
  readonly property: string
  /** Auditable quantity. */
  readonly about: string
  /** Quantities of the audit that rest on the same rules of the model. */
  readonly widens: readonly string[]
  readonly unit: string
  /** What the model says. */
  readonly of: (plant: PlantFigures) => number
  /** What leaning may come from, and our figure with a part of it left out. */
  readonly suspects: string
  readonly parts: readonly (readonly [words: string, of: (plant: PlantFigures) => number])[]
}

export const FIGURES: readonly Figure[] = [
  {
    id: 'investment',
    words: 'investment',
    property: 'investment',
    about: 'plant.investment.total',
    widens: ['plant.investment.total'],
    unit: 'MUSD',
    of: (plant) => plant.investment,
    suspects:
      'Utilities of the factor family stand beside dry rooms and laboratories of the machine family, which may have air handling in their price too; machine prices are of 2020 and of ' +
      'one European source; and freight, engineering, owner and contingency, all assumed, come on top of both.',
    parts: [
      ['without the line of utilities', (plant) => plant.investment - plant.utilities],
      ['without freight, engineering, owner and contingency', (plant) => plant.investment - plant.onTop],
      ['by the factor family', (plant) => plant.factorFamily],
    ],
  },
  {
    id: 'jobs',
    words: 'jobs',
    property: 'jobs',
    about: 'plant.jobs.total',
    widens: ['plant.jobs.total'],
    unit: 'jobs',
    of: (plant) => plant.jobs,
    suspects:
      'Staff per machine is that of one source of 2020 and does not fall with the size of a plant; much of it stands at wetting racks; and 45 % of indirect staff are assumed.',
    parts: [
      ['without the places at wetting racks', (plant) => plant.jobs * (1 - plant.wettingShare)],
      ['without indirect staff', (plant) => plant.directJobs],
    ],
  },
  {
    id: 'floor',
    words: 'floor',
    property: 'floor-area',
    about: 'plant.floor-area',
    widens: ['plant.floor-area', 'plant.hall-area'],
    unit: 'm2',
    of: (plant) => plant.floor,
    suspects: 'What is announced counts several levels, halls for later lines, offices and sometimes homes.',
    parts: [],
  },
  {
    id: 'site',
    words: 'site',
    property: 'site-area',
    about: 'site.area',
    widens: ['site.area'],
    unit: 'ha',
    of: (plant) => plant.site,
    suspects: 'Land is bought by the lot, in North America several times what the buildings take.',
    parts: [],
  },
]
