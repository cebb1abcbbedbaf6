import { addMonths, dayNumber } from '@cellwright/units'
import { rule, type Term } from '../term/index.ts'

/** Share of a calendar year that lies between two days; `to` is the first day after. */
export function shareOfYear(from: number, to: number, year: number): number {
  const begin = dayNumber({ year, month: 1, day: 1 })
  const end = dayNumber({ year: year + 1, month: 1, day: 1 })
  return Math.max(0, Math.min(end, to) - Math.max(begin, from)) / (end - begin)
}

/** Share of a calendar year that lies after a day. */
export function shareAfter(from: Term, year: number, name: string): Term {
  return rule(`the share of ${year} from that day on`, [from], (day) => shareOfYear(day, Infinity, year)).as(name, '%')
}

/** Share of a calendar year that lies within so many years after a day. */
export function shareWithin(from: Term, years: Term, year: number, name: string): Term {
  return rule(`the share of ${year} within so many years from that day`, [from, years], (day, n) =>
    shareOfYear(day, addMonths(day, 12 * n), year),
  ).as(name, '%')
}
