import { builtInLibrary, type Datum, type Library } from '@cellwright/library'
import { unitFactor } from '@cellwright/units'
import { comparables } from '../packages/model/src/audit/comparables.ts'
import type { Plant } from '../packages/model/src/plant/plant.ts'
import type { World } from '../packages/model/src/project/world.ts'
import type { Case, Group } from './case.ts'
import { because } from './because.ts'
import { cellPlants, CORPUS, knownOf, LEFT_OUT, sourceOf, type RealPlant } from './plant-corpus.ts'
import { powerLaw } from './power-law.ts'
import { sizedPlant } from './sized-plant.ts'
import { errorRatio, median } from './summary.ts'

/** A figure of plants that is announced, and how it is predicted. */
interface Figure {
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
  readonly of: (plant: Plant) => number
  /** Why the model is off where the plant says nothing of its own. */
  readonly bias: string
}

const FIGURES: readonly Figure[] = [
  {
    id: 'investment',
    words: 'investment',
    property: 'investment',
    about: 'plant.investment.total',
    widens: ['plant.investment.total'],
    unit: 'MUSD',
    of: (plant) => plant.capex.total,
    bias:
      'no cause of its own: utilities of the factor family stand beside dry rooms and laboratories of the machine family, which have air handling in ' +
      'their price too; machine prices are of 2020 and of one source; a third of equipment and building comes on top for freight, engineering, owner and contingency',
  },
  {
    id: 'jobs',
    words: 'jobs',
    property: 'jobs',
    about: 'plant.jobs.total',
    widens: ['plant.jobs.total'],
    unit: 'jobs',
    of: (plant) => plant.people.total,
    bias: 'no cause of its own: staff per machine is that of plants of 2020, a quarter of it at wetting racks, and 45 % of indirect staff are assumed',
  },
  {
    id: 'floor',
    words: 'floor',
    property: 'floor-area',
    about: 'plant.floor-area',
    widens: ['plant.floor-area', 'plant.hall-area'],
    unit: 'm2',
    of: (plant) => plant.floor.building,
    bias: 'no cause of its own: what is announced counts several levels, halls for later lines and offices',
  },
  {
    id: 'site',
    words: 'site',
    property: 'site-area',
    about: 'site.area',
    widens: ['site.area'],
    unit: 'ha',
    of: (plant) => plant.floor.site,
    bias: 'no cause of its own: land is bought for later stages and by the shape of the lot',
  },
]

/** Deviation beyond which a case says why. */
const EXPLAIN = 0.5

/** A plant, its own figure and both predictions, in the unit of the figure. */
interface Trial {
  readonly real: RealPlant
  readonly theirs: number
  readonly model: number
  readonly others: number
  /** Whether the announced figure lies between p10 and p90 of the others, which the audit calls `holds`. */
  readonly held: boolean
  readonly datum: Datum
}

/** Every plant of the corpus hidden in turn and predicted from the others and by the model. */
export function comparableGroups(): Group[] {
  return FIGURES.flatMap((figure) => {
    const trials = cellPlants(figure.property).map((real) => trial(figure, real))
    return [modelGroup(figure, trials), othersGroup(figure, trials)]
  })
}

/** The one place where results of the model are read. Money is in USD of the year of the announcement. */
function trial(figure: Figure, real: RealPlant, library: Library = CORPUS, charge = chargeOf(real)): Trial {
  const datum = real.entry.values[figure.property]!
  const known = knownOf(real, datum.year ?? UNDATED, library)
  const { outcome, plant } = sizedPlant({ ...known, ...(charge === undefined ? {} : { charge }) })
  const { band } = comparables(outcome, figure.about, plant.id)
  if (!band) throw new Error(`${real.entry.id} has no comparable ${figure.words}`)
  const theirs = amount(outcome.world, datum)
  const size = unitFactor(figure.unit)
  return {
    real,
    datum,
    theirs: theirs / size,
    model: figure.of(plant) / size,
    others: band.p50 / size,
    held: theirs >= band.p10 && theirs <= band.p90,
  }
}

/** Year of a plant whose area or jobs carry none; it moves nothing but money. */
const UNDATED = 2023

/** Charge of the cell where it is known [Ah]: the Renera plant's as in its project file. */
function chargeOf({ entry }: RealPlant): number | undefined {
  return entry.id === 'renera-kaliningrad' ? 33 : undefined
}

/** In SI units or whole USD of the year of the world. */
function amount(world: World, { value, factor, currency, year }: Datum): number {
  return currency === undefined || year === undefined ? value * factor : world.convert(value * factor, currency, year)
}

function modelGroup(figure: Figure, trials: readonly Trial[]): Group {
  const ratios = trials.map(({ model, theirs }) => model / theirs)
  const { id, words, widens, bias } = figure
  return {
    id: `plants-${id}`,
    title: `Real plants: ${words} by the model`,
    about:
      `The ${words} of ${trials.length} cell plants (${built(trials)} of them running) as announced, beside what the model says of a plant of that capacity, country and ` +
      'price level that makes cells, modules or packs as the source says, of LFP where the source says so. All else is the library: NMC622 otherwise, a pouch cell of ' +
      '78 Ah, for lines of the model make pouches alone (33 Ah at the Renera plant), machines, prices, shares and yields.',
    widens,
    explain: EXPLAIN,
    cases: trials.map((t) => because(shared(figure, t, t.model), EXPLAIN, t.real.entry.text['remark'] ?? bias)),
    remarks: [
      lean(trials, ratios),
      byRegion(trials, ratios),
      byCharge(figure, trials),
      id === 'investment' ? OBJECTIONS : 'What is said against investment holds here too.',
      DOUBTS[id],
    ],
    left: LEFT_OUT,
  }
}

function othersGroup(figure: Figure, trials: readonly Trial[]): Group {
  const { id, words } = figure
  const held = trials.filter((t) => t.held).length
  const remark = 'no cause of its own: plants of one capacity scatter as much'
  return {
    id: `comparables-${id}`,
    title: `Real plants: ${words} from the other plants`,
    about:
      `Each plant hidden in turn, with others of its project, and predicted by the rule of the audit: median of ${words} per yearly capacity of the other plants, ` +
      'times its capacity. The rule sees capacity alone: region, year, scope and cell count for nothing in it.',
    explain: EXPLAIN,
    cases: trials.map((t) => because(shared(figure, t, t.others), EXPLAIN, t.real.entry.text['remark'] ?? remark)),
    remarks: [
      `${held} of ${trials.length} lie between p10 and p90 of the others, where the audit says that a claim holds; 80 % would if plants were drawn from one population.`,
      today(figure),
      byScale(figure, trials),
    ],
    left: LEFT_OUT,
  }
}

function shared({ id, words, unit }: Figure, { real, theirs, datum }: Trial, ours: number): Case {
  const { text, name } = real.entry
  const known = [`${Number(real.capacity.toPrecision(3))} GWh/yr`, text['makes'] ?? 'cells', text['country'] ?? '']
  return {
    id: `${real.entry.id}.${id}`,
    what: `${words} of ${name} (${known.join(', ')})`,
    unit: datum.year !== undefined && datum.currency !== undefined ? `${unit} (${datum.year})` : unit,
    ours,
    theirs,
    ...sourceOf(datum),
  }
}

const OBJECTIONS =
  'What a statistician would object to. Figures are what owners and governments announced, not audited accounts: most plants are not finished, sums have ' +
  'grown or shrunk since, and "over" and "up to" are taken as they stand. Plants are those found in the press, so large ones, half of them American, by few ' +
  'makers: one plant is not independent of the next of its maker. Capacity is announced too and seldom reached.'

/** What is to be said against one figure alone. */
const DOUBTS: Readonly<Record<Figure['id'], string>> = {
  investment:
    'A sum rarely says whether land, grid, housing, research or working capital is in it. Money spent over five years is taken at the mean rate of the year ' +
    'of the announcement, and our prices of 2020 and 2022 come to that year by one deflator.',
  jobs: 'Announced jobs are goals agreed with governments. The share of indirect staff was assumed by someone who knew them, so these are not wholly unseen.',
  floor: 'Some sources print the hall, others the floor of all levels and buildings; few say which.',
  site: 'Land is often bought for stages that are not in the capacity.',
}

function built(trials: readonly Trial[]): number {
  return trials.filter((t) => t.real.entry.text['stage'] === 'built').length
}

/** Median of ours over theirs with its interval, and with one vote for each maker. */
function lean(trials: readonly Trial[], ratios: readonly number[]): string {
  const makers = new Map<string, number[]>()
  trials.forEach(({ real }, i) => makers.set(real.maker, [...(makers.get(real.maker) ?? []), ratios[i]!]))
  const [low, high] = medianInterval(ratios)
  return (
    `Median of ours over theirs: ${two(median(ratios))}, 95 % interval ${two(low)} to ${two(high)}; with one vote for each of ${makers.size} makers of cells ` +
    `${two(median([...makers.values()].map(median)))}.`
  )
}

/** Distribution-free interval of a median of about 95 %: order statistics at ranks n/2 -+ 0.98 sqrt(n). */
function medianInterval(values: readonly number[]): [number, number] {
  const sorted = values.toSorted((a, b) => a - b)
  const n = sorted.length
  const half = 0.98 * Math.sqrt(n)
  return [sorted[Math.max(0, Math.floor(n / 2 - half))]!, sorted[Math.min(n - 1, Math.ceil(n / 2 + half) - 1)]!]
}

function byRegion(trials: readonly Trial[], ratios: readonly number[]): string {
  const regions: readonly (readonly [string, (country: string) => boolean])[] = [
    ['China', (c) => c === 'CN'],
    ['the United States and Canada', (c) => c === 'US' || c === 'CA'],
    ['Europe', (c) => c !== 'CN' && c !== 'US' && c !== 'CA'],
  ]
  const parts = regions.map(([name, within]) => {
    const some = ratios.filter((_, i) => within(trials[i]!.real.entry.text['country'] ?? ''))
    return `${name} ${two(median(some))} (n = ${some.length})`
  })
  return `By region: ${parts.join(', ')}.`
}

/** How much the one input decides that nobody announces. */
function byCharge(figure: Figure, trials: readonly Trial[]): string {
  const parts = [33, 150].map((charge) => {
    const ratios = trials.map(({ real }) => trial(figure, real, CORPUS, charge)).map(({ model, theirs }) => model / theirs)
    return `${two(median(ratios))} with cells of ${charge} Ah`
  })
  return `That median hangs on the cell: ${parts.join(' and ')}.`
}

/** The same test on the plants that the library holds today. */
function today(figure: Figure): string {
  const library = builtInLibrary()
  const plants = cellPlants(figure.property, library)
  const errors = plants
    .map((real) => trial(figure, real, library))
    .map(({ others, theirs }) => errorRatio({ ours: others, theirs }))
  return `With the ${plants.length} plants that the library itself holds so far the median error is a factor of ${two(median(errors))}.`
}

/** How the figure grows with capacity, and what a rule that knew it would be off by. */
function byScale({ words }: Figure, trials: readonly Trial[]): string {
  const point = ({ real, theirs }: Trial) => [real.capacity, theirs] as const
  const { exponent, error } = powerLaw(trials.map(point))
  const errors = trials.map((hidden) => {
    const rest = trials.filter((t) => t !== hidden)
    return errorRatio({ ours: powerLaw(rest.map(point)).at(hidden.real.capacity), theirs: hidden.theirs })
  })
  return (
    `Over these plants ${words} = constant x capacity^${two(exponent)} (95 % interval of the power ${two(exponent - 1.96 * error)} to ${two(exponent + 1.96 * error)}), where the rule takes 1; ` +
    `with a law found without the hidden plant the median error would be a factor of ${two(median(errors))} in place of ${two(median(trials.map(({ others, theirs }) => errorRatio({ ours: others, theirs }))))}.`
  )
}

function two(value: number): string {
  return value.toFixed(2)
}
