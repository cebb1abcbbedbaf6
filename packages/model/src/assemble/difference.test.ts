import { expect, test } from 'vitest'
import { drawnDifference, pairedDifferences, replicatedDifference, replicatedFigure } from './difference.ts'

test('pairs in which one side has no value are left out', () => {
  expect(pairedDifferences([1, null, 3, 4], [2, 5, undefined, 8])).toEqual([1, 4])
  expect(pairedDifferences([1, 2, 3], [2])).toEqual([1])
})

test('over draws: central difference, middle of the differences, and how often the variant is better', () => {
  const base = [10, 20, 30, 40, 50]
  const variant = [11, 22, 27, 40, 55]
  const of = (better: 'more' | 'less' | 'neither') =>
    drawnDifference({ base: 30, variant: 33 }, { base, variant }, { unit: 'm2', size: 10, better })
  expect(of('more')).toMatchObject({ better: 0.6, worse: 0.2, distinct: null })
  expect(of('less')).toMatchObject({ better: 0.2, worse: 0.6 })
  expect(of('neither')).toMatchObject({ better: null, worse: null })
  // Differences are 1, 2, -3, 0, 5: median 1.
  expect(of('more').difference).toMatchObject({ value: 0.3, median: 0.1, n: 5, unit: 'm2', of: 'draws', spread: 'p10-p90' })
})

test('too few draws have no spread, and a figure that one side lacks no difference', () => {
  const few = drawnDifference({ base: 1, variant: 2 }, { base: [1], variant: [2] }, { unit: '', size: 1, better: 'more' })
  expect(few).toEqual({ difference: { value: 1, unit: '' }, better: null, worse: null, distinct: null })
  const none = drawnDifference({ base: null, variant: 2 }, { base: [1], variant: [2] }, { unit: '', size: 1, better: 'more' })
  expect(none.difference).toBeNull()
})

test('over replications: Student’s interval of the paired differences, and whether zero lies outside', () => {
  // Differences 1, 2, 3: mean 2, deviation 1, t(0.975, 2) = 4.3027.
  const far = replicatedDifference([10, 20, 30], [11, 22, 33], 'm2')
  expect(far.difference!.value).toBe(2)
  expect(far.difference!.high! - 2).toBeCloseTo(4.302653 / Math.sqrt(3), 5)
  expect(far.distinct).toBe(false)
  expect(replicatedDifference([10, 20, 30], [12, 22.1, 32.2], 'm2').distinct).toBe(true)
  expect(replicatedDifference([1], [2], 'm2')).toMatchObject({ difference: { value: 1 }, distinct: null })
  expect(replicatedDifference([], [2], 'm2').difference).toBeNull()
  expect(replicatedFigure([null, null], 'm2')).toBeNull()
})
