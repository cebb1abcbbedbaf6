import fc from 'fast-check'
import { expect, test } from 'vitest'
import { arrivedBy, recyclingYears } from './recycling-account.ts'

test('what comes beyond the capacity waits, and what is wanting leaves the plant idle', () => {
  const year = (y: number, sent: number, arrived: number) => ({ year: y, sources: [{ id: 'a', sent, arrived }], capacity: 100 })
  const found = recyclingYears([year(2030, 180, 150), year(2031, 20, 50), year(2032, 0, 0)])
  expect(found.map((y) => y.taken)).toEqual([100, 100, 0])
  expect(found.map((y) => y.waiting)).toEqual([50, 0, 0])
  expect(found.map((y) => y.onTheWay)).toEqual([30, 0, 0])
  expect(found.map((y) => y.idle)).toEqual([0, 0, 100])
})

test('what sets off evenly in a month comes late by the time on the way', () => {
  // 30 kg in the first 30 days and 60 in the next; after 45 days with 10 on the way: all of the first and 5 days of the second.
  expect(arrivedBy([30, 60], [30, 60], 10, [5, 10, 25, 45, 80])).toEqual([0, 0, 15, 40, 90])
})

test('at every year end what set off is taken in, on the way or waiting', () => {
  const mass = fc.double({ min: 0, max: 1e6, noNaN: true })
  fc.assert(
    fc.property(
      fc.array(mass, { minLength: 1, maxLength: 48 }),
      mass,
      fc.double({ min: 0, max: 400, noNaN: true }),
      (months, capacity, lead) => {
        const ends = months.map((_, i) => (i + 1) * 30)
        const yearEnds = Array.from(
          { length: Math.ceil(months.length / 12) },
          (_, i) => Math.min(months.length, 12 * (i + 1)) * 30,
        )
        const came = arrivedBy(months, ends, lead, yearEnds)
        const found = recyclingYears(
          yearEnds.map((_, i) => ({
            year: 2030 + i,
            capacity,
            sources: [
              {
                id: 'a',
                sent: months.slice(12 * i, 12 * (i + 1)).reduce((so, m) => so + m, 0),
                arrived: came[i]! - (came[i - 1] ?? 0),
              },
            ],
          })),
        )
        let [sent, taken] = [0, 0]
        for (const y of found) {
          sent += y.sent
          taken += y.taken
          expect(Math.abs(sent - taken - y.onTheWay - y.waiting)).toBeLessThan(1e-9 * Math.max(1, sent))
          expect(Math.min(y.waiting, y.idle)).toBe(0)
        }
      },
    ),
    { seed: 5, numRuns: 200 },
  )
})
