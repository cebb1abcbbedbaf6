import { log } from '@cellwright/kernel'
import { inUnit, parseQuantity, significant } from '@cellwright/units'
import { band } from '../audit/band.ts'
import type { SweepResult, SweepRow } from '../chain-results.ts'
import type { Message } from '../issue.ts'
import type { SweepFigures, SweepPoint, SweepStudy } from '../study/sweep.ts'
import { drawnFigure, figure } from './figure.ts'

const A_MONTH = (365 * 86400) / 12

/** The values of a sweep side by side. */
export function sweepResult({ spec, points, year }: SweepStudy): SweepResult {
  const rows = points.map(rowOf)
  return { id: spec.id, kind: 'sweep', paths: spec.of, year, rows, says: [...saysOf(points), ...skewText(rows)] }
}

function rowOf(point: SweepPoint): SweepRow {
  const { at, central, irr, orders, outcome: o } = point
  const { report, year } = o.world.project.currency
  const money = `M ${report} (${year})`
  const of = (key: keyof SweepFigures, unit: string, size: number) => drawnFigure(central[key]!, unit, drawnOf(point, key), size)
  return {
    at,
    plants: [
      ...o.plants.map(({ plant }) => ({ id: plant.id, nameplate: figure(plant.nameplate, 'GWh/yr') })),
      ...o.materialPlants.map(({ plant }) => ({ id: plant.id, nameplate: figure(plant.nameplate, 't/yr') })),
    ],
    investment: of('investment', money, 1e6),
    jobs: of('jobs', 'people', 1),
    buildTime: of('buildTime', 'months', A_MONTH),
    cost: central.cost === null ? null : of('cost', costUnit(point), costSize(point)),
    npv: of('npv', money, 1e6),
    irr,
    made: point.made,
    bought: of('bought', `${money} a year`, 1e6),
    orders: orders.map(({ id, plant, share, ofAll }) => ({ id, plant, share: share.value, ofAll: ofAll.value })),
    asOrdered: point.asOrdered
      ? {
          cost: point.asOrdered.cost === null ? null : { value: point.asOrdered.cost / costSize(point), unit: costUnit(point) },
          npv: { value: point.asOrdered.npv / 1e6, unit: money },
        }
      : null,
  }
}

function drawnOf({ draws }: SweepPoint, key: keyof SweepFigures): number[] {
  return draws.flatMap((d) => d[key] ?? [])
}

function costUnit({ outcome: o, costPer }: SweepPoint): string {
  const { report, year } = o.world.project.currency
  return `${report} (${year})/${costPer ?? ''}`
}

/** SI units in one of that unit: money per joule or kilogram in money per kWh or t. */
function costSize({ costPer }: SweepPoint): number {
  return costPer === 'kWh' ? 1 / 3.6e6 : 1 / 1000
}

interface Grown {
  readonly id: string
  readonly name: string
  readonly of: (f: SweepFigures) => number | null
}

const GROWN: readonly Grown[] = [
  { id: 'investment', name: 'the investment', of: (f) => f.investment },
  { id: 'jobs', name: 'the jobs', of: (f) => f.jobs },
]

/** Growth below that of the size by less than this share of the power is no news. */
const AS_FAST = 0.02

/** What grows slower than size between the smallest and the largest value, the cost of the product, and where the plants begin to pay. */
function saysOf(points: readonly SweepPoint[]): Message[] {
  const sized = points.flatMap((point) => {
    const size = sizeOf(point.at)
    return size === undefined ? [] : [{ point, size }]
  })
  if (sized.length < points.length || points.length < 2) return []
  const inOrder = sized.toSorted((a, b) => a.size - b.size)
  const [small, large] = [inOrder[0]!, inOrder.at(-1)!]
  const ratio = large.size / small.size
  const [from, to] = [small.point, large.point]
  const slower = GROWN.flatMap((g): Message[] => {
    const times = growth(g, from.central, to.central)
    if (times === undefined || times <= 0) return []
    const power = log(times) / log(ratio)
    if (power > 1 - AS_FAST) return []
    const drawn = from.draws.flatMap((d, i) => (to.draws[i] ? (growth(g, d, to.draws[i]) ?? []) : []))
    const spread = band(drawn)
    const range =
      spread && spread.n >= 5 ? ` (${digits(spread.p10)} to ${digits(spread.p90)} in the middle 80 % of ${spread.n} draws)` : ''
    return [
      {
        code: 'CW-SWEEP-001',
        params: { figure: g.id, from: from.at, to: to.at, ratio, times, power },
        text: `From ${from.at} to ${to.at}, ${digits(ratio)} times the size, ${g.name} ${g.id === 'jobs' ? 'grow' : 'grows'} ${digits(times)} times${range}: with size to the power ${digits(power, 2)}.`,
      },
    ]
  })
  return [...slower, ...costText(from, to), ...timeText(from, to), ...payText(inOrder.map((s) => s.point))]
}

function costText(from: SweepPoint, to: SweepPoint): Message[] {
  const [a, b] = [from.central.cost, to.central.cost]
  if (a === null || b === null || from.costPer !== to.costPer || a <= 0) return []
  const change = b / a - 1
  const money = (x: number) => digits(x / costSize(from))
  return [
    {
      code: 'CW-SWEEP-002',
      params: { from: from.at, to: to.at, before: a / costSize(from), after: b / costSize(from), change },
      text: `The levelized cost of the product goes from ${money(a)} to ${money(b)} ${costUnit(from)} between ${from.at} and ${to.at}, ${digits(Math.abs(change) * 100, 2)} % ${change <= 0 ? 'less' : 'more'}.`,
    },
  ]
}

function timeText(from: SweepPoint, to: SweepPoint): Message[] {
  const [a, b] = [from, to].map((p) => inUnit(p.central.buildTime, 'months'))
  if (Math.abs(a! - b!) >= 0.5) return []
  return [
    {
      code: 'CW-SWEEP-003',
      params: { months: a! },
      text: `Building takes ${digits(a!)} months at any of these sizes: the model has no figure that makes building longer for a larger plant.`,
    },
  ]
}

/** From which value on the net present value is not negative at this value and all above. */
function payText(points: readonly SweepPoint[]): Message[] {
  const lastLoss = points.findLastIndex((p) => p.central.npv < 0)
  const [first, last] = [points[0]!, points.at(-1)!]
  const from = points[lastLoss + 1]
  const text =
    lastLoss < 0
      ? `All plants together pay at every size tried: their net present value is above zero at ${first.at} already.`
      : from === undefined
        ? `All plants together pay at no size tried: their net present value is below zero at ${last.at} still.`
        : `Of the sizes tried, all plants together pay from ${from.at} on: their net present value is below zero at ${points[lastLoss]!.at}.`
  return [{ code: 'CW-SWEEP-004', params: { from: lastLoss < 0 ? first.at : (from?.at ?? '') }, text }]
}

/** Where the central values leave the middle of their own draws, and why that can be. */
function skewText(rows: readonly SweepRow[]): Message[] {
  const told = SPREAD.flatMap(({ name, of }) => {
    const at = rows.filter((row) => {
      const figure = of(row)
      return figure?.low !== undefined && figure.high !== undefined && (figure.value < figure.low || figure.value > figure.high)
    })
    return at.length > 0 ? [`${name} at ${at.length === rows.length ? 'every value' : at.map((row) => row.at).join(', ')}`] : []
  })
  if (told.length === 0) return []
  return [
    {
      code: 'CW-SWEEP-005',
      params: { figures: told.length },
      text: `The central value lies outside p10 to p90 of its own draws for ${told.join('; for ')}: the bands of many inputs reach further to one side than to the other, so that all inputs at their most likely value at once is not a likely case. Use the median.`,
    },
  ]
}

const SPREAD: readonly { readonly name: string; readonly of: (row: SweepRow) => SweepRow['cost'] }[] = [
  { name: 'the investment', of: (r) => r.investment },
  { name: 'the jobs', of: (r) => r.jobs },
  { name: 'the time to build', of: (r) => r.buildTime },
  { name: 'the cost', of: (r) => r.cost },
  { name: 'the net present value', of: (r) => r.npv },
  { name: 'what is bought outside', of: (r) => r.bought },
]

function growth({ of }: Grown, a: SweepFigures, b: SweepFigures): number | undefined {
  const [before, after] = [of(a), of(b)]
  return before === null || after === null || before <= 0 || after <= 0 ? undefined : after / before
}

/** A value that is a size: energy or mass a year. */
function sizeOf(at: string): number | undefined {
  for (const dimension of ['power', 'mass-rate'] as const) {
    const parsed = parseQuantity(at, dimension)
    if (parsed.ok && parsed.value.si > 0) return parsed.value.si
  }
  return undefined
}

function digits(x: number, n = 3): string {
  return significant(x, n)
}
