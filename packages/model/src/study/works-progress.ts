import { parseDate, parseDateEnd } from '@cellwright/units'
import { calc, exactly, total, type Term } from '../term/index.ts'
import type { ProjectPart } from './project-parts.ts'

/**
 * Share of the works that is done on the day of a claim (`asOf`; the middle of the month or year where it names no day), 0..1: of each part of the project the time from
 * the start of building that has passed over the time to its first pilot operation, weighted with its investment. Announcements do not say how they count; money is taken
 * to be spent evenly over the works. Undefined without a day or where a part has no dates.
 */
export function worksProgress(parts: readonly ProjectPart[], asOf: string | undefined): Term | undefined {
  const [from, to] = asOf === undefined ? [] : [parseDate(asOf), parseDateEnd(asOf)]
  if (from === undefined || to === undefined || parts.length === 0) return undefined
  const day = exactly(Math.floor((from + to) / 2), 'the day of the claim', 'date')
  const spent = parts.flatMap(({ start, pilot, investment }) =>
    start && pilot && pilot.value > start.value
      ? [calc`${investment} * min(${[ALL, calc`max(${[NONE, calc`(${day} - ${start}) / (${pilot} - ${start})`]})`]})`]
      : [],
  )
  if (spent.length < parts.length) return undefined
  const all = total(parts.map((p) => p.investment))
  return calc`sum(${spent}) / ${all}`.as('share of the works that is done', '%')
}

const ALL = exactly(1, 'all of it')
const NONE = exactly(0, 'not begun')
