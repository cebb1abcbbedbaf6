import { expect, test } from 'vitest'
import { mixMap } from './mix-map.ts'
import { SAMPLE } from './sample-results.ts'

const [sample] = SAMPLE.contracts
const kwh = (value: number) => ({ value, unit: 'kWh' })

/** Three packs of 60, 175 and 500 kWh. */
const contract = (low: number, high: number, able: number) => ({
  ...sample!,
  money: { ...sample!.money!, meanEnergyLow: kwh(low), meanEnergyHigh: kwh(high) },
  capacity: { energy: { value: 1, unit: 'GWh' }, meanEnergy: kwh(able) },
})

test('each corner is all of one product, and each mix is marked by its mean energy', () => {
  const lines = mixMap(contract(170, 180, 200))
  expect(lines).toHaveLength(22)
  expect(lines[0]!.trim()).toBe('car')
  // 60 kWh are makeable alone, 175 paid for and makeable, 500 neither.
  expect(lines[1]!.trim()).toBe('+')
  const signs = lines.at(-1)!.trim().split(' ')
  expect([signs[0], signs[1], signs.at(-2), signs.at(-1)]).toEqual(['bus', '#', '.', 'vessel'])
  // Along the lower edge 5 % vessels more are 16.25 kWh more: 191 kWh can still be made.
  expect(signs.slice(1, 5)).toEqual(['#', '+', '.', '.'])
  // The file has 80 % cars, 15 % buses, 5 % vessels: four rows below the top, the second of five.
  expect(lines[5]!.trim()).toBe('. X . . .'.replaceAll('.', '+'))
})

test('what is paid for and cannot be made has a sign of its own; two products have no triangle', () => {
  expect(
    mixMap(contract(170, 180, 100))
      .at(-1)!
      .split(' '),
  ).toContain('$')
  expect(mixMap({ ...contract(170, 180, 100), products: sample!.products.slice(0, 2) })).toEqual([])
})
