import { builtInLibrary } from '@cellwright/library'
import { inUnit } from '@cellwright/units'
import { expect, test } from 'vitest'
import { plantEnergy } from '../../validation/plant-energy.ts'
import { cellPlants, knownOf, sourceOf } from '../../validation/plant-corpus.ts'
import { powerLaw } from '../../packages/model/src/plant/power-law.ts'
import { pricesOf } from '../../validation/price-list.ts'
import { sizedPlant } from '../../validation/sized-plant.ts'

test('a power law gives back the law that its points follow', () => {
  const law = powerLaw([1, 4, 30, 100].map((x) => [x, 7 * x ** 0.75]))
  expect(law.exponent).toBeCloseTo(0.75, 12)
  expect(law.error).toBeCloseTo(0, 12)
  expect(law.at(16)).toBeCloseTo(56, 9)
})

test('a plant is predicted by a library without it and without its project', () => {
  const block = cellPlants('investment').find(({ entry }) => entry.id === 'acc-douvrin-block-1')!
  const ids = (library = builtInLibrary()) => library.entries('plant').map(({ id }) => id)
  const { library } = knownOf(block, 2023)
  expect(ids().filter((id) => !ids(library).includes(id))).toEqual(['acc-douvrin', 'acc-douvrin-block-1'])
})

test('the source of a figure is its key, with the place in it where one is given', () => {
  const datum = builtInLibrary().datum('plant/blueoval-marshall.investment')!
  expect(sourceOf(datum)).toEqual({ ref: 'bo-marshall' })
  expect(sourceOf({ ...datum, locator: 'p. 2' })).toEqual({ ref: 'bo-marshall', locator: 'p. 2' })
})

test('a plant that stops at cells has less of everything than one that makes packs', () => {
  const at = (makes: 'cells' | 'modules' | 'packs') => sizedPlant({ capacity: 20, country: 'DE', year: 2023, makes }).plant
  const figures = [at('cells'), at('modules'), at('packs')].map((p) => [
    p.capex.total.value,
    p.people.total.value,
    p.floor.building.value,
  ])
  for (const i of [0, 1]) figures[i]!.forEach((figure, k) => expect(figure).toBeLessThan(figures[i + 1]![k]!))
  // Up to packs it is the plant of the model itself.
  const { outcome, plant } = sizedPlant({ capacity: 20, country: 'DE', year: 2023 })
  expect(plant).toEqual(outcome.plants[0]!.plant)
})

test('capacity, country, chemistry and price level are those given', () => {
  const { outcome, plant } = sizedPlant({ capacity: 35, country: 'US', year: 2021, chemistry: 'lfp-graphite', charge: 100 })
  expect(inUnit(plant.nameplate.value, 'GWh/yr')).toBeCloseTo(35, 9)
  expect(plant.pack.cell.cathode.coating.active).toBe('lfp')
  expect(inUnit(plant.pack.cell.capacity.value, 'Ah')).toBeCloseTo(100, 6)
  expect(outcome.world.project.currency.year).toBe(2021)
  expect(outcome.world.project.sites[0]!.country).toBe('US')
})

test('the parts of the energy of a plant come to its total', () => {
  const { parts, total } = plantEnergy({ capacity: 12 })
  expect(Object.values(parts).reduce((a, b) => a + b, 0)).toBeCloseTo(total, 9)
  expect(Math.min(...Object.values(parts))).toBeGreaterThan(0)
})

test('a list of prices puts what its source quotes in place of the choice of the library', () => {
  const library = pricesOf('bsm-smm22')
  expect(library.datum('active-material/lfp.price')).toMatchObject({ value: 21.43, unit: 'USD/kg', year: 2022 })
  expect(library.datum('hardware/pack.price-per-mass')).toEqual(builtInLibrary().datum('hardware/pack.price-per-mass'))
})
