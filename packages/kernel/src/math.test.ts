import { expect, test } from 'vitest'
import { exp, expm1, lgamma, log, log10, log1p, normalQuantile, pow } from './math.ts'
import { stream } from './random.ts'

/** Largest relative difference over many arguments; 1 ulp is up to 2.2e-16. */
function worst(
  of: (x: number) => number,
  reference: (x: number) => number,
  argument: (u: number) => number,
  n = 100_000,
): number {
  const random = stream(1, 'math', 'arguments', 0)
  let most = 0
  for (let i = 0; i < n; i++) {
    const x = argument(random.next())
    const right = reference(x)
    if (right !== 0) most = Math.max(most, Math.abs(of(x) / right - 1))
  }
  return most
}

test('exp and log agree with the platform within 4e-16', () => {
  expect(worst(exp, Math.exp, (u) => 1400 * u - 700)).toBeLessThan(4e-16)
  expect(worst(exp, Math.exp, (u) => 2 * u - 1)).toBeLessThan(4e-16)
  expect(worst(log, Math.log, (u) => Math.exp(1400 * u - 700))).toBeLessThan(4e-16)
  expect(worst(log, Math.log, (u) => 0.5 + u)).toBeLessThan(4e-16)
  expect(worst(log10, Math.log10, (u) => Math.exp(100 * u - 50))).toBeLessThan(1e-15)
})

test('expm1 and log1p keep small arguments', () => {
  expect(worst(expm1, Math.expm1, (u) => 4 * u - 2)).toBeLessThan(2e-15)
  expect(worst(expm1, Math.expm1, (u) => 1e-8 * u)).toBeLessThan(4e-16)
  expect(worst(log1p, Math.log1p, (u) => 3 * u - 0.9)).toBeLessThan(2e-15)
  expect(worst(log1p, Math.log1p, (u) => 1e-8 * u)).toBeLessThan(4e-16)
})

test('pow is within 1e-15 over wide ranges', () => {
  for (const y of [-77.7, -3, -0.1, 1 / 3, 1.5, 7, 33.3, 100]) {
    expect(
      worst(
        (x) => pow(x, y),
        (x) => Math.pow(x, y),
        (u) => Math.exp(12 * u - 6),
      ),
    ).toBeLessThan(1e-15)
  }
  expect(
    worst(
      (y) => pow(1.0000001, y),
      (y) => Math.pow(1.0000001, y),
      (u) => 5e9 * u,
    ),
  ).toBeLessThan(1e-15)
})

test('the edges are those of ECMAScript', () => {
  expect([exp(-Infinity), exp(0), exp(Infinity), exp(710), exp(-750)]).toEqual([0, 1, Infinity, Infinity, 0])
  expect([log(0), log(1), log(Infinity), log(-1), log1p(-1)]).toEqual([-Infinity, 0, Infinity, NaN, -Infinity])
  expect(exp(-744)).toBe(Math.exp(-744))
  expect(log(5e-324)).toBeCloseTo(Math.log(5e-324), 12)
  const edge = [-Infinity, -2, -1, -0.5, -0, 0, 0.5, 1, 2, 3, Infinity, NaN]
  for (const x of edge) {
    for (const y of edge) {
      const right = Math.pow(x, y)
      const isWhole = right !== right || Math.floor(right) === right
      if (isWhole) expect(pow(x, y), `${x} to the ${y}`).toBe(right)
      else expect(pow(x, y), `${x} to the ${y}`).toBeCloseTo(right, 14)
    }
  }
  expect([pow(10, 308), pow(2, -1074), pow(10, 400), pow(10, -400)]).toEqual([1e308, 5e-324, Infinity, 0])
})

test('normalQuantile and lgamma give the tabulated values', () => {
  // Wichura's check values for PPND16.
  expect(normalQuantile(0.25)).toBeCloseTo(-0.6744897501960817, 15)
  expect(normalQuantile(0.001)).toBeCloseTo(-3.090232306167814, 14)
  expect(normalQuantile(1e-20) / -9.26234008979841).toBeCloseTo(1, 14)
  expect([normalQuantile(0), normalQuantile(0.5), normalQuantile(1), normalQuantile(2)]).toEqual([-Infinity, 0, Infinity, NaN])
  let factorial = 1
  for (let n = 1; n < 20; n++) {
    expect(lgamma(n)).toBeCloseTo(Math.log(factorial), 13)
    factorial *= n
  }
  expect(lgamma(0.5)).toBeCloseTo(0.5723649429247001, 14)
  expect(lgamma(100_001) / 1051299.2218991187).toBeCloseTo(1, 14)
})
