import { exp, log, log1p, log1pGap } from './exp-log.ts'
import { lgamma, stirlingTail } from './log-gamma.ts'
import { normalQuantile } from './normal-quantile.ts'

const TWO_PI = 6.283185307179586
const TINY = 1e-300
const MOST_TERMS = 10_000
const MOST_STEPS = 200
/** Tails below this are on their way to 0: their digits are gone. */
const UNDERFLOW = 1e-290

/**
 * Regularised incomplete beta function I_x(a, b): the probability that a beta variable of shapes a and b (above 0) lies below x (0..1).
 *
 * The continued fraction of Abramowitz & Stegun 26.5.8 (Lentz's method). `y` is 1 - x, for callers that know it better than a subtraction.
 */
export function incompleteBeta(x: number, a: number, b: number, y = 1 - x): number {
  if (x <= 0) return 0
  if (y <= 0) return 1
  return below(x, y, a, b, logitDensity(x, y, a, b))
}

/** I_x(a, b) from its density. */
function below(x: number, y: number, a: number, b: number, front: number): number {
  return x < (a + 1) / (a + b + 2) ? (front * fraction(x, a, b)) / a : 1 - (front * fraction(y, b, a)) / b
}

/**
 * Density of the logit of a beta variable: x^a y^b / B(a, b). Large shapes by Stirling, so that nothing cancels: with
 * x = a/(a+b) (1 + u) and y = b/(a+b) (1 + v), a u + b v = 0.
 */
function logitDensity(x: number, y: number, a: number, b: number): number {
  if (a < 10 || b < 10) {
    const logX = x > y ? log1p(-y) : log(x)
    return exp(lgamma(a + b) - lgamma(a) - lgamma(b) + a * logX + b * (x > y ? log(y) : log1p(-x)))
  }
  const sum = a + b
  // Both deviations from the smaller of x and y, which has kept its digits.
  const off = x > y ? b / sum - y : x - a / sum
  const gap = a * log1pGap((off * sum) / a) + b * log1pGap((-off * sum) / b)
  return Math.sqrt((a * b) / (TWO_PI * sum)) * exp(stirlingTail(sum) - stirlingTail(a) - stirlingTail(b) - gap)
}

function fraction(x: number, a: number, b: number): number {
  let c = 1
  let d = 1 - ((a + b) * x) / (a + 1)
  d = 1 / (Math.abs(d) < TINY ? TINY : d)
  let value = d
  for (let m = 1; m < MOST_TERMS; m++) {
    const even = (m * (b - m) * x) / ((a + 2 * m - 1) * (a + 2 * m))
    d = 1 + even * d
    d = 1 / (Math.abs(d) < TINY ? TINY : d)
    c = 1 + even / c
    value *= d * c
    const odd = (-(a + m) * (a + b + m) * x) / ((a + 2 * m) * (a + 2 * m + 1))
    d = 1 + odd * d
    d = 1 / (Math.abs(d) < TINY ? TINY : d)
    c = 1 + odd / c
    const step = d * c
    value *= step
    if (Math.abs(step - 1) < 1e-16) break
  }
  return value
}

/**
 * Quantile p (0..1) of a beta variable: the inverse of `incompleteBeta`.
 *
 * The logit of a beta variable has a log-concave density, so the logarithms of both its tails are concave in log(x / (1 - x)), and Newton's
 * method on them converges from any start: below the mean on the lower tail, above it on the upper. A step that lands where the tail
 * underflows goes back towards the mean.
 */
export function betaQuantile(p: number, a: number, b: number): number {
  if (!(a > 0 && b > 0 && p >= 0 && p <= 1)) return NaN
  if (p === 0 || p === 1) return p
  if (p > incompleteBeta(a / (a + b), a, b, b / (a + b))) return 1 / (1 + lowerOdds(1 - p, b, a))
  const odds = lowerOdds(p, a, b)
  return odds / (1 + odds)
}

/** x / (1 - x) of the quantile p, which lies below the mean. */
function lowerOdds(p: number, a: number, b: number): number {
  // First guess: the logit as a normal variable.
  let odds = (a / b) * exp(Math.min(0, normalQuantile(p)) * Math.sqrt(1 / a + 1 / b))
  for (let i = 0; i < MOST_STEPS; i++) {
    const x = odds / (1 + odds)
    const y = 1 / (1 + odds)
    const density = logitDensity(x, y, a, b)
    const got = below(x, y, a, b, density)
    if (got < UNDERFLOW) {
      if (odds === 0) break
      odds = Math.sqrt(odds) * Math.sqrt(a / b)
      continue
    }
    const step = (log(p / got) * got) / density
    odds *= exp(step)
    if (Math.abs(step) < 1e-9) break
  }
  return odds
}
