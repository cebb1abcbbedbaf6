import type { Library } from '@cellwright/library'
import { dayNumber, daysInMonth } from '@cellwright/units'
import type { Issue } from '../issue.ts'
import { readCsvTable, type CsvRow } from './csv-table.ts'
import { Reading, shown } from './reading.ts'
import type { Place } from './source-node.ts'

/** Prices of electricity step by step, as a table has them. */
export interface PriceTable {
  /** [h] Length of a step. */
  readonly step: number
  /** Money of the currency over energy [money/J]. */
  readonly prices: Float64Array
  readonly currency: string
  /** Year of the first time, where times are dates. */
  readonly year: number | undefined
}

export interface ReadPriceTable {
  /** Undefined where there are faults. */
  readonly table: PriceTable | undefined
  readonly issues: readonly Issue[]
}

const COLUMNS = [
  { name: 'time', aliases: ['hour', 'timestamp', 'date'], required: true },
  { name: 'price', required: true, dimension: 'money-per-energy' },
] as const

const WORDS = {
  name: 'table of prices',
  thing: 'table',
  start: 'the first row names the columns: time and price [CNY/MWh]; each row after it is an hour',
}

/** Steps that prices may have [h]. */
const STEPS: readonly number[] = [0.25, 0.5, 1]

const MINUTES = 60

/**
 * A table of prices with the columns `time` (or hour, timestamp, date) and `price [CURRENCY/MWh]`: times are hours counted on from 0 or 1, or dates with a time of day in one
 * time without daylight saving, one hour, half an hour or a quarter after another, whole days together. All faults are told, each with its place. Never throws.
 */
export function readPriceTable(text: string, library: Library): ReadPriceTable {
  const reading = new Reading(library, WORDS)
  const table = readCsvTable(text, COLUMNS, reading)
  const header = table?.headers.get('price')
  if (!table || !header) return { table: undefined, issues: reading.issues }
  const currency = header.currency ?? ''
  if (currency !== 'USD' && !library.entry('exchange-rate', currency.toLowerCase()))
    reading.report('CW-PROJ-060', {
      path: 'price',
      at: header.at,
      text: `the prices are in ${currency}, of which the library has no exchange rate`,
      hint: 'write them in another currency, with its name in the header',
      params: { currency },
    })
  const prices: number[] = []
  const times: Time[] = []
  for (const row of table.rows) {
    const price = table.number(row, 'price')
    if (!row.cells.has('price'))
      reading.report('CW-CSV-007', { path: 'price', at: row.at, text: 'the price is empty', hint: 'write a number' })
    const time = readTime(row, reading)
    if (time) times.push(time)
    if (price !== undefined) prices.push(price)
  }
  const step = stepOf(times, table.headers.get('time')!.at, reading)
  if (step !== undefined) checkTimes(times, step, reading)
  const ok = reading.errors === 0 && step !== undefined
  const year = times[0]?.year
  return {
    table: ok ? { step: step / MINUTES, prices: Float64Array.from(prices), currency, year } : undefined,
    issues: reading.issues,
  }
}

interface Time {
  /** From an arbitrary start. */
  readonly minutes: number
  readonly year: number | undefined
  readonly text: string
  readonly at: Place
}

const STAMP = /^(\d{4})-(\d\d)-(\d\d)(?:[ T](\d\d):(\d\d)(?::00)?)?(Z|[+-]\d\d:\d\d)?$/

function readTime(row: CsvRow, reading: Reading): Time | undefined {
  const cell = row.cells.get('time')
  const at = cell?.at ?? row.at
  const text = cell?.text ?? ''
  const fault = (said: string, hint: string) => reading.report('CW-PROJ-061', { path: 'time', at, text: said, hint })
  if (/^\d{1,5}$/.test(text)) return { minutes: Number(text) * MINUTES, year: undefined, text, at }
  const match = STAMP.exec(text)
  const [year = 0, month = 0, day = 0, hour = 0, minute = 0] = (match ?? [])
    .slice(1, 6)
    .map((x: string | undefined) => Number(x ?? 0))
  if (!match || month < 1 || month > 12 || day < 1 || day > daysInMonth(year, month) || hour > 23 || minute > 59)
    return fault(`${shown(text)} is no time`, 'count hours on from 0, or write 2025-01-31 17:00')
  const zone = /^([+-])(\d\d):(\d\d)$/.exec(match[6] ?? '')
  const ahead = zone ? (zone[1] === '-' ? -1 : 1) * (Number(zone[2]) * MINUTES + Number(zone[3])) : 0
  return { minutes: (dayNumber({ year, month, day }) * 24 + hour) * MINUTES + minute - ahead, year, text, at }
}

/** [min] What most often lies between a time and the next. */
function stepOf(times: readonly Time[], top: Place, reading: Reading): number | undefined {
  const counts = new Map<number, number>()
  for (const [i, time] of times.slice(1).entries()) {
    const between = time.minutes - times[i]!.minutes
    if (between > 0) counts.set(between, (counts.get(between) ?? 0) + 1)
  }
  const step = [...counts].toSorted(([a, n], [b, m]) => m - n || a - b)[0]?.[0]
  if (step !== undefined && STEPS.includes(step / MINUTES)) return step
  return reading.report('CW-PROJ-061', {
    path: 'time',
    at: times[1]?.at ?? times[0]?.at ?? top,
    text:
      step === undefined
        ? 'the table has fewer than two times one after another, so no step can be seen'
        : `most times are ${step} minutes apart, but prices are of an hour, of half an hour or of a quarter`,
    hint: 'give one row for each hour of a year',
  })
}

function checkTimes(times: readonly Time[], step: number, reading: Reading): void {
  const seen = new Map<number, Time>()
  let last: Time | undefined
  for (const time of times) {
    const { at, text } = time
    const twin = seen.get(time.minutes)
    const params = { time: text }
    if (twin)
      reading.report('CW-PROJ-063', {
        path: 'time',
        at,
        text: `${shown(text)} is there twice, first in line ${twin.at.line}`,
        hint: `remove one of them${isDate(time) ? '; where clocks went back, give all times in one time without daylight saving' : ''}`,
        params,
      })
    else if (last && time.minutes < last.minutes)
      reading.report('CW-PROJ-063', {
        path: 'time',
        at,
        text: `${shown(text)} stands after ${shown(last.text)}, which is later`,
        hint: 'sort the rows by time',
        params,
      })
    else if (last && time.minutes > last.minutes + step) {
      const missing = (time.minutes - last.minutes) / step - 1
      const rows = Number(missing.toFixed(2))
      reading.report('CW-PROJ-062', {
        path: 'time',
        at,
        text: `${rows === 1 ? 'one row is' : `${rows} rows are`} missing between ${shown(last.text)} and ${shown(text)}`,
        hint: `add ${rows === 1 ? 'it' : 'them'}${isDate(time) && missing * step === MINUTES ? '; where clocks went forward, give all times in one time without daylight saving' : ''}`,
        params: { ...params, missing: rows },
      })
    }
    seen.set(time.minutes, time)
    if (!last || time.minutes > last.minutes) last = time
  }
  const [first] = times
  const length = last && first ? last.minutes - first.minutes + step : 0
  if (reading.errors > 0 || length % (24 * MINUTES) === 0) return
  reading.report('CW-PROJ-062', {
    path: 'time',
    at: last?.at,
    text: `the table has ${Number((length / MINUTES).toFixed(2))} hours, which are not whole days`,
    hint: 'fill the last day, or leave it out',
  })
}

function isDate({ year }: Time): boolean {
  return year !== undefined
}
