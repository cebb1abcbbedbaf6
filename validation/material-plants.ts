import type { Datum } from '@cellwright/library'
import { inUnit, unitFactor } from '@cellwright/units'
import { because } from './because.ts'
import type { Case, Group } from './case.ts'
import {
  materialCorpus,
  sizedMaterialPlant,
  UNDATED,
  type KnownMaterialPlant,
  type SizedMaterialPlant,
} from './known-material-plants.ts'
import { sourceOf } from './plant-corpus.ts'
import { median } from './summary.ts'

const SEEN =
  'Who assumed the figures of the machines had read of some of these plants before, so agreement in the middle proves little; the scatter is that of announcements and of what ' +
  'stands in one word: plants with and without precursors, purchased graphitisation, wells and roads. Three things were changed after a first trial, none of them to come nearer: ' +
  'kilns for hard carbon had been filled with raw plants, which are charred first (less money); evaporation by the formula is held against the one pan of the plateau (more ponds); ' +
  'and values were put in the middle of their bands, installation at 0.8 of the machines for 0.6 and engineering at 0.15 for 0.12 (investments 4 to 14 % higher).'

/** Deviation beyond which a case says why. */
const EXPLAIN = 0.5

interface Figure {
  readonly id: string
  readonly words: string
  /** Property of the `plant` entries. */
  readonly property: string
  readonly widens: readonly string[]
  readonly unit: string
  /** In SI units, or whole USD. */
  readonly of: (sized: SizedMaterialPlant) => number
  readonly doubts: string
}

const FIGURES: readonly Figure[] = [
  {
    id: 'investment',
    words: 'investment',
    property: 'investment',
    widens: ['plant.investment.total'],
    unit: 'MUSD',
    of: ({ plant }) => plant.capex.total.value,
    doubts:
      'Nearly all prices of machines, and every factor on top of them, are assumptions of one price level for all countries; buildings alone have a price by country, or that of a German source. ' +
      'Sums that are announced may hold wells, roads, camps, power lines, precursors or working capital, and plants in China cost a fraction of those elsewhere, of which location factors of the chemical industry explain 30 % ' +
      '(`statistic/location-factor-china`); the model has no such factor.',
  },
  {
    id: 'jobs',
    words: 'jobs',
    property: 'jobs',
    widens: ['plant.jobs.total'],
    unit: 'jobs',
    of: ({ plant }) => plant.people.total.value,
    doubts:
      'People for each machine are assumed, and the same in all countries; announced jobs are goals agreed with governments.',
  },
  {
    id: 'floor',
    words: 'floor',
    property: 'floor-area',
    widens: ['plant.floor-area'],
    unit: 'm2',
    of: ({ plant }) => plant.floor.building.value,
    doubts: 'Floor under machines, and buildings over it, are assumed.',
  },
  {
    id: 'site',
    words: 'site',
    property: 'site-area',
    widens: ['site.area'],
    unit: 'ha',
    of: ({ plant }) => plant.floor.site.value,
    doubts: 'Land is often bought for stages that are not in the capacity.',
  },
  {
    id: 'build-time',
    words: 'time to build',
    property: 'build-time',
    widens: ['schedule.build-time', 'schedule.pilot-start'],
    unit: 'months',
    of: ({ schedule: { phases } }) => (phases[0]!.pilotStart.value - phases[0]!.constructionStart.value) * 86400,
    doubts:
      'The model says the same of every plant of a kind, whatever its size. Bands of the durations were drawn so that some of these plants lie within their sums; their middles were not moved to them. Most times told are plans.',
  },
]

let corpus: ReturnType<typeof materialCorpus> | undefined

/** Plants of materials in the library beside what the model says of a plant of that route, capacity and country. */
export function materialPlantGroups(): Group[] {
  corpus ??= materialCorpus()
  const { known, left } = corpus
  return FIGURES.flatMap((figure) => {
    const tried = known.filter(({ entry }) => entry.values[figure.property])
    if (tried.length === 0) return []
    const cases = tried.map((plant) => caseOf(figure, plant))
    const group: Group = {
      id: `materials-${figure.id}`,
      title: `Real plants of materials: ${figure.words} by the model`,
      about:
        `The ${figure.words} of ${tried.length} plants of materials as announced, beside what the model says of a plant of that capacity, in that country, at the price level of the announcement, by the route that its ` +
        'entry names: all else is the library. No figure of the library was taken from these plants.',
      widens: figure.widens,
      plants: 'materials',
      explain: EXPLAIN,
      cases,
      remarks: [
        by('kind of plant', tried, cases, ({ entry }) => entry.text['plant-kind']!),
        by('place and maker', tried, cases, placeOf),
        figure.doubts,
        SEEN,
      ],
      ...(figure.id === 'investment' && {
        left: left.map(({ entry, missing }) => ({ id: entry.name, missing })),
      }),
    }
    return [group]
  })
}

function caseOf({ id, words, property, unit, of }: Figure, plant: KnownMaterialPlant): Case {
  const { entry, route, capacity } = plant
  const datum = entry.values[property]!
  const sized = sizedMaterialPlant(plant, datum.year ?? UNDATED)
  const size = unit.endsWith('USD') ? 1e6 : unitFactor(unit)
  const inUnits = (si: number) => (unit === 'months' ? inUnit(si, 'months') : si / size)
  const { country, stage, remark } = entry.text
  const known = [`${Number(capacity.toPrecision(3))} t/yr`, route, country, stage].filter((word) => word !== undefined)
  return because(
    {
      id: `${entry.id}.${id}`,
      what: `${words} of ${entry.name} (${known.join(', ')})`,
      unit: datum.currency === undefined ? unit : `${unit} (${datum.year})`,
      ours: inUnits(of(sized)),
      theirs: inUnits(amount(sized, datum)),
      ...sourceOf(datum),
    },
    EXPLAIN,
    `${remark ?? 'no cause of its own beside the lean of the group (remarks)'}${datum.note === undefined ? '' : `; ${datum.note}`}`,
  )
}

/** In SI units or whole USD of the year of the world. */
function amount({ world }: SizedMaterialPlant, { value, factor, currency, year }: Datum): number {
  return currency === undefined || year === undefined ? value * factor : world.worth(value * factor, currency, year)
}

function placeOf({ entry: { text } }: KnownMaterialPlant): string {
  if (text['country'] === 'CN') return 'in China'
  return text['owner'] === 'CN' ? 'of makers from China elsewhere' : 'of others'
}

function by(
  what: string,
  tried: readonly KnownMaterialPlant[],
  cases: readonly Case[],
  groupOf: (plant: KnownMaterialPlant) => string,
): string {
  const groups = [...new Set(tried.map(groupOf))]
  const parts = groups.map((group) => {
    const ratios = cases.flatMap(({ ours, theirs }, i) => (groupOf(tried[i]!) === group ? [ours / theirs] : []))
    return `${group} ${median(ratios).toFixed(2)} (n = ${ratios.length})`
  })
  return `Median of ours over theirs by ${what}: ${parts.join(', ')}.`
}
