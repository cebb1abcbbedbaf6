import * as fc from 'fast-check'
import { test } from 'vitest'
import { expectInvariants } from './testing-invariants.ts'
import { networks } from './testing-networks.ts'

test('what must hold whatever the network, over random networks with everything in them', () => {
  fc.assert(
    fc.property(networks(), fc.nat(1000), (network, seed) => expectInvariants(network, seed)),
    { numRuns: 150, seed: 7 },
  )
})
