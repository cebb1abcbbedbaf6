import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Failure, Network, NodeSpec, StationSpec } from './network.ts'
import { whyNotPlain } from './plain.ts'
import { exponential, net, seconds, sink, source, station } from './testing.ts'
import { networks } from './testing-networks.ts'

const why = (...nodes: NodeSpec[]): string | null => whyNotPlain(net([source('in', 'a'), ...nodes, sink('out')]))
const press = (fields: Partial<StationSpec>): string | null => why(station('a', 'out', 1, fields))

const jam: Failure = { id: 'jam', clock: 'operating', timeToFailure: exponential(9), timeToRepair: seconds(1) }

test('each feature by its name', () => {
  const route = { id: 'again', probability: 0.1, mode: 'lot', to: 'a' } as const
  expect(press({ products: [{ product: '' }] })).toBe("'a' has times by product")
  expect(press({ changeover: { time: seconds(1) } })).toBe("'a' has a changeover")
  expect(press({ routes: [route] })).toBe("'a' has routes")
  expect(press({ keepsOrder: true })).toBe("'a' keeps the order of lots")
  expect(press({ unloads: true })).toBe("'a' takes batches apart")
  expect(press({ cycle: seconds(1) })).toBe("'a' has a time per lot (cycle)")
  expect(press({ needs: [{ pool: 'p' }] })).toBe("'a' has needs")
  expect(press({ failures: [{ ...jam, waits: true }] })).toBe("'a' has the failure 'jam' that waits")
  expect(press({ failures: [{ ...jam, planned: true }] })).toBe("'a' has the failure 'jam' that is planned")
  expect(press({ failures: [{ ...jam, crew: { pool: 'p' } }] })).toBe("'a' has the failure 'jam' with a crew")
  expect(press({ failures: [{ ...jam, interrupts: 'repeat' }] })).toBe(
    "'a' has the failure 'jam' after which work is not resumed (repeat)",
  )
  expect(press({ failures: [{ id: 'tool', clock: 'units', life: seconds(9), timeToRepair: seconds(1) }] })).toBe(
    "'a' has the failure 'tool' by units",
  )
  const buffer = { kind: 'buffer', id: 'a', to: 'out', places: 9 } as const
  expect(why({ ...buffer, order: 'lifo' })).toBe("'a' has the order 'lifo'")
  expect(why({ ...buffer, expiry: { id: 'old', after: seconds(1) } })).toBe("'a' has an expiry")
  expect(why({ ...buffer, initial: [{ units: 1 }] })).toBe("'a' has initial stock")
  expect(why({ kind: 'batch', id: 'a', to: 'out', units: 2 })).toBe("'a' is of kind 'batch'")
  expect(why({ kind: 'split', id: 'a', rule: 'first', to: [{ node: 'out' }] })).toBe("'a' has the rule 'first'")
  expect(whyNotPlain({ nodes: [], pools: [{ id: 'p', units: 1 }] })).toBe('the network has pools')
  expect(whyNotPlain({ nodes: [], loops: [{ id: 'p', cards: 1, from: 'a', to: 'a' }] })).toBe('the network has loops')
})

test('fields that say what holds anyway are no features', () => {
  const plain: Partial<StationSpec> = {
    products: [],
    routes: [],
    needs: [],
    keepsOrder: false,
    unloads: false,
    failures: [{ ...jam, waits: false, planned: false, interrupts: 'resume' }],
  }
  expect(press(plain)).toBeNull()
  expect(why({ kind: 'buffer', id: 'a', to: 'out', places: 9, order: 'fifo', initial: [] })).toBeNull()
  expect(whyNotPlain({ nodes: [], pools: [], loops: [], outages: [] })).toBeNull()
})

test('the order of the file does not matter', () => {
  fc.assert(
    fc.property(networks(), (network) => {
      const turned: Network = { ...network, nodes: network.nodes.toReversed() }
      expect(whyNotPlain(turned)).toBe(whyNotPlain(network))
    }),
    { numRuns: 200, seed: 42 },
  )
})
