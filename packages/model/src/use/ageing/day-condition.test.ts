import { expect, test } from 'vitest'
import { dayStress, restStress } from './day-condition.ts'
import { DAILY } from './testing-days.ts'
import { LIBRARY_WORLD, modelOf } from './testing-models.ts'

const HOUR = 3600

test('a day from 0.1 to 0.9 in four hours and back in four, by hand', () => {
  const day = dayStress(DAILY)
  expect(day.cycles).toBeCloseTo(0.8, 12)
  expect(day.depth).toBeCloseTo(0.8, 12)
  expect(day.rate).toBeCloseTo(1.6 / 24, 12)
  expect(day.chargeRate).toBeCloseTo(0.2, 12)
  expect(day.dischargeRate).toBeCloseTo(0.2, 12)
  // Eight hours each at 0.9, at 0.1 and between them.
  expect(day.meanCharge).toBeCloseTo(0.5, 12)
  expect(day.mean((soc) => soc)).toBeCloseTo(0.5, 12)
  expect(day.mean((soc) => soc * soc)).toBeCloseTo((0.81 + 0.01 + (0.81 + 0.09 + 0.01) / 3) / 3, 5)
})

test('slower than 0.01C is rest, but what goes through the cell counts', () => {
  // Down by 0.05 in 12 h, which is 0.0042C, and back.
  const day = dayStress({ at: [0, 12 * HOUR], soc: [0.5, 0.45] })
  expect([day.rate, day.chargeRate, day.dischargeRate]).toEqual([0, 0, 0])
  expect(day.cycles).toBeCloseTo(0.05, 12)
})

test('a day at rest is one state of charge', () => {
  const day = restStress(0.655)
  expect(day).toMatchObject({ cycles: 0, depth: 0, rate: 0, meanCharge: 0.655 })
  expect(day.mean((soc) => soc ** 3)).toBeCloseTo(0.655 ** 3, 15)
})

test.each(LIBRARY_WORLD.library.entries('ageing-model').map((e) => e.id))(
  '%s: rates are within 0.05 %% of those of points a tenth as far apart',
  (id) => {
    const { equations } = modelOf(id)
    for (const [low, high] of [
      [0, 1],
      [0.05, 0.95],
      [0.003, 0.2],
    ] as const) {
      const rates = (step?: number) => {
        const at = { ...dayStress({ at: [0, 8 * HOUR, 14 * HOUR], soc: [low, high, high] }, step), temperature: 298.15 }
        return Object.values({ ...equations.calendar(at), ...equations.cycling(at) })
      }
      const fine = rates(0.0005)
      rates().forEach((rate, i) => expect(Math.abs(rate / fine[i]! - 1)).toBeLessThan(5e-4))
    }
  },
)
