import type { Figure } from '@cellwright/model'
import type { Format } from '../words/format.ts'
import { dayText } from './value-text.ts'

/** A headline figure with its unit; dates as dates. */
export const figureText = (value: Figure, format: Format): string =>
  value.unit === 'date' ? dayText(value.value, format) : format.figure(value)

/** Ends of its spread, without the unit; null where it has none. */
export function spreadText(value: Figure, format: Format): { readonly low: string; readonly high: string } | null {
  const { low, high, unit } = value
  if (low === undefined || high === undefined) return null
  return unit === 'date'
    ? { low: dayText(low, format), high: dayText(high, format) }
    : { low: format.number(low), high: format.number(high) }
}

/** Whether the central value lies outside four in five of its own draws. */
export function isOutside({ value, low, high, of }: Figure): boolean {
  if (of !== 'draws' || low === undefined || high === undefined) return false
  const rounding = 1e-9 * Math.max(Math.abs(low), Math.abs(high), Math.abs(value))
  return value < low - rounding || value > high + rounding
}
