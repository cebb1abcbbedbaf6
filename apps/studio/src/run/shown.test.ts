import type { Results } from '@cellwright/model'
import { expect, test } from 'vitest'
import { shownOf } from './shown.ts'

const of = (hash: string) => ({ project: { hash } }) as unknown as Results
const [old, now] = ['old', 'now']
const nothing = { ran: null, previewed: null, sized: null, hash: null, working: null }

test('results of the text in the editor go first: run, preview, sizes', () => {
  const [ran, previewed, sized] = [of(now), of(now), of(now)]
  expect(shownOf({ ...nothing, ran, previewed, sized, hash: now })).toEqual({
    results: ran,
    stale: false,
    isRun: true,
    comes: false,
  })
  expect(shownOf({ ...nothing, ran: of(old), previewed, sized, hash: now })).toMatchObject({
    results: previewed,
    stale: false,
    isRun: false,
  })
  expect(shownOf({ ...nothing, ran: of(old), previewed: of(old), sized, hash: now })).toMatchObject({
    results: sized,
    stale: false,
  })
  expect(shownOf({ ...nothing, sized, hash: now, working: now })).toMatchObject({ results: sized, stale: false, comes: true })
})

test('older ones stay while a preview is under way or the text has faults, and say so', () => {
  const [ran, sized] = [of(old), of(now)]
  expect(shownOf({ ...nothing, ran, sized, hash: now, working: now })).toEqual({
    results: ran,
    stale: true,
    isRun: true,
    comes: true,
  })
  expect(shownOf({ ...nothing, previewed: of(old), sized: of(old), hash: 'faulty' })).toMatchObject({ stale: true, isRun: false })
  expect(shownOf({ ...nothing, ran, sized: of(old), hash: 'faulty' })).toMatchObject({ results: ran, stale: true })
  expect(shownOf(nothing)).toEqual({ results: null, stale: false, isRun: false, comes: false })
})

test('a run cancelled before its first replication does not take the place of a preview', () => {
  const cancelled = { ...of(now), incomplete: {}, engine: { replications: 0 } } as unknown as Results
  const [previewed, sized] = [of(now), of(now)]
  expect(shownOf({ ...nothing, ran: cancelled, previewed, sized, hash: now })).toMatchObject({ results: previewed, isRun: false })
  expect(shownOf({ ...nothing, ran: cancelled, sized, hash: now })).toMatchObject({ results: cancelled, isRun: true })
  const partly = { ...cancelled, engine: { replications: 2 } } as unknown as Results
  expect(shownOf({ ...nothing, ran: partly, previewed, sized, hash: now })).toMatchObject({ results: partly, isRun: true })
})
