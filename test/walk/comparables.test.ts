import { builtInLibrary } from '@cellwright/library'
import { expect, test } from 'vitest'
import { comparables } from '../../packages/model/src/audit/comparables.ts'
import { partOfWorld } from '../../packages/model/src/audit/part-of-world.ts'
import { World } from '../../packages/model/src/project/world.ts'
import { outcome } from '../../packages/model/src/study/outcome.ts'
import { changed, project } from './kaliningrad.ts'

const library = builtInLibrary()
const of = (text: string, about: string, entries = library.entries('plant')) =>
  comparables(
    outcome(new World(project(text), { ...library, entries: (kind) => (kind === 'plant' ? entries : library.entries(kind)) })),
    about,
    'gigafactory',
  )
const german = changed('neman: {country: RU', 'neman: {country: DE')
const cells = library.entries('plant').filter((e) => e.text['plant-kind'] === 'cell' && e.values['jobs'] && e.values['capacity'])

test('with fewer than ten plants a figure goes in proportion to capacity', () => {
  const [arnstadt] = cells.filter((e) => e.id === 'catl-arnstadt')
  const { items, rule } = of(german, 'plant.jobs.total', [arnstadt!])
  const { jobs, capacity } = arnstadt!.values
  expect(items[0]!.value).toBeCloseTo((jobs!.value * 4) / capacity!.value, 6)
  expect(rule).toBe('jobs of other cell plants, scaled to the nameplate in proportion to capacity')
})

test('plants that follow a law of scale exactly all say the same of the nameplate', () => {
  const sizes = [1, 2, 4, 8, 16, 32, 64, 3, 5, 7, 9]
  const plants = sizes.map((size, i) => {
    const { jobs, capacity } = cells[0]!.values
    const values = { jobs: { ...jobs!, value: 100 * size ** 0.6 }, capacity: { ...capacity!, value: size, unit: 'GWh/yr' } }
    return { ...cells[0]!, id: `plant-${i}`, values }
  })
  const { items, rule } = of(german, 'plant.jobs.total', plants)
  for (const { value } of items) expect(value).toBeCloseTo(100 * 4 ** 0.6, 6)
  expect(rule).toContain('as capacity^0.6')
})

test('ten plants of the same part of the world are taken before all; the nearest in size stand first', () => {
  const plants = (country: string, n: number) =>
    Array.from({ length: n }, (_, i) => {
      const { jobs, capacity } = cells[0]!.values
      const values = { jobs: jobs!, capacity: { ...capacity!, value: 1 + 3 * i, unit: 'GWh/yr' } }
      return { ...cells[0]!, id: `${country}-${i}`, text: { ...cells[0]!.text, country }, values }
    })
  const countries = (here: number) =>
    of(german, 'plant.jobs.total', [...plants('FR', here), ...plants('US', 10)]).items.map((i) => i.country)
  expect(countries(10)).toEqual(Array.from({ length: 10 }, () => 'FR'))
  expect(countries(9)).toHaveLength(19)
  const { items, rule } = of(german, 'plant.jobs.total', plants('FR', 10))
  expect(items.map((i) => i.size)).toEqual(
    [4, 7, 10, 13, 1, 16, 19, 22, 25, 28].map((size) => `${size.toFixed(size < 10 ? 2 : 1)} GWh/yr`),
  )
  expect(rule).toContain('in Europe')
})

test('every country of a cell plant in the library belongs to a part of the world, but for those with none beside it', () => {
  const without = library.entries('plant').filter((e) => e.text['plant-kind'] === 'cell' && !partOfWorld(e.text['country'] ?? ''))
  expect([...new Set(without.map((e) => e.text['country']))].filter((c) => !['RU', 'MA'].includes(c ?? ''))).toEqual([])
})
