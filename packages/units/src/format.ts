import { parseUnit } from './quantity.ts'

/** `si` expressed in `unit`, e.g. `inUnit(x, 'GWh/yr')`. The unit must be of the vocabulary. */
export function inUnit(si: number, unit: string): number {
  return si / unitFactor(unit)
}

const factors = new Map<string, number>()

/** SI base units in one `unit`. Throws for a unit outside the vocabulary: that is a mistake in the program, not in a file. */
export function unitFactor(unit: string): number {
  let factor = factors.get(unit)
  if (factor === undefined) {
    const parsed = parseUnit(unit)
    if (!parsed.ok) throw new Error(`unknown unit "${unit}": ${parsed.fault.text}`)
    factor = parsed.value.factor
    factors.set(unit, factor)
  }
  return factor
}

/** A number to `digits` significant digits with thin grouping by spaces, never in exponent form below 1e15. */
export function significant(value: number, digits = 3): string {
  if (value === 0 || !Number.isFinite(value)) return String(value)
  const magnitude = Math.floor(decimalExponent(Math.abs(value)))
  const decimals = Math.max(0, digits - 1 - magnitude)
  const scaled = decimals > 0 ? value.toFixed(Math.min(decimals, 12)) : String(roundTo(value, digits - 1 - magnitude))
  const [whole = '', part] = scaled.split('.')
  const grouped = Math.abs(value) >= 10000 ? whole.replace(/\B(?=(\d{3})+(?!\d))/g, ' ') : whole
  return part ? `${grouped}.${part}` : grouped
}

/** Floor of log10 by comparison with powers of ten, so that it is exact everywhere. */
function decimalExponent(value: number): number {
  return Number(value.toExponential().split('e')[1])
}

function roundTo(value: number, decimals: number): number {
  let size = 1
  for (let i = 0; i < -decimals; i++) size *= 10
  return Math.round(value / size) * size
}
