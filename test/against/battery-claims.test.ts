import { inUnit } from '@cellwright/units'
import { describe, expect, test } from 'vitest'
import { testFleet } from '../../packages/model/src/testing-fleet.ts'
import { healthOver } from '../../packages/model/src/use/ageing/health.ts'
import { modelOf } from '../../packages/model/src/use/ageing/testing-models.ts'
import { at, type Fleet } from '../../packages/model/src/use/fleet.ts'
import { outcome } from '../../packages/model/src/study/outcome.ts'
import { fleetOutcome } from '../../packages/model/src/testing-fleet.ts'

/** Energy of a vehicle of three packs of the small project [kWh]. */
const packs = (n: number) => {
  const {
    packs: [pack],
  } = outcome(fleetOutcome('  x: {use: car, pack: car, site: town, vehicles: 1}').world)
  return n * inUnit(pack!.energy.value, 'kWh')
}

describe('tender of Moscow for 100 e-buses (Kommersant, 2025-11-04): the battery lasts 7.5 years or 420 000 km', () => {
  // 153 km a day at 2.3 kWh/km out of 240 kWh, two cycles a day of 73 % from 90 % down, at 25 degC; here the same share of packs of another size.
  const perKm = (2.3 * packs(3)) / 240
  const busAt = (kW: number) =>
    testFleet(
      `  buses: {use: e-bus-opportunity, pack: car, site: town, vehicles: 100, packs_per_vehicle: 3, distance: ${420000 / 7.5 / 365} km/d, energy_use: ${perKm} kWh/km, in_service: 100 %, depth: 75 %, charge_to: 90 %, charge_power: ${(kW * packs(3)) / 240} kW, temperature: 298.15 K, warranty: {time: 7.5 yr, distance: 420000 km}}`,
    )
  const bus = busAt(300)

  test('its limits are one: time and distance end together, after 4 025 cycles of new packs', () => {
    expect(inUnit(bus.warranty!.until.value, 'yr')).toBeCloseTo(7.5, 6)
    expect(inUnit(bus.duty.yearlyCycles.value, '/yr') * 7.5).toBeCloseTo(4025, 6)
    expect(bus.duty.charges.value).toBe(2)
  })

  // Runs of BLAST-Lite of the same days, whose loop drops some of the cycles (3 418 to 3 646 of them in 7.5 years, ours count 3 460 to 3 680); how fast they charge was not noted.
  const published = { b1: 0.7898, b2: 0.8794, a: 0.7511, kokam: 0.8785, denso: 0.6456 }
  // The library keeps the swings of the day as capacity falls; a bus that drives as far takes deeper ones.
  const asPublished = (fleet: Fleet, model: string) => healthOver(modelOf(model), { ...fleet.stress, isWorkKept: false }, 480)
  const left = (fleet: Fleet, model: string) => at(asPublished(fleet, model).soh, 90)
  const driving = (fleet: Fleet, model: string) => at(fleet.rivals.find((r) => r.model === model)!.health.soh, 90)

  test('to drive as far with worn packs costs up to 6 % of the capacity by four models, and 25 % by the fifth', () => {
    for (const { model } of bus.rivals) {
      const costs = left(bus, model) - driving(bus, model)
      expect(costs, model).toBeGreaterThan(0)
      expect(costs, model).toBeLessThan(model === 'nmc622-gr-denso-50ah-2021' ? 0.26 : 0.06)
    }
  })

  test('four of five models of NMC cells land one to two points below the published 75 to 88 %', () => {
    const four = [
      [left(bus, 'nmc-gr-50ah-b1-2020'), published.b1],
      [left(bus, 'nmc-gr-50ah-b2-2020'), published.b2],
      [left(bus, 'nmc-gr-75ah-a-2019'), published.a],
      [left(bus, 'nmc111-gr-kokam-75ah-2017'), published.kokam],
    ] as const
    for (const [ours, theirs] of four) {
      expect(theirs - ours).toBeGreaterThan(0.01)
      expect(theirs - ours).toBeLessThan(0.025)
    }
  })

  test('the fifth hangs on the charging power: 57 % at the 300 kW of the station, 70 % at a quarter of it, and 65 % published', () => {
    const model = 'nmc622-gr-denso-50ah-2021'
    expect(left(bus, model)).toBeCloseTo(0.571, 2)
    expect(left(busAt(75), model)).toBeCloseTo(0.7, 2)
    expect(left(bus, model)).toBeLessThan(published.denso)
    expect(left(busAt(75), model)).toBeGreaterThan(published.denso)
  })

  test('no model of NMC cells has 20 000 cycles in forty years of this, and each is at 80 % before 7 000', () => {
    for (const { model } of bus.rivals) {
      const health = asPublished(bus, model)
      expect(health.efc.at(-1)!, model).toBeLessThan(20000)
      expect(health.efc[health.soh.findIndex((q) => q <= 0.8)]!, model).toBeLessThan(7000)
    }
  })
})

test('titanate pack of the KAMAZ-6282: 20 000 cycles in 15 years are plausible, by the one model there is', () => {
  // 80 kWh, eight trips a day of 47.5 % from 90 % down, at 35 degC; the library itself leaves 95.3 % after 15 years.
  const perKm = (1.6 * packs(1)) / 80
  const bus = testFleet(
    `  buses: {use: e-bus-opportunity, pack: car, site: town, vehicles: 100, packs_per_vehicle: 1, distance: 190 km/d, energy_use: ${perKm} kWh/km, in_service: 100 %, depth: 47.5 %, charge_to: 90 %, charge_power: ${(200 * packs(1)) / 80} kW, temperature: 308.15 K, ageing: nmc-lto-10ah-2020}`,
  )
  expect(bus.duty.charges.value).toBe(8)
  expect(bus.duty.depth.value).toBeCloseTo(0.475, 6)
  expect(at(bus.health.soh, 180)).toBeGreaterThan(0.94)
  expect(at(bus.health.soh, 180)).toBeLessThan(0.97)
  expect(at(bus.health.efc, 180)).toBeGreaterThan(19000)
})

test('trolleybuses of St Petersburg of 2017 got new batteries after 8 to 9 years; our packs of iron phosphate last half as long again', () => {
  // The pack of projects/belarus.yaml has 57.7 kWh; here the same share of a pack of another size.
  const perKm = (1.6 * packs(1)) / 57.7
  const trolley = testFleet(
    `  trolleys: {use: trolleybus, pack: car, site: town, vehicles: 35, energy_use: ${perKm} kWh/km, ageing: lfp-gr-250ah-2019}`,
  )
  const life = inUnit(trolley.life.time!.value, 'yr')
  // By so much the model is late; what those packs were, and whether they were worn or too small, was not printed.
  expect(life / 8.5).toBeGreaterThan(1.2)
  expect(life / 8.5).toBeLessThan(2)
})
