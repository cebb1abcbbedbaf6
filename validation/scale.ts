import { log } from '@cellwright/kernel'
import type { Case, Group } from './case.ts'
import { explained } from './explained.ts'
import { ourPlant } from './machine-plant.ts'
import { folded, table } from './markdown.ts'
import { published } from './prozell.ts'
import { scaleSvg } from './scale-chart.ts'
import { scalePoints, scaleRows, type FamilyRow, type Part, type ScalePoint, type ScaleRow } from './scale-rows.ts'
import { sizedPlant } from './sized-plant.ts'
import { median } from './summary.ts'

let cached: { readonly rows: readonly ScaleRow[]; readonly points: readonly ScalePoint[] } | undefined

/** What the chart and its tables show; worked out at the first call. */
function shown() {
  cached ??= { rows: scaleRows(), points: scalePoints() }
  return cached
}

/** docs/scale.svg. */
export function scaleChart(): string {
  const { rows, points } = shown()
  return scaleSvg(rows, points)
}

/** What a source says of the effect of scale beside ours, with the chart, its numbers, and where the families part. */
export function scaleGroup(): Group {
  const explain = 0.02
  return {
    id: 'scale',
    title: 'Effect of scale',
    about: [INTRODUCTION, CHART, sizeTable(), differences(), partTable(), plantTable()].join('\n\n'),
    explain,
    cases: explained(
      cases(),
      [
        [
          /4680-1-gwh/,
          'the source staffs more coaters, and towers for life tests, which weigh most in its smallest plant (see its people)',
        ],
      ],
      { explain },
    ),
    left: [
      {
        id: 'mauler-mes-today',
        missing:
          'a printed cost: the source puts the smallest efficient plant below 2 GWh/yr; full cost of our machine family is within 5 % of that at 100 GWh/yr ' +
          `from ${efficientSize()} GWh/yr on, materials included`,
      },
    ],
  }
}

/** Full cost of the 4680 plants of the ProZell / Lechner model over that of the largest. */
function cases(): Case[] {
  const full = (id: string) => {
    const plant = published.cases.find((c) => c.id === id)
    if (!plant) throw new Error(`prozell.yaml has no ${id}`)
    return ourPlant(plant).cost_EUR_per_kWh.full
  }
  const { from_1_GWh: from1, from_10_GWh: from10 } = published.scale_curve
  const sizes = [
    [1, from1],
    [10, from10],
  ] as const
  return sizes.map(([size, more]) => ({
    id: `4680-${size}-gwh.full-cost`,
    what: `full cost of the 4680 plant of ${size} GWh/yr over that of 40 GWh/yr`,
    unit: '',
    ours: full(`4680-${size}-gwh`) / full('4680-40-gwh'),
    theirs: 1 + more,
    ref: published.ref,
    locator: 'prozell-scale-curve',
  }))
}

const INTRODUCTION =
  'One plant of NMC622 pouch cells of 33 Ah and their packs (validation/data/scale.yaml: the cell and pack of projects/kaliningrad.yaml, in Germany), sized by both ' +
  'families from 1 to 100 GWh/yr, beside real plants. Money is in USD of 2024. Like for like is the part of the investment that the factor family has too: machines, ' +
  'utilities and buildings. Cost is that of a year of full output, without materials. The cases below compare the effect of scale in a published model with ours, ' +
  'from the inputs of that model; agreement of models is no evidence about real plants, so no band of the audit rests on it.'

const CHART =
  '![Investment per yearly output, and cost of a kWh without materials, over the size of a plant](scale.svg)\n\n' +
  'Both axes are logarithmic. Lines: our two families, with the numbers of `prozell` and `bsm-batpac5`. Points: real plants as announced, whatever their owners put ' +
  'into the sum; their sources stand in packages/library/data/plants.yaml and validation/data/plants.yaml.'

function sizeTable(): string {
  const { rows } = shown()
  return table(
    [
      'GWh/yr',
      'Machine family, M USD per GWh/yr',
      'Like for like',
      'Factor family, M USD per GWh/yr',
      'Machine family, USD/kWh',
      'Factor family, USD/kWh',
      'Materials, USD/kWh',
    ],
    rows.map(({ capacity, machine, factor, materials }) => [
      String(capacity),
      ...[machine.perCapacity, machine.likeForLike, factor.perCapacity, machine.conversion, factor.conversion, materials].map(
        one,
      ),
    ]),
    { numbers: true },
  )
}

/** Where the families part, and why, in their own numbers. */
function differences(): string {
  const [small, middle, twenty, large] = [rowAt(1), rowAt(10), rowAt(20), rowAt(100)]
  const fall = (family: 'machine' | 'factor') => percent(1 - large[family].perCapacity / twenty[family].perCapacity)
  const power = log(large.factor.perCapacity / small.factor.perCapacity) / log(large.capacity / small.capacity)
  const gap = (part: Part) => middle.machine.parts[part] - middle.factor.parts[part]
  const machines = gap('electrodes') + gap('cells') + gap('filling') + gap('formation') + gap('packs') + gap('support')
  const { capex } = sizedPlant({ capacity: 10, country: 'DE', year: 2024, charge: 78 }).plant
  const larger = [capex.total, capex.factor.total].map((amount) => whole(amount.value / 1e6 / 10))
  return [
    `Where they part, at 10 GWh/yr by ${whole(middle.machine.perCapacity - middle.factor.perCapacity)} M USD per GWh/yr:`,
    '',
    `- **Scope**: ${whole(gap('rest'))} of it are freight, engineering, owner, contingency and land, which the factor family does not have.`,
    `- **Buildings**: ${whole(gap('building'))}. The machine family derives floor from standing machines and pays more for dry rooms and laboratories; the factor ` +
      'family has its own floor of each step and one price.',
    `- **Utilities**: ${whole(gap('utilities'))}. The machine family takes ${percent(middle.machine.parts.utilities / middle.factor.parts.utilities)} of the factor family's building ` +
      'systems, for what serves the machines; the rest is in its buildings (docs/model.md).',
    `- **Machines**: ${whole(machines)} in sum, for two reasons against each other. Welding and filling (18 and 15 cells a minute), with wetting and sealing, cost the machine family ` +
      `${one(middle.machine.parts.filling / middle.factor.parts.filling)} times as much, ${one(gap('filling'))} more; formation in towers of 800 cells for 8 h, with ageing and test, ` +
      `${one(middle.machine.parts.formation / middle.factor.parts.formation)} times as much, ${one(-gap('formation'))} less. Both go with the ` +
      `number of cells, so that the cell decides as much as the scale: with cells of 78 Ah the plant takes ${larger.join(' and ')} M USD per GWh/yr.`,
    `- **Below 5 GWh/yr** the machine family rises steeply, to ${whole(small.machine.perCapacity)} at 1 GWh/yr against ${whole(small.factor.perCapacity)}: it buys whole machines, two where a ` +
      'part of one would do. The factor family shrinks every machine.',
    `- **Above 20 GWh/yr** the machine family repeats its lines and falls by ${fall('machine')} to 100 GWh/yr; the factor family goes on falling with the power ` +
      `${power.toFixed(2)} of the size, by ${fall('factor')}.`,
    `- **Cost without materials** is lower by the machine family from ${cheaperFrom()} GWh/yr on: ${one(middle.machine.conversion)} and ${one(middle.factor.conversion)} USD/kWh at 10 GWh/yr, although its wages ` +
      `are higher, ${one(middle.machine.wages)} and ${one(middle.factor.wages)}. It has more hours at German wages, and write-off, energy and maintenance without more; the factor family has ` +
      'American wages of 25 USD/h, and research, administration, 5 % profit and warranty on top of write-off.',
    `- **Real plants** lie below both, nearly all of them: the median of ${shown().points.length} is ${whole(median(shown().points.map((p) => p.perCapacity)))} M USD per GWh/yr. What that says of the model stands under the groups of real plants.`,
  ].join('\n')
}

const PARTS: readonly (readonly [Part, string])[] = [
  ['electrodes', 'electrodes, with recovery of the solvent'],
  ['cells', 'cells: stacking, X-ray, enclosing'],
  ['filling', 'welding, wetting, filling, sealing'],
  ['formation', 'formation, ageing, test'],
  ['packs', 'modules and packs'],
  ['support', 'stores, scrap, laboratory, dry-room machines'],
  ['utilities', 'utilities'],
  ['building', 'buildings, dry rooms, laboratories'],
  ['rest', 'freight, engineering, owner, contingency, land'],
]

function partTable(): string {
  const sizes = [1, 10, 100].map(rowAt)
  const row = (name: string, of: (family: FamilyRow) => number) => [
    name,
    ...sizes.flatMap((r) => [one(of(r.machine)), one(of(r.factor))]),
  ]
  return table(
    ['M USD per GWh/yr', ...sizes.flatMap(({ capacity }) => [`Machine, ${capacity} GWh/yr`, `Factor, ${capacity} GWh/yr`])],
    [...PARTS.map(([part, name]) => row(name, (f) => f.parts[part])), row('sum', (f) => f.perCapacity)],
    { numbers: true },
  )
}

function plantTable(): string {
  const { points } = shown()
  const rows = points.map(({ name, stage, capacity, perCapacity }) => [
    name,
    stage,
    String(Number(capacity.toPrecision(3))),
    one(perCapacity),
  ])
  return folded(`The ${points.length} real plants`, table(['Real plant', 'Stage', 'GWh/yr', 'M USD per GWh/yr'], rows))
}

function rowAt(capacity: number): ScaleRow {
  const found = shown().rows.find((r) => r.capacity === capacity)
  if (!found) throw new Error(`the chart has no plant of ${capacity} GWh/yr`)
  return found
}

/** Smallest size shown from which on the machine family makes a kWh for less than the factor family, materials aside [GWh/yr]. */
function cheaperFrom(): number {
  const { rows } = shown()
  const dearer = rows.findLastIndex(({ machine, factor }) => machine.conversion >= factor.conversion)
  const from = rows[dearer + 1]
  if (!from) throw new Error('the machine family is dearer at the largest plant shown')
  return from.capacity
}

/** Smallest size shown whose full cost, with materials, is within 5 % of that of the largest [GWh/yr]. */
function efficientSize(): number {
  const full = ({ machine, materials }: ScaleRow) => machine.conversion + materials
  const { rows } = shown()
  const limit = 1.05 * full(rowAt(100))
  return rows.find((row) => full(row) <= limit)?.capacity ?? 100
}

const one = (value: number) => value.toFixed(1)
const whole = (value: number) => value.toFixed(0)
const percent = (share: number) => `${whole(100 * share)} %`
