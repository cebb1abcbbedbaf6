import type { Figure } from '@cellwright/model'
import { significant } from '@cellwright/units'
import { TIE } from './wrap.ts'

/** What stands where there is no number. */
export const NO_NUMBER = '-'

/** Three significant digits; thousands apart from 10 000 on. */
export function number(value: number | null, digits = 3): string {
  if (value === null || !Number.isFinite(value)) return NO_NUMBER
  return significant(value, digits).replaceAll(' ', TIE)
}

/** A whole number with every digit. */
export function count(value: number): string {
  return decimal(value, 0)
}

/** With a fixed number of decimals, so that a column of sums can be added up by eye. */
export function decimal(value: number | null, decimals: number): string {
  if (value === null || !Number.isFinite(value)) return NO_NUMBER
  const [whole = '', part] = value.toFixed(decimals).split('.')
  const grouped = Math.abs(value) >= 10000 ? whole.replace(/\B(?=(\d{3})+(?!\d))/g, TIE) : whole
  const text = part ? `${grouped}.${part}` : grouped
  return /^-[0.]+$/.test(text) ? text.slice(1) : text
}

/** Decimals of columns of money in millions: one, and none where an amount has five digits before the point. */
export function sumDecimals(amounts: readonly number[]): number {
  return amounts.some((x) => Math.abs(x) >= 9999.95) ? 0 : 1
}

/** A share as a percentage: whole percents, one decimal below 10 % and from 98 % on, where it matters; more where it would read as all and is not. */
export function percent(share: number | null): string {
  if (share === null || !Number.isFinite(share)) return NO_NUMBER
  const p = share * 100
  const whole = p === 0 || p === 100 || (Math.abs(p) >= 10 && (p < 98 || p > 100))
  const readsAsAll = (decimals: number) => p < 100 && Number(p.toFixed(decimals)) === 100
  let decimals = whole ? 0 : 1
  while (decimals > 0 && decimals < MOST_DECIMALS && readsAsAll(decimals)) decimals++
  return `${decimal(p, decimals)}${TIE}%`
}

/** Nearer to 100 % than this tells, nothing is known. */
const MOST_DECIMALS = 4

/** Value and unit, which stay on one line. */
export function figure(f: Figure | null, digits = 3): string {
  return f === null ? NO_NUMBER : quantity(f.value, f.unit, digits)
}

export function quantity(value: number, unit: string, digits = 3): string {
  if (unit === '%') return percent(value / 100)
  const rest = unit.replaceAll(' ', TIE)
  return unit === '' || unit === '1' ? number(value, digits) : `${number(value, digits)}${TIE}${rest}`
}

/** ` (low to high, 95 % interval of 10 replications)`, or nothing where the figure has no spread. */
export function spread(f: Figure): string {
  if (f.low === undefined || f.high === undefined) return ''
  const what = f.spread === 'ci95' ? '95 % interval of the mean of' : f.spread === 'p10-p90' ? 'the middle 80 % of' : 'over'
  const of = f.n !== undefined && f.of ? `, ${what.replaceAll(' ', TIE)} ${f.n}${TIE}${f.of}` : ''
  const median = f.median === undefined ? '' : `, median${TIE}${number(f.median)}`
  return ` (${number(f.low)} to ${number(f.high)}${of}${median})`
}

/** `1 machine`, `2 machines`. */
export function counted(n: number, one: string, many = `${one}s`): string {
  return `${count(n)}${TIE}${n === 1 ? one : many}`
}
