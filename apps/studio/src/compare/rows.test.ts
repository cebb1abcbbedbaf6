import { expect, test } from 'vitest'
import { SAMPLE_COMPARISON } from '../../../../packages/report/src/sample-comparison.ts'
import { chosenSides, compared, MINE } from './comparing.ts'
import { freeId, isVariantId, outcomeOf, plantYears, reach, thingLines } from './rows.ts'

const figure = (value: number, low?: number, high?: number) => ({
  difference: { value, unit: 'GWh', ...(low === undefined ? {} : { low, high: high! }) },
})

test('a difference is told by its interval alone, whichever way is better', () => {
  const word = (of: ReturnType<typeof figure>, better: 'more' | 'less' | 'neither' = 'more') => outcomeOf(of, { better })
  expect([word(figure(2, 1, 3)), word(figure(2, 1, 3), 'less'), word(figure(-2, -3, -1))]).toEqual(['better', 'worse', 'worse'])
  expect([word(figure(2, -1, 3)), word(figure(0, 0, 0)), word(figure(1))]).toEqual(['unseen', 'same', 'better'])
  // The central value lies outside of the draws, which all say less.
  expect(word(figure(2, -3, -1))).toBe('worse')
  expect([word(figure(2, 1, 3), 'neither'), outcomeOf({ difference: null }, { better: 'more' })]).toEqual(['more', 'none'])
})

test('lines hold every figure of the comparison, or those in which a side differs', () => {
  const all = thingLines(SAMPLE_COMPARISON, false).flatMap((t) => t.lines)
  expect(all).toHaveLength(SAMPLE_COMPARISON.figures.length)
  const some = thingLines(SAMPLE_COMPARISON, true).flatMap((t) => t.lines)
  expect(some.length).toBeGreaterThan(0)
  expect(some.every((l) => l.sides.some((s) => s.outcome !== 'same' && s.outcome !== 'none'))).toBe(true)
  for (const line of some)
    for (const { difference: d } of line.sides) if (d) expect(reach(line)).toBeGreaterThanOrEqual(Math.abs(d.value))
  for (const { rows } of plantYears(SAMPLE_COMPARISON)) expect(rows.some((y) => y.difference?.value !== 0)).toBe(true)
})

test('the base is the saved file where something has been changed, and what was changed stands beside it', () => {
  const document = { name: 'a.yaml', text: 'new', saved: 'old', attachments: {} }
  const none = { base: null, kept: null }
  expect(compared(none, document)).toMatchObject({ base: 'saved', snapshot: { text: 'old' }, beside: { text: 'new' } })
  expect(compared(none, { ...document, saved: 'new' })).toMatchObject({ base: 'now', beside: null })
  const kept = { base: null, kept: { text: 'kept', at: '' } }
  expect(compared(kept, document)).toMatchObject({ base: 'kept', snapshot: { text: 'kept' }, beside: { text: 'new' } })
  expect(compared({ ...kept, base: 'now' }, document)).toMatchObject({ snapshot: { text: 'new' }, beside: null })
  expect([chosenSides(null, ['a', 'b'], true), chosenSides(null, ['a', 'b'], false)]).toEqual([[MINE], ['a']])
  expect(chosenSides(['b', MINE, 'gone'], ['a', 'b'], false)).toEqual(['b'])
})

test('names of variants', () => {
  expect([freeId('mine', ['mine', 'mine-2']), freeId('base', [])]).toEqual(['mine-3', 'base-2'])
  expect(['lfp', 'a b', '', 'base', '-a', 'x'.repeat(65)].map((id) => isVariantId(id, ['other']))).toEqual([
    true,
    false,
    false,
    false,
    false,
    false,
  ])
  expect(isVariantId('lfp', ['lfp'])).toBe(false)
})
