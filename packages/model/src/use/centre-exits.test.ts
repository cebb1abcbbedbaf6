import { expect, test } from 'vitest'
import { carLoad, centreWorld } from '../testing-centre.ts'
import { exactly } from '../term/index.ts'
import { exitPrices, exitsOf } from './centre-exits.ts'

const world = centreWorld()
const { pack } = carLoad(world, 1)
const months = [
  { replacedFaulty: 2, replacedWorn: 5, packsOut: 0 },
  { replacedFaulty: 1, replacedWorn: 0, packsOut: 4 },
]

test('packs above the limit get a second life with what is left in them, all others are recycled', () => {
  const fleet = { pack, endOfLife: exactly(0.8, 'end of life') }
  const exits = exitsOf(fleet, months, 0.7, 0.75)
  expect(exits.secondLife).toEqual({ packs: 5, energy: 5 * 0.8 * pack.energy.value })
  expect(exits.recycling.packs).toBe(7)
  expect(exits.recycling.mass).toBeCloseTo(7 * pack.mass.value, 9)
  expect(exitsOf(fleet, months, 0.9, 0.75).recycling.packs).toBe(3)
  expect(exitsOf(fleet, months, 0.9, 0.95).secondLife.packs).toBe(0)
})

test('a second life is worth nothing where repurposing costs more than it brings', () => {
  const { secondLife, scrap } = exitPrices(world)
  // 70 USD of 2025 per kWh at 2.5 % a year for one year less, 70 % of it; 32.75 EUR of 2024.
  const rate = world.read('exchange-rate/eur.y2024', 'test').value
  expect(secondLife.value * 3.6e6).toBeCloseTo(Math.max(0, (70 / 1.025) * 0.7 - 32.75 / rate), 6)
  expect(scrap.value).toBeCloseTo(0.5, 12)
})
