/** The reference workloads as networks; docs/benchmarks.md says them in words. */
import type { Distribution, Failure, Network, NodeSpec } from '@cellwright/kernel'

export const MACHINES = [2, 4, 4, 3, 3, 2, 4, 6, 8, 40, 60, 4]
export const TAKT = [0.97, 1.03, 0.99, 1.05, 0.95, 1.01, 0.98, 1.04, 0.96, 1, 1.02, 0.99]
/** Stations of W2 (from 0) behind which 2 % of the parts are scrap. */
export const SCRAPPING: readonly number[] = [3, 7, 10]

export type WorkloadId = 'W1' | 'W2' | 'W2u' | 'W2e' | 'W3'

export interface Workload {
  readonly id: WorkloadId
  readonly title: string
  /** Steps of a part that count. */
  readonly steps: number
  /** Parts a second in the long run [1/s], and about when the first comes [s]. */
  readonly throughput: number
  readonly first: number
  network(): Network
}

/** W1 for rates [1/s]. */
export function queue(arrival: number, service: number): Network {
  return {
    nodes: [
      {
        kind: 'source',
        id: 'in',
        to: 'queue',
        lot: 1,
        arrivals: { kind: 'renewal', interval: { kind: 'exponential', mean: 1 / arrival } },
      },
      { kind: 'buffer', id: 'queue', to: 'server', places: Infinity },
      { kind: 'station', id: 'server', to: 'out', machines: 1, unit: { kind: 'exponential', mean: 1 / service } },
      { kind: 'sink', id: 'out' },
    ],
  }
}

/** Machines of W2 and W3 fail after Exp(200 cycles) of work and are repaired in Exp(10 cycles). */
function failures(cycle: number): readonly Failure[] {
  return [
    {
      id: 'stop',
      clock: 'operating',
      timeToFailure: { kind: 'exponential', mean: 200 * cycle },
      timeToRepair: { kind: 'exponential', mean: 10 * cycle },
    },
  ]
}

/** W2 with times of the mean `cycle` [s]. */
export function line(unit: (cycle: number) => Distribution = fixed): Network {
  const nodes: NodeSpec[] = [{ kind: 'source', id: 'in', to: 's01', lot: 1, arrivals: { kind: 'saturated' } }]
  MACHINES.forEach((machines, i) => {
    const cycle = machines * (TAKT[i] ?? 1)
    const name = String(i + 1).padStart(2, '0')
    nodes.push({
      kind: 'station',
      id: `s${name}`,
      to: i === 11 ? 'out' : `b${name}`,
      machines,
      unit: unit(cycle),
      failures: failures(cycle),
      ...(SCRAPPING.includes(i) ? { scrap: [{ id: 'bad', probability: 0.02, mode: 'unit' as const }] } : {}),
    })
    if (i < 11) nodes.push({ kind: 'buffer', id: `b${name}`, to: `s${String(i + 2).padStart(2, '0')}`, places: 20 })
  })
  nodes.push({ kind: 'sink', id: 'out' })
  return { nodes }
}

function fixed(cycle: number): Distribution {
  return { kind: 'constant', value: cycle }
}

function uniform(cycle: number): Distribution {
  return { kind: 'uniform', low: 0.9 * cycle, high: 1.1 * cycle }
}

function exponential(cycle: number): Distribution {
  return { kind: 'exponential', mean: cycle }
}

/**
 * W3: a machine, chambers that take 256 parts at once for a day and give them back one by one, two machines. A batch comes every 2560 s at most, so
 * that 34 of the 36 chambers are in use at most: what can wait in front of them does not matter.
 */
export function formation(): Network {
  return {
    nodes: [
      { kind: 'source', id: 'in', to: 'before', lot: 1, arrivals: { kind: 'saturated' } },
      { kind: 'station', id: 'before', to: 'loader', machines: 1, unit: fixed(10), failures: failures(10) },
      { kind: 'batch', id: 'loader', to: 'chambers', units: 256 },
      { kind: 'station', id: 'chambers', to: 'unloaded', machines: 36, cycle: fixed(86_400), unloads: true },
      { kind: 'buffer', id: 'unloaded', to: 'after', places: 1024 },
      { kind: 'station', id: 'after', to: 'out', machines: 2, unit: fixed(19.6), failures: failures(19.6) },
      { kind: 'sink', id: 'out' },
    ],
  }
}

export const WORKLOADS: readonly Workload[] = [
  { id: 'W1', title: 'M/M/1 at 0.9', steps: 1, throughput: 0.9, first: 0, network: () => queue(0.9, 1) },
  { id: 'W2', title: '12 unreliable stations, fixed times', steps: 12, throughput: 0.8303, first: 0, network: () => line() },
  { id: 'W2u', title: 'W2, times +-10 %', steps: 12, throughput: 0.8303, first: 0, network: () => line(uniform) },
  { id: 'W2e', title: 'W2, exponential times', steps: 12, throughput: 0.7871, first: 0, network: () => line(exponential) },
  { id: 'W3', title: 'formation: batches of 256 x 24 h', steps: 3, throughput: 0.1 / 1.05, first: 89_000, network: formation },
]

/** The workload of that name; an unknown one is an error. */
export function workloadOf(id: string): Workload {
  const found = WORKLOADS.find((workload) => workload.id === id)
  if (found === undefined)
    throw new Error(`no workload "${id}"; there are ${WORKLOADS.map((workload) => workload.id).join(', ')}`)
  return found
}

/** When so many parts have left, about [s]. */
export function endOf({ throughput, first }: Workload, parts: number): number {
  return first + parts / throughput
}
