import fc from 'fast-check'
import { beforeAll, describe, expect, test } from 'vitest'
import { linearSolver } from '../../apps/cli/src/linear-solver.ts'
import { dispatch, type Dispatch, type DispatchTask } from '../../packages/model/src/use/dispatch.ts'
import type { LinearSolver } from '../../packages/model/src/use/linear-programme.ts'

let solver: LinearSolver
beforeAll(async () => {
  solver = await linearSolver()
})

const BASE: DispatchTask = {
  prices: [],
  step: 1,
  power: 0.5,
  charging: 0.9,
  discharging: 0.9,
  low: 0,
  high: 1,
  standby: 0,
  wear: 0,
}

function solved(task: Partial<DispatchTask> & Pick<DispatchTask, 'prices'>): Dispatch {
  const answer = dispatch({ ...BASE, ...task }, solver)
  if ('failed' in answer) throw new Error(answer.failed)
  return answer.dispatch
}

const hours = (price: (hour: number) => number, days = 1) => Array.from({ length: 24 * days }, (_, t) => price(t % 24))

describe('by hand', () => {
  test('a day of two prices: once filled at the low one, once emptied at the high one', () => {
    const d = solved({ prices: hours((h) => (h < 12 ? 10 : 100)) })
    // 1 / 0.9 bought at 10, 0.9 sold at 100.
    expect(d.margin).toBeCloseTo(90 - 10 / 0.9, 9)
    expect(d.drawn).toBeCloseTo(1, 9)
    expect(d.taken).toBeCloseTo(1 / 0.9, 9)
  })

  test('nothing on flat prices, and nothing where the difference is eaten by losses or by wear', () => {
    expect(solved({ prices: hours(() => 50) }).given).toBe(0)
    // 0.9 x 0.9 x 100 = 81 is less than 82, and more than 80.
    expect(solved({ prices: hours((h) => (h < 12 ? 82 : 100)) }).given).toBe(0)
    expect(solved({ prices: hours((h) => (h < 12 ? 80 : 100)) }).given).toBeCloseTo(0.9, 9)
    // 90 - 80 / 0.9 = 1.11 of margin for a cycle.
    expect(solved({ prices: hours((h) => (h < 12 ? 80 : 100)), wear: 1.12 }).given).toBe(0)
    expect(solved({ prices: hours((h) => (h < 12 ? 80 : 100)), wear: 1.1 }).margin).toBeCloseTo(90 - 80 / 0.9, 9)
  })

  test('two peaks a day are one cycle where one is allowed, the dearer', () => {
    const prices = hours((h) => (h === 8 ? 60 : h === 9 ? 60 : h === 19 || h === 20 ? 100 : 10))
    const task = { prices, charging: 1, discharging: 1 }
    expect(solved(task).margin).toBeCloseTo(50 + 90, 9)
    expect(solved({ ...task, cyclesPerDay: 1 }).margin).toBeCloseTo(90, 9)
    expect(solved({ ...task, cyclesPerDay: 1.5 }).margin).toBeCloseTo(90 + 25, 9)
  })

  test('what is lost in standby is bought again', () => {
    const d = solved({ prices: hours(() => 10), low: 0.5, standby: 0.01 })
    // Kept at a half: 0.005 is lost in each of 24 hours.
    expect(d.margin).toBeCloseTo((-24 * 0.005 * 10) / 0.9, 9)
    expect([...d.store].every((s) => Math.abs(s - 0.5) < 1e-9)).toBe(true)
  })

  test('at a negative price it takes energy and gives none, and never both at once', () => {
    const d = solved({ prices: hours((h) => (h < 6 ? -20 : h === 12 ? 30 : 25)) })
    for (let h = 0; h < 6; h++) expect(d.discharge[h]).toBe(0)
    expect(d.charge.every((c, t) => c === 0 || d.discharge[t] === 0)).toBe(true)
    // Filled once at -20, emptied at 30 for 0.45 of what the power allows and the rest at 25.
    expect(d.margin).toBeCloseTo(20 / 0.9 + 0.5 * 30 + 0.4 * 25, 9)
  })
})

/** The most that a station of `size` whole units can earn, by trying every number of units in store at every step; `up` and `down`: units in a step at most. */
function bruteForce(prices: readonly number[], size: number, up: number, down: number, way: number, wear: number): number {
  let best = -Infinity
  for (let start = 0; start <= size; start++) {
    let worth = Array.from({ length: size + 1 }, (_, s) => (s === start ? 0 : -Infinity))
    for (const price of prices) {
      const next = Array.from({ length: size + 1 }, () => -Infinity)
      for (let s = 0; s <= size; s++)
        for (let to = Math.max(0, s - (price < 0 ? 0 : down)); to <= Math.min(size, s + up); to++) {
          const units = to - s
          const money = units >= 0 ? (-price * units) / way : price * -units * way - wear * -units
          next[to] = Math.max(next[to]!, worth[s]! + money)
        }
      worth = next
    }
    best = Math.max(best, worth[start]!)
  }
  return best
}

describe('against brute force', () => {
  const series = fc.array(fc.integer({ min: -30, max: 120 }), { minLength: 2, maxLength: 10 })

  /** Units in a step at most, up and down, such that one power at the grid gives both: down = up / way^2. */
  const machines = fc.constantFrom([1, 1], [2, 2], [1, 2], [2, 4], [3, 4])

  test('the linear programme finds what trying everything finds, over random prices, sizes, losses and wear', () => {
    fc.assert(
      fc.property(
        series,
        machines,
        fc.integer({ min: 1, max: 6 }),
        fc.integer({ min: 0, max: 20 }),
        (prices, [up, down], size, wear) => {
          const way = Math.sqrt(up / down)
          const d = solved({ prices, charging: way, discharging: way, power: up / (way * size), wear })
          const earned = d.margin - wear * d.drawn
          expect(earned * size).toBeCloseTo(bruteForce(prices, size, up, down, way, wear), 6)
        },
      ),
      { seed: 7, numRuns: 150 },
    )
  })

  test('what it does keeps the balance and all limits', () => {
    const shares = fc.record({
      way: fc.double({ min: 0.8, max: 1, noNaN: true }),
      low: fc.double({ min: 0, max: 0.4, noNaN: true }),
      standby: fc.double({ min: 0, max: 0.01, noNaN: true }),
      power: fc.double({ min: 0.1, max: 1, noNaN: true }),
    })
    fc.assert(
      fc.property(fc.array(fc.integer({ min: -50, max: 200 }), { minLength: 24, maxLength: 72 }), shares, (prices, s) => {
        const high = 0.95
        const d = solved({ prices, ...s, charging: s.way, discharging: s.way, high, cyclesPerDay: 1 })
        const n = prices.length
        for (let t = 0; t < n; t++) {
          const before = d.store[(t - 1 + n) % n]!
          expect(d.store[t]!).toBeCloseTo(before * (1 - s.standby) + s.way * d.charge[t]! - d.discharge[t]! / s.way, 6)
          expect(d.store[t]!).toBeGreaterThan(s.low - 1e-6)
          expect(d.store[t]!).toBeLessThan(high + 1e-6)
          expect(Math.max(d.charge[t]!, d.discharge[t]!)).toBeLessThan(s.power + 1e-6)
          expect(Math.min(d.charge[t]!, d.discharge[t]!)).toBe(0)
        }
        for (let from = 0; from < n; from += 24) {
          const drawn = d.discharge.slice(from, from + 24).reduce((a, b) => a + b, 0) / s.way
          expect(drawn).toBeLessThan(high - s.low + 1e-6)
        }
      }),
      { seed: 11, numRuns: 40 },
    )
  })
})

test('a year of hours is solved, twice to the same bytes', () => {
  let z = 1
  const prices = Array.from({ length: 8760 }, (_, t) => {
    z = (z * 16807) % 2147483647
    return 60 + 30 * Number(t % 24 > 17) - 25 * Number(t % 24 < 6) + (40 * z) / 2147483647
  })
  const task = { prices, low: 0.05, high: 0.95, standby: 0.001 / 24, cyclesPerDay: 2, wear: 5 }
  const [first, second] = [solved(task), solved(task)]
  expect(first.drawn).toBeGreaterThan(365 * 0.9)
  expect(second.store).toEqual(first.store)
  expect(second.margin).toBe(first.margin)
})
