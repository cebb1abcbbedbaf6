import { civilDate, dayNumber } from '@cellwright/units'
import type { World } from '../project/world.ts'
import { exactly, rule, type Term } from '../term/index.ts'
import { shareOfYear } from './share-of-year.ts'

/** The part of a calendar year that the calendar of the project has, day numbers; `to` is the first day after. */
export interface BookYear {
  readonly year: number
  readonly from: number
  readonly to: number
  /** Time that the books of this year are kept for [s]. */
  readonly length: Term
}

/** The years of the calendar in order: whole ones but for the first and the last. */
export function bookYears({ project }: World): readonly BookYear[] {
  const { start, end } = project.calendar
  const years: BookYear[] = []
  for (let from = start; from <= end;) {
    const { year } = civilDate(from)
    const to = Math.min(end + 1, dayNumber({ year: year + 1, month: 1, day: 1 }))
    years.push({ year, from, to, length: exactly((to - from) * 86400, `days of ${year} in the calendar`, 'd') })
    from = to
  }
  return years
}

/** Share of a whole year that lies in the calendar and from a day on. */
export function shareFrom(opening: Term, { year, from, to }: BookYear, name: string): Term {
  return rule(`the share of ${year} that lies in the calendar, from that day on`, [opening], (day) =>
    shareOfYear(Math.max(from, day), to, year),
  ).as(name, '%')
}
