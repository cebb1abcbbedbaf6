import { expect, test } from 'vitest'
import { MATURE, type Ramp } from '../schedule/ramp.ts'
import { possibleOutput } from './possible-output.ts'

const steady = (pace: number, scrap = 0): Ramp => ({ days: 0, pace: () => pace, scrap: () => scrap })

test('one line: days x packs a day x pace, less scrap of cells and packs', () => {
  // 20 of the 30 days: the line starts on day 8, its racks hold two days.
  const o = possibleOutput({ starts: [8], cells: [steady(0.5, 0.1)], packs: steady(1, 0.02) }, 100, 2, 0, 30)
  expect(o.packs).toBeCloseTo(20 * 100 * 0.5 * 0.9 * 0.98, 9)
  expect(o.scrap).toBeCloseTo(1 - 0.9 * 0.98, 12)
  expect(o.packScrap).toBe(0.02)
})

test('two lines have half of the plant each, and scrap by what each makes', () => {
  // 30 days x 50 at half pace, 15 days x 50 at full pace: 750 each.
  const o = possibleOutput({ starts: [0, 15], cells: [steady(0.5, 0.2), steady(1, 0.1)], packs: MATURE }, 100, 0, 0, 30)
  expect(o.packs).toBeCloseTo(750 * 0.8 + 750 * 0.9, 9)
  expect(o.scrap).toBeCloseTo(0.15, 12)
})

test('the pack line holds all of them back', () => {
  const o = possibleOutput({ starts: [0, 0], cells: [MATURE, MATURE], packs: steady(0.6) }, 100, 0, 0, 30)
  expect(o.packs).toBeCloseTo(30 * 100 * 0.6, 9)
})

test('nothing before the first line, and no line at all is a fault', () => {
  expect(possibleOutput({ starts: [40], cells: [MATURE], packs: MATURE }, 100, 0, 0, 30)).toMatchObject({ packs: 0, scrap: 0 })
  expect(() => possibleOutput({ starts: [], cells: [], packs: MATURE }, 100, 0, 0, 30)).toThrow(RangeError)
})
