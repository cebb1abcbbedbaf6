import { expect, test } from 'vitest'
import type { Network, NodeSpec } from './network.ts'
import { simulate } from './run.ts'
import { exponential, node, seconds, sink, source, station } from './testing.ts'

const run = (network: Network, until: number, more = {}) => simulate(network, { until, seed: 1, ...more })
const operator = [{ pool: 'operators' }]

test('one operator for two machines: a lot waits on its machine, and who asked first is served first', () => {
  const network: Network = {
    nodes: [
      source('in a', 'a'),
      station('a', 'out', 2, { needs: operator }),
      source('in b', 'b'),
      station('b', 'out', 2, { needs: operator }),
      sink('out'),
    ],
    pools: [{ id: 'operators', units: 1 }],
  }
  const result = run(network, 8)
  expect(node(result, 'a').states).toMatchObject({ busy: 4, unmanned: 4, starved: 0 })
  expect(node(result, 'b').states).toMatchObject({ busy: 4, unmanned: 4, starved: 0 })
  expect(result.pools![0]).toMatchObject({ used: 8, onDuty: 8, meanWaiting: 1 })
})

test('at the end of a shift what is begun is finished; nobody begins before the next', () => {
  const network: Network = {
    nodes: [source('in', 'a'), station('a', 'out', 3, { needs: operator }), sink('out')],
    pools: [{ id: 'operators', units: 1, curve: 'rota' }],
    curves: [{ id: 'rota', times: [0, 5, 10], values: [1, 0, 1] }],
  }
  const { trace, ...result } = run(network, 16, { trace: 100 })
  expect(trace!.filter(({ what }) => what === 'finish').map(({ time }) => time)).toEqual([3, 6, 13, 16])
  expect(node(result, 'a').states).toMatchObject({ busy: 12, unmanned: 4 })
  expect(result.pools![0]).toMatchObject({ used: 12, onDuty: 11 })
})

test('who needs two at once is not passed by who needs one of the same pool', () => {
  // At 2 one of the two operators is free. b asked for two before c asked for one.
  const network: Network = {
    nodes: [
      ...['a', 'b', 'c'].flatMap((id): NodeSpec[] => [
        { kind: 'source', id: `in ${id}`, to: id, lot: 1, arrivals: { kind: 'schedule', times: [id === 'a' ? 0 : 1] } },
        station(id, 'out', id === 'a' ? 4 : 2, { needs: [{ pool: 'operators', units: id === 'b' ? 2 : 1 }] }),
      ]),
      sink('out'),
    ],
    pools: [{ id: 'operators', units: 2 }],
  }
  const { trace } = run(network, 20, { trace: 100 })
  const ends = trace!.filter(({ what }) => what === 'finish').map(({ node, time }) => `${node} ${time}`)
  expect(ends).toEqual(['a 4', 'b 6', 'c 8'])
})

test('two pools are taken together, so that nobody holds one and waits for the other', () => {
  const both = [{ pool: 'operators' }, { pool: 'cranes' }]
  const network: Network = {
    nodes: [
      source('in a', 'a'),
      station('a', 'out', 1, { needs: both }),
      source('in b', 'b'),
      station('b', 'out', 1, { needs: both.toReversed() }),
      sink('out'),
    ],
    pools: [
      { id: 'operators', units: 1 },
      { id: 'cranes', units: 1 },
    ],
  }
  const result = run(network, 100)
  expect(result.deadlock).toBeUndefined()
  expect(node(result, 'out').out).toBe(100)
})

test('a pool that nobody comes back to is a deadlock that names it', () => {
  const network: Network = {
    nodes: [source('in', 'a', 1, { limit: 1, from: 2 }), station('a', 'out', 1, { needs: operator }), sink('out')],
    pools: [{ id: 'operators', units: 1, curve: 'left' }],
    curves: [{ id: 'left', times: [0, 1], values: [1, 0] }],
  }
  expect(run(network, 10).deadlock).toEqual({ time: 2, waiting: [{ node: 'a', for: 'operators' }] })
})

const conwip = (cards: number, back?: number): Network => ({
  nodes: [
    source('in', 'a'),
    station('a', 'queue', 1),
    { kind: 'buffer', id: 'queue', to: 'b', places: Infinity },
    station('b', 'out', 3),
    sink('out'),
  ],
  loops: [{ id: 'cards', cards, from: 'a', to: 'b', ...(back === undefined ? {} : { back: seconds(back) }) }],
})

test('CONWIP: no more lots between two nodes than there are cards', () => {
  const result = run(conwip(2), 10)
  // a 0-1, 1-2, 4-5 (when the first leaves b), 7-8, and one that begins at 10; from 1 on both cards are in use.
  expect(node(result, 'a').in).toBe(5)
  expect(node(result, 'queue').maxWip).toBe(1)
  expect(node(result, 'out').out).toBe(3)
  expect(result.loops).toEqual([{ id: 'cards', meanInUse: (1 + 2 * 9) / 10, meanBack: 0 }])
})

test('a card that takes time to come back is missing meanwhile', () => {
  const { trace, ...result } = run(conwip(2, 2), 12, { trace: 100 })
  const starts = trace!.filter(({ node, what }) => node === 'a' && what === 'start').map(({ time }) => time)
  // Lots leave b at 4, 7, 10; cards are back at 6, 9, 12. b: 1-4, 4-7, 7-10, 10-13.
  expect(starts).toEqual([0, 0 + 1, 6, 9, 12])
  expect(result.loops![0]!.meanBack).toBe((2 + 2 + 2) / 12)
})

test('a closed line of two equal exponential machines with N cards makes N / (N + 1)', () => {
  // Gordon and Newell (1967): balanced closed network, single servers, M stations: N / (N + M - 1).
  const network: Network = {
    nodes: [
      source('in', 'a'),
      station('a', 'queue', exponential(1)),
      { kind: 'buffer', id: 'queue', to: 'b', places: Infinity },
      station('b', 'out', exponential(1)),
      sink('out'),
    ],
    loops: [{ id: 'cards', cards: 3, from: 'a', to: 'b' }],
  }
  expect(node(run(network, 200_000), 'out').out / 200_000).toBeCloseTo(0.75, 2)
})
