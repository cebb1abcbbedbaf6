import { inUnit } from '@cellwright/units'
import type { Figure } from '../results.ts'

/** A figure in `unit` from a value in SI units. */
export function figure(
  si: number,
  unit: string,
  spread?: { low: number; high: number; n: number; of: 'replications' | 'draws'; spread: 'ci95' | 'p10-p90' },
): Figure {
  const value = inUnit(si, unit)
  if (!spread || !Number.isFinite(spread.low) || !Number.isFinite(spread.high)) return { value, unit }
  return {
    value,
    unit,
    low: inUnit(spread.low, unit),
    high: inUnit(spread.high, unit),
    n: spread.n,
    of: spread.of,
    spread: spread.spread,
  }
}

/** A figure whose value is already in `unit` (money of the report, ratios). */
export function plain(value: number, unit: string): Figure {
  return { value, unit }
}
