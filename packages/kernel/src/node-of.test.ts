import { expect, test } from 'vitest'
import { nodeOf } from './node-of.ts'
import { simulate } from './run.ts'
import { net, sink, source, station } from './testing.ts'

test('a node of a result by its id; another id is refused with the one that may be meant', () => {
  const result = simulate(net([source('in', 'press'), station('press', 'out', 1), sink('out')]), { until: 9, seed: 1 })
  expect(nodeOf(result, 'out')).toBe(result.nodes[2])
  expect(() => nodeOf(result, 'pres')).toThrow("the result has no node 'pres'; did you mean 'press'?")
  expect(() => nodeOf(result, 'warehouse')).toThrow("the result has no node 'warehouse'; it has in, press, out")
})
