import { meanInterval } from '@cellwright/kernel'
import { expect, test } from 'vitest'
import { MONTH, PackWear } from './pack-wear.ts'
import { ServiceDraws, SWAP } from './service-draws.ts'
import { type PackFleet, ServicePack } from './service-pack.ts'
import type { ServiceFleet } from './service-system.ts'
import { smallFleet, straightWear, YEAR } from './testing-service.ts'

const draws = new ServiceDraws(3, 0)
const group = draws.group('fleet:buses')

const fleetOf = (change: Partial<ServiceFleet> = {}): PackFleet => {
  const spec = smallFleet(change)
  return { index: 0, spec, wear: new PackWear(spec.health) }
}

const packOf = (fleet: PackFleet, place = 0): ServicePack =>
  new ServicePack({ group, place, generation: 0, repairs: 0 }, fleet, draws)

test('wear between months, behind the last, and back', () => {
  const wear = new PackWear({ soh: [1, 0.99, 0.97, 0.98, 0.96] })
  expect(wear.lossAt(1.5 * MONTH)).toBeCloseTo(0.02, 12)
  // Capacity that comes back does not count.
  expect(wear.lossAt(3 * MONTH)).toBeCloseTo(0.03, 12)
  expect(wear.timeAt(0.02)).toBeCloseTo(1.5 * MONTH, 3)
  expect(wear.timeAt(0.03)).toBeCloseTo(2 * MONTH, 3)
  // Four months lose 4 %: it goes on with 1 % a month.
  expect(wear.lossAt(6 * MONTH)).toBeCloseTo(0.06, 12)
  expect(wear.timeAt(0.06)).toBeCloseTo(6 * MONTH, 3)
  expect(new PackWear({ soh: [1, 1] }).timeAt(0.1)).toBe(Infinity)
})

test('the mean life of packs that spread: life of the mean pack times 1 + cv^2, since wear goes as time', () => {
  const fleet = fleetOf({ spread: 0.3 })
  const lives = Array.from({ length: 4000 }, (_, place) => packOf(fleet, place).wornAt / YEAR)
  const { low, high } = meanInterval(lives, 0.999)
  expect(low).toBeLessThan(8 * 1.09)
  expect(high).toBeGreaterThan(8 * 1.09)
  expect(high - low).toBeLessThan(0.3)
})

test('a repair takes back its part of the loss, and wear goes on as before', () => {
  const pack = packOf(fleetOf({ spread: 0, gainOfRepair: 0.3 }))
  pack.served = 4 * YEAR
  expect(pack.soh).toBeCloseTo(0.9, 12)
  pack.repaired(draws)
  expect(pack.soh).toBeCloseTo(0.93, 12)
  // 3 % more to lose at 2.5 % a year.
  expect(pack.wornAt / YEAR).toBeCloseTo(9.2, 9)
  expect(pack.faultAt).toBeGreaterThan(pack.served)
  // The second repair adds its part of what is lost then, 7 % and 2.5 % more.
  pack.served = 5 * YEAR
  pack.repaired(draws)
  expect(pack.soh).toBeCloseTo(1 - 0.7 * 0.095, 12)
})

test('a pack that goes to another fleet is as worn there, and wears as that fleet does', () => {
  const pack = packOf(fleetOf({ spread: 0 }))
  pack.served = 4 * YEAR
  pack.joins(fleetOf({ health: straightWear(0.8, 4) }))
  expect(pack.soh).toBeCloseTo(0.9, 9)
  expect(pack.wornAt / YEAR).toBeCloseTo(6, 9)
})

test('numbers by name: even, and gamma of the asked mean and spread', () => {
  const names = Array.from({ length: 20_000 }, (_, place) => ({ group, place, generation: 0, repairs: 0 }))
  const counts = Array.from({ length: 20 }, () => 0)
  for (const name of names) counts[Math.floor(20 * draws.uniform(name, SWAP))]!++
  const square = counts.reduce((sum, count) => sum + (count - 1000) ** 2 / 1000, 0)
  // 99.9 % point of chi-square with 19 degrees of freedom.
  expect(square).toBeLessThan(43.82)
  for (const cv of [0.3, 1, 1.8]) {
    const values = names.map((name) => draws.gamma(name, SWAP, 5, cv))
    const mean = meanInterval(values, 0.999)
    expect(mean.low).toBeLessThan(5)
    expect(mean.high).toBeGreaterThan(5)
    const variance = meanInterval(
      values.map((value) => (value - 5) ** 2),
      0.999,
    )
    expect(variance.low).toBeLessThan(25 * cv * cv)
    expect(variance.high).toBeGreaterThan(25 * cv * cv)
  }
  expect(draws.gamma(names[0]!, SWAP, 5, 0)).toBe(5)
})
