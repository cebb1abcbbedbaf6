import { exp, expm1, log, log1pGap } from './exp-log.ts'
import { lgamma, stirlingTail } from './log-gamma.ts'
import { normalQuantile } from './normal-quantile.ts'

const TWO_PI = 6.283185307179586
const TINY = 1e-300
const MOST_TERMS = 100_000
const MOST_STEPS = 200
/** Tails below this are on their way to 0: their digits are gone. */
const UNDERFLOW = 1e-290

/**
 * Regularised upper incomplete gamma function Q(shape, x): the probability that a gamma variable of that shape (above 0) and scale 1 lies above
 * x (at least 0).
 *
 * The series of Abramowitz & Stegun 6.5.29 below shape + 1, the continued fraction 6.5.31 (Lentz's method) above.
 */
export function gammaTail(shape: number, x: number): number {
  if (!(shape > 0 && x >= 0)) return NaN
  if (x === 0) return 1
  if (x === Infinity) return 0
  return above(shape, x, logDensity(shape, x))
}

/** Q(shape, x) from its density. */
function above(shape: number, x: number, density: number): number {
  return x < shape + 1 ? 1 - density * series(shape, x) : density * fraction(shape, x)
}

/** Density of the logarithm of a gamma variable: x^shape e^-x / Gamma(shape). Large shapes by Stirling, so that nothing cancels. */
function logDensity(shape: number, x: number): number {
  if (shape < 10) return exp(shape * log(x) - x - lgamma(shape))
  return Math.sqrt(shape / TWO_PI) * exp(-shape * log1pGap((x - shape) / shape) - stirlingTail(shape))
}

/** P(shape, x) = 1 - Q over its density, for x < shape + 1. */
function series(shape: number, x: number): number {
  let term = 1 / shape
  let sum = term
  for (let n = 1; n < MOST_TERMS && term > sum * 1e-17; n++) {
    term *= x / (shape + n)
    sum += term
  }
  return sum
}

/** Q(shape, x) over its density, for x >= shape + 1. */
function fraction(shape: number, x: number): number {
  let b = x + 1 - shape
  let c = 1 / TINY
  let d = 1 / b
  let value = d
  for (let n = 1; n < MOST_TERMS; n++) {
    const a = n * (shape - n)
    b += 2
    d = a * d + b
    d = 1 / (Math.abs(d) < TINY ? TINY : d)
    c = b + a / c
    if (Math.abs(c) < TINY) c = TINY
    const step = c * d
    value *= step
    if (Math.abs(step - 1) < 1e-16) break
  }
  return value
}

/**
 * The x that a gamma variable of scale 1 exceeds with probability `tail` (0..1): the inverse of `gammaTail`.
 *
 * The logarithm of a gamma variable has a log-concave density, so the logarithms of both its tails are concave in log x, and Newton's method
 * on them converges from any start: below the mean on the lower tail, above it on the upper, so that neither end loses digits. A step
 * that lands where the tail underflows goes back towards the mean.
 */
export function gammaTailQuantile(tail: number, shape: number): number {
  if (!(shape > 0 && tail >= 0 && tail <= 1)) return NaN
  if (tail === 0 || tail === 1) return tail === 0 ? Infinity : 0
  const isUpper = tail < gammaTail(shape, shape)
  const wanted = isUpper ? tail : 1 - tail
  let x = start(tail, shape, isUpper)
  for (let i = 0; i < MOST_STEPS && x > 0; i++) {
    const density = logDensity(shape, x)
    const got = isUpper ? above(shape, x, density) : density * series(shape, x)
    if (got < UNDERFLOW) {
      // Too far out to see anything: back towards the mean.
      x = Math.sqrt(x * shape)
      continue
    }
    const step = ((isUpper ? 1 : -1) * log(got / wanted) * got) / density
    if (!(Math.abs(step) < 700)) return step < 0 ? 0 : x
    x += x * expm1(step)
    if (Math.abs(step) < 1e-9) break
  }
  return x
}

/** First guess: the cube of a normal variable (Wilson & Hilferty, PNAS 17 (1931) 684) or, for small shapes, the end of the tail itself. */
function start(tail: number, shape: number, isUpper: boolean): number {
  if (shape > 0.7) {
    const h = 1 / (9 * shape)
    const root = 1 - h - normalQuantile(tail) * Math.sqrt(h)
    const guess = shape * root * root * root
    if (isUpper || guess > 0.1 * shape) return isUpper ? Math.max(shape, guess) : Math.min(shape, guess)
  }
  return isUpper ? Math.max(shape, -log(tail / shape)) : Math.min(shape, exp((log(1 - tail) + lgamma(shape + 1)) / shape))
}
