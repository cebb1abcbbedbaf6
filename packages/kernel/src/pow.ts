import { exp, LN2_HI, LN2_LO, split, splitExponent } from './exp-log.ts'

const SPLITTER = 134217729
/** 1/3 = THIRD + THIRD_LOW. */
const THIRD = 1 / 3
const THIRD_LOW = 1.850371707708594e-17

/** Rounding error of the product p = a x b (Dekker, Numer. Math. 18 (1971) 224, with Veltkamp's splitting). */
function productError(a: number, b: number, p: number): number {
  const ca = SPLITTER * a
  const ah = ca - (ca - a)
  const al = a - ah
  const cb = SPLITTER * b
  const bh = cb - (cb - b)
  const bl = b - bh
  return al * bl - (p - ah * bh - al * bh - ah * bl)
}

/**
 * x^y; relative error below 1e-15.
 *
 * exp(y log x) with log x carried in two doubles (about 2^-62 relative), because an error of one ulp in the logarithm would grow to 700 ulp
 * in the result. Whole powers up to 2^10 of moderate x go the same way: one path, one rounding behaviour.
 * A negative x is allowed with a whole y.
 */
export function pow(x: number, y: number): number {
  if (y === 0) return 1
  if (x !== x || y !== y) return NaN
  if (y === 1) return x
  if (y === Infinity || y === -Infinity) return x === 1 || x === -1 ? NaN : Math.abs(x) > 1 === y > 0 ? Infinity : 0
  if (x === 1) return 1
  const isWhole = Math.floor(y) === y
  const isOdd = isWhole && Math.abs(y) < 9007199254740992 && y - 2 * Math.floor(y / 2) === 1
  if (x === 0) {
    const size = y > 0 ? 0 : Infinity
    return isOdd && 1 / x < 0 ? -size : size
  }
  if (x < 0) {
    if (!isWhole) return x === -Infinity ? (y > 0 ? Infinity : 0) : NaN
    const size = pow(-x, y)
    return isOdd ? -size : size
  }
  if (x === Infinity) return y > 0 ? Infinity : 0
  if (y === 2) return x * x
  if (y === -1) return 1 / x
  if (y === 0.5) return Math.sqrt(x)
  return positivePower(x, y)
}

/** x > 0, both finite. */
function positivePower(x: number, y: number): number {
  const f = split(x) - 1
  const k = splitExponent
  // s = f / (2 + f) in two parts.
  const d = 2 + f
  const dLow = f - (d - 2)
  const s = f / d
  const p = s * d
  const sLow = (f - p - productError(s, d, p) - s * dLow) / d
  // t = s^2 in two parts.
  const t = s * s
  const tLow = productError(s, s, t) + 2 * s * sLow
  // a = 1/3 t in two parts; the rest of the series in one.
  const a = t * THIRD
  const aLow = productError(t, THIRD, a) + tLow * THIRD + t * THIRD_LOW
  const rest =
    t *
    t *
    (1 / 5 +
      t *
        (1 / 7 +
          t * (1 / 9 + t * (1 / 11 + t * (1 / 13 + t * (1 / 15 + t * (1 / 17 + t * (1 / 19 + t * (1 / 21 + t * (1 / 23))))))))))
  // series = 2 s (1 + a + rest)
  const b = a + rest
  const bLow = a - b + rest + aLow
  const c = 2 * s * b
  const cLow = productError(2 * s, b, c) + 2 * s * bLow + 2 * sLow * b
  const e = 2 * s
  const g = e + c
  const gLow = e - g + c + (cLow + 2 * sLow)
  // + k ln 2; |k LN2_HI| is 0 or larger than |g|.
  const h = k * LN2_HI
  const sum = h + g
  const sumLow = (k === 0 ? 0 : h - sum + g) + gLow + k * LN2_LO
  const high = sum + sumLow
  const low = sum - high + sumLow
  // times y
  const z = y * high
  if (z > 710) return Infinity
  if (z < -746) return 0
  const zLow = productError(y, high, z) + y * low
  const whole = exp(z)
  return whole === 0 || whole === Infinity ? whole : whole + whole * zLow
}
