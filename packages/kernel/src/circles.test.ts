import { expect, test } from 'vitest'
import type { Network } from './network.ts'
import { simulate } from './run.ts'
import { net, node, sink, source, station } from './testing.ts'

/** Every lot is reworked, and the way back has one place: a full circle. A second line has nothing to do with it. */
const full: Network = net([
  source('in', 'queue'),
  { kind: 'buffer', id: 'queue', to: 'test', places: 2 },
  station('test', 'out', 1, { routes: [{ id: 'rework', probability: 1, mode: 'lot', to: 'mend' }] }),
  station('mend', 'queue', 1),
  sink('out'),
  source('in b', 'b'),
  station('b', 'out b', 1),
  sink('out b'),
])

test('a circle that is full for ever is found at once and named, while the rest goes on', () => {
  const result = simulate(full, { until: 20, seed: 1 })
  // 1: the first lot goes to mend; 2: mend is blocked (the queue was filled again), test has the second; both wait from then on.
  expect(result.deadlock).toEqual({
    time: 2,
    waiting: [
      { node: 'mend', for: 'queue' },
      { node: 'queue', for: 'test' },
      { node: 'test', for: 'mend' },
    ],
  })
  expect(node(result, 'out b').out).toBe(20)
})

test('a circle that can still move is none', () => {
  const moving = net(full.nodes.map((spec) => (spec.kind === 'source' && spec.id === 'in' ? { ...spec, limit: 3 } : spec)))
  expect(simulate(moving, { until: 100, seed: 1 }).deadlock).toBeUndefined()
})
