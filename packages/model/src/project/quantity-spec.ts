import { DIMENSIONS, inUnit, parseUnit, sameDimension, significant, unitFactor, type DimensionName } from '@cellwright/units'

/** What a quantity of the file must be. Limits are in `unit`. */
export interface QuantitySpec {
  readonly dimension: DimensionName
  /** Another dimension that is allowed too: a rate or a count in all. */
  readonly or?: DimensionName
  /** As it is usually written, and suggested where it is missing. */
  readonly unit: string
  readonly example: string
  readonly above?: number
  readonly min?: number
  readonly max?: number
  readonly whole?: boolean
}

/** `over 0, at most 1000 GWh/yr`, `0 to 100 %`. */
export function rangeText({ above, min, max, unit }: QuantitySpec): string | undefined {
  const u = unit ? ` ${unit}` : ''
  if (min !== undefined && max !== undefined) return `${min} to ${max}${u}`
  const low = above !== undefined ? `over ${above}` : min !== undefined ? `at least ${min}` : undefined
  const high = max === undefined ? undefined : `at most ${max}`
  const limits = [low, high].filter((limit) => limit !== undefined)
  return limits.length === 0 ? undefined : `${limits.join(', ')}${u}`
}

/** Whether `si` is beyond the limits. */
export function isOutside(si: number, spec: QuantitySpec): boolean {
  const factor = spec.unit ? unitFactor(spec.unit) : 1
  if (spec.above !== undefined && !(si > spec.above * factor)) return true
  if (spec.min !== undefined && si < spec.min * factor) return true
  return spec.max !== undefined && si > spec.max * factor
}

/** `35 040 GWh/yr`: a value in the unit of the field. */
export function inFieldUnit(si: number, { unit }: QuantitySpec): string {
  return unit ? `${significant(inUnit(si, unit))} ${unit}` : significant(si)
}

export function wantedText({ dimension, or }: QuantitySpec): string {
  const words = [dimension, ...(or ? [or] : [])].map((d) => d.replaceAll('-', ' '))
  return words.map((w) => (/^[aeiou]/.test(w) ? `an ${w}` : `a ${w}`)).join(' or ')
}

/** `/yr`, `packs/month`: a count per time. */
export function isRateUnit(unit: string): boolean {
  const parsed = parseUnit(unit)
  return parsed.ok && sameDimension(parsed.value.dimension, DIMENSIONS.rate.dimension)
}
