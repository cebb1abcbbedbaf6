import { DIMENSIONS, formatDate, parseDate, parseDateEnd, parseQuantity, parseUnit, sameDimension } from '@cellwright/units'
import type { Reading } from './reading.ts'
import { entryOf, textOf, type Place, type SourceNode } from './source-node.ts'
import type { SupplyRow } from './supply-rules.ts'

/** First and last day lie in the calendar and in this order; so do prices, which may have begun before it. */
export function checkDates({ node, path }: SupplyRow, reading: Reading): void {
  const { calendar } = reading
  const [start, end] = [entryOf(node, 'start')?.value, entryOf(node, 'end')?.value]
  const first = start?.kind === 'text' ? parseDate(start.text) : undefined
  const last = end?.kind === 'text' ? parseDateEnd(end.text) : undefined
  if (first !== undefined && last !== undefined && last < first)
    reading.report('CW-PROJ-019', {
      path: `${path}.end`,
      at: end!.at,
      text: `the last day ${formatDate(last)} is before the first, ${formatDate(first)}`,
      hint: 'exchange them, or correct the year',
    })
  else if (calendar) {
    const outside = (key: string, at: Place, day: number | undefined) => {
      const early = day !== undefined && day < calendar.start
      if (day === undefined || (!early && day <= calendar.end)) return
      reading.report('CW-PROJ-020', {
        path: `${path}.${key}`,
        at,
        text: `${formatDate(day)} is ${early ? 'before' : 'after'} the calendar, ${formatDate(calendar.start)} to ${formatDate(calendar.end)}`,
        hint: 'change the date, or make the calendar longer',
      })
    }
    if (start) outside('start', start.at, first)
    if (end) outside('end', end.at, last)
  }
  const prices = entryOf(node, 'prices')?.value
  for (const { key, at } of prices?.kind === 'map' && calendar ? prices.entries : []) {
    const day = parseDate(key)
    if (day === undefined || day <= calendar!.end) continue
    reading.report('CW-PROJ-020', {
      path: `${path}.prices.${key}`,
      at,
      text: `${formatDate(day)} is after the calendar, ${formatDate(calendar!.start)} to ${formatDate(calendar!.end)}`,
      hint: 'change the date, or make the calendar longer',
    })
  }
}

/** What is no cell is priced and limited by mass. */
export function checkByMass({ node, path, material }: SupplyRow, reading: Reading): void {
  const prices = entryOf(node, 'prices')?.value
  const fields = [
    ...(['price', 'limit'] as const).flatMap((key) => {
      const value = entryOf(node, key)?.value
      return value ? [{ path: `${path}.${key}`, value, what: key }] : []
    }),
    ...(prices?.kind === 'map' ? prices.entries : []).map((e) => ({
      path: `${path}.prices.${e.key}`,
      value: e.value,
      what: 'price' as const,
    })),
  ]
  for (const field of fields) {
    const dimension = field.what === 'price' ? 'money-per-energy' : 'power'
    if (!measures(field.value, dimension)) continue
    reading.report('CW-PROJ-048', {
      path: field.path,
      at: field.value.at,
      text: `${material} has no energy, so that its ${field.what} is by mass`,
      hint: field.what === 'price' ? 'for example 12000 USD/t' : 'for example 5000 t/yr',
      params: { material: material! },
    })
  }
}

/** Whether a quantity of the file, in whatever form, has a dimension. */
function measures(node: SourceNode, dimension: 'money-per-energy' | 'power'): boolean {
  if (node.kind === 'text') return parseQuantity(node.text, dimension).ok
  const value = entryOf(node, 'value')?.value
  if (value) return measures(value, dimension)
  const unit = parseUnit(textOf(node, 'unit') ?? '')
  return unit.ok && sameDimension(unit.value.dimension, DIMENSIONS[dimension].dimension)
}
