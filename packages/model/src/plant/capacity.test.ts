import { expect, test } from 'vitest'
import { binomialSurvival, staticCapacity } from './capacity.ts'
import type { SizedStep } from './sizing.ts'

const step = (id: string, installed: number, unitTime: number, availability: number): SizedStep => ({
  step: { id, name: id, section: 'cell', unit: 'cell', form: 'takt', factor: [], room: 'dry' },
  loss: { web: 0, coil: 0, reject: 0 },
  yield: 1,
  perPack: 1,
  inPerPack: 1,
  inRate: 1,
  unitTime,
  performance: 1,
  needed: installed,
  installed,
  availability,
  scatter: 0,
})

test('a binomial tail by hand: two machines at 0.9', () => {
  const [all, one, both] = binomialSurvival(2, 0.9)
  expect(all).toBeCloseTo(1, 14)
  expect(one).toBeCloseTo(0.99, 14)
  expect(both).toBeCloseTo(0.81, 14)
})

test('endless buffers: the slowest step alone; no buffers: two single machines must both be up', () => {
  const line = [step('a', 1, 1, 0.9), step('b', 1, 1, 0.8)]
  const c = staticCapacity(line)
  expect(c.endless).toBeCloseTo(0.8, 14)
  expect(c.none).toBeCloseTo(0.72, 14)
  expect(c.bottleneck).toEqual(['b'])
})

test('parallel machines by hand: two half-speed machines behind a sure one', () => {
  // Pace of b: 0, 0.5 or 1 with chances 0.01, 0.18, 0.81; a never fails and paces 0.75.
  const c = staticCapacity([step('a', 1, 1 / 0.75, 1), step('b', 2, 2, 0.9)])
  expect(c.endless).toBeCloseTo(0.75, 14)
  expect(c.none).toBeCloseTo(0.18 * 0.5 + 0.81 * 0.75, 14)
})

test('ties are named', () => {
  expect(staticCapacity([step('a', 1, 1, 1), step('b', 2, 2, 1)]).bottleneck).toEqual(['a', 'b'])
})
