import { builtInLibrary } from '@cellwright/library'
import { expect, test } from 'vitest'
import { comparables } from '../../packages/model/src/audit/comparables.ts'
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

test('the nearest in size stand first', () => {
  const { jobs, capacity } = cells[0]!.values
  const plants = Array.from({ length: 10 }, (_, i) => {
    const values = { jobs: jobs!, capacity: { ...capacity!, value: 1 + 3 * i, unit: 'GWh/yr' } }
    return { ...cells[0]!, id: `plant-${i}`, values }
  })
  const sizes = of(german, 'plant.jobs.total', plants).items.map((i) => Number.parseFloat(i.size!))
  expect(sizes).toEqual([4, 7, 10, 13, 1, 16, 19, 22, 25, 28])
})
