import { expect, test } from 'vitest'
import { circleFile, circleOutcome } from '../testing-circle.ts'
import { knownPacks } from './known-packs.ts'

const sum = (values: readonly number[]) => values.reduce((so, x) => so + x, 0)

test('all packs of a station come at the end of its life, in one month', () => {
  const station = `containers: {box: {pack: car, packs: 20}}
stations: {park: {site: town, container: box, energy: 50 MWh, power: 25 MW, start: 2027-03-01, life: 5 yr}}
returns:
`
  const o = circleOutcome(circleFile().replace('returns:\n', station))
  const { months } = knownPacks(o, 'park')!
  const { station: built } = o.stations[0]!
  const packs = built.containers.value * 20
  const put = months.flatMap((m, i) => (m.put > 0 ? [i] : []))
  const out = months.flatMap((m, i) => (m.retired[0]!.packs > 0 ? [i] : []))
  // The calendar begins in January 2025; five years of 365 days from March 2027 end on the last day but one of February 2032.
  expect([put, out]).toEqual([[26], [85]])
  expect(months[26]!.put).toBe(packs)
  expect(sum(months.map((m) => m.inUse)) / packs).toBe(59)
})

test('packs that leave with their vehicle have the capacity that is left then, and serve again only where that is enough', () => {
  const lives = (life: number) => {
    const fleet = `vehicles: 1000, from: 2025-01-01, to: 2025-12-31, vehicle_life: ${life} yr, end_of_life: 60 %`
    const { months } = knownPacks(circleOutcome(circleFile({ fleet })), 'taxis')!
    return months.flatMap((m) => (m.retired[2]!.packs > 0 ? [m.retired[2]!.capacityLeft] : []))[0]!
  }
  const [young, old] = [lives(2), lives(6)]
  expect(young).toBeLessThan(1)
  expect(old).toBeLessThan(young)
  expect(old).toBeGreaterThanOrEqual(0.6)
})
