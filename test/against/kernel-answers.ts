import type { Distribution, Failure, Network, NodeResult, NodeSpec, RunResult } from '../../packages/kernel/src/index.ts'

/**
 * Systems whose answer is known exactly, as networks of the kernel, each with the run that gives it to 1 %.
 *
 * Time is in units of the mean service or of the machine cycle, as in the sources.
 */
export interface ExactAnswer {
  readonly name: string
  readonly network: Network
  /** Time not counted, and end of the run [s]: of 20 such runs, the 95 % interval is narrower than 1 % to each side. */
  readonly from: number
  readonly until: number
  readonly exact: number
  readonly figure: (result: RunResult) => number
  /** Cheap enough for every run of the tests. */
  readonly isQuick?: true
}

export const exponential = (mean: number): Distribution => ({ kind: 'exponential', mean })

export function node(result: RunResult, id: string): NodeResult {
  const found = result.nodes.find((candidate) => candidate.id === id)
  if (found === undefined) throw new Error(`no node '${id}'`)
  return found
}

/** Single queue without bound in front of parallel servers. */
export function queue(arrival: number, machines: number, unit: Distribution): Network {
  return {
    nodes: [
      { kind: 'source', id: 'in', to: 'queue', lot: 1, arrivals: { kind: 'renewal', interval: exponential(1 / arrival) } },
      { kind: 'buffer', id: 'queue', to: 'server', places: Infinity },
      { kind: 'station', id: 'server', to: 'out', machines, unit },
      { kind: 'sink', id: 'out' },
    ],
  }
}

/**
 * Parallel exponential servers with so many places in front of them; who finds no room is lost. The door sends to the servers whenever they
 * have room, because the share of the lost is next to nothing, so that they are always further behind.
 */
export function lossSystem(arrival: number, machines: number, places: number, service: number): Network {
  const first = places > 0 ? 'queue' : 'server'
  return {
    nodes: [
      { kind: 'source', id: 'in', to: 'door', lot: 1, arrivals: { kind: 'renewal', interval: exponential(1 / arrival) } },
      {
        kind: 'split',
        id: 'door',
        to: [
          { node: first, share: 1 },
          { node: 'lost', share: 1e-12 },
        ],
      },
      ...(places > 0 ? [{ kind: 'buffer', id: 'queue', to: 'server', places } as const] : []),
      { kind: 'station', id: 'server', to: 'out', machines, unit: exponential(service) },
      { kind: 'sink', id: 'out' },
      { kind: 'sink', id: 'lost' },
    ],
  }
}

/** Saturated line of like single machines with `places` between them. */
export function line(stations: number, places: number, unit: Distribution, failure?: Failure): Network {
  const nodes: NodeSpec[] = [{ kind: 'source', id: 'in', to: 's1', lot: 1, arrivals: { kind: 'saturated' } }]
  for (let i = 1; i <= stations; i++) {
    const next = i === stations ? 'out' : places > 0 ? `b${i}` : `s${i + 1}`
    nodes.push({
      kind: 'station',
      id: `s${i}`,
      to: next,
      machines: 1,
      unit,
      ...(failure === undefined ? {} : { failures: [failure] }),
    })
    if (i < stations && places > 0) nodes.push({ kind: 'buffer', id: `b${i}`, to: `s${i + 1}`, places })
  }
  nodes.push({ kind: 'sink', id: 'out' })
  return { nodes }
}

const cycle: Distribution = { kind: 'constant', value: 1 }
const stops = (timeToFailure: Distribution, timeToRepair: Distribution): Failure => ({
  id: 'stop',
  clock: 'operating',
  timeToFailure,
  timeToRepair,
})
const exponentialStops = stops(exponential(100), exponential(10))
const slottedStops = stops({ kind: 'geometric', probability: 0.01 }, { kind: 'geometric', probability: 0.1 })

/** Output of the line a second, after `from`. */
const throughput = (result: RunResult): number => (node(result, 'out').periods!.out[1] ?? NaN) / secondPeriod(result)
const timeInSystem = (result: RunResult): number => node(result, 'out').meanAge!
const shareLost = (result: RunResult): number =>
  node(result, 'lost').periods!.out[1]! / (node(result, 'lost').periods!.out[1]! + node(result, 'server').periods!.in[1]!)

/** Length of the second period [s]: of one machine, from its states. */
function secondPeriod(result: RunResult): number {
  const { busy, setup, starved, blocked, down, off } = node(result, 's1').periods!
  return [busy, setup, starved, blocked, down, off].reduce((sum, list) => sum + list[1]!, 0)
}

const saturated = (stations: number, places: number, exact: number, until: number): ExactAnswer => ({
  name: `saturated exponential line, ${stations} stations, ${places} places (Hunt 1956; Hillier & Boling 1967): throughput`,
  network: line(stations, places, exponential(1)),
  from: 200,
  until,
  exact,
  figure: throughput,
  ...(stations === places + 2 ? { isQuick: true } : {}),
})

export const ANSWERS: readonly ExactAnswer[] = [
  {
    name: 'M/M/1, arrivals 0.9: time in system',
    network: queue(0.9, 1, exponential(1)),
    from: 1000,
    until: 2_200_000,
    exact: 10,
    figure: timeInSystem,
  },
  {
    name: 'M/M/5, arrivals 4 (Erlang C): probability of waiting',
    // The wait is Exp(5 - 4) for those who wait: its mean over all is the probability.
    network: queue(4, 5, exponential(1)),
    from: 1000,
    until: 350_000,
    exact: 0.554113,
    figure: (result) => node(result, 'queue').meanTime,
  },
  {
    name: 'M/M/5, arrivals 4 (Erlang C): time in system',
    network: queue(4, 5, exponential(1)),
    from: 1000,
    until: 50_000,
    exact: 1.554113,
    figure: timeInSystem,
  },
  {
    name: 'M/M/10/10, load 10 (Erlang B): share lost',
    network: lossSystem(10, 10, 0, 1),
    from: 100,
    until: 8000,
    exact: 0.214582,
    figure: shareLost,
  },
  {
    name: 'M/M/1 with 10 places in all, arrivals 0.9: share lost',
    network: lossSystem(0.9, 1, 9, 1),
    from: 1000,
    until: 600_000,
    exact: 0.050814,
    figure: shareLost,
  },
  {
    name: 'M/D/1, arrivals 0.8 (Pollaczek-Khinchine): time in system',
    network: queue(0.8, 1, cycle),
    from: 1000,
    until: 250_000,
    exact: 3,
    figure: timeInSystem,
  },
  {
    // One repairman repairs at rate 1 while fewer than 6 machines run, and each fails at rate 0.1: the machines that run are the
    // customers of a loss system of 6 servers, arrivals 1, service 10.
    name: 'machine repair, 6 machines, failures 0.1, one repairman of rate 1: machines up',
    network: lossSystem(1, 6, 0, 10),
    from: 100,
    until: 2000,
    isQuick: true,
    exact: 5.154851,
    figure: (result) => {
      const { busy, starved } = node(result, 'server').periods!
      return (6 * busy[1]!) / (busy[1]! + starved[1]!)
    },
  },
  saturated(2, 0, 2 / 3, 6000),
  saturated(3, 0, 22 / 39, 6000),
  saturated(4, 0, 0.514775, 6000),
  saturated(2, 1, 3 / 4, 6000),
  saturated(3, 1, 0.670466, 6000),
  saturated(3, 2, 0.734017, 6000),
  {
    name: 'two unreliable exponential machines, no places (Gershwin & Berman 1981): throughput',
    network: line(2, 0, exponential(1), exponentialStops),
    from: 1000,
    until: 30_000,
    exact: 0.589955,
    figure: throughput,
  },
  {
    name: 'two unreliable exponential machines, 8 places (Gershwin & Berman 1981): throughput',
    network: line(2, 8, exponential(1), exponentialStops),
    from: 1000,
    until: 30_000,
    exact: 0.785921,
    figure: throughput,
  },
  // Buzacott's buffer of N counts the parts that wait on the two machines.
  {
    name: 'two machines of unit cycle, slotted failures, N = 4 (Buzacott 1967; Gershwin 1994): efficiency',
    network: line(2, 2, cycle, slottedStops),
    from: 1000,
    until: 20_000,
    exact: 0.840936,
    figure: throughput,
  },
  {
    name: 'two machines of unit cycle, slotted failures, N = 20 (Buzacott 1967; Gershwin 1994): efficiency',
    network: line(2, 18, cycle, slottedStops),
    from: 1000,
    until: 20_000,
    exact: 0.870541,
    figure: throughput,
  },
  {
    // All machines stop with the one that stops: true to cycle / time to failure, 0.1 %, because the others end the cycle they are in.
    name: 'five machines in step, no places, repair over time to failure 0.1 each (Buzacott): efficiency',
    network: line(5, 0, cycle, stops(exponential(1000), { kind: 'constant', value: 100 })),
    from: 1000,
    until: 200_000,
    exact: 2 / 3,
    figure: throughput,
  },
]
