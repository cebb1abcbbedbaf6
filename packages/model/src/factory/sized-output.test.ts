import { builtInLibrary } from '@cellwright/library'
import { expect, test } from 'vitest'
import { sizeMaterialPlant } from '../plant/material-plant.ts'
import { materialSpec, materialWorld } from '../testing-material.ts'
import { staticOutput } from './material-static.ts'

const ROUTES = builtInLibrary()
  .entries('material-route')
  .filter(({ text }) => text['steps']!.split(', ').every((step) => builtInLibrary().entry('material-machine', step)))
  .map((e) => e.id)

test.each(ROUTES)(
  'a plant of the route %s in three phases, one small, is sized to make its nameplate and not much more',
  (route) => {
    const phases = 'phases: [{id: a, capacity: 1000 t/yr}, {id: b, capacity: 8000 t/yr}, {id: c, capacity: 5000 t/yr}]'
    const site = '{country: BO, lat: -20.4, lon: -66.8}'
    const world = materialWorld(`route: ${route}, ${phases}`, '', site)
    const plant = sizeMaterialPlant(world, materialSpec(world))
    const share = staticOutput(plant).rate / plant.nameplate.value
    // Machines have an excess of 15 % for their stops, which take up to a tenth; ponds have none.
    expect(share).toBeGreaterThan(0.97)
    expect(share).toBeLessThan(1.25)
  },
)
