import { expect, test } from 'vitest'
import { fleetWork } from '../study/fleet-work.ts'
import { StopFlag } from '../stop-flag.ts'
import { fleetOutcome } from '../testing-fleet.ts'
import { fleetFindings, fleetWarnings } from './fleet-findings.ts'
import { fleetResult } from './fleet-result.ts'

function resultOf(fleets: string, simulate = false) {
  const base = fleetOutcome(fleets)
  const work = fleetWork(base, { seed: 1, replications: 2, draws: 0, stop: new StopFlag(), simulate })
  let step = work.next()
  while (!step.done) step = work.next()
  const [first] = step.value
  return fleetResult(base, first!)
}

const TAXIS =
  '  taxis: {name: Taxis, use: taxi, pack: car, site: town, vehicles: 500, from: 2027-01-01, to: 2028-12-31, warranty: {time: 5 yr, capacity: 95 %}}'

test('months begin with the first vehicle and add up; wear runs to the end of the vehicle', () => {
  const r = resultOf(TAXIS)
  expect(r.months[0]!.from).toBe('2027-01-01')
  expect(r.months.reduce((sum, m) => sum + m.vehiclesIn, 0)).toBe(500)
  expect(r.vehicles).toBe(500)
  expect([r.from! >= '2027-01-01', r.to! <= '2028-12-31']).toEqual([true, true])
  expect(r.wear[0]).toEqual({ year: 0, soh: 1, low: 1, high: 1, fullCycles: 0, distance_km: 0 })
  expect(r.wear.length).toBeGreaterThanOrEqual(8)
  expect(r.life.low!).toBeLessThanOrEqual(r.life.years!)
  expect(r.simulated).toBeNull()
})

test('a simulated fleet says the same months, and how long its vehicles are on the road', () => {
  const r = resultOf(TAXIS, true)
  expect(r.simulated!.months.map((m) => m.from)).toEqual(r.months.map((m) => m.from))
  expect(r.simulated!.availability.value).toBeGreaterThan(95)
  const last = r.simulated!.months[30]!
  expect(last.onRoad + last.offRoad).toBeCloseTo(r.months[30]!.vehicles, 6)
})

test('the first page says how long packs last and how many are needed; a warranty that packs miss is warned of', () => {
  const r = resultOf(TAXIS)
  const [finding] = fleetFindings([r])
  expect(finding!.text).toMatch(/^Taxis: 500 vehicles; a mean pack is worn after [\d.]+ years \(.* by the 5 models/)
  const warnings = fleetWarnings([r])
  expect(warnings.filter((w) => w.code === 'CW-USE-014').map((w) => w.text)).toEqual([
    expect.stringMatching(
      /^Taxis: when the warranty ends, after 5 years, a mean pack has \d\d(\.\d)? % .* the 95\.0 % promised are not kept\.$/,
    ),
  ])
  expect(new Set(warnings.map((w) => w.text)).size).toBe(warnings.length)
})
