import { expect, test } from 'vitest'
import type { Figure } from '../results.ts'
import { offCentre } from './off-centre.ts'

function drawn(value: number, low: number, median: number, high: number, unit = 'M USD (2024)'): Figure {
  return { value, unit, low, high, median, n: 256, of: 'draws', spread: 'p10-p90' }
}

const inside = { name: 'investment', scope: 'works', figure: drawn(400, 350, 420, 500) }
const above = { name: 'net present value', scope: 'cells', figure: drawn(323, -2470, -1100, 225) }

test('a central value outside four in five of its own draws is told with its median, one inside is not', () => {
  expect(offCentre([inside])).toEqual([])
  expect(offCentre([inside, above]).map((w) => w.text)).toEqual([
    'The central value lies outside the range of four in five of its own draws for net present value of cells (323 M USD (2024); draws: median -1100, four in five -2470 to 225). All inputs at their most likely value at once is not a likely case here: use the median and the range, not the central value.',
  ])
})

test('below the range counts as well; a date is told as one; replications and rounding do not count', () => {
  const day = { name: 'first day of sales', scope: 'uyuni', figure: drawn(20_619, 20_630, 20_640, 20_680, 'date') }
  expect(offCentre([day])[0]!.text).toContain('first day of sales of uyuni (2026-06-15; draws: median 2026-07-06')
  const runs: Figure = { value: 5, unit: 't', low: 1, high: 2, n: 10, of: 'replications', spread: 'ci95' }
  const same = drawn(0.3, 0.1 + 0.2, 0.1 + 0.2, 0.1 + 0.2)
  expect(
    offCentre([
      { name: 'a', scope: 'b', figure: runs },
      { name: 'a', scope: 'b', figure: same },
    ]),
  ).toEqual([])
})
