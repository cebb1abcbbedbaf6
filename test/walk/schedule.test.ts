import { builtInLibrary } from '@cellwright/library'
import { addMonths, formatDate, inUnit, parseDate } from '@cellwright/units'
import { expect, test } from 'vitest'
import { spendingByYear } from '../../packages/model/src/ledger/spending.ts'
import { World } from '../../packages/model/src/project/world.ts'
import { ramp } from '../../packages/model/src/schedule/ramp.ts'
import { schedule } from '../../packages/model/src/schedule/tasks.ts'
import { outcome } from '../../packages/model/src/study/outcome.ts'
import type { Term } from '../../packages/model/src/term/index.ts'
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
    '{building: 7 months, dry-rooms: 3 months, making: 9 months, factory-acceptance: 1 month, delivery: 2 months, installation: 6 months, acceptance: 3 months, qualification: 5 months}'
  const s = given(`tasks: ${tasks}`)
  expect(s.pilotStart.value).toBe(addMonths(addMonths(addMonths(start, 12), 6), 3))
  expect(s.serialStart.value).toBe(addMonths(s.pilotStart.value, 5))
  expect(s.criticalPath).toEqual(['making', 'factory-acceptance', 'delivery', 'installation', 'acceptance', 'qualification'])
  const rooms = s.tasks.find((t) => t.id === 'dry-rooms')!
  expect(rooms.slack).toBe(addMonths(start, 12) - addMonths(start, 10))
  expect(rooms.critical).toBe(false)
  expect(s.lines).toHaveLength(1)
  expect(s.fullStart.value).toBe(s.serialStart.value)
})

test('two paths of equal length are both critical', () => {
  const s = given(
    'tasks: {building: 10 months, dry-rooms: 2 months, making: 9 months, factory-acceptance: 1 month, delivery: 2 months}',
  )
  expect(s.tasks.filter((t) => t.critical).map((t) => t.id)).toContain('building')
  expect(s.tasks.filter((t) => t.critical).map((t) => t.id)).toContain('making')
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

test('the durations of the library add up to those known before the tasks were split', () => {
  const sum = (end: 'value' | 'low' | 'high', ...kinds: string[]) =>
    kinds.reduce((all, kind) => all + library.datum(`schedule/${kind}.duration`)![end], 0)
  expect((['low', 'value', 'high'] as const).map((end) => sum(end, 'building', 'dry-rooms'))).toEqual([10, 16, 24])
  expect((['low', 'value', 'high'] as const).map((end) => sum(end, 'making', 'factory-acceptance', 'delivery'))).toEqual([
    10, 14, 20,
  ])
})

const LINES = 'capacity: {claim: capacity}\n    lines: 3'

test('lines follow the first by the interval, after a known day of pilot operation too', () => {
  const free = given('tasks: {building: 14 months}')
  const three = of(
    changed(KNOWN, 'schedule: {start: 2022-10-14, start_of: building, tasks: {building: 14 months}}').replace(
      'capacity: {claim: capacity}',
      `${LINES}\n    line_interval: 9 months`,
    ),
  )
  expect(three.pilotStart.value).toBe(free.pilotStart.value)
  expect(three.lines.map((l) => l.pilotStart.value)).toEqual([0, 9, 18].map((m) => addMonths(free.pilotStart.value, m)))
  expect(three.fullStart.value).toBe(addMonths(free.serialStart.value, 18))
  expect(three.tasks.filter((t) => t.kind === 'installation').map((t) => [t.id, t.line])).toEqual([
    ['installation', 1],
    ['installation-2', 2],
    ['installation-3', 3],
  ])
  // The library's six months; stretched durations are rounded to days task by task.
  const known = of(changed('capacity: {claim: capacity}', LINES))
  expect(known.pilotStart.value).toBe(parseDate('2025-12-15'))
  known.lines.forEach((line, k) => {
    expect(Math.abs(line.pilotStart.value - addMonths(known.pilotStart.value, 6 * k)), `line ${k + 1}`).toBeLessThanOrEqual(3)
    expect(line.serialStart.value).toBe(addMonths(line.pilotStart.value, 6))
  })
})

test('equipment is paid for until the machines of the last line are installed', () => {
  const years = (text: string) => {
    const { plant, schedule: dates } = outcome(new World(project(text), library)).plants[0]!
    const spent = spendingByYear(plant, dates, 'USD')
    const sum = [...spent.values()].reduce((all, { value }) => all + value, 0)
    expect(sum / plant.capex.total.value).toBeCloseTo(1, 9)
    return [...spent.keys()]
  }
  expect(years(TEXT)).toEqual([2022, 2023, 2024, 2025])
  // Installed on 29 June 2025, and twelve months later.
  expect(years(changed('capacity: {claim: capacity}', LINES))).toEqual([2022, 2023, 2024, 2025, 2026])
})

test('an interval is asked for in its own field, not among the tasks', () => {
  expect(() => given('tasks: {line-interval: 6 months}')).toThrow('the library has no task "line-interval"')
})

test('Kaliningrad keeps its dates', () => {
  const s = of(TEXT)
  expect(formatDate(s.pilotStart.value)).toBe('2025-12-15')
  expect(formatDate(s.serialStart.value)).toBe('2026-06-15')
  expect(formatDate(s.fullStart.value)).toBe('2026-06-15')
})

test('building to pilot operation takes 28 months, to serial production 34; nine cell plants took 36 in the median to their first product', () => {
  const s = given('tasks: {}')
  const months = (until: Term) => inUnit((until.value - s.constructionStart.value) * 86400, 'months')
  expect(months(s.pilotStart)).toBeCloseTo(28.08, 2)
  expect(months(s.serialStart)).toBeCloseTo(34.03, 2)
  const cells = library.entries('plant').filter((e) => e.text['plant-kind'] === 'cell')
  const took = cells.flatMap(({ values: { 'build-time': time } }) =>
    time ? [Math.round(inUnit(time.value * time.factor, 'months'))] : [],
  )
  expect(took.toSorted((a, b) => a - b)).toEqual([25, 25, 30, 32, 36, 36, 38, 38, 39])
  // 22 % below that median until pilot operation, 5 % until serial production: nothing is fitted to it.
  expect(months(s.pilotStart) / 36).toBeCloseTo(0.78, 3)
  expect(months(s.serialStart) / 36).toBeCloseTo(0.945, 3)
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
