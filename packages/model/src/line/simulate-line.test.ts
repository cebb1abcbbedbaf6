import { meanInterval, simulate } from '@cellwright/kernel'
import { expect, test } from 'vitest'
import { lineOf, resultsOf } from './testing-line.ts'
import { traceLine } from './simulate-line.ts'

const QUEUE = `line: 1
time_unit: none
nodes:
  - {source: in, interval: exponential 1/0.8}
  - {buffer: queue}
  - {station: server, time: exponential 1, scrap: 5 %, failures: {stop: {after: exponential 50, repair: 2}}}
  - {sink: out}
run: {until: 2000, warmup: 500, replications: 4, seed: 3}
known: {figure: out.throughput, value: 0.76, source: 0.8 x 0.95}
`

test('figures are those after the warm-up: counts and states as the kernel has them by period', () => {
  const line = lineOf(QUEUE)
  const { nodes } = resultsOf(line)
  const runs = Array.from({ length: 4 }, (_, replication) =>
    simulate(line.network, { until: 2000, seed: 3, replication, periods: [500, 2000] }),
  )
  const mean = (of: (run: (typeof runs)[number]) => number) => meanInterval(runs.map(of))
  const server = nodes.find(({ id }) => id === 'server')
  const out = mean((run) => run.nodes[2]!.periods!.out[1]! / 1500)
  expect(server?.throughput.value).toBeCloseTo(out.mean, 12)
  expect(server?.throughput.low).toBeCloseTo(out.low, 12)
  expect(server?.states?.busy.value).toBeCloseTo(mean((run) => run.nodes[2]!.periods!.busy[1]! / 1500).mean, 12)
  const lost = mean(({ nodes: [, , node] }) => node!.periods!.scrap[1]! / (node!.periods!.scrap[1]! + node!.periods!.out[1]!))
  expect(server?.scrap.value).toBeCloseTo(lost.mean, 12)
  expect(server?.scrapBy).toEqual([{ id: 'scrap', share: server?.scrap }])
})

test("what is deleted obeys Little's law: mean number = throughput x mean time", () => {
  const { nodes } = resultsOf({ ...lineOf(QUEUE), until: 40_000, warmUp: 10_000, replications: 2 })
  const queue = nodes.find(({ id }) => id === 'queue')!
  expect(queue.wip.value! / (queue.throughput.value! * queue.time.mean.value!)).toBeCloseTo(1, 2)
})

test('quantiles come from all replications together', () => {
  const { nodes } = resultsOf({ ...lineOf(QUEUE), warmUp: 0 })
  const [, , server] = nodes
  // Exponential 1 with some stops: the median is ln 2 and a little more.
  expect(server!.time.p50!.value).toBeGreaterThan(0.65)
  expect(server!.time.p50!.value).toBeLessThan(0.76)
  expect(server!.time.p95!.value).toBeGreaterThan(server!.time.p90!.value!)
})

test('a known value is compared', () => {
  const { known } = resultsOf(lineOf(QUEUE))
  expect(known).toMatchObject([
    { figure: 'out.throughput', unit: 'rate', exact: 0.76, source: '0.8 x 0.95', isCoveredWidely: true },
  ])
})

test('the document has the same bytes each time', () => {
  expect(JSON.stringify(resultsOf(lineOf(QUEUE)))).toBe(JSON.stringify(resultsOf(lineOf(QUEUE))))
})

test('one replication has no intervals', () => {
  const { nodes, known } = resultsOf({ ...lineOf(QUEUE), replications: 1 })
  expect(nodes[3]?.throughput).toMatchObject({ low: null, high: null, n: 1 })
  expect(known[0]?.isCovered).toBeNull()
})

test('precision: as many replications as it takes', () => {
  const precision = { figure: { id: 'out', figure: 'throughput' } as const, within: 0.02, most: 200 }
  const { run, nodes } = resultsOf({ ...lineOf(QUEUE), precision })
  const { value, high } = nodes[3]!.throughput
  expect(run.replications).toBeGreaterThan(9)
  expect(run.replications).toBeLessThan(200)
  expect((high! - value!) / value!).toBeLessThanOrEqual(0.02 / 1.02)
  expect(run.precision).toMatchObject({ figure: 'out.throughput', asked: 0.02, isReached: true })
  const few = resultsOf({ ...lineOf(QUEUE), precision: { ...precision, within: 0.0001, most: 12 } })
  expect(few.run).toMatchObject({ replications: 12, precision: { isReached: false } })
})

test('the warm-up is found where it is asked for', () => {
  const filling = lineOf(`line: 1
time_unit: none
nodes:
  - {source: in, interval: exponential 1}
  - {buffer: soak, dwell: 400}
  - {station: server, machines: 2, time: exponential 1}
  - {sink: out}
run: {until: 4000, warmup: auto, replications: 10}
`)
  const { run } = resultsOf(filling)
  expect(run.warmUp).toMatchObject({ found: 'mser-5', isLongEnough: true })
  expect(run.warmUp.time).toBeGreaterThanOrEqual(400)
  expect(run.warmUp.time).toBeLessThan(1000)
})

test('stopping keeps the replications that are done', () => {
  const { run, incomplete, nodes } = resultsOf(lineOf(QUEUE), { stopAfter: 250 })
  expect(run.replications).toBe(2)
  expect(incomplete).toMatchObject({ code: 'CW-LINE-101', params: { done: 2, of: 4 } })
  expect(nodes[3]?.throughput.n).toBe(2)
})

test('stopping in the first replication keeps what is seen of it', () => {
  const { run, incomplete, nodes } = resultsOf(lineOf(QUEUE), { stopAfter: 60 })
  expect(run).toMatchObject({ replications: 1, simulated: 1220 })
  expect(incomplete?.text).toBe('0 of 4 replications finished; the first one is cut at 61 % of its time')
  expect(nodes[3]?.throughput.n).toBe(1)
  expect(resultsOf(lineOf(QUEUE), { stopAfter: 10 }).run.replications).toBe(0)
})

test('a trace has the events of the first replication', () => {
  const line = lineOf(QUEUE)
  const trace = traceLine(line, 1_000_000)
  const { nodes } = simulate(line.network, { until: 2000, seed: 3, replication: 0 })
  const finished = trace.filter(({ node, what }) => node === 'server' && what === 'leave').length
  expect(finished).toBe(nodes[2]!.out)
  expect(traceLine(line, 10)).toEqual(trace.slice(0, 10))
})

test('a deadlock is told', () => {
  const stuck = lineOf(`line: 1
nodes:
  - {source: a, limit: 10, to: pack:a}
  - {source: b, limit: 5, to: pack:b}
  - {assembly: pack, inputs: {a: {places: 4}, b: {places: 4}}, time: 1 min}
  - {sink: out}
run: {until: 1 d, replications: 2}
`)
  const { deadlock } = resultsOf(stuck)
  expect(deadlock?.replications).toBe(2)
  expect(deadlock?.waiting.length).toBeGreaterThan(0)
})

test('what an assembly waits for, after the warm-up', () => {
  // Every 2 min an anode, half a minute later a cathode, and half a minute of work: of each 2 min it is starved 1.5, the anode missing for the first of these.
  const line = lineOf(`line: 1
nodes:
  - {source: anodes, interval: 2 min, to: stack:anode}
  - {source: cathodes, interval: 2 min, from: 30 s, to: stack:cathode}
  - {assembly: stack, inputs: {anode: {places: 4}, cathode: {places: 4}}, time: 30 s}
  - {sink: out}
run: {until: 110 min, warmup: 10 min, replications: 1}
`)
  const stack = resultsOf(line).nodes.find(({ id }) => id === 'stack')!
  expect(stack.missing!.map(({ id, share }) => [id, share.value])).toEqual([
    ['anode', 0.5],
    ['cathode', 0.75],
  ])
  expect(stack.states!.starved.value).toBe(0.75)
})
