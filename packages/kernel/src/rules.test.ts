import { expect, test } from 'vitest'
import type { Network, RunResult, TraceRecord } from './network.ts'
import { simulate } from './run.ts'
import { arriving, net, node, seconds, sink, source, station } from './testing.ts'

// The rules of the event engine one by one, each in a network in which breaking it shows.

const run = (network: Network, until: number): RunResult => simulate(network, { until, seed: 1, trace: 1000, engine: 'events' })
const what = ({ trace }: RunResult, kind: TraceRecord['what']): string[] =>
  trace!.filter((record) => record.what === kind).map((record) => `${record.node} ${record.time}`)

test('a buffer takes no more units than it has places', () => {
  const network = net([source('in', 'q'), { kind: 'buffer', id: 'q', to: 'a', places: 2 }, station('a', 'out', 1), sink('out')])
  expect(node(run(network, 9.5), 'q').maxWip).toBe(2)
})

test('nobody passes a lot that was blocked before, even if it alone would fit', () => {
  const network = net([
    arriving('in c', 'c', [0, 0], 2),
    station('c', 'q', 0.5),
    arriving('in a', 'a', [0], 2),
    station('a', 'q', 1.5),
    arriving('in b', 'b', [0], 1),
    station('b', 'q', 5),
    { kind: 'buffer', id: 'q', to: 'd', places: 3 },
    station('d', 'out', 20),
    sink('out'),
  ])
  // d has the first lot of c from 1 to 41 and q the second one from 2; a is blocked from 3, b from 5, when one place is free.
  const leaves = what(run(network, 50), 'leave')
  expect(leaves.filter((text) => /^[ab] /.test(text))).toEqual(['a 41', 'b 41'])
})

test('who was blocked first goes first', () => {
  const feed = ['a', 'b', 'c', 'e'].flatMap((id, i) => [arriving(`in ${id}`, id, [0]), station(id, 'd', [2, 3, 1, 0.5][i]!)])
  const network = net([...feed, station('d', 'out', 10), sink('out')])
  const leaves = what(run(network, 50), 'leave').filter((text) => /^[abce] /.test(text))
  expect(leaves).toEqual(['e 0.5', 'c 10.5', 'a 20.5', 'b 30.5'])
})

test('at one moment downstream comes before upstream: nobody is blocked in a line in step', () => {
  const network = net([source('in', 'a'), station('a', 'b', 1), station('b', 'c', 1), station('c', 'out', 1), sink('out')])
  const result = run(network, 20)
  expect(what(result, 'block')).toEqual([])
  expect(node(result, 'out').in).toBe(18)
})

test('the operating clock counts up to a stop by another cause, and stands during it', () => {
  const network = net([
    source('in', 'a'),
    station('a', 'out', 100, {
      failures: [
        { id: 'wear', clock: 'operating', timeToFailure: seconds(10), timeToRepair: seconds(1) },
        { id: 'check', clock: 'calendar', timeToFailure: seconds(4), timeToRepair: seconds(2) },
      ],
    }),
    sink('out'),
  ])
  // Work 0-4, 6-10 and 12-14 makes 10 s.
  expect(what(run(network, 17), 'fail')).toEqual(['a 4', 'a 10', 'a 14', 'a 16'])
})

test('of idle machines the one that has been idle longest takes the lot', () => {
  const at = (product: string, times: readonly number[]) => ({ ...arriving(`in ${product}`, 'a', times), product }) as never
  const network = net([
    at('red', [0, 10]),
    at('blue', [0.5, 20]),
    station('a', 'out', 1, { machines: 2, changeover: { time: seconds(5) } }),
    sink('out'),
  ])
  // Red comes back to the machine that made red, blue to the other: no changeover.
  expect(what(run(network, 40), 'finish')).toEqual(['a 1', 'a 1.5', 'a 11', 'a 21'])
})

test('an outage strikes again, so long after its repair', () => {
  const network: Network = {
    nodes: [source('in', 'a'), station('a', 'out', 1), sink('out')],
    outages: [{ id: 'power', nodes: ['a'], timeToFailure: seconds(10), timeToRepair: seconds(2) }],
  }
  expect(what(run(network, 40), 'fail')).toEqual(['a 10', 'a 22', 'a 34'])
})

test('what a buffer loses makes room for who waits', () => {
  const network = net([
    arriving('in', 'q', [0, 0, 0]),
    { kind: 'buffer', id: 'q', to: 'out', places: 2, dwell: seconds(1), scrap: [{ id: 'bad', probability: 1, mode: 'lot' }] },
    sink('out'),
  ])
  expect(node(run(network, 1.5), 'q')).toMatchObject({ in: 3, scrap: 2, wip: 1 })
})
