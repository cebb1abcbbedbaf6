import { expect, test } from 'vitest'
import { smallPlant } from '../testing-plant.ts'

const plant = smallPlant()
const f = plant.supply().formation
const energy = plant.pack.cell.energy.value

test('energy of formation by hand: two charges, two discharges of which 80 % is used again, and half a charge', () => {
  const charges = 1 / (0.87 * 0.98) + 1 / 0.98 + 0.5 / 0.98
  expect(f.perCell.withoutRecovery.value).toBeCloseTo(charges, 14)
  expect(f.perCell.withRecovery.value).toBeCloseTo(charges - 1.6, 14)
  expect(f.perCell.withRecovery.value).toBeCloseTo(1.1035, 4)
  expect(f.perCell.published.value).toBe(9.541)
})

test('channels, ageing places and towers for life tests', () => {
  const towers = plant.steps.find((s) => s.step.id === 'formation')!
  expect(f.channels.value).toBe(towers.installed.value * 800)
  expect(f.ageingPlaces.value).toBe(plant.steps.find((s) => s.step.id === 'ageing')!.installed.value * 2000)
  // 9 / 3 cells x 3 shifts x (3 + 6 months + 125 d), a month of 365 / 12 d
  expect(f.testCells.value).toBeCloseTo(9 * (273.75 + 125), 8)
  expect(f.testTowers.value).toBe(5)
})

test('power: cells in formation x their charges over 8 h; every channel charging draws more', () => {
  const { needed } = plant.steps.find((s) => s.step.id === 'formation')!
  const cells = needed.value * 800
  expect(f.power.peak.value).toBeCloseTo((cells * energy * f.perCell.withoutRecovery.value) / (8 * 3600), 3)
  expect(f.power.mean.value / f.power.peak.value).toBeCloseTo(f.perCell.withRecovery.value / f.perCell.withoutRecovery.value, 12)
  expect(f.power.connected.value).toBeGreaterThan(f.power.peak.value)
  expect(f.power.testPeak.value).toBeCloseTo((9 * 398.75 * energy * 0.5) / 3600, 3)
})
