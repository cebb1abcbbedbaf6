import { parseDate } from '@cellwright/units'
import { date, type Day } from './plain-types.ts'
import { shown } from './reading.ts'
import { wrongType } from './shape-faults.ts'
import { entryOf, textOf } from './source-node.ts'
import type { Type } from './type.ts'

/** `cellwright: 1`. */
export const schemaVersion: Type<1> = {
  name: '1',
  schema: { const: 1 },
  read(node, { path, reading }) {
    if (node.kind !== 'text') return wrongType(node, path, reading, 'the version of the schema', 'cellwright: 1')
    if (node.text === '1') return 1
    return reading.report('CW-PROJ-024', {
      path,
      at: node.at,
      text: `${shown(node.text)} is not a schema version that this program reads; it reads 1`,
      hint: 'write cellwright: 1, or use a newer program for a newer file',
      params: { value: node.text },
    })
  },
}

interface CalendarDays {
  readonly start: Day
  readonly end: Day
}

const LONGEST_CALENDAR = 100 * 366

/** Start before end; kept for the dates that must lie inside. */
export function calendarOf<T extends CalendarDays>(type: Type<T>): Type<T> {
  return {
    ...type,
    read(node, context) {
      const days = type.read(node, context)
      if (!days) return undefined
      const { path, reading } = context
      const at = entryOf(node, 'end')?.value.at ?? node.at
      const [start, end] = [days.start.from, days.end.to]
      if (end <= start) {
        return reading.report('CW-PROJ-019', {
          path: `${path}.end`,
          at,
          text: `the end ${days.end.written} is not after the start ${days.start.written}`,
          hint: 'exchange them, or correct the year',
        })
      }
      if (end - start > LONGEST_CALENDAR) {
        return reading.report('CW-PROJ-019', {
          path: `${path}.end`,
          at,
          text: `${days.start.written} to ${days.end.written} is more than 100 years, the longest calendar`,
          hint: 'correct the year',
        })
      }
      reading.calendar = { start, end }
      return days
    },
  }
}

/** Keeps the year for money that has none of its own. */
export function currencyOf<T extends { readonly year: number }>(type: Type<T>): Type<T> {
  return {
    ...type,
    read(node, context) {
      const money = type.read(node, context)
      context.reading.currencyYear = money?.year
      return money
    },
  }
}

/** First day of an order; inside the calendar. */
export const orderFrom: Type<Day> = {
  ...date,
  read(node, context) {
    const day = date.read(node, context)
    if (day) context.reading.days.push({ path: context.path, at: node.at, from: day.from, to: day.from })
    return day
  },
}

/** Last day of an order; inside the calendar and not before `from`. */
export const orderTo: Type<Day> = {
  ...date,
  read(node, context) {
    const day = date.read(node, context)
    if (!day) return undefined
    const { path, reading, record } = context
    const from = textOf(record, 'from')
    const first = from === undefined ? undefined : parseDate(from)
    if (first !== undefined && day.to < first) {
      return reading.report('CW-PROJ-019', {
        path,
        at: node.at,
        text: `the last day ${day.written} is before the first, ${from}`,
        hint: 'exchange them, or correct the year',
      })
    }
    reading.days.push({ path, at: node.at, from: day.to, to: day.to })
    return day
  },
}
