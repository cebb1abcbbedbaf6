import { expect, test } from 'vitest'
import { effectiveness } from '../factory/effectiveness.ts'
import { lineOf, messagesOf, resultsOf } from './testing-line.ts'

test('a shift of 480 min with 47 min of stops: availability 0.902, performance 0.861, quality 0.978, OEE 0.760', () => {
  // 433 min at work; 373 min of it at the ideal 1.5 s of a unit would make 14,920 units, of which 14,592 are good.
  const { availability, performance, quality, oee } = effectiveness({
    ideal: 1.5,
    good: 14_592,
    lost: 328,
    seconds: { busy: 433 * 60, setup: 20 * 60, down: 27 * 60 },
  })
  expect(availability).toBeCloseTo(433 / 480, 12)
  expect(performance).toBeCloseTo(373 / 433, 12)
  expect(quality).toBeCloseTo(14_592 / 14_920, 12)
  expect(oee).toBeCloseTo((14_592 * 1.5) / (480 * 60), 12)
})

const line = (station: string) => `
line: 1
nodes:
  - {source: in, limit: 30}
  - {station: press, ${station}}
  - {sink: out}
run: {until: 100 s, warmup: 20 s, replications: 2}`

test('of a station that says its ideal time, after the warm-up; starved time counts nowhere', () => {
  const { nodes } = resultsOf(
    lineOf(line('time: 2 s, ideal: 1.5 s, failures: {jam: {every: 1000 s, first: 30 s, repair: 10 s}}')),
  )
  // 60 s of work until 70 s, 10 of them before the warm-up ends: 20 units in 40 s of work and 10 s of a stop.
  const press = nodes[1]!.effectiveness!
  expect(press.availability.value).toBeCloseTo(0.8, 12)
  expect(press.performance.value).toBeCloseTo(0.75, 12)
  expect(press.quality.value).toBe(1)
  expect(press.oee.value).toBeCloseTo((20 * 1.5) / 50, 12)
  expect(nodes[0]!.effectiveness).toBeUndefined()
})

test('without an ideal time there is none, and nobody may ask for it', () => {
  expect(resultsOf(lineOf(line('time: 2 s'))).nodes[1]!.effectiveness).toBeUndefined()
  expect(messagesOf(`${line('time: 2 s')}\nknown: [{figure: press.oee, value: 0.6, source: a guess}]`)).toEqual([
    expect.stringContaining('press.oee needs the ideal time of a unit; add ideal: 1 s to press'),
  ])
  expect(messagesOf(line('time: 2 s, ideal: 0 s'))[0]).toContain('CW-PROJ-005')
})
