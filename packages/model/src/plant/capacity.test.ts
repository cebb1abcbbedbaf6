import { expect, test } from 'vitest'
import { dimensionOf, exactly, recompute, type Term } from '../term/index.ts'
import { binomialSurvival, staticCapacity } from './capacity.ts'
import type { SizedStep } from './sizing.ts'

const one = exactly(1, 'one')
const nothing = exactly(0, 'nothing')

const rota = { night: one, weekend: one, mean: one }
const NOBODY = { operators: [], rota }
const capacityOf = (...steps: SizedStep[]) => staticCapacity({ steps, crews: NOBODY })

const step = (id: string, installed: number, unitTime: number, availability: number): SizedStep => ({
  step: { id, name: id, section: 'cell', unit: 'cell', form: 'takt', factor: [], room: 'dry' },
  loss: { web: nothing, coil: nothing, reject: nothing },
  yield: one,
  perPack: one,
  inPerPack: one,
  inRate: exactly(1, 'a unit a second', '/s'),
  unitTime: exactly(unitTime, 'time of a unit', 's'),
  performance: one,
  needed: exactly(installed, 'machines'),
  installed: exactly(installed, 'machines'),
  stops: { outages: [], availability: exactly(availability, 'availability'), uptime: exactly(availability, 'uptime') },
  lines: 1,
  manned: exactly(installed, 'machines'),
  scatter: nothing,
})

test('a binomial tail by hand: two machines at 0.9', () => {
  const [all, single, both] = binomialSurvival(2, 0.9)
  expect(all).toBeCloseTo(1, 14)
  expect(single).toBeCloseTo(0.99, 14)
  expect(both).toBeCloseTo(0.81, 14)
})

test('endless buffers: the slowest step alone; no buffers: two single machines must both be up', () => {
  const c = capacityOf(step('a', 1, 1, 0.9), step('b', 1, 1, 0.8))
  expect(c.endless.value).toBeCloseTo(0.8, 14)
  expect(c.none.value).toBeCloseTo(0.72, 14)
  expect(c.bottleneck).toEqual(['b'])
})

test('parallel machines by hand: two half-speed machines behind a sure one', () => {
  // Pace of b: 0, 0.5 or 1 with chances 0.01, 0.18, 0.81; a never fails and paces 0.75.
  const c = capacityOf(step('a', 1, 1 / 0.75, 1), step('b', 2, 2, 0.9))
  expect(c.endless.value).toBeCloseTo(0.75, 14)
  expect(c.none.value).toBeCloseTo(0.18 * 0.5 + 0.81 * 0.75, 14)
})

test('both answers can be worked out again from machines, times and availabilities', () => {
  const sure = step('a', 1, 1 / 0.75, 1)
  const pair = step('b', 2, 2, 0.9)
  const { endless, none } = capacityOf(sure, pair)
  const better = (term: Term) => (term === pair.stops.availability || term === pair.stops.uptime ? 1 : term.value)
  expect(recompute(none, better)).toBeCloseTo(0.75, 14)
  expect(recompute(endless, (term) => (term === pair.installed ? 1 : term.value))).toBeCloseTo(0.45, 14)
  expect(dimensionOf(endless)).toMatchObject({ s: -1 })
})

test('ties are named', () => {
  expect(capacityOf(step('a', 1, 1, 1), step('b', 2, 2, 1)).bottleneck).toEqual(['a', 'b'])
})

test('people who are too few limit a line whose machines would do more', () => {
  // A pack takes 1 s of a machine with 2 people and 2 s of one with 0.5: 3 person-seconds, so 1.5 people make half a pack a second.
  const steps = [step('a', 2, 1, 1), step('b', 4, 2, 1)]
  const each = (people: number) => exactly(people, 'people at a machine')
  const crew = {
    id: 'crew',
    name: 'people',
    steps: [
      { step: 'a', each: each(2) },
      { step: 'b', each: each(0.5) },
    ],
    places: each(1.5),
    present: each(1.5),
  }
  const c = staticCapacity({ steps, crews: { operators: [crew], rota } })
  expect(c.endless.value).toBeCloseTo(0.5, 14)
  expect(c.bottleneck).toEqual(['crew'])
  expect(c.limits.map(({ id, rate }) => [id, rate])).toEqual([
    ['a', 2],
    ['b', 2],
    ['crew', 0.5],
  ])
})
