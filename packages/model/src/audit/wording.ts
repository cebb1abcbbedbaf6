import { formatDate, significant, unitFactor } from '@cellwright/units'
import type { Claim } from '../project/project.ts'

/** A claim's value as its author wrote it. */
export function written(claim: Claim): string {
  const { value, qualifier } = claim
  const word = { exact: '', about: 'about ', 'at-least': 'at least ', 'at-most': 'at most ' }[qualifier]
  // All digits that the author wrote: up to ten, which no announcement exceeds.
  if (value.kind === 'quantity')
    return `${word}${exactly(value.estimate.value / claimFactor(claim))} ${value.estimate.unit}`.trim()
  if (value.kind === 'date') return `${word}${value.written}`
  return value.kind === 'text' ? value.text : value.items.join(', ')
}

/** A number with the digits it was written with, in groups of three from 10 000 up. */
function exactly(x: number): string {
  const [whole = '', part] = String(Number(x.toPrecision(10))).split('.')
  const grouped = Math.abs(x) >= 10000 ? whole.replace(/\B(?=(\d{3})+(?!\d))/g, ' ') : whole
  return part ? `${grouped}.${part}` : grouped
}

/** A value in the unit of the claim: numbers with unit, day numbers as dates. */
export function shown(x: number, claim: Claim): string {
  if (claim.value.kind === 'date') return formatDate(Math.round(x))
  if (claim.value.kind !== 'quantity') return String(x)
  return `${significant(x / claimFactor(claim), 3)} ${claim.value.estimate.unit}`.trim()
}

/** SI units in one unit of the claim. */
export function claimFactor(claim: Claim): number {
  return claim.value.kind === 'quantity' ? unitFactor(claim.value.estimate.unit) : 1
}

/** Two values in the unit of the claim, as a range. */
export function span(claim: Claim, low: number, high: number): string {
  return `${shown(low, claim)} to ${shown(high, claim)}`
}
