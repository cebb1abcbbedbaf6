import { inUnit } from '@cellwright/units'
import { describe, expect, test } from 'vitest'
import { recompute } from '../term/recompute.ts'
import { fleetOutcome, testFleet } from '../testing-fleet.ts'
import { fleetKnown } from '../study/fleet-work.ts'
import type { Term } from '../term/index.ts'

const unit = (term: Term, name: string) => inUnit(term.value, name)

describe('the day of a vehicle', () => {
  const fleet = testFleet(
    '  buses: {use: e-bus-opportunity, pack: car, site: town, vehicles: 10, packs_per_vehicle: 3, distance: 150 km/d, energy_use: 1.5 kWh/km, in_service: 80 %, depth: 40 %, charge_to: 90 %, charge_power: 150 kW}',
  )
  const { duty } = fleet
  const energy = unit(duty.energy, 'kWh')

  test('takes distance x energy over distance out of its packs, in cycles no deeper than said', () => {
    expect(energy).toBeCloseTo(3 * unit(fleet.pack.energy, 'kWh'), 9)
    expect(unit(duty.power, 'kWh/d')).toBeCloseTo(225, 9)
    expect(unit(duty.fullCycles, '/d')).toBeCloseTo(225 / energy, 9)
    expect(duty.charges.value).toBe(Math.ceil(225 / energy / 0.4))
    expect(duty.depth.value * duty.charges.value).toBeCloseTo(225 / energy, 9)
    expect(unit(duty.yearlyCycles, '/yr')).toBeCloseTo((225 / energy) * 365 * 0.8, 6)
    expect(unit(duty.yearlyDistance, 'km/yr')).toBeCloseTo(150 * 365 * 0.8, 6)
  })

  test('its range is what lies between charged and lowest, and charging for it takes that energy over the power', () => {
    // 90 % to 20 % of the library.
    expect(unit(duty.range, 'km')).toBeCloseTo((0.7 * energy) / 1.5, 6)
    expect(unit(duty.rechargeTime, 'min')).toBeCloseTo(((0.7 * energy) / 150) * 60, 6)
  })
})

test('cells are heated and cooled to their band, and follow the weather within it', () => {
  const { temperature } = testFleet('  cars: {use: car, pack: car, site: town, vehicles: 10}')
  const cells = temperature.months.map((t) => t.value)
  expect(Math.min(...cells)).toBe(283.15)
  const july = temperature.weather!.months[6]!.temperature.value
  expect(cells[6]).toBeCloseTo(july + 273.15 + 3, 9)
  const given = testFleet('  cars: {use: car, pack: car, site: town, vehicles: 10, temperature: 298.15 K}')
  expect(new Set(given.temperature.months.map((t) => t.value))).toEqual(new Set([298.15]))
  expect(given.temperature.weather).toBeUndefined()
})

test('life falls where the capacity of the mean pack crosses the end of life, and can be worked out again', () => {
  const fleet = testFleet('  cars: {use: car, pack: car, site: town, vehicles: 10, end_of_life: 85 %}')
  const { time, distance } = fleet.life
  const months = time!.value / ((365 * 86400) / 12)
  const { soh } = fleet.health
  expect(soh[Math.floor(months)]!).toBeGreaterThan(0.85)
  expect(soh[Math.ceil(months)]!).toBeLessThanOrEqual(0.85)
  expect(distance!.value).toBeCloseTo(time!.value * fleet.duty.yearlyDistance.value, 3)
  expect(recompute(time!)).toBe(time!.value)
  expect(fleet.rivals.map((r) => r.model)).toEqual(fleet.ageing.family)
})

test('a vehicle has whole packs', () => {
  const { duty, pack } = testFleet('  cars: {use: taxi, pack: car, site: town, vehicles: 10, packs_per_vehicle: 1.5}')
  expect(duty.packs.value).toBe(2)
  expect(duty.energy.value).toBeCloseTo(2 * pack.energy.value, 3)
})

test('a vehicle drives as far with worn packs, so that its full cycles go on evenly', () => {
  const { health, duty } = testFleet('  cars: {use: taxi, pack: car, site: town, vehicles: 10}')
  expect(health.soh[120]!).toBeLessThan(0.95)
  expect(health.efc[120]!).toBeCloseTo(duty.yearlyCycles.value * 3650 * 86400, 6)
})

test('the warranty ends by the earlier of time and distance', () => {
  const text = (warranty: string) =>
    `  cars: {use: taxi, pack: car, site: town, vehicles: 10, distance: 200 km/d, in_service: 100 %, warranty: ${warranty}}`
  const far = testFleet(text('{time: 8 yr, distance: 1000000 km}')).warranty!
  expect([far.by, unit(far.until, 'yr')]).toEqual(['time', 8])
  const near = testFleet(text('{time: 8 yr, distance: 146000 km, capacity: 99 %}')).warranty!
  expect(near.by).toBe('distance')
  expect(unit(near.until, 'yr')).toBeCloseTo(2, 9)
  expect(near.below!).toBeGreaterThan(0.99)
})

test('the reader is told of a day that needs more than one charge at night, and of one without time for them', () => {
  const codes = (text: string) => testFleet(text).messages.map((m) => m.code)
  const far = '  buses: {use: e-bus-night, pack: car, site: town, vehicles: 10, packs_per_vehicle: 1'
  expect(codes(`${far}}`)).toContain('CW-USE-010')
  expect(codes(`${far}, charge_power: 5 kW}`)).toContain('CW-USE-011')
  expect(codes(`${far}, distance: 20 km/d}`)).not.toContain('CW-USE-010')
})

test('an order fills a fleet as its plant delivers', () => {
  const o = fleetOutcome('  cars: {use: car, pack: car, site: town, order: cars}')
  const { entries } = fleetKnown(o, o.world.project.fleets[0]!)!
  const order = o.world.project.orders[0]!
  expect(entries[0]!.day).toBeGreaterThanOrEqual(order.from)
  const vehicles = entries.reduce((sum, e) => sum + e.vehicles, 0)
  const ordered = (50000 / 365) * (order.to + 1 - order.from)
  expect(vehicles).toBeLessThanOrEqual(Math.round(ordered))
  expect(vehicles).toBeGreaterThan(0.5 * ordered)
})
