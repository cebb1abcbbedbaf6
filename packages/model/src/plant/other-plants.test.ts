import { expect, test } from 'vitest'
import type { Claim, Project } from '../project/project.ts'
import type { World } from '../project/world.ts'
import { materialWorld } from '../testing-material.ts'
import { likePlants, otherPlants } from './other-plants.ts'

const PLANT = 'route: synthetic-graphite, capacity: 50000 t/yr'
const at = (site: string) => materialWorld(PLANT, '', site)
const ids = (world: World, kind = 'anode') => otherPlants(world, kind).map((e) => e.id)

test.each([
  ['by a name of the site', '{country: MA, name: Tangier Tech}'],
  ['by a longer name with accents', '{country: MA, name: Cité Mohammed VI Tanger Tech}'],
  ['by its place, 9 km away', '{country: MA, name: Somewhere, lat: 35.72, lon: -5.9}'],
])('a plant is never its own comparable, whatever the file is called: %s', (_, site) => {
  expect(ids(at(site))).not.toContain('btr-tangier-anode')
  expect(ids(at(site))).toContain('btr-kendal')
})

test('a plant farther away is another, and so is one whose name shares no more than letters', () => {
  // 0.4 degrees of latitude are 44 km.
  expect(ids(at('{country: MA, name: Somewhere, lat: 36.06, lon: -5.83}'))).toContain('btr-tangier-anode')
  expect(ids(at('{country: MA, name: Tangier Technopolis}'))).toContain('btr-tangier-anode')
})

test('nor is a figure of an announcement from which the claims are', () => {
  const world = materialWorld(PLANT)
  const said: Claim = {
    id: 'said',
    about: 'schedule.build-time',
    scope: 'works',
    value: { kind: 'text', text: '' },
    qualifier: 'exact',
    stage: 'plan',
    supersedes: [],
    source: 'mine',
    given: {},
  }
  const url = 'https://battery-news.de/2024/08/28/btr-group-plant-anoden-produktion-in-marokko'
  const cited = (source: string): Project => ({
    ...world.project,
    sources: [{ id: 'mine', publisher: 'A paper', url }],
    claims: [{ ...said, source }],
  })
  const build = (source: string) =>
    likePlants({ library: world.library, project: cited(source) }, 'anode', 'build-time').plants.map((e) => e.id)
  expect(build('mine')).not.toContain('btr-tangier-anode')
  expect(build('mine')).toContain('btr-kendal')
  expect(build('other')).toContain('btr-tangier-anode')
})

test('a figure of more than the capacity is left out by name; land that is, not the money', () => {
  const world = materialWorld(PLANT)
  const foil = likePlants(world, 'copper-foil', 'investment')
  expect(foil.ofMore.map((e) => e.id)).toEqual(['hailiang-tangier'])
  expect(foil.plants.map((e) => e.id)).not.toContain('hailiang-tangier')
  expect(likePlants(world, 'cathode', 'site-area').ofMore.map((e) => e.id)).toEqual(['lg-chem-clarksville'])
  expect(likePlants(world, 'cathode', 'investment').plants.map((e) => e.id)).toContain('lg-chem-clarksville')
})

test('a plant that is told twice counts once, by the later telling of a figure', () => {
  const told = (property: string) => likePlants(materialWorld(PLANT), 'lithium', property).plants.map((e) => e.id)
  expect(told('investment').filter((id) => id.startsWith('cauchari'))).toEqual(['cauchari-olaroz-2019'])
  expect(told('jobs').filter((id) => id.startsWith('cauchari'))).toEqual(['cauchari-olaroz'])
})
