import { builtInLibrary } from '@cellwright/library'
import { addMonths, inUnit, parseDate } from '@cellwright/units'
import { expect, test } from 'vitest'
import { World } from '../../packages/model/src/project/world.ts'
import { ramp } from '../../packages/model/src/schedule/ramp.ts'
import { schedule } from '../../packages/model/src/schedule/tasks.ts'
import { changed, project, TEXT } from './kaliningrad.ts'

const library = builtInLibrary()
const of = (text: string, withhold?: string) => {
  const p = project(text)
  return schedule(new World(p, library, withhold ? { withhold: [withhold] } : {}), p.plants[0]!)
}
const KNOWN = 'schedule: {start: {claim: building-start}, start_of: building, pilot: {claim: pilot}}'
const given = (rest: string) => of(changed(KNOWN, `schedule: {start: 2022-10-14, start_of: building, ${rest}}`))
const start = parseDate('2022-10-14')!

test('critical path by hand: the longer of building and equipment, then one after the other', () => {
  const tasks =
    '{building: 10 months, equipment-order: 12 months, installation: 6 months, acceptance: 3 months, qualification: 5 months}'
  const s = given(`tasks: ${tasks}`)
  expect(s.pilotStart.value).toBe(addMonths(addMonths(addMonths(start, 12), 6), 3))
  expect(s.serialStart.value).toBe(addMonths(s.pilotStart.value, 5))
  expect(s.criticalPath).toEqual(['equipment-order', 'installation', 'acceptance', 'qualification'])
  const building = s.tasks.find((t) => t.id === 'building')!
  expect(building.slack).toBe(addMonths(start, 12) - addMonths(start, 10))
  expect(building.critical).toBe(false)
})

test('two paths of equal length are both critical', () => {
  const s = given('tasks: {building: 12 months, equipment-order: 12 months}')
  expect(s.tasks.filter((t) => t.critical).map((t) => t.id)).toContain('building')
  expect(s.tasks.filter((t) => t.critical).map((t) => t.id)).toContain('equipment-order')
})

test('permits come first when the start is theirs', () => {
  const s = of(changed(KNOWN, 'schedule: {start: 2022-10-14, tasks: {permit: 4 months}}'))
  expect(s.constructionStart.value).toBe(addMonths(start, 4))
  expect(s.tasks[0]!.id).toBe('permit')
})

test('a known first day of pilot operation is met; without its claim the durations of the library stand', () => {
  const known = of(TEXT)
  expect(known.pilotStart.value).toBe(parseDate('2025-12-15'))
  const free = of(TEXT, 'pilot')
  expect(free.pilotStart.value).not.toBe(known.pilotStart.value)
  const months = (s: typeof known, task: string) => inUnit(s.tasks.find((t) => t.id === task)!.duration.value, 'months')
  expect(months(free, 'building')).toBeCloseTo(library.datum('schedule/building.duration')!.value, 9)
  // Qualification comes after that day and keeps its own duration.
  expect(months(known, 'qualification')).toBe(months(free, 'qualification'))
})

test('a ramp starts at its first pace, ends at 1, and its scrap falls to a third in one decay time', () => {
  const r = ramp(new World(project(), library), 'cell-line')
  expect(r.pace(0)).toBeCloseTo(library.datum('ramp/cell-line.initial-pace')!.value, 12)
  expect(r.pace(r.days / 2)).toBeCloseTo((r.pace(0) + 1) / 2, 12)
  expect(r.pace(r.days)).toBe(1)
  expect(r.pace(1e6)).toBe(1)
  const decay = library.datum('ramp/cell-line.scrap-decay-time')!
  expect(r.scrap((decay.value * decay.factor) / 86400) / r.scrap(0)).toBeCloseTo(1 / Math.E, 12)
})

test('a pilot date that is only planned stretches the durations but is not known to have happened', () => {
  const built = of(TEXT)
  expect(built.known).toBe(built.pilotStart.value)
  expect(built.stretch.value).toBeGreaterThan(1)
  const planned = of(
    changed('stage: built, as_of: "2025-12-15", source: tass_open1', 'stage: plan, as_of: "2025-12-15", source: tass_open1'),
  )
  expect(planned.pilotStart.value).toBe(built.pilotStart.value)
  expect(planned.known).toBe(planned.start.value)
})
