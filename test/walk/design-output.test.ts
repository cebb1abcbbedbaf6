import { builtInLibrary } from '@cellwright/library'
import { addMonths, civilDate, formatDate } from '@cellwright/units'
import { expect, test } from 'vitest'
import { designOutput, DESIGN_SHARE } from '../../packages/model/src/factory/design-output.ts'
import { staticYears } from '../../packages/model/src/factory/profile.ts'
import { World, type WorldOptions } from '../../packages/model/src/project/world.ts'
import { outcome } from '../../packages/model/src/study/outcome.ts'
import { dimensionOf, recompute } from '../../packages/model/src/term/index.ts'
import { changed, project, results, TEXT } from './kaliningrad.ts'

const CAPACITY = 'capacity: {claim: capacity}'
const of = (text: string, options: WorldOptions = {}) => {
  const { world, plants } = outcome(new World(project(text), builtInLibrary(), options))
  const { plant, schedule } = plants[0]!
  const starts = schedule.lines.map((line) => line.pilotStart.value)
  /** Output of one month over nameplate, by the profile of the draws. */
  const share = (from: number) => {
    const to = addMonths(from, 1)
    const packs = staticYears(world, plant, from, to, starts, undefined)[0]!.packs
    return packs / ((plant.packsPerYear.value / 365) * (to - from))
  }
  return { ...designOutput(world, plant, schedule), schedule, share }
}

test.each([
  ['one line', TEXT],
  ['three lines', changed(CAPACITY, `${CAPACITY}\n    lines: 3`)],
])('%s: the first month with 95 % of nameplate is that of the static profile', (_, text) => {
  const { month, share, schedule } = of(text)
  expect(civilDate(month!.value).day).toBe(1)
  expect(share(month!.value)).toBeGreaterThanOrEqual(DESIGN_SHARE)
  for (let before = addMonths(month!.value, -1); before > schedule.pilotStart.value; before = addMonths(before, -1))
    expect(share(before), formatDate(before)).toBeLessThan(DESIGN_SHARE)
  expect(recompute(month!)).toBe(month!.value)
  expect(dimensionOf(month!)).toEqual(expect.objectContaining({ s: 0 }))
})

test('later lines make it later, and what they learned from the first makes it earlier', () => {
  const one = of(TEXT).month!.value
  const three = (at: 'low' | 'high') =>
    of(changed(CAPACITY, `${CAPACITY}\n    lines: 3`), { hold: { key: 'ramp/cell-line.carry-over', at } }).month!.value
  // The band: from nothing to all that the first line learned in six months.
  expect(three('low')).toBeGreaterThan(three('high'))
  expect(three('high')).toBeGreaterThan(one)
})

test('with too few machines it never comes, and a sentence says so', () => {
  const few = of(changed(CAPACITY, `${CAPACITY}\n    machines: {stacking: 1}`))
  expect(few.month).toBeUndefined()
  expect(few.mature.value).toBeLessThan(DESIGN_SHARE)
  expect(few.text).toMatch(
    /^The plant never makes 95 % of its nameplate: when nothing is left of the ramp, machines and people can make [\d.]+ % of it\.$/,
  )
})

test('results have the tasks of each line, its first days, and the month of design output', () => {
  const { schedule, plants } = results({ draws: 4 }, changed(CAPACITY, `${CAPACITY}\n    lines: 2`))
  const rows = schedule.filter((t) => t.id.startsWith('gigafactory.installation') || t.name === 'permits and design')
  expect(rows.map((t) => [t.id, t.line])).toEqual([
    ['gigafactory.installation', 1],
    ['gigafactory.installation-2', 2],
  ])
  expect(schedule.filter((t) => t.line === null).map((t) => t.id)).toEqual(['gigafactory.building', 'gigafactory.dry-rooms'])
  const { dates } = plants[0]!
  expect(dates.lines).toHaveLength(2)
  expect(dates.lines[0]).toEqual({ pilotStart: '2025-12-15', serialStart: '2026-06-15' })
  expect(dates.fullStart).toBe(dates.lines[1]!.serialStart)
  expect(dates.fullStart > '2026-12').toBe(true)
  expect(dates.designOutput).toMatch(/^202[78]-\d\d$/)
  expect(dates.designOutputText).toContain(`from ${dates.designOutput} on`)
})
