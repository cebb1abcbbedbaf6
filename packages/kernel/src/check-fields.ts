import { distributionRule } from './check-distribution.ts'
import { node } from './check-nodes.ts'
import {
  anyList,
  ascending,
  type Fields,
  MOST_UNITS,
  numbers,
  oneOf,
  optional,
  record,
  reference,
  type Rule,
  text,
  whole,
} from './check-rules.ts'
import { outage } from './check-stops.ts'
import type { Curve, Loop, Network, Pool } from './network.ts'

const curveRule = record<Curve>(
  { id: text, times: ascending(true), values: numbers(0, Infinity) },
  (at, _, { times, values }) => {
    if (!Array.isArray(times) || !Array.isArray(values) || (times.length > 0 && times.length === values.length)) return
    const counts = `${times.length} and ${values.length}`
    at.refuseWhole('bad-number', `number of times and values is ${counts}; a curve needs as many values as times, at least one`)
  },
)

const pool = record<Pool>({ id: text, units: whole(0, MOST_UNITS), curve: optional(reference('curves')) })

const loop = record<Loop>({
  id: text,
  cards: whole(1, MOST_UNITS),
  from: text,
  to: text,
  per: optional(oneOf('lot', 'unit')),
  back: optional(distributionRule(' s')),
})

/** What a network is made of, in the order in which faults are told. */
export const PARTS: readonly { readonly field: keyof Network; readonly rule: Rule }[] = [
  { field: 'nodes', rule: node },
  { field: 'curves', rule: curveRule },
  { field: 'pools', rule: pool },
  { field: 'loops', rule: loop },
  { field: 'outages', rule: outage },
]

/** The fields of a network itself. */
export const NETWORK: Fields<Network> = {
  nodes: anyList,
  curves: optional(anyList),
  pools: optional(anyList),
  loops: optional(anyList),
  outages: optional(anyList),
}
