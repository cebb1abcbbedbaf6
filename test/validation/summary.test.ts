import { expect, test } from 'vitest'
import type { Case, Group } from '../../validation/case.ts'
import { modelErrorFile, modelErrors } from '../../validation/model-error.ts'
import { median, owesReason, summary } from '../../validation/summary.ts'

const made = (id: string, ours: number, theirs: number, more: Partial<Case> = {}): Case => ({
  id,
  what: id,
  unit: 'g',
  ours,
  theirs,
  ref: 'botb',
  ...more,
})
const group = (cases: readonly Case[], more: Partial<Group> = {}): Group => ({ id: 'g', title: 'g', about: 'g', cases, ...more })

test('median of odd and even counts', () => {
  expect(median([3, 1, 2])).toBe(2)
  expect(median([4, 1, 2, 3])).toBe(2.5)
  expect(median([7])).toBe(7)
})

test('deviations are absolute in the median, the factor counts half as much as twice', () => {
  const found = summary(group([made('low', 50, 100), made('right', 100, 100), made('high', 250, 100)]))
  expect(found.median).toBe(0.5)
  expect(found.lean).toBe(0)
  expect(found.factor).toBe(2)
  expect(found.worst.id).toBe('high')
  expect(found.withinTwo).toBeCloseTo(2 / 3, 12)
})

test('a group without a case is refused', () => {
  expect(() => summary(group([]))).toThrow('group g has no case')
})

test('a reason is owed outside the tolerance of the case or the limit of the group', () => {
  const off = made('off', 110, 100)
  expect(owesReason(off, {})).toBe(false)
  expect(owesReason({ ...off, tolerance: 0.05 }, {})).toBe(true)
  expect(owesReason({ ...off, tolerance: 0.2 }, { explain: 0.05 })).toBe(true)
  expect(owesReason({ ...off, tolerance: 0.2 }, { explain: 0.12 })).toBe(false)
})

test('five cases decide alone, four do not; two groups do not widen one quantity', () => {
  const five = [1, 2, 3, 4, 5].map((i) => made(`c${i}`, 100 + i, 100))
  const widens = ['cell.energy']
  expect(modelErrors([group(five, { widens })])).toEqual([
    { quantity: 'cell.energy', group: 'g', factor: 1.03, cases: 5, lean: 1.03, middle: [five[2]] },
  ])
  const low = five.map((c) => ({ ...c, ours: c.theirs, theirs: c.ours }))
  expect(modelErrors([group(low, { widens })])).toMatchObject([{ factor: 1.03, lean: 0.971 }])
  expect(modelErrors([group(five.slice(1), { widens })])).toEqual([])
  expect(() => modelErrors([group(five, { widens }), group(five, { id: 'h', widens })])).toThrow('both g and h widen cell.energy')
})

test('the data file says the arithmetic of the median, of one case or of two', () => {
  const six = [1, 2, 3, 4, 5, 6].map((i) => made(`c${i}`, 100, 100 + i))
  const widens = ['cell.energy']
  expect(modelErrorFile(modelErrors([group(six.slice(0, 5), { widens })]))).toContain('calc: "103 / 100"')
  expect(modelErrorFile(modelErrors([group(six, { widens })]))).toContain('calc: "(103 / 100 + 104 / 100) / 2"')
})
