import type { LineFigure } from '@cellwright/model'
import { count, decimal, number, NO_NUMBER } from '../number-text.ts'

/** A half-width of this part of the value is a rounding error. */
const CERTAIN = 1e-9

/** `9.98 ± 0.07`: the half-width with two significant digits, the value to the same place; `scale` turns it into the unit shown. */
export function withInterval({ value, low, high }: LineFigure, scale = 1): string {
  if (value === null) return NO_NUMBER
  const shown = value * scale
  if (low === null || high === null) return exactText(shown)
  // Of a quantile the interval need not be symmetric: the farther end counts.
  const half = Math.max(high - value, value - low) * scale
  if (half <= CERTAIN * Math.abs(shown)) return exactText(shown)
  const decimals = Math.min(9, Math.max(0, 1 - exponent(Number(half.toPrecision(2)))))
  return `${decimal(shown, decimals)} ± ${decimal(half, decimals)}`
}

/** A number without zeros at its end: `10`, `0.78`, `2 200 000`; of more digits than asked for the first. */
export function exactText(value: number, digits = 4): string {
  const rounded = Number(value.toPrecision(digits))
  if (Number.isInteger(value)) return count(value)
  const text = number(rounded, digits)
  return text.includes('.') ? text.replace(/\.?0+$/, '') : text
}

/** Power of ten of the first digit. */
function exponent(value: number): number {
  return Number(value.toExponential().split('e')[1])
}
