import * as fc from 'fast-check'
import { test } from 'vitest'
import { expectInvariants } from '../../packages/kernel/src/testing-invariants.ts'
import { networks } from '../../packages/kernel/src/testing-networks.ts'

test('what must hold whatever the network, over thousands of random networks', () => {
  fc.assert(
    fc.property(networks(), fc.nat(1e6), (network, seed) => expectInvariants(network, seed)),
    { numRuns: 4000, seed: 42 },
  )
})
