import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { checkNetwork } from './check.ts'
import type { Network } from './network.ts'
import { type Feature, networks } from './testing-networks.ts'

/** Words by which a feature shows in a network as text. */
const SIGNS: Readonly<Record<Feature, string>> = {
  assembly: '"kind":"assembly"',
  batch: '"kind":"batch"',
  campaigns: '"campaigns":',
  'closed line': '"id":"[a-z]yr"',
  crew: '"crew":',
  demand: '"kind":"demand"',
  expiry: '"expiry":',
  failure: '"failures":\\[{',
  initial: '"initial":\\[{[^}]*"priority"',
  loop: '"loops":',
  merge: '"kind":"merge"',
  needs: '"needs":',
  order: '"order":',
  outage: '"outages":',
  products: '"(products|changeover)":',
  rework: '"again"',
  routes: '"second"',
  scrap: '"scrap":\\[',
  split: '"kind":"split"',
  transport: '"kind":"transport"',
}
const FEATURES = Object.keys(SIGNS) as Feature[]

function has(network: Network, feature: Feature): boolean {
  return new RegExp(SIGNS[feature]).test(JSON.stringify(network))
}

test('every network drawn can be run, and together they have everything', () => {
  const seen = new Map<Feature, number>()
  const runs = 1000
  fc.assert(
    fc.property(networks(), (network) => {
      expect(checkNetwork(network)).toEqual([])
      for (const feature of FEATURES) if (has(network, feature)) seen.set(feature, (seen.get(feature) ?? 0) + 1)
    }),
    { numRuns: runs, seed: 42 },
  )
  for (const feature of FEATURES) expect(seen.get(feature) ?? 0, feature).toBeGreaterThan(runs / 20)
})

test('what is left out does not come', () => {
  for (const feature of FEATURES) {
    fc.assert(
      fc.property(networks([feature]), (network) => {
        expect(has(network, feature), feature).toBe(false)
        expect(checkNetwork(network)).toEqual([])
      }),
      { numRuns: 50, seed: 42 },
    )
  }
})
