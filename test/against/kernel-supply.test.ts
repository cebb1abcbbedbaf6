import { expect, test } from 'vitest'
import {
  type Distribution,
  exp,
  meanInterval,
  type Network,
  type NodeResult,
  type NodeSpec,
  type RunResult,
  simulate,
} from '../../packages/kernel/src/index.ts'

// Exact answers for what chains of plants are made of: stock that is ordered again when it is used, lead times, ratios. 99.9 % intervals of 20 replications
// hold them.

const REPLICATIONS = 20

const constant = (value: number): Distribution => ({ kind: 'constant', value })
const exponential = (mean: number): Distribution => ({ kind: 'exponential', mean })

function node({ nodes }: RunResult, id: string): NodeResult {
  const found = nodes.find((candidate) => candidate.id === id)
  if (found === undefined) throw new Error(`no node '${id}'`)
  return found
}

/** What replications measure between `from` and `until` [s]. */
function interval(network: Network, until: number, figure: (result: RunResult) => number, from = until / 20) {
  const values = Array.from({ length: REPLICATIONS }, (_, replication) =>
    figure(simulate(network, { until, seed: 1, replication, periods: [from, until] })),
  )
  return meanInterval(values, 0.999)
}

function expectHolds(exact: number, { mean, low, high }: ReturnType<typeof interval>, precision: number): void {
  expect(low, `${mean} for ${exact}`).toBeLessThanOrEqual(exact)
  expect(high, `${mean} for ${exact}`).toBeGreaterThanOrEqual(exact)
  expect((high - low) / 2 / exact, `half-width of ${mean}`).toBeLessThan(precision)
}

/** Share of the second period in which an input of an assembly of one machine was missing. */
function missing(result: RunResult, id: string, port: string, from: number, until: number): number {
  const { periods } = node(result, id).ports!.find((candidate) => candidate.port === port)!
  return periods!.missing[1]! / (until - from)
}

// ---- Base stock ----------------------------------------------------------------------------------------------------------------

/**
 * Customers come at random (`rate`), one unit each. Every customer orders a unit, which is there a lead time later, and gets one from stock, or waits. A
 * take of one half is what makes two of every customer: the order and the one who waits. On a road nobody overtakes; orders whose lead time is drawn go by
 * a vehicle each, of which there are always enough.
 */
function baseStock(rate: number, stock: number, lead: Distribution): Network {
  const input = (port: string, take: number) => ({ port, take, places: Infinity })
  return {
    nodes: [
      {
        kind: 'source',
        id: 'customers',
        to: 'counter:customer',
        lot: 1,
        arrivals: { kind: 'renewal', interval: exponential(1 / rate) },
      },
      { kind: 'assembly', id: 'counter', to: 'both', machines: 1, lot: 1, inputs: [input('customer', 0.5)] },
      { kind: 'split', id: 'both', to: [{ node: 'order' }, { node: 'shop:wait' }] },
      {
        kind: 'transport',
        id: 'order',
        to: 'shelf',
        ...(lead.kind === 'constant' ? { vehicles: Infinity } : { vehicles: 64, load: 1 }),
        trip: lead,
      },
      {
        kind: 'buffer',
        id: 'shelf',
        to: 'shop:stock',
        places: Infinity,
        initial: Array.from({ length: stock }, () => ({ units: 1 })),
      },
      { kind: 'assembly', id: 'shop', to: 'out', machines: 1, lot: 1, inputs: [input('wait', 1), input('stock', 1)] },
      { kind: 'sink', id: 'out' },
    ] as NodeSpec[],
  }
}

/** P(N = n) of a Poisson variable. */
function poisson(mean: number, n: number): number {
  let p = exp(-mean)
  for (let k = 1; k <= n; k++) p *= mean / k
  return p
}

test.each([
  ['constant', constant(6)],
  ['exponential', exponential(6)],
  ['lognormal', { kind: 'lognormal', mean: 6, cv: 0.5 }],
] as const)('base stock (S-1, S) with a lead time that is %s: Palm', (_, lead) => {
  // What is on order is Poisson with the mean rate x lead time, whatever the lead time's distribution (Palm's theorem:
  // G. J. Feeney, C. C. Sherbrooke, Management Science 12 (1966) 391); nothing is in
  // stock while S or more are on order, and nobody waits while it is S or fewer.
  const [rate, stock, until] = [0.5, 4, 40_000]
  const from = until / 20
  const network = baseStock(rate, stock, lead)
  const p = Array.from({ length: stock + 1 }, (_, n) => poisson(6 * rate, n))
  const atMost = p.reduce((sum, x) => sum + x, 0)
  expectHolds(
    1 - (atMost - p[stock]!),
    interval(network, until, (result) => missing(result, 'shop', 'stock', from, until)),
    0.03,
  )
  expectHolds(
    atMost,
    interval(network, until, (result) => missing(result, 'shop', 'wait', from, until)),
    0.01,
  )
})

// ---- Cards, transport, stock, taker --------------------------------------------------------------------------------------------

test('cards, a way, a stock and a taker: a Markov chain', () => {
  // A maker that always can; S cards for units on the way (exponential, mean L) and in stock; a place at the taker, and what it works on (exponential, mean s).
  // State n: units behind the way. With n > 2 the stock holds n - 2 cards; so n grows at (S - max(0, n - 2)) / L and falls at 1 / s.
  const [cards, lead, service, until] = [3, 5, 1, 20_000]
  const from = until / 20
  const weights = [1]
  for (let n = 0; n < cards + 2; n++) weights.push((weights[n]! * (cards - Math.max(0, n - 2)) * service) / lead)
  const total = weights.reduce((sum, w) => sum + w, 0)
  const network: Network = {
    nodes: [
      { kind: 'source', id: 'maker', to: 'way', lot: 1, arrivals: { kind: 'saturated' } },
      // A vehicle a card, so that units overtake.
      { kind: 'transport', id: 'way', to: 'stock', vehicles: cards, load: 1, trip: exponential(lead) },
      { kind: 'buffer', id: 'stock', to: 'taker:in', places: Infinity },
      {
        kind: 'assembly',
        id: 'taker',
        to: 'out',
        machines: 1,
        lot: 1,
        unit: exponential(service),
        inputs: [{ port: 'in', take: 1, places: 1 }],
      },
      { kind: 'sink', id: 'out' },
    ],
    loops: [{ id: 'cards', cards, from: 'way', to: 'stock' }],
  }
  expectHolds(
    weights[0]! / total,
    interval(network, until, (result) => missing(result, 'taker', 'in', from, until)),
    0.03,
  )
  expectHolds(
    (1 - weights[0]! / total) / service,
    interval(network, until, (result) => node(result, 'out').periods!.in[1]! / (until - from)),
    0.02,
  )
})

test('cards of constant lead time: the taker that is faster gets S units a lead time, no more', () => {
  // 4 cards, 10 s on the way, half a second of work a unit: 0.4 units a second, so that the unit is missing 0.8 of the time, from when the first come at 10.
  const network: Network = {
    nodes: [
      { kind: 'source', id: 'maker', to: 'way', lot: 1, arrivals: { kind: 'saturated' } },
      { kind: 'transport', id: 'way', to: 'stock', vehicles: Infinity, trip: constant(10) },
      { kind: 'buffer', id: 'stock', to: 'taker:in', places: Infinity },
      {
        kind: 'assembly',
        id: 'taker',
        to: 'out',
        machines: 1,
        lot: 1,
        unit: constant(0.5),
        inputs: [{ port: 'in', take: 1, places: 1 }],
      },
      { kind: 'sink', id: 'out' },
    ],
    loops: [{ id: 'cards', cards: 4, from: 'way', to: 'stock' }],
  }
  const taker = node(simulate(network, { until: 1010, seed: 1, periods: [10, 1010] }), 'taker')
  // The four loads of a round come within a second of each other, for ever.
  expect(taker.periods!.out[1]).toBe(400)
  expect(taker.ports![0]!.periods!.missing).toEqual(Float64Array.of(10, 800))
})

// ---- Chains --------------------------------------------------------------------------------------------------------------------

test.each([
  // Units per second of the three stations, and what a unit takes of the one before.
  { rates: [1, 2, 3], takes: [0.75, 0.4] },
  { rates: [10, 0.5, 3], takes: [1.7, 0.1] },
  { rates: [10, 5, 0.21], takes: [2.5, 3.3] },
])('three in a row make the least of what each could ($rates, $takes)', ({ rates, takes }) => {
  const [a = 0, b = 0, c = 0] = rates
  const [ab = 0, bc = 0] = takes
  const stage = (id: string, to: string, rate: number, take: number): NodeSpec => ({
    kind: 'assembly',
    id,
    to,
    machines: 1,
    lot: 1,
    unit: constant(1 / rate),
    inputs: [{ port: 'in', take, places: 10 }],
  })
  const nodes: NodeSpec[] = [
    { kind: 'source', id: 'ore', to: 'a', lot: 1, arrivals: { kind: 'saturated' } },
    { kind: 'station', id: 'a', to: 'b:in', machines: 1, unit: constant(1 / a) },
    stage('b', 'c:in', b, ab),
    stage('c', 'out', c, bc),
    { kind: 'sink', id: 'out' },
  ]
  const least = Math.min(a / ab / bc, b / bc, c)
  const [from, until] = [1000, 101_000]
  const result = simulate({ nodes }, { until, seed: 1, periods: [from, until] })
  expect(Math.abs(node(result, 'out').periods!.in[1]! - least * (until - from))).toBeLessThanOrEqual(2)
  // Mass closes at the true ratio at any time: what was made of b holds `take` of a each, but for the unit begun.
  const made = node(result, 'b').in
  expect(node(result, 'b').ports![0]!.drawn).toBe(Math.ceil(made * ab - 1e-6))
})

test('a tandem of exponential stations with a place between: assemblies of one input are stations with a buffer', () => {
  // Two machines of mean 1 and n places: units behind the first are 0 to n + 2 and as likely each, so that it makes (n + 2) / (n + 3) a second.
  const places = 1
  const until = 20_000
  const network: Network = {
    nodes: [
      { kind: 'source', id: 'in', to: 'first', lot: 1, arrivals: { kind: 'saturated' } },
      { kind: 'station', id: 'first', to: 'second:in', machines: 1, unit: exponential(1) },
      {
        kind: 'assembly',
        id: 'second',
        to: 'out',
        machines: 1,
        lot: 1,
        unit: exponential(1),
        inputs: [{ port: 'in', take: 1, places }],
      },
      { kind: 'sink', id: 'out' },
    ],
  }
  expectHolds(
    (places + 2) / (places + 3),
    interval(network, until, (result) => node(result, 'out').periods!.in[1]! / (until * 0.95)),
    0.01,
  )
  expectHolds(
    1 / (places + 3),
    interval(network, until, (result) => missing(result, 'second', 'in', until / 20, until)),
    0.03,
  )
})
