import { builtInLibrary } from '@cellwright/library'
import { expect, test } from 'vitest'
import { World } from '../../packages/model/src/project/world.ts'
import { outcome } from '../../packages/model/src/study/outcome.ts'
import { project } from './kaliningrad.ts'

const library = builtInLibrary()
const { people, steps } = outcome(new World(project(), library)).plants[0]!.plant
const onShift = (id: string) =>
  people.steps.filter((s) => s.id === id).reduce((so, s) => so + s.skilled.value + s.helpers.value, 0)

test('racks that only hold cells have nobody of their own: wetting as ageing; towers for formation have', () => {
  expect(steps.find((s) => s.step.id === 'wetting')!.needed.value).toBeGreaterThan(100)
  expect(onShift('wetting')).toBe(0)
  expect(onShift('ageing')).toBe(0)
  const formation = steps.find((s) => s.step.id === 'formation')!
  expect(onShift('formation')).toBeCloseTo(formation.needed.value * 0.2 * formation.size!.value, 9)
})

test('the band of the people at wetting racks reaches the tenth of a person that the source assumes, for both kinds of staff together', () => {
  for (const key of ['skilled-staff', 'helper-staff']) {
    const datum = library.datum(`machine/wetting.${key}`)!
    expect([datum.low, datum.value, datum.high]).toEqual([0, 0, 0.1])
    expect(datum.group).toBe('wetting-staff')
  }
})

test('other people: technicians, engineers and seniors over all others, as Tesla planned them for Nevada', () => {
  const share = (460 + 930) / (4550 + 200 + 360)
  expect(people.indirect.value / people.direct.value).toBeCloseTo(share, 3)
  const { low, high } = library.datum('plant-rules/cellwright.indirect-jobs-share')!
  // Technicians as people at the machines; and stores, laboratory and technicians as others.
  expect(low).toBeCloseTo(930 / (6500 - 930), 3)
  expect(high).toBeCloseTo((6500 - 4550) / 4550, 3)
})
