import { builtInLibrary } from '@cellwright/library'
import { expect, test } from 'vitest'
import { allTerms, materialSpec, materialWorld } from '../testing-material.ts'
import { dimensionOf } from '../term/index.ts'
import { sizeMaterialPlant } from './material-plant.ts'

const SITES = { salar: '{country: BO, lat: -20.4, lon: -66.8}', coast: '{country: MA}' }
const T_PER_YEAR = 1000 / (365 * 86400)

/** Routes with a machine for every step; that each step has one is tested in the library. */
const ROUTES = builtInLibrary()
  .entries('material-route')
  .filter(({ text }) => text['steps']!.split(', ').every((step) => builtInLibrary().entry('material-machine', step)))
  .map((e) => e.id)

test('the routes that can be sized are there', () => {
  expect(ROUTES).toEqual(expect.arrayContaining(['synthetic-graphite', 'nmc811', 'lfp-iron-phosphate']))
})

test.each(ROUTES)('a plant of the route %s has machines, people and money, in the units that they are shown in', (route) => {
  const site = route.includes('lithium-carbonate') ? SITES.salar : SITES.coast
  const phases = 'phases: [{id: a, capacity: 12000 t/yr}, {id: b}]'
  const world = materialWorld(`route: ${route}, capacity: 20000 t/yr, ${phases}`, '', site)
  const p = sizeMaterialPlant(world, materialSpec(world))
  expect(p.nameplate.value / T_PER_YEAR).toBeCloseTo(20000, 6)
  for (const s of p.steps) {
    // What is installed does the nameplate while it runs, of ponds over the year.
    expect(s.perMachine.value * s.installed.value, s.flow.id).toBeGreaterThanOrEqual(s.rate.value * (1 - 1e-9))
    expect(s.installed.value, s.flow.id).toBeGreaterThanOrEqual(s.needed.value)
    expect(s.manned.value, s.flow.id).toBeLessThanOrEqual(s.installed.value)
    expect(s.capex.value, s.flow.id).toBeGreaterThan(0)
    expect(p.phases.reduce((sum, x) => sum + x.machines.get(s.flow.id)!.value, 0)).toBe(s.installed.value)
  }
  expect(p.capex.lines.reduce((sum, l) => sum + l.amount.value, 0) / p.capex.total.value).toBeCloseTo(1, 12)
  expect(p.phases.reduce((sum, x) => sum + x.capexShare.value, 0)).toBeCloseTo(1, 12)
  expect(p.people.total.value).toBeGreaterThan(20)
  for (const term of allTerms(p)) expect(() => dimensionOf(term), term.name).not.toThrow()
})
