import { expect, test } from 'vitest'
import type { Network, NodeSpec } from './network.ts'
import { simulate } from './run.ts'
import { node, sink, source, station } from './testing.ts'

// What the engine is known to do wrong: each test says what is right, and fails until it is.

const run = (network: Network, until: number, more = {}) => simulate(network, { until, seed: 1, ...more })

const circle = (first: string, to: string): Network => ({
  nodes: [
    source('in', first),
    { kind: 'merge', id: 'first', to: 'a', rule: 'priority', from: [{ node: 'b' }, { node: 'in' }] },
    { kind: 'buffer', id: 'a', to: 'b', places: 100 },
    station('b', 'out', 1, { routes: [{ id: 'again', probability: 0.5, mode: 'unit', to: first }] }),
    sink('out'),
  ].filter(({ id }) => first === 'first' || id !== 'first') as NodeSpec[],
  loops: [{ id: 'cards', cards: 2, from: 'a', to }],
})

test.fails('a loop whose last node sends back to its first holds no more lots than there are cards', () => {
  const result = run(circle('first', 'b'), 1000)
  expect(node(result, 'a').maxWip).toBeLessThanOrEqual(2)
})

test.fails('a lot that has its card does not wait behind one that waits for a card', () => {
  expect(run(circle('a', 'out'), 1000).deadlock).toBeUndefined()
})
