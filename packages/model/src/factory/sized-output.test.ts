import { builtInLibrary } from '@cellwright/library'
import { expect, test } from 'vitest'
import { sizeMaterialPlant } from '../plant/material-plant.ts'
import { materialSpec, materialWorld } from '../testing-material.ts'
import { staticOutput } from './material-static.ts'

const ROUTES = builtInLibrary()
  .entries('material-route')
  .filter(({ text }) => text['steps']!.split(', ').every((step) => builtInLibrary().entry('material-machine', step)))
  .map((e) => e.id)

const library = builtInLibrary()
/** Of the library, for plants of every kind. */
const EXCESS = 0.15

const figure = (id: string, key: string) => library.datum(`material-machine/${id}.${key}`)?.value
/** Share of the time between failures and their end that a machine runs; in hours both. */
function uptime(id: string): number {
  const [between = Infinity, repair = 0] = [figure(id, 'mean-time-between-failures'), figure(id, 'mean-time-to-repair')]
  return between === Infinity ? 1 : between / (between + repair)
}

test.each(ROUTES)(
  'each of three phases of %s, one small, is sized for its nameplate and the excess, less what stops',
  (route) => {
    const phases = 'phases: [{id: a, capacity: 1000 t/yr}, {id: b, capacity: 8000 t/yr}, {id: c, capacity: 5000 t/yr}]'
    const site = '{country: BO, lat: -20.4, lon: -66.8}'
    const world = materialWorld(`route: ${route}, ${phases}`, '', site)
    const plant = sizeMaterialPlant(world, materialSpec(world))
    // A route that counts what it takes in does not make up for the lots that are lost.
    const passed =
      plant.flows.basis === 'product' ? 1 : plant.steps.reduce((p, s) => p * (1 - (figure(s.flow.id, 'reject') ?? 0)), 1)
    for (const phase of plant.phases) {
      const share = staticOutput({ ...plant, phases: [phase] }).rate / phase.capacity.value / passed
      const ableTo = (form: string, id: string) => (form === 'pond' ? 1 : (1 + EXCESS) * uptime(id))
      const all = plant.steps.map((s) => ableTo(s.form, s.flow.id))
      // Whole machines and hectares make up to one more; machines that run through, and fewer than ten others, are built to measure.
      const toMeasure = plant.steps.filter(
        (s) => s.form === 'continuous' || (s.form !== 'pond' && phase.machines.get(s.flow.id)!.value < 10),
      )
      expect(share).toBeGreaterThanOrEqual(Math.min(...all) * (1 - 1e-9))
      expect(share).toBeLessThanOrEqual(Math.min(...toMeasure.map((s) => ableTo(s.form, s.flow.id))) * (1 + 1e-9))
    }
  },
)
