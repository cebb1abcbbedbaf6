import { expect, test } from 'vitest'
import { centreResult } from '../assemble/centre-result.ts'
import { centreFindings } from '../assemble/centre-findings.ts'
import { StopFlag } from '../stop-flag.ts'
import { centreFile, centreWorld } from '../testing-centre.ts'
import { centreWork } from './centre-work.ts'
import { fleetWork } from './fleet-work.ts'
import { outcome } from './outcome.ts'
import { modelTerms } from './figure.ts'

const FLEET =
  'fleets:\n  taxis: {use: taxi, pack: car, site: town, vehicles: 400, from: 2026-01-01, to: 2026-12-31, centre: service}\n'

function worked(fields: string, simulate: boolean, file = FLEET) {
  const o = outcome(centreWorld(centreFile(fields, file)))
  const options = { seed: 1, replications: 3, draws: 8, stop: new StopFlag(), simulate }
  const finish = <T>(work: Generator<unknown, T, 'stop' | undefined>): T => {
    let step = work.next()
    while (!step.done) step = work.next()
    return step.value
  }
  const fleets = finish(fleetWork(o, options))
  const [work] = finish(centreWork(o, options, fleets))
  return { o, work: work!, result: centreResult(o, work!) }
}

test('a simulated centre gives vehicles back sooner than the maker, keeps what is asked for, and says so', () => {
  const { work, result } = worked('start: 2026-01-01', true)
  const { simulated } = result
  const fleet = work.fleets[0]!.fleet
  expect(simulated!.replications).toBe(3)
  // Without the centre each faulty pack waits for a new one, and is then fitted.
  expect(simulated!.without!.turnaround.value).toBeCloseTo((fleet.replacement.value + fleet.fitting.value) / 86400, 6)
  expect(simulated!.turnaround.value).toBeLessThan(simulated!.without!.turnaround.value)
  expect(simulated!.without!.roadGained.low).toBeGreaterThan(0)
  expect(simulated!.least!.availability.value).toBeGreaterThan(98)
  expect(simulated!.trials.length).toBeGreaterThan(1)
  // What the years say adds up to what the replications counted.
  const faults = work.runs!.own.map((r) => r.fleets[0]!.months.reduce((sum, m) => sum + m.faults, 0))
  const years = simulated!.years.reduce((sum, y) => sum + y.faults, 0)
  expect(years).toBeCloseTo(faults.reduce((a, b) => a + b, 0) / 3, 6)
  const [finding, ...others] = centreFindings([result])
  expect(others).toEqual([])
  expect(finding!.params['bays']).toBe(result.places[0]!.count)
  expect(finding!.text).toMatch(/is back on the road after \d+ hours, where a new pack of the maker would take 30\.3 days/)
})

test('what few faults tell is not below nothing or above all, and spares that save nothing are not said to', () => {
  const { result } = worked('start: 2026-01-01', true, FLEET.replace('vehicles: 400', 'vehicles: 1'))
  const { turnaround, offRoad, availability, without } = result.simulated!
  for (const figure of [turnaround, offRoad, availability, without!.offRoad]) expect(figure.low ?? 0).toBeGreaterThanOrEqual(0)
  expect(availability.high ?? 100).toBeLessThanOrEqual(100)
  expect(without!.newPacks.value).toBeGreaterThan(without!.newPacksWithout.value)
  expect(centreFindings([result])[0]!.text).toMatch(/takes [\d.]+ new packs with its first spares, and not/)
})

test('an audit sizes the centre and does not simulate it; claims are judged by it', () => {
  const { o, result } = worked('start: 2027-06-01, bays: 3', false)
  expect(result.simulated).toBeNull()
  expect(result.start).toBe('2027-06-01')
  expect(result.places.find((p) => p.id === 'bay')).toMatchObject({ count: 3, given: true })
  expect(result.capex.total.n).toBe(8)
  expect(modelTerms(o, 'centre.start', 'service')[0]!.value).toBe(Date.parse('2027-06-01') / 86_400_000)
  expect(modelTerms(o, 'centre.build-time', 'service')[0]!.value).toBeCloseTo((16 / 12) * 365 * 86400, 3)
  const throughput = modelTerms(o, 'centre.throughput', 'service')[0]!
  expect(throughput.value * 365 * 86400).toBeCloseTo(result.throughput!.value, 6)
  expect(throughput.value).toBeGreaterThan(o.centres[0]!.flow.repaired.value)
})

test('packs that leave for good are those that the fleets lose', () => {
  const { work, result } = worked('start: 2026-01-01', false)
  const lost = work.fleets[0]!.demand.months.reduce((sum, m) => sum + m.replacedFaulty + m.replacedWorn + m.packsOut, 0)
  const out = result.exits.years.reduce((sum, y) => sum + y.secondLifePacks + y.recycledPacks, 0)
  expect(out).toBeCloseTo(lost, 6)
  expect(lost).toBeGreaterThan(400)
})
