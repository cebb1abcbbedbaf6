import { formatDate } from '@cellwright/units'
import { quantity } from './input.ts'
import { date } from './plain-types.ts'
import type { Input, SupplySpec } from './project.ts'
import { shown } from './reading.ts'
import { wrongType } from './shape-faults.ts'
import type { Type } from './type.ts'

const TIME = quantity({ dimension: 'time', unit: 'days', example: '14 days', min: 0, max: 1000 })

/** Money per mass; of cells also per energy. */
export const supplyPrice = quantity({
  dimension: 'money-per-mass',
  or: 'money-per-energy',
  unit: 'USD/t',
  example: '12000 USD/t',
  above: 0,
})

/** Not longer than the calendar. */
export const leadTime: Type<Input> = {
  ...TIME,
  read(node, context) {
    const input = TIME.read(node, context)
    const { path, reading } = context
    const { calendar } = reading
    if (input?.kind !== 'value' || !calendar || input.estimate.value <= (calendar.end + 1 - calendar.start) * 86400) return input
    return reading.report('CW-PROJ-005', {
      path,
      at: node.at,
      text: `the lead time is longer than the calendar, ${formatDate(calendar.start)} to ${formatDate(calendar.end)}, so that nothing would arrive`,
      hint: 'for example 14 days',
    })
  },
}

/** A map from days to the price from that day on. */
export const datedPrices: Type<SupplySpec['prices']> = {
  name: 'map from dates to prices',
  schema: { type: 'object', additionalProperties: supplyPrice.schema, minProperties: 1 },
  open: true,
  read(node, { path, reading }) {
    const example = '{2027-01-01: 12000 USD/t}'
    if (node.kind !== 'map' || node.entries.length === 0)
      return wrongType(node, path, reading, 'a map from dates to prices', example)
    const before = reading.errors
    const days = new Map<number, string>()
    const prices = node.entries.flatMap(({ key, at, value }) => {
      const here = `${path}.${key}`
      const day = date.read({ kind: 'text', at, text: key, is: 'string' }, { path: here, reading })
      const price = supplyPrice.read(value, { path: here, reading })
      const first = day && days.get(day.from)
      if (day && first === undefined) days.set(day.from, key)
      if (day && first !== undefined)
        reading.report('CW-PROJ-047', {
          path: here,
          at,
          text: `${shown(first)} and ${shown(key)} are the same day`,
          hint: 'keep one of the two prices',
          params: { first },
        })
      return day && price ? [{ from: day.from, price }] : []
    })
    return reading.errors === before ? prices.toSorted((a, b) => a.from - b.from) : undefined
  },
}
