/**
 * exp, log and relatives from + - * / and bit access only, so that every runtime gives the same bits.
 *
 * `Math.exp` and `Math.log` are "implementation-approximated" in ECMAScript; these are not. Method: argument reduction by
 * powers of two with a two-part ln 2 (Cody & Waite, Software Manual for the Elementary Functions, 1980), then the Taylor
 * series of exp on |r| <= ln2/2 and of 2 artanh(s) on |s| <= 0.172; the rearrangement that keeps the leading term exact is that of
 * P. T. P. Tang, ACM TOMS 15 (1989) 144 and 16 (1990) 378. Accuracy: better than 1.5 ulp (checked in math.test.ts).
 */

/** ln 2 = LN2_HI + LN2_LO; the high part has 21 trailing zero bits, so k x LN2_HI is exact for every exponent k. */
export const LN2_HI = 0.6931471803691238
export const LN2_LO = 1.9082149292705877e-10
const LOG2E = 1 / (LN2_HI + LN2_LO)
const SQRT2 = Math.sqrt(2)
const TWO_52 = 4503599627370496

const float = new Float64Array(1)
const word = new Uint32Array(float.buffer)
/** Index of the word with sign and exponent: 1 where the low word comes first. */
float[0] = 1
const HIGH = word[1] === 0 ? 0 : 1

/** 2^k for -1074 <= k <= 1023, at k + 1074: a table, because putting a double together from words stalls the processor. */
const POWERS = new Float64Array(2098)
POWERS[1074] = 1
for (let k = 1; k <= 1023; k++) POWERS[1074 + k] = 2 * POWERS[1073 + k]!
for (let k = 1; k <= 1074; k++) POWERS[1074 - k] = 0.5 * POWERS[1075 - k]!

/** 2^k for -1074 <= k <= 1023. */
function powerOfTwo(k: number): number {
  return POWERS[k + 1074]!
}

/** x scaled by 2^k, |k| up to 2000; rounds once. */
export function scaled(x: number, k: number): number {
  if (k > 1023) return x * powerOfTwo(1023) * powerOfTwo(k - 1023)
  return k < -1000 ? x * powerOfTwo(-1000 + 60) * powerOfTwo(k + 1000 - 60) : x * powerOfTwo(k)
}

/** Exponent of the last `split`: x = mantissa x 2^exponent. */
export let splitExponent = 0

/** Mantissa of a positive finite x in [sqrt(1/2), sqrt(2)); its exponent is left in `splitExponent` (no allocation). */
export function split(x: number): number {
  let k = 0
  let value = x
  if (value < 2.2250738585072014e-308) {
    value *= TWO_52
    k = -52
  }
  float[0] = value
  const high = word[HIGH]!
  k += (high >>> 20) - 1023
  let m = value * powerOfTwo(-(high >>> 20) + 1023)
  if (m >= SQRT2) {
    m *= 0.5
    k++
  }
  splitExponent = k
  return m
}

/** e^x. */
export function exp(x: number): number {
  if (x !== x) return x
  if (x > 709.782712893384) return Infinity
  if (x < -745.1332191019412) return 0
  const k = Math.floor(x * LOG2E + 0.5)
  const high = x - k * LN2_HI
  const low = k * LN2_LO
  const y = k === 0 ? 1 + expm1Reduced(high, 0) : 1 + expm1Reduced(high, low)
  if (k === 0) return y
  return k > -1022 && k < 1024 ? y * powerOfTwo(k) : scaled(y, k)
}

/** e^(high - low) - 1 for |high - low| <= 0.35. */
function expm1Reduced(high: number, low: number): number {
  const r = high - low
  // Rounding error of r, so that the leading term stays exact.
  const error = high - r - low
  const w = r * r
  // Even and odd terms apart, so that two multiplications are under way at once.
  const even = 1 / 2 + w * (1 / 24 + w * (1 / 720 + w * (1 / 40320 + w * (1 / 3628800 + w * (1 / 479001600)))))
  const odd = 1 / 6 + w * (1 / 120 + w * (1 / 5040 + w * (1 / 362880 + w * (1 / 39916800 + w * (1 / 6227020800)))))
  const tail = w * (even + r * odd)
  return r + (tail + error)
}

/** e^x - 1 without cancellation near 0. */
export function expm1(x: number): number {
  return x > -0.34 && x < 0.34 ? expm1Reduced(x, 0) : exp(x) - 1
}

/** Natural logarithm; NaN below 0, -Infinity at 0. */
export function log(x: number): number {
  if (!(x > 0)) return x === 0 ? -Infinity : NaN
  if (x === Infinity) return Infinity
  const f = split(x) - 1
  const k = splitExponent
  const s = f / (2 + f)
  const half = 0.5 * f * f
  const correction = half - s * (half + artanhTail(s * s))
  return k === 0 ? f - correction : k * LN2_HI - (correction - k * LN2_LO - f)
}

/** 2 (z/3 + z^2/5 + z^3/7 + ...) for 0 <= z <= 0.0295; odd and even terms apart, so that two multiplications are under way at once. */
function artanhTail(z: number): number {
  const w = z * z
  const odd = z * (2 / 3 + w * (2 / 7 + w * (2 / 11 + w * (2 / 15 + w * (2 / 19)))))
  const even = w * (2 / 5 + w * (2 / 9 + w * (2 / 13 + w * (2 / 17 + w * (2 / 21)))))
  return odd + even
}

/** log(1 + x), accurate for small x. */
export function log1p(x: number): number {
  if (x !== x || x <= -1) return x === -1 ? -Infinity : NaN
  const u = 1 + x
  if (u === Infinity) return u
  if (u === 1) return x
  // The rounding of 1 + x is repaired to first order.
  return u < 1.5 && u > 0.7 ? log1pNear(x) : log(u) - (u - 1 - x) / u
}

/** log(1 + x) for -0.3 < x < 0.5. */
function log1pNear(x: number): number {
  const s = x / (2 + x)
  const half = 0.5 * x * x
  const z = s * s
  // |s| <= 0.2: two more terms than `artanhTail` has.
  const far = z * z * z * z * z * z * z * z * z * z * z * (2 / 23 + z * (2 / 25))
  return x - (half - s * (half + (artanhTail(z) + far)))
}

/** x - log(1 + x) for x > -1, at least 0, without cancellation near 0. */
export function log1pGap(x: number): number {
  const s = x / (2 + x)
  // log(1 + x) = 2 artanh(s) and x - 2 s = x s.
  return s * s <= 0.0295 ? s * (x - artanhTail(s * s)) : x - log1p(x)
}

const LN10 = log(10)

/** Decimal logarithm. */
export function log10(x: number): number {
  return log(x) / LN10
}
