import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { checkNetwork } from './check.ts'
import type { Network, NodeSpec } from './network.ts'
import { simulate } from './run.ts'
import { networks } from './testing-networks.ts'

/** The same network with stations that take no time, and sources that end. */
function timeless(network: Network): Network {
  const nodes = network.nodes.map((spec): NodeSpec => {
    if (spec.kind === 'source') return { ...spec, limit: 100 }
    if (spec.kind !== 'station') return spec
    const { setup: _setup, cycle: _cycle, unit: _unit, products: _products, changeover: _changeover, ...rest } = spec
    return rest
  })
  return { ...network, nodes }
}

test('a network without times that the check lets pass comes to an end', () => {
  let passed = 0
  let refused = 0
  fc.assert(
    fc.property(networks(['batch', 'merge', 'transport']), (network) => {
      const still = timeless(network)
      const faults = checkNetwork(still)
      if (faults.some(({ code }) => code === 'no-time')) refused++
      if (faults.length > 0) return
      passed++
      expect(simulate(still, { until: 100, seed: 1 }).time).toBe(100)
    }),
    { numRuns: 200, seed: 42 },
  )
  expect(passed).toBeGreaterThan(60)
  expect(refused).toBeGreaterThan(20)
})
