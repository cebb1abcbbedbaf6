import type { Curve, DemandSpec, Failure, Network, NodeSpec, Outage } from '@cellwright/kernel'
import { present } from '../project/present.ts'
import type { Reading } from '../project/reading.ts'
import type { Checked } from '../project/record.ts'
import type { Named } from './id-map.ts'
import type { lineFields, Step } from './line-fields.ts'
import type { NodeValues } from './nodes-type.ts'
import type { FailureValues, Orders } from './part-types.ts'

export type LineValues = Checked<ReturnType<typeof lineFields>>
type Item<K extends keyof LineValues> = NonNullable<LineValues[K]> extends readonly Named<infer T>[] ? T : never
type Is<K extends NodeValues['kind']> = Extract<NodeValues, { kind: K }>['is']

/** Steps or orders that a repetition may come to. */
const MOST_REPEATED = 1_000_000

/** The network of a file whose values are without fault; what does not fit together is reported. */
export function networkOf(values: LineValues, until: number, reading: Reading): Network {
  const nodes = values.nodes.map((node, i) => specOf(node, values.nodes[i + 1], until, reading))
  return present({
    nodes,
    curves: values.curves?.map(({ id, value }) => curveOf(id, value, until, reading)),
    pools: values.pools?.map(({ id, value }) => present({ id, ...value })),
    loops: values.loops?.map(({ id, value }) => present({ id, ...value })),
    outages: values.outages?.map(({ id, value }) => outageOf(id, value)),
  })
}

function specOf(node: NodeValues, next: NodeValues | undefined, until: number, reading: Reading): NodeSpec {
  const { kind, id } = node
  if (kind === 'sink') return { kind, id }
  if (kind === 'demand') return demandOf(id, node.is, until, node, reading)
  if (kind === 'split') return splitOf(id, node.is)
  const to = node.is.to ?? following(node, next, reading)
  if (kind === 'source') return sourceOf(id, to, node.is)
  if (kind === 'station') return stationOf(id, to, node.is)
  if (kind === 'assembly') return assemblyOf(id, to, node.is)
  if (kind === 'buffer') return bufferOf(id, to, node.is)
  if (kind === 'merge') {
    const from = node.is.from.map(({ id: feeder, value }) => present({ node: feeder, share: value }))
    return { kind, id, to, rule: node.is.rule, from }
  }
  if (kind === 'transport') {
    const { transport: _, to: _to, vehicles = Infinity, ...rest } = node.is
    return present({ kind, id, to, vehicles, ...rest })
  }
  const { batch: _, to: _to, by_product: byProduct, ...rest } = node.is
  return present({ kind, id, to, ...rest, byProduct })
}

/** Where a node sends to that does not say it: the next one of the file. */
function following({ id, at, path, kind }: NodeValues, next: NodeValues | undefined, reading: Reading): string {
  const refuse = (text: string, hint: string): string => {
    reading.report('CW-LINE-003', { path: `${path}.to`, at, text, hint })
    return ''
  }
  if (!next)
    return refuse(
      `${id} is the last node and sends nowhere`,
      'add to: with the id of a node, or a sink after it, for example - sink: out',
    )
  if (next.kind === 'source')
    return refuse(
      `to is missing, and the next node, ${next.id}, is a source`,
      `add to: with the id of the node that the ${kind} sends to`,
    )
  if (next.kind !== 'assembly') return next.id
  const [port, second] = next.is.inputs
  if (port && !second) return `${next.id}:${port.id}`
  const ports = next.is.inputs.map((input) => `${next.id}:${input.id}`).join(', ')
  return refuse(`to is missing, and the next node, ${next.id}, has several inputs`, `add to: with one of ${ports}`)
}

function sourceOf(id: string, to: string, is: Is<'source'>): NodeSpec {
  const { source: _, to: _to, lot = 1, interval, times, product, campaigns, ...rest } = is
  const arrivals = interval
    ? ({ kind: 'renewal', interval } as const)
    : times
      ? ({ kind: 'schedule', times } as const)
      : ({ kind: 'saturated' } as const)
  return present({ kind: 'source', id, to, lot, arrivals, product, campaigns, ...rest })
}

function stationOf(id: string, to: string, is: Is<'station'>): NodeSpec {
  const { station: _, keeps_order: keepsOrder, unloads, products, changeover, routes, ...working } = is
  return present({
    kind: 'station',
    id,
    ...workingOf(working, to),
    products: products?.map(({ id: product, value: { cycle, time: unit, ...rest } }) =>
      present({ product, cycle, unit, ...rest }),
    ),
    changeover: changeover && present(changeover),
    routes: routes?.map(({ id: route, value: { share: probability, of: mode = 'unit' as const, ...rest } }) =>
      present({ id: route, probability, mode, ...rest }),
    ),
    keepsOrder,
    unloads,
  })
}

function assemblyOf(id: string, to: string, is: Is<'assembly'>): NodeSpec {
  const { assembly: _, inputs, give = 1, lot = give, product, ...working } = is
  return present({
    kind: 'assembly',
    id,
    ...workingOf(working, to),
    inputs: inputs.map(({ id: port, value: { take = 1, places = Infinity } }) => ({ port, take, places })),
    lot,
    give: give === 1 ? undefined : give,
    product,
  })
}

type Working = Omit<Is<'assembly'>, 'assembly' | 'inputs' | 'give' | 'lot' | 'product'>

function workingOf(is: Working, to: string) {
  const { machines = 1, cycle, time: unit, ideal: _, failures, ...rest } = is
  return present({
    ...rest,
    to,
    machines,
    cycle,
    unit,
    failures: failures?.map(({ id, value }) => failureOf(id, value)),
  })
}

function failureOf(id: string, { after, clock, life, every, first, repair: timeToRepair, ...rest }: FailureValues): Failure {
  const base = present({ id, timeToRepair, ...rest })
  if (after) return { ...base, clock: clock ?? 'operating', timeToFailure: after }
  if (life) return { ...base, clock: 'units', life }
  // The reader has seen to it that one of the three is there.
  return present({ ...base, clock: 'timetable' as const, every: every ?? NaN, first })
}

function bufferOf(id: string, to: string, is: Is<'buffer'>): NodeSpec {
  const { buffer: _, to: _to, places = Infinity, expiry, initial, ...rest } = is
  return present({
    kind: 'buffer',
    id,
    to,
    places,
    ...rest,
    expiry: expiry && present({ id: expiry.id ?? 'expired', after: expiry.after, to: expiry.to }),
    initial: initial?.flatMap(({ lots = 1, units = 1, ...lot }) =>
      Array.from({ length: lots }, () => present({ units, ...lot })),
    ),
  })
}

function splitOf(id: string, { to, rule }: Is<'split'>): NodeSpec {
  return present({
    kind: 'split',
    id,
    rule,
    to: to.map(({ id: node, value: { share, products } }) => present({ node, share, products })),
  })
}

function demandOf(
  id: string,
  { places = Infinity, orders }: Is<'demand'>,
  until: number,
  node: NodeValues,
  reading: Reading,
): DemandSpec {
  return { kind: 'demand', id, places, orders: ordersOf(orders, until, node, reading) }
}

function ordersOf(orders: Orders, until: number, { at, path }: NodeValues, reading: Reading): DemandSpec['orders'] {
  if (orders.kind === 'list') return orders.orders.map((order) => present(order))
  const { every, first = every, units, product } = orders
  const count = Math.max(0, Math.floor((until - first) / every) + 1)
  if (isTooMany(count, `${path}.orders`, at, 'orders', reading)) return []
  return Array.from({ length: count }, (_, i) => present({ id: `order-${i + 1}`, due: first + i * every, units, product }))
}

function curveOf(id: string, { steps, every }: Item<'curves'>, until: number, reading: Reading): Curve {
  const late = steps.find((step, i) => i > 0 && step.time <= steps[i - 1]!.time)
  const path = `curves.${id}`
  if (late)
    reading.report('CW-LINE-007', {
      path,
      at: late.at,
      text: `the time ${late.time} is not after the one before`,
      hint: 'put the steps in order of time',
    })
  if (every === undefined) return { id, times: steps.map((s) => s.time), values: steps.map((s) => s.value) }
  const beyond = steps.find((step) => step.time >= every)
  if (beyond)
    reading.report('CW-LINE-007', {
      path,
      at: beyond.at,
      text: 'a step begins when the round is over, or later',
      hint: 'make every longer, or remove the step',
    })
  // One step lies beyond the end, so that the last pace of a round does not look as if it held for ever.
  const rounds = Math.floor(until / every) + 2
  if (isTooMany(rounds * steps.length, path, steps[0]?.at ?? { line: 1, col: 1 }, 'steps', reading))
    return { id, times: [0], values: [1] }
  const all = Array.from({ length: rounds }, (_, round) => round).flatMap((round) => turned(steps, round * every))
  // A round that does not begin at 0 begins with its last value.
  const last = steps.at(-1)
  const opening = last && steps[0]!.time > 0 ? [{ time: 0, value: last.value }] : []
  const whole = [...opening, ...all]
  return { id, times: whole.map((s) => s.time), values: whole.map((s) => s.value) }
}

function turned(steps: readonly Step[], by: number): { time: number; value: number }[] {
  return steps.map(({ time, value }) => ({ time: time + by, value }))
}

function isTooMany(count: number, path: string, at: NodeValues['at'], what: string, reading: Reading): boolean {
  if (count <= MOST_REPEATED) return false
  reading.report('CW-LINE-007', {
    path,
    at,
    text: `until the end of the run there would be ${count} ${what}, and ${MOST_REPEATED} are allowed`,
    hint: 'make every longer, or until shorter',
  })
  return true
}

function outageOf(id: string, { after: timeToFailure, repair: timeToRepair, ...rest }: Item<'outages'>): Outage {
  return present({ id, timeToFailure, timeToRepair, ...rest })
}
