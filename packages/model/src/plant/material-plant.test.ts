import { expect, test } from 'vitest'
import { ownEntry } from '../testing-plant.ts'
import { flowsOf, materialSpec, materialWorld, stepOf } from '../testing-material.ts'
import { sizedForFlows } from './material-plant.ts'

const DAY = 86400

/** Library figures of the test, so that the arithmetic stands here. */
const RULES = ownEntry('material-rules', 'cellwright', {
  'operating-days': [330, 'd'],
  'excess-capacity': [0.1, ''],
  'installation-factor': [0.5, ''],
  'engineering-share': [0.1, ''],
  'owner-share': [0.05, ''],
  'contingency-share': [0.2, ''],
  'building-factor': [2, ''],
  'plot-share': [1, ''],
  'plant-staff': [5, ''],
  'indirect-jobs-share': [0.5, ''],
})

function machine(id: string, text: string, values: Parameters<typeof ownEntry>[2]): string {
  return ownEntry('material-machine', id, values).replace(', values:', `, text: {${text}}, values:`)
}

const FURNACE = machine('graphitising-acheson', 'form: batch, machine: furnace, rated-by: made', {
  'batch-mass': [25, 't'],
  'cycle-time': [13, 'd'],
  'mean-time-between-failures': [900, 'h'],
  'mean-time-to-repair': [100, 'h'],
  staff: [0.5, ''],
  'floor-area': [300, 'm2'],
  reject: [0, ''],
})

test('a batch furnace of 25 t and 13 d does 634.6 t in 330 days; 25 000 t/yr take 40 and, with a tenth more, 44', () => {
  const world = materialWorld('route: synthetic-graphite, capacity: 25000 t/yr', RULES + FURNACE)
  const p = sizedForFlows(world, materialSpec(world), flowsOf([stepOf('graphitising-acheson', { made: 1, inputs: 1.02 })]))
  const [s] = p.steps
  expect((s!.perMachine.value * 330 * DAY) / 1000).toBeCloseTo((25 / 13) * 330, 6)
  // 25 000 / 634.615 = 39.39
  expect([s!.needed.value, s!.installed.value]).toEqual([40, 44])
  // 39.39 / 0.9 = 43.77 must be run to stand the breakdowns; on each shift half a man and five more for the plant.
  expect([s!.stops.uptime.value, s!.manned.value]).toEqual([0.9, 44])
  expect(p.people.perShift.value).toBeCloseTo(44 * 0.5 + 5, 9)
  // 24 h x 330 d over 208 d x 8 h
  expect(p.people.direct.value).toBeCloseTo((27 * 330 * 24) / (208 * 8), 9)
  expect(p.people.total.value).toBeCloseTo(1.5 * p.people.direct.value, 9)
  expect([p.floor.process.value, p.floor.building.value, p.floor.site.value]).toEqual([13200, 26400, 52800])
})
