import { expect, test } from 'vitest'
import { circleFile, circleOutcome } from '../testing-circle.ts'
import { knownPacks } from './known-packs.ts'

const sum = (values: readonly number[]) => values.reduce((so, x) => so + x, 0)

test('what was put to use in a fleet is in use or retired at every month end', () => {
  const { months } = knownPacks(circleOutcome(), 'taxis')!
  let [put, retired] = [0, 0]
  for (const m of months) {
    put += m.put
    retired += sum(m.retired.map((r) => r.packs))
    expect(Math.abs(put - retired - m.inUse)).toBeLessThan(1e-6 * Math.max(1, put))
  }
  expect(months.at(-1)!.inUse).toBe(0)
})

test('packs of a station come and go together', () => {
  const station =
    'containers:\n  box: {pack: car, packs: 20}\nstations:\n  storage: {site: town, container: box, energy: 10 MWh, start: 2027-03-10, life: 10 yr}\nreturns:'
  const o = circleOutcome(circleFile().replace('returns:', station))
  const { months } = knownPacks(o, 'storage')!
  const packs = 20 * Math.ceil((10e6 * 3600) / (20 * o.packs[0]!.energy.value))
  // March 2027 is the 27th month of the calendar; ten years of 365 days later it is March 2037.
  expect(months.map((m, i) => (m.put > 0 ? [i, m.put] : [])).flat()).toEqual([26, packs])
  expect(months.map((m, i) => (m.retired[0]!.packs > 0 ? [i, m.retired[0]!.packs] : [])).flat()).toEqual([146, packs])
  expect(months[26]!.inUse).toBe(packs)
  expect(months[146]!.inUse).toBe(0)
})
