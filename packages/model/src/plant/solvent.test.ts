import { expect, test } from 'vitest'
import { smallPlant } from '../testing-plant.ts'

const plant = smallPlant()
const { nmp, water } = plant.supply().solvents
const YEAR = 365 * 86400

test('evaporated = recovered + lost, and 0.5 % is lost', () => {
  expect(nmp.recovered.value + nmp.lost.value).toBeCloseTo(nmp.evaporated.value, 14)
  expect(nmp.lost.value / nmp.evaporated.value).toBeCloseTo(0.005, 12)
})

test('evaporated is what the coated electrodes held; nothing of the anode is recovered', () => {
  const { cathode, anode } = plant.pack.cell
  const entering = (id: string) => plant.steps.find((s) => s.step.id === id)!.inPerPack.value * plant.packsPerYear.value
  expect(nmp.evaporated.value * YEAR).toBeCloseTo(
    entering('coating-cathode') * cathode.mass.value * cathode.coating.solventRatio.value,
    3,
  )
  expect(water.value * YEAR).toBeCloseTo(entering('coating-anode') * anode.mass.value * anode.coating.solventRatio.value, 3)
})

test('the recovery takes every coater at once, which is more than the mean; the loss is paid at the price of the library', () => {
  expect(nmp.peak.value).toBeGreaterThan(nmp.evaporated.value)
  const coaters = plant.steps.find((s) => s.step.id === 'coating-cathode')!
  const { cathode } = plant.pack.cell
  const each = cathode.mass.value * cathode.coating.solventRatio.value
  expect(nmp.peak.value).toBeCloseTo((coaters.installed.value / coaters.unitTime.value) * each, 12)
  // 2.7 USD/kg of 2022 in money of 2024: two years at 2.5 %.
  expect(nmp.cost!.value / nmp.lost.value).toBeCloseTo(2.7 * 1.025 * 1.025, 9)
})
