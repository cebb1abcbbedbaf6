import type { Curve } from '@cellwright/kernel'
import { addMonths, civilDate, dayNumber } from '@cellwright/units'

const DAYS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31] as const

/** Rate of each month, January first, over the mean of a year of 365 d: so that a year gives as much as twelve even months. */
export function monthRates(season: readonly number[]): number[] {
  const mean = DAYS.reduce((sum, days, m) => sum + days * season[m]!, 0) / 365
  return season.map((rate) => rate / mean)
}

/** The rates of the months of the calendar, and of a year after it: so that a run that ends in winter knows of a summer. `origin` and `end` are day numbers. */
export function seasonCurve(id: string, season: readonly number[], origin: number, end: number): Curve {
  const rates = monthRates(season)
  const times: number[] = []
  const values: number[] = []
  for (let day = origin; day < end + 366;) {
    const { year, month } = civilDate(day)
    times.push((day - origin) * 86400)
    values.push(rates[month - 1]!)
    day = addMonths(dayNumber({ year, month, day: 1 }), 1)
  }
  return { id, times, values }
}

/** Days of an even year that the season brings from the start of January to `day` (of any year from there, of 365 d each). */
function broughtBy(rates: readonly number[], day: number): number {
  const years = Math.floor(day / 365)
  let left = day - years * 365
  let sum = years * 365
  for (let m = 0; m < 12 && left > 0; m++) {
    sum += rates[m]! * Math.min(left, DAYS[m]!)
    left -= DAYS[m]!
  }
  return sum
}

const MONTH_STARTS = DAYS.map((_, m) => DAYS.slice(0, m).reduce<number>((sum, days) => sum + days, 0))

/** The most that comes in so many days, in days of an even year: what a pond holds whose brine stays that long. */
export function mostWithin(season: readonly number[], days: number): number {
  const rates = monthRates(season)
  // The sum over a sliding window is linear between moments at which one of its ends is the first of a month.
  const starts = MONTH_STARTS.flatMap((start) => [start, start - days + 365 * Math.ceil(days / 365)])
  return Math.max(...starts.map((start) => broughtBy(rates, start + days) - broughtBy(rates, start)))
}

/** What must be kept from summer for winter where use is even, in days of use. */
export function seasonSwing(season: readonly number[]): number {
  const rates = monthRates(season)
  const ahead = MONTH_STARTS.map((start) => broughtBy(rates, start) - start)
  return Math.max(...ahead) - Math.min(...ahead)
}
