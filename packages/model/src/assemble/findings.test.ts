import { expect, test } from 'vitest'
import type { ImpliedResult } from '../results.ts'
import { findings } from './findings.ts'

/** The sentence of an implied figure beside `n` real ones. */
function beside(n: number, low: number, high: number): string | undefined {
  const implied: ImpliedResult = {
    id: 'works.jobs-per-capacity',
    kind: 'implied',
    what: 'jobs per 1000 tonnes a year',
    value: { value: 36, unit: 'jobs/(kt/yr)' },
    floor: false,
    from: ['jobs', 'capacity'],
    how: 'jobs / capacity',
    more: null,
    design: 12,
    comparable: { n, low, high, rule: 'jobs of other plants' },
  }
  const none = {
    claims: [],
    plants: [],
    readings: [],
    revisions: [],
    chains: [],
    supply: [],
    materialPlants: [],
    orders: [],
    contracts: [],
    ledger: null,
    group: null,
    sweeps: [],
    makeOrBuy: [],
  }
  return findings({ ...none, implied: [implied] })[0]?.text.split('; ')[1]
}

test('a few real cases are told as they are, and four in five only of five and more', () => {
  expect(beside(1, 5.1, 5.1)).toBe('the one real one is at 5.1.')
  expect(beside(2, 5.1, 5.8)).toBe('of 2 real ones: 5.1 and 5.8.')
  expect(beside(4, 5.1, 8)).toBe('4 real ones lie between 5.1 and 8.0.')
  expect(beside(5, 5.1, 8)).toBe('of 5 real ones four in five lie between 5.1 and 8.0.')
})
