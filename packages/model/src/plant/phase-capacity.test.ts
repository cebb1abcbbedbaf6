import { expect, test } from 'vitest'
import type { Input } from '../project/project.ts'
import { materialSpec, materialWorld } from '../testing-material.ts'
import type { WorldOptions } from '../project/world.ts'
import { exactly } from '../term/index.ts'
import { phaseCapacities } from './phase-capacity.ts'

const T_PER_YEAR = 1000 / (365 * 86400)

function capacities(plant: string, options: WorldOptions = {}): number[] {
  const world = materialWorld(`route: synthetic-graphite, ${plant}`, '', undefined, options)
  const { nameplate, phases } = phaseCapacities(world, materialSpec(world))
  return [nameplate, ...phases.map((p) => p.capacity)].map((t) => Math.round((t.value / T_PER_YEAR) * 1e6) / 1e6)
}

test('a plant without phases is one phase', () => {
  expect(capacities('capacity: 50000 t/yr')).toEqual([50000, 50000])
})

test('phases without a capacity share equally what the total leaves', () => {
  expect(capacities('capacity: 50000 t/yr, phases: [{id: a, capacity: 20000 t/yr}, {id: b}, {id: c}]')).toEqual([
    50000, 20000, 15000, 15000,
  ])
})

test('without a total it is the sum of the phases', () => {
  expect(capacities('phases: [{id: a, capacity: 20000 t/yr}, {id: b, capacity: 5000 t/yr}]')).toEqual([25000, 20000, 5000])
})

test('in a world that was given another total, the phases divide it in their proportion', () => {
  const plant = 'capacity: 25000 t/yr, phases: [{id: a, capacity: 20000 t/yr}, {id: b, capacity: 5000 t/yr}]'
  const other = materialWorld('route: synthetic-graphite, capacity: 10000 t/yr').project.materialPlants[0]!.capacity!
  expect(capacities(plant, { given: { 'material_plants.works.capacity': other } })).toEqual([10000, 8000, 2000])
})

test('where cars or cells say less than the phases of the file, the phases divide that', () => {
  const world = materialWorld('route: synthetic-graphite, capacity: 50000 t/yr, phases: [{id: a, capacity: 20000 t/yr}, {id: b}]')
  const { capacity: _, ...spec } = materialSpec(world)
  const said = (x: number) => {
    const { nameplate, phases } = phaseCapacities(world, spec, () => exactly(x * T_PER_YEAR, 'said of cars', 't/yr'))
    return [nameplate, ...phases.map((p) => p.capacity)].map((t) => Math.round(t.value / T_PER_YEAR))
  }
  expect(said(50000)).toEqual([50000, 20000, 30000])
  expect(said(16000)).toEqual([16000, 8000, 8000])
  expect(said(20000)).toEqual([20000, 10000, 10000])
})

/** The file is checked when it is read; a world that leaves a claim out can still have such a plant. */
const tonnes = (x: number): Input => {
  const { capacity } = materialSpec(materialWorld(`route: synthetic-graphite, capacity: ${x} t/yr`))
  return capacity!
}

test.each([
  [undefined, [20000, undefined], 'CW-MODEL-040: plant works has no capacity in this world, nor has its phase p1'],
  [30000, [20000, 20000], 'CW-MODEL-041: plant works: its phases add up to 40000 t/yr, and it is said to have 30000 t/yr'],
  [50000, [20000], 'CW-MODEL-041: plant works: its phases add up to 20000 t/yr, and it is said to have 50000 t/yr'],
  [
    20000,
    [20000, undefined],
    'CW-MODEL-041: plant works: its phases with a capacity add up to the whole of it, so that nothing is left for the others',
  ],
])('a total of %s with phases of %s: %s', (whole, phases, message) => {
  const world = materialWorld('route: synthetic-graphite, capacity: 1 t/yr')
  const { capacity: _, ...rest } = materialSpec(world)
  const spec = {
    ...rest,
    ...(whole && { capacity: tonnes(whole) }),
    phases: phases.map((x, i) => ({ id: `p${i}`, ...(x && { capacity: tonnes(x) }) })),
  }
  expect(() => phaseCapacities(world, spec)).toThrow(message)
})
