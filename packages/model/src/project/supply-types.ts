import { quantity } from './input.ts'
import { date } from './plain-types.ts'
import type { SupplySpec } from './project.ts'
import { wrongType } from './shape-faults.ts'
import type { Type } from './type.ts'

/** Money per mass; of cells also per energy. */
export const supplyPrice = quantity({
  dimension: 'money-per-mass',
  or: 'money-per-energy',
  unit: 'USD/t',
  example: '12000 USD/t',
  above: 0,
})

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
    const prices = node.entries.flatMap(({ key, at, value }) => {
      const here = `${path}.${key}`
      const day = date.read({ kind: 'text', at, text: key, is: 'string' }, { path: here, reading })
      const price = supplyPrice.read(value, { path: here, reading })
      return day && price ? [{ from: day.from, price }] : []
    })
    return reading.errors === before ? prices.toSorted((a, b) => a.from - b.from) : undefined
  },
}
