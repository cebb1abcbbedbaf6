import { builtInLibrary } from '@cellwright/library'
import { expect, test } from 'vitest'
import { dimensionOf, recompute } from '../term/index.ts'
import { smallPlant } from '../testing-plant.ts'

const library = builtInLibrary()
const plant = smallPlant()
const s = plant.supply()
const part = (id: string) => s.electricity.parts.find((p) => p.id === id)!.power.value
const manned = (id: string) => plant.steps.find((x) => x.step.id === id)!.manned.value
/** Energy of cells started, as a mean over the year [W]. */
const started =
  (plant.nameplate.value * plant.steps.find((x) => x.step.id === 'stacking')!.inPerPack.value) / plant.pack.cells.value

test('the peak is the sum of its parts, each by hand', () => {
  expect(part('coaters')).toBeCloseTo(manned('coating-cathode') * 1750e3 + manned('coating-anode') * 1500e3, 6)
  const others = plant.steps.flatMap(({ step, manned: n }) => {
    const power = library.datum(`machine/${step.id}.power`)
    return power && !step.id.startsWith('coating') ? [n.value * power.value * 1000] : []
  })
  expect(others).toHaveLength(14)
  expect(part('machines')).toBeCloseTo(
    others.reduce((a, b) => a + b, 0),
    6,
  )
  expect(part('formation')).toBe(s.formation.power.peak.value)
  expect(part('dry-rooms')).toBe(s.dryRooms.peakElectricity.value)
  // 8.14149 and 1.92 kWh of cold per kWh of cells, 6.1 of cold for 1 of electricity, 360 days of 365
  expect(part('chillers')).toBeCloseTo((started * (365 / 360) * (8.14149 + 1.92)) / 6.1, 3)
  expect(part('building')).toBeCloseTo(plant.energy.fixedParts.laboratories.value + plant.energy.fixedParts.media.value, 6)
  const ids = ['machines', 'coaters', 'formation', 'life-tests', 'dry-rooms', 'chillers', 'building']
  expect(s.electricity.peak.value).toBeCloseTo(
    ids.reduce((sum, id) => sum + part(id), 0),
    6,
  )
})

test('gas-fired dryers leave the coaters their share of electricity: 0.8541 of 0.8541 + 9.55', () => {
  const less = s.electricity.peak.value - s.electricity.peakWithGasDryers.value
  expect(less / part('coaters')).toBeCloseTo(9.55 / (0.8541 + 9.55), 12)
})

test('the books and what stands beside them', () => {
  const { electricity, gas, formation, energyPerOutput: energy } = s
  const rule = formation.perCell.withRecovery.value
  expect(electricity.mean.value).toBeCloseTo(
    started * plant.energy.variable.electricity.value + plant.energy.fixedElectricity.value,
    3,
  )
  expect(electricity.mean.value - electricity.meanWithFormationRule.value).toBeCloseTo(started * (9.541 - rule), 3)
  expect(energy.books.value - energy.withFormationRule.value).toBeCloseTo((started / plant.nameplate.value) * (9.541 - rule), 12)
  expect(energy.books.value - energy.withDryRoomsByWeather.value).toBeCloseTo(
    energy.dryRooms.books.value - energy.dryRooms.byWeather.value,
    12,
  )
  expect(gas.year.value * 0.965).toBeCloseTo(gas.heat.value, -3)
  // The parts of the fixed electricity are all of it, so that nothing is counted twice.
  const { dryRooms, laboratories, media } = plant.energy.fixedParts
  expect(dryRooms.value + laboratories.value + media.value).toBeCloseTo(plant.energy.fixedElectricity.value, 6)
})

test('cooling towers by hand: cold and the chillers’ own power are evaporated at 2.45 MJ/kg, a quarter of the feed goes to the drain', () => {
  const cold = started * (8.14149 + 1.92) + s.dryRooms.cold.value / (365 * 86400)
  const evaporated = (cold * (1 + 1 / 6.1)) / 2.45e6 / 998
  expect(s.water.cooling.value).toBeCloseTo((evaporated * 4) / 3, 8)
  expect(s.water.total.value).toBeCloseTo(s.water.cooling.value + s.water.process.value, 12)
})

test('emissions are carried at the factor of the country', () => {
  expect(s.emissions.electricity!.value * 365 * 86400).toBeCloseTo((s.electricity.year.value / 3.6e6) * 0.43628, 0)
  expect(s.emissions.gas.value * 365 * 86400).toBeCloseTo((s.gas.year.value / 3.6e6) * 0.24, 0)
})

test('every figure is worked out again from its leaves and holds in its dimensions', () => {
  const { peak, peakWithGasDryers, peakWithBooksFormation, year } = s.electricity
  const terms = [
    peak,
    peakWithGasDryers,
    peakWithBooksFormation,
    year,
    s.gas.peak,
    s.water.total,
    s.emissions.gas,
    s.dryRooms.heat,
  ]
  for (const term of [...terms, s.solvents.nmp.peak, s.solvents.nmp.cost!, s.formation.power.connected]) {
    expect(recompute(term), term.name).toBe(term.value)
    expect(() => dimensionOf(term), term.name).not.toThrow()
  }
})

test('a larger plant asks for more, a wetter room for less', () => {
  const larger = smallPlant('', 'lat: 55', '8 GWh/yr').supply()
  expect(larger.electricity.peak.value / s.electricity.peak.value).toBeGreaterThan(1.7)
  const rule = '{value: 233.15, unit: K, basis: claim, ref: paper}'
  const wetter = smallPlant(`library: [{kind: plant-rules, id: cellwright, name: own, values: {dry-room-dew-point: ${rule}}}]\n`)
  expect(wetter.supply().dryRooms.peakElectricity.value).toBeLessThan(s.dryRooms.peakElectricity.value * 0.5)
})

test('the uses of energy are all of the year, and formation is its published step', () => {
  const sum = (of: 'electricity' | 'heat') => s.uses.reduce((so, use) => so + use[of], 0)
  expect(sum('electricity') / s.electricity.year.value).toBeCloseTo(1, 12)
  expect(sum('heat') / s.gas.heat.value).toBeCloseTo(1, 12)
  expect(s.uses.find((use) => use.id === 'formation')!.electricity / (started * 365 * 86400 * 9.541)).toBeCloseTo(1, 12)
  expect(s.uses.find((use) => use.id === 'dry-room')!.electricity).toBeCloseTo(
    plant.energy.fixedParts.dryRooms.value * 365 * 86400,
    -3,
  )
})
