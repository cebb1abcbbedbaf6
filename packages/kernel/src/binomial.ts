import { exp, log, log1p } from './exp-log.ts'
import { lgamma } from './log-gamma.ts'
import type { Stream } from './random.ts'

/**
 * Number of losses among n units (whole, at least 0), each lost with probability p (0..1): an exact binomial draw. Nothing is checked.
 *
 * n = 1 is one comparison; a mean below 10 goes by inversion (Kachitvichyanukul & Schmeiser's BINV, CACM 31 (1988) 216); above by
 * transformed rejection with the exact acceptance test (BTRS of W. Hoermann, J. Stat. Comput. Simul. 46 (1993) 101), about 1.2 trials
 * a draw whatever n is.
 */
export function binomial(n: number, p: number, random: Stream): number {
  if (!(p > 0) || n <= 0) return 0
  if (p >= 1) return n
  if (n === 1) return random.next() < p ? 1 : 0
  if (p > 0.5) return n - small(n, 1 - p, random)
  return small(n, p, random)
}

/** p <= 1/2. */
function small(n: number, p: number, random: Stream): number {
  return n * p < 10 ? inverted(n, p, random) : rejected(n, p, random)
}

function inverted(n: number, p: number, random: Stream): number {
  const odds = p / (1 - p)
  const none = exp(n * log1p(-p))
  for (;;) {
    let u = random.next()
    let chance = none
    let k = 0
    // A mean below 10 reaches 110 with probability < 1e-70: there only rounding is left, and the draw is repeated.
    while (k <= 110 && k <= n) {
      if (u < chance) return k
      u -= chance
      k++
      chance *= (odds * (n - k + 1)) / k
    }
  }
}

function rejected(n: number, p: number, random: Stream): number {
  const spread = Math.sqrt(n * p * (1 - p))
  const b = 1.15 + 2.53 * spread
  const a = -0.0873 + 0.0248 * b + 0.01 * p
  const c = n * p + 0.5
  const quick = 0.92 - 4.2 / b
  const alpha = (2.83 + 5.1 / b) * spread
  const logOdds = log(p / (1 - p))
  const mode = Math.floor((n + 1) * p)
  const height = logFactorial(mode) + logFactorial(n - mode)
  for (;;) {
    const u = random.next() - 0.5
    const v = random.next()
    const us = 0.5 - Math.abs(u)
    const k = Math.floor(((2 * a) / us + b) * u + c)
    if (us >= 0.07 && v <= quick) return k
    if (k < 0 || k > n) continue
    const level = log((v * alpha) / (a / (us * us) + b))
    if (level <= height - logFactorial(k) - logFactorial(n - k) + (k - mode) * logOdds) return k
  }
}

/** ln n! for small n, filled when first asked for; the series is the larger part of a rejection draw. */
const LOG_FACTORIALS = new Float64Array(1 << 15).fill(-1)

function logFactorial(n: number): number {
  if (n >= LOG_FACTORIALS.length) return lgamma(n + 1)
  const known = LOG_FACTORIALS[n]!
  return known >= 0 ? known : (LOG_FACTORIALS[n] = lgamma(n + 1))
}
