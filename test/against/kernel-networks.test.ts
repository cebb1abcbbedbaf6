import { expect, test } from 'vitest'
import {
  type Distribution,
  meanInterval,
  type Network,
  type NodeResult,
  type NodeSpec,
  pairedInterval,
  type RunResult,
  simulate,
} from '../../packages/kernel/src/index.ts'

// Exact answers for rework, closed lines, crews, stops, batches and priorities: 99.9 % intervals of 20 replications hold them.

const REPLICATIONS = 20

const exponential = (mean: number): Distribution => ({ kind: 'exponential', mean })

function node({ nodes }: RunResult, id: string): NodeResult {
  const found = nodes.find((candidate) => candidate.id === id)
  if (found === undefined) throw new Error(`no node '${id}'`)
  return found
}

/** What 20 replications measure of a figure; the first `from` seconds do not count in periods. */
function interval(network: Network, until: number, figure: (result: RunResult) => number, from = until / 20) {
  const values = Array.from({ length: REPLICATIONS }, (_, replication) =>
    figure(simulate(network, { until, seed: 1, replication, periods: [from, until] })),
  )
  return meanInterval(values, 0.999)
}

function expectHolds(exact: number, { mean, low, high }: ReturnType<typeof interval>, precision = 0.05): void {
  expect(low, `${mean} for ${exact}`).toBeLessThanOrEqual(exact)
  expect(high, `${mean} for ${exact}`).toBeGreaterThanOrEqual(exact)
  expect((high - low) / 2 / exact, `half-width of ${mean}`).toBeLessThan(precision)
}

const arrivals = (id: string, to: string, rate: number, priority = 0): NodeSpec => ({
  kind: 'source',
  id,
  to,
  lot: 1,
  priority,
  arrivals: { kind: 'renewal', interval: exponential(1 / rate) },
})
const queue = (id: string, to: string): NodeSpec => ({ kind: 'buffer', id, to, places: Infinity })

test('M/M/1 with rework: what fails goes back to the queue', () => {
  // Traffic equation L = l / (1 - p); time in system rho / (1 - rho) / l with rho = L / mu (J. R. Jackson, Operations Research 5 (1957) 518).
  const [rate, p] = [0.3, 0.5]
  const rho = rate / (1 - p)
  const network: Network = {
    nodes: [
      arrivals('in', 'queue', rate),
      queue('queue', 'server'),
      {
        kind: 'station',
        id: 'server',
        to: 'out',
        machines: 1,
        unit: exponential(1),
        routes: [{ id: 'again', probability: p, mode: 'lot', to: 'queue' }],
      },
      { kind: 'sink', id: 'out' },
    ],
  }
  expectHolds(
    rho / (1 - rho) / rate,
    interval(network, 40_000, (result) => node(result, 'out').meanAge!),
  )
})

test('a closed network of three exponential stations', () => {
  // Exact mean value analysis: W_i(n) = s_i (1 + L_i(n - 1)), X(n) = n / sum W_i(n), L_i(n) = X(n) W_i(n)
  // (M. Reiser, S. S. Lavenberg, Journal of the ACM 27 (1980) 313).
  const times = [1, 0.7, 0.4]
  const pallets = 4
  let lengths = times.map(() => 0)
  let throughput = 0
  for (let n = 1; n <= pallets; n++) {
    const waits = times.map((time, i) => time * (1 + lengths[i]!))
    throughput = n / waits.reduce((a, b) => a + b, 0)
    lengths = waits.map((wait) => throughput * wait)
  }
  const nodes = times.flatMap((time, i): NodeSpec[] => [
    {
      kind: 'buffer',
      id: `q${i}`,
      to: `s${i}`,
      places: Infinity,
      initial: Array.from({ length: i === 0 ? pallets : 0 }, () => ({ units: 1 })),
    },
    { kind: 'station', id: `s${i}`, to: `q${(i + 1) % times.length}`, machines: 1, unit: exponential(time) },
  ])
  const until = 10_000
  expectHolds(
    throughput,
    interval({ nodes }, until, (result) => node(result, 's0').periods!.out[1]! / (until * 0.95)),
    0.01,
  )
})

test('machines that two repairers repair', () => {
  // Birth and death of the number down: rates (N - n) f up, min(n, k) r down (Feller, An Introduction to Probability Theory I, 3rd ed. 1968, XVII.7).
  const [machines, repairers, failing, repairing] = [6, 2, 0.1, 0.25]
  const weights = [1]
  for (let n = 0; n < machines; n++)
    weights.push((weights[n]! * (machines - n) * failing) / (Math.min(n + 1, repairers) * repairing))
  const total = weights.reduce((a, b) => a + b, 0)
  const up = weights.reduce((sum, weight, n) => sum + (weight / total) * (machines - n), 0)
  const network: Network = {
    nodes: [
      { kind: 'source', id: 'in', to: 'press', lot: 1, arrivals: { kind: 'saturated' } },
      {
        kind: 'station',
        id: 'press',
        to: 'out',
        machines,
        unit: { kind: 'constant', value: 50 },
        failures: [
          {
            id: 'stop',
            clock: 'operating',
            timeToFailure: exponential(1 / failing),
            timeToRepair: exponential(1 / repairing),
            crew: { pool: 'repairers' },
          },
        ],
      },
      { kind: 'sink', id: 'out' },
    ],
    pools: [{ id: 'repairers', units: repairers }],
  }
  const until = 20_000
  expectHolds(
    up,
    interval(network, until, (result) => node(result, 'press').periods!.busy[1]! / (until * 0.95)),
    0.01,
  )
})

test('M/M/1 with stops while it works, work resuming', () => {
  // The completion time C = S + repairs that strike meanwhile has E C = E S (1 + f r) and E C^2 = E S^2 (1 + f r)^2 + E S f E R^2, and the wait is
  // l E C^2 / 2 / (1 - l E C) (D. P. Gaver, Journal of the Royal Statistical Society B 24 (1962) 73; stops while idle do not count).
  const [rate, failing, repair] = [0.5, 0.2, 1.5]
  const first = 1 + failing * repair
  const second = 2 * (1 + failing * repair) ** 2 + failing * 2 * repair ** 2
  const network: Network = {
    nodes: [
      arrivals('in', 'queue', rate),
      queue('queue', 'server'),
      {
        kind: 'station',
        id: 'server',
        to: 'out',
        machines: 1,
        unit: exponential(1),
        failures: [
          { id: 'stop', clock: 'operating', timeToFailure: exponential(1 / failing), timeToRepair: exponential(repair) },
        ],
      },
      { kind: 'sink', id: 'out' },
    ],
  }
  const wait = (rate * second) / 2 / (1 - rate * first)
  expectHolds(
    wait,
    interval(network, 60_000, (result) => node(result, 'queue').meanTime),
  )
})

test('a server that takes two at a time, whoever is there', () => {
  // M/M^[1,2]/1: with z the root in (0, 1) of mu z^2 + mu z = l (waiting at a busy server falls off as z^n), M. F. Neuts, Annals of Mathematical
  // Statistics 38 (1967) 759; here from the balance: l p_0 = mu P_0, (l + mu) P_0 = l p_0 + mu (P_1 + P_2), P_n = P_0 z^n, p_0 + P_0 / (1 - z) = 1.
  const rate = 1.2
  const z = (-1 + Math.sqrt(1 + 4 * rate)) / 2
  const p = 1 / (1 / rate + 1 / (1 - z))
  const waiting = (p * z) / (1 - z) ** 2
  const network: Network = {
    nodes: [
      arrivals('in', 'queue', rate),
      queue('queue', 'pair'),
      { kind: 'batch', id: 'pair', to: 'server', units: 2, least: 1 },
      { kind: 'station', id: 'server', to: 'out', machines: 1, cycle: exponential(1), unloads: true },
      { kind: 'sink', id: 'out' },
    ],
  }
  const length = interval(network, 20_000, (result) => node(result, 'queue').meanWip + node(result, 'pair').meanWip)
  expectHolds(waiting, length)
})

test('two classes of orders, one ahead of the other', () => {
  // Non-preemptive priorities: W_k = R / (1 - s_(k-1)) / (1 - s_k), R = sum l E S^2 / 2 (A. Cobham, Operations Research 2 (1954) 70).
  const [high, low] = [0.3, 0.5]
  const residual = ((high + low) * 2) / 2
  const network: Network = {
    nodes: [
      arrivals('express', 'queue', high, 1),
      arrivals('plain', 'queue', low),
      { kind: 'buffer', id: 'queue', to: 'server', places: Infinity, order: 'priority' },
      { kind: 'station', id: 'server', to: 'sort', machines: 1, unit: exponential(1) },
      {
        kind: 'split',
        id: 'sort',
        rule: 'product',
        to: [{ node: 'out express', products: ['express'] }, { node: 'out plain' }],
      },
      { kind: 'sink', id: 'out express' },
      { kind: 'sink', id: 'out plain' },
    ].map((spec) => (spec.id === 'express' ? { ...spec, product: 'express' } : spec)) as NodeSpec[],
  }
  const age = (id: string) => interval(network, 60_000, (result) => node(result, id).meanAge!)
  expectHolds(1 + residual / (1 - high), age('out express'))
  expectHolds(1 + residual / (1 - high) / (1 - high - low), age('out plain'))
})

/** Single machines in a row with `places` between them. */
function saturatedLine(units: readonly Distribution[], places: number): Network {
  const nodes = units.flatMap((unit, i): NodeSpec[] => {
    const next = i + 1 === units.length ? 'out' : `s${i + 1}`
    const station: NodeSpec = {
      kind: 'station',
      id: `s${i}`,
      to: places > 0 && next !== 'out' ? `b${i}` : next,
      machines: 1,
      unit,
    }
    return places > 0 && next !== 'out' ? [station, { kind: 'buffer', id: `b${i}`, to: next, places }] : [station]
  })
  return {
    nodes: [
      { kind: 'source', id: 'in', to: 's0', lot: 1, arrivals: { kind: 'saturated' } },
      ...nodes,
      { kind: 'sink', id: 'out' },
    ],
  }
}

test('a saturated line with blocking makes as much backwards', () => {
  // Reversibility: G. Yamazaki, H. Sakasegawa, Management Science 21 (1975) 1051; E. J. Muth, Management Science 25 (1979) 152.
  const uniform = (low: number): Distribution => ({ kind: 'uniform', low, high: 3 * low })
  const cases: [readonly Distribution[], number][] = [
    [[exponential(1), exponential(0.6), uniform(0.4)], 0],
    [[exponential(1), exponential(0.9), uniform(0.5), exponential(0.8)], 1],
    [[uniform(0.5), exponential(0.7), { kind: 'constant', value: 1 }, exponential(0.5)], 2],
  ]
  const until = 10_000
  for (const [units, places] of cases) {
    const made = (list: readonly Distribution[]): number[] => {
      const network = saturatedLine(list, places)
      return Array.from(
        { length: REPLICATIONS },
        (_, replication) => node(simulate(network, { until, seed: 1, replication }), 'out').out / until,
      )
    }
    const [forth, back] = [made(units), made(units.toReversed())]
    const { low, high } = pairedInterval(forth, back, 0.999)
    expect(low).toBeLessThanOrEqual(0)
    expect(high).toBeGreaterThanOrEqual(0)
    expect(high - low).toBeLessThan(0.02)
  }
})
