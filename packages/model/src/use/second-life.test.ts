import fc from 'fast-check'
import { expect, test } from 'vitest'
import { secondLife } from './second-life.ts'

test('packs with enough capacity serve again for the time and come back, but for those lost; the others come back at once', () => {
  const months = [
    [{ packs: 10, capacityLeft: 0.8 }],
    [
      { packs: 4, capacityLeft: 0.6 },
      { packs: 6, capacityLeft: 0.7 },
    ],
    [],
    [],
  ]
  const found = secondLife(months, { from: 0.7, time: 2, lost: 0.1 })
  expect(found.map((m) => m.toSecondLife)).toEqual([10, 6, 0, 0])
  expect(found.map((m) => m.serving)).toEqual([10, 16, 6, 0])
  expect(found.map((m) => m.toRecycling)).toEqual([0, 4, 9, 5.4])
  expect(found[2]!.lost).toBeCloseTo(1, 12)
})

test('at every month end what was retired is serving, recycled or lost', () => {
  const pack = fc.record({
    packs: fc.double({ min: 0, max: 1e4, noNaN: true }),
    capacityLeft: fc.double({ min: 0, max: 1, noNaN: true }),
  })
  fc.assert(
    fc.property(
      fc.array(fc.array(pack, { maxLength: 3 }), { maxLength: 60 }),
      fc.record({
        from: fc.double({ min: 0, max: 1, noNaN: true }),
        time: fc.integer({ min: 0, max: 30 }),
        lost: fc.double({ min: 0, max: 1, noNaN: true }),
      }),
      (months, rules) => {
        let [retired, gone] = [0, 0]
        for (const m of secondLife(months, rules)) {
          retired += m.retired
          gone += m.toRecycling + m.lost
          expect(Math.abs(retired - gone - m.serving)).toBeLessThan(1e-9 * Math.max(1, retired))
          expect(m.serving).toBeGreaterThan(-1e-6)
        }
      },
    ),
    { seed: 3, numRuns: 200 },
  )
})
