import type { ComparedThing, CompareResults, Figure } from '@cellwright/model'
import { formatDate } from '@cellwright/units'
import { NO_NUMBER, number } from './number-text.ts'
import type { Page } from './page.ts'

/** Lines of one part of the report of a comparison; none where there is nothing to say. */
export type CompareSection = (comparison: CompareResults, page: Page) => string[]

/** Name of a figure with its unit, which then stands once for a row of numbers; the year of money stands in the heading. */
export function named(name: string, unit: string): string {
  return unit === 'date' || unit === '' ? name : `${name}, ${unit.replace(YEAR_OF_MONEY, '')}`
}

const YEAR_OF_MONEY = / \(\d{4}\)/

const NAMES: Partial<Record<ComparedThing['kind'], string>> = {
  material: 'material plant',
  centre: 'service centre',
  station: 'storage station',
}

/** A kind of thing in words. */
export function thingName(kind: ComparedThing['kind']): string {
  return NAMES[kind] ?? kind
}

/** `, money in USD of 2024`, where the comparison has money. */
export function moneyOf({ figures }: CompareResults): string {
  for (const { value } of figures.flatMap((f) => f.values)) {
    const [, currency, year] = /([A-Z]{3}) \((\d{4})\)/.exec(value?.unit ?? '') ?? []
    if (currency !== undefined) return `, money in ${currency} of ${year}`
  }
  return ''
}

/** A value without its unit; dates as dates. */
export function bare({ value, unit }: Figure): string {
  return unit === 'date' ? formatDate(Math.round(value)) : number(value)
}

/** Half the width of an interval, to two digits. */
export function halfWidth({ low, high }: Figure): string {
  return low === undefined || high === undefined ? NO_NUMBER : number((high - low) / 2, 2)
}

/** A difference with its sign. */
export function signed(x: number | undefined): string {
  return x === undefined ? NO_NUMBER : `${x > 0 ? '+' : ''}${number(x)}`
}

/** Unit of a difference, as it is said beside the figure. */
export function differenceUnit(unit: string): string {
  return unit === '%' ? '% points' : unit === 'd' ? 'days' : unit
}

/** The central value lies outside the range of four in five of its own draws. */
export function outsideDraws({ value, of, low = value, high = value }: Figure): boolean {
  const rounding = 1e-9 * Math.max(Math.abs(low), Math.abs(high), Math.abs(value))
  return of === 'draws' && (value < low - rounding || value > high + rounding)
}
