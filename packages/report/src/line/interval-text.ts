import type { LineFigure } from '@cellwright/model'
import { decimal, number, NO_NUMBER } from '../number-text.ts'

/** A half-width of this part of the value is a rounding error. */
const CERTAIN = 1e-9

/** `9.98 ± 0.07`: the half-width with two significant digits, the value to the same place; `scale` turns it into the unit shown. */
export function withInterval({ value, low, high }: LineFigure, scale = 1): string {
  if (value === null) return NO_NUMBER
  const shown = value * scale
  if (low === null || high === null) return number(shown, 4)
  // Of a quantile the interval need not be symmetric: the farther end counts.
  const half = Math.max(high - value, value - low) * scale
  if (half <= CERTAIN * Math.abs(shown)) return number(shown, 4)
  const decimals = Math.min(9, Math.max(0, 1 - exponent(half)))
  return `${decimal(shown, decimals)} ± ${decimal(half, decimals)}`
}

/** Power of ten of the first digit. */
function exponent(value: number): number {
  return Number(value.toExponential().split('e')[1])
}
