import type { Progress } from '@cellwright/model'
import { expect, test } from 'vitest'
import { drive } from './drive.ts'

function* work(steps: number): Generator<Progress, number, 'stop' | undefined> {
  for (let i = 1; i <= steps; i++) {
    const answer = yield { what: 'counting', done: i, of: steps, unit: 'steps', count: i }
    if (answer === 'stop') return i
  }
  return steps
}

test('runs to the end, pausing only now and then', async () => {
  let time = 0
  let pauses = 0
  const end = await drive(work(1000), { now: () => time++, stopRequested: () => false, onProgress: () => pauses++ })
  expect(end).toBe(1000)
  expect(pauses).toBeGreaterThan(20)
  expect(pauses).toBeLessThan(60)
})

test('a stop gets what is done', async () => {
  let seen = 0
  const end = await drive(work(1000), { now: () => seen * 1000, stopRequested: () => ++seen > 100, onProgress: () => undefined })
  expect(end).toBe(101)
})

test('a signal of the system is heard while it works', async () => {
  let stop = false
  setTimeout(() => (stop = true), 30)
  const end = await drive(work(1e9), { stopRequested: () => stop, onProgress: () => undefined })
  expect(end).toBeLessThan(1e9)
})
