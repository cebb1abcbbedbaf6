import { builtInLibrary } from '@cellwright/library'
import { expect, test } from 'vitest'
import { takenByRoute } from '../project/taken.ts'
import { World } from '../project/world.ts'
import { materialWorld } from '../testing-material.ts'
import { routeFlows } from './route-flows.ts'

const library = builtInLibrary()
const { project } = materialWorld('route: synthetic-graphite, capacity: 1 t/yr')
const world = new World(project, library)
const ROUTES = library.entries('material-route').flatMap(({ id }) => {
  try {
    return [{ id, flows: routeFlows(world, id) }]
  } catch {
    return []
  }
})

test('most routes have flows', () => {
  expect(ROUTES.length).toBeGreaterThan(20)
})

test.each(ROUTES)('what the file knows that $id takes is what flows into it', ({ id, flows }) => {
  const fed = new Set(flows.steps.flatMap((s) => s.inputs.map((p) => p.substance.id)))
  fed.delete('water')
  expect([...(takenByRoute(library, id) ?? [])].toSorted()).toEqual([...fed].toSorted())
})
