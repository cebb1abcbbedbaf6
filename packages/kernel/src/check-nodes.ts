import { distributionRule } from './check-distribution.ts'
import {
  above0,
  above0To,
  anyNumber,
  ascending,
  atLeast,
  between,
  distinct,
  filled,
  finite,
  flag,
  isRecord,
  list,
  MOST_UNITS,
  oneOf,
  optional,
  type Place,
  places,
  record,
  reference,
  type Rule,
  text,
  variant,
  whole,
  wholeOrEndless,
} from './check-rules.ts'
import { failure, need, scrap } from './check-stops.ts'
import type {
  AssemblySpec,
  BatchSpec,
  BufferSpec,
  Changeover,
  DemandSpec,
  MergeSpec,
  NodeSpec,
  ProcessSpec,
  ProductTimes,
  Route,
  SinkSpec,
  SourceSpec,
  SplitSpec,
  StationSpec,
  TransportSpec,
} from './network.ts'

// The fields of every kind of node, each with its rule. The compiler holds the tables to the types: a new field needs its rule here.

const MOST_MACHINES = 16_777_216
const time = distributionRule(' s')
const units = whole(1, MOST_UNITS)
const wholeMachines = whole(0, MOST_MACHINES)
const machines: Rule = (at, what, value, parent) => {
  if (value !== Infinity) wholeMachines(at, what, value, parent)
  else
    at.refuse(what, value, "where everybody is served at once, take a buffer with the service as its dwell and order 'priority'")
}
const curve = reference('curves')

const work = {
  kind: text,
  id: text,
  to: text,
  machines,
  setup: optional(time),
  cycle: optional(time),
  unit: optional(time),
  pace: optional(list(curve)),
  failures: optional(distinct('failure', 'id', failure)),
  scrap: optional(scrap),
  needs: optional(distinct('need', 'pool', need)),
}

const productTimes = record<ProductTimes>({
  product: text,
  setup: optional(time),
  cycle: optional(time),
  unit: optional(time),
  scrap: optional(scrap),
})

const changeover = record<Changeover>(
  { time, pairs: optional(list(record({ from: text, to: text, time }))) },
  (at, what, { pairs }) => {
    if (!Array.isArray(pairs)) return
    const seen = new Set<string>()
    for (const pair of pairs as readonly Partial<NonNullable<Changeover['pairs']>[number]>[]) {
      const name = `'${pair?.from}' to '${pair?.to}'`
      if (pair?.from === pair?.to) at.refuseWhole('bad-value', `${what} from ${name}: that is no change; leave it out`)
      else if (seen.has(name)) at.refuseWhole('duplicate-id', `${what} from ${name} is given twice; give it once`)
      seen.add(name)
    }
  },
)

const route = record<Route>({
  id: text,
  probability: between(0, 1),
  mode: oneOf('unit', 'lot'),
  to: text,
  product: optional(text),
  most: optional(units),
})

const station = record<StationSpec>({
  ...work,
  products: optional(distinct('product', 'product', productTimes)),
  changeover: optional(changeover),
  routes: optional(distinct('route', 'id', route)),
  keepsOrder: optional(flag),
  unloads: optional(flag),
})

const source = record<SourceSpec>(
  {
    kind: text,
    id: text,
    to: text,
    lot: units,
    arrivals: variant(
      'kind',
      {
        saturated: record({ kind: text }),
        renewal: record({ kind: text, interval: time }),
        schedule: record({ kind: text, times: ascending(false) }),
      },
      "allowed: 'saturated', 'renewal', 'schedule'",
    ),
    from: optional(atLeast(0, ' s')),
    limit: optional(whole(0, Number.MAX_SAFE_INTEGER)),
    product: optional(text),
    campaigns: optional(
      filled(list(record({ product: text, units: whole(1, Number.MAX_SAFE_INTEGER) })), 'allowed: one campaign or more'),
    ),
    priority: optional(finite),
  },
  (at, _, { product, campaigns }) => {
    if (product !== undefined && campaigns !== undefined)
      at.refuse('product', product, 'the campaigns say what the lots are; leave one of the two out', 'bad-value')
  },
)

const buffer = record<BufferSpec>({
  kind: text,
  id: text,
  to: text,
  places,
  order: optional(oneOf('fifo', 'lifo', 'priority', 'campaign')),
  dwell: optional(time),
  scrap: optional(scrap),
  expiry: optional(record({ id: text, after: time, to: optional(text) })),
  curve: optional((at, what, value, parent) => {
    curve(at, what, value, parent)
    if (parent['places'] === Infinity)
      at.refuse(what, value, 'a curve cannot multiply endless places; give places a number or leave it out', 'bad-value')
  }),
  initial: optional(list(record({ units, product: optional(text), priority: optional(finite) }))),
})

const batch = record<BatchSpec>(
  {
    kind: text,
    id: text,
    to: text,
    units,
    least: optional(units),
    wait: optional(time),
    byProduct: optional(flag),
  },
  (at, _, { units, least = units }) => {
    if (least > units) at.refuse('least', least, `allowed: at most units (${units})`)
  },
)

const assembly = record<AssemblySpec>(
  {
    ...work,
    inputs: filled(
      list(record({ port: text, take: above0To(MOST_UNITS), places }), { noun: 'input', by: 'port' }),
      'an assembly needs at least one input',
    ),
    lot: units,
    give: optional(units),
    product: optional(text),
  },
  (at, _, { lot, give = 1 }) => {
    if (lot % give > 0) at.refuse('lot', lot, `allowed: a multiple of give (${give})`)
  },
)

const split = record<SplitSpec>(
  {
    kind: text,
    id: text,
    rule: optional(oneOf('share', 'first', 'chance', 'product', 'shortest')),
    to: filled(
      list(
        record({
          node: text,
          share: optional(atLeast(0)),
          products: optional(filled(list(text), 'allowed: one product or more; for the rest leave the list out')),
        }),
        { noun: 'branch', by: 'node' },
      ),
      'a split needs at least one branch',
    ),
  },
  checkSplit,
)

function checkSplit(at: Place, _: string, { rule = 'share', to }: SplitSpec): void {
  if (!Array.isArray(to)) return
  const branches = to.filter((branch: unknown): branch is SplitSpec['to'][number] => isRecord(branch))
  const isWeighed = rule === 'share' || rule === 'chance'
  if (isWeighed && branches.length > 0 && branches.every(({ share }) => share === 0))
    at.refuse('every share', 0, 'at least one must be above 0')
  for (const { node, share, products } of branches) {
    if (!isWeighed && share !== undefined)
      at.refuse(`branch '${node}' share`, share, `rule '${rule}' knows no shares; leave it out`, 'bad-value')
    if (rule !== 'product' && products !== undefined)
      at.refuse(
        `branch '${node}' products`,
        products,
        "only rule 'product' asks for it; set the rule or leave it out",
        'bad-value',
      )
  }
  if (rule === 'product') checkLists(at, branches)
}

/** No product is listed twice, and at most one branch has no list. */
function checkLists(at: Place, branches: SplitSpec['to']): void {
  const branchOf = new Map<string, string>()
  for (const { node, products } of branches) {
    for (const product of Array.isArray(products) ? (products as string[]) : []) {
      const other = branchOf.get(product)
      if (other !== undefined)
        at.refuseWhole('duplicate-id', `branches '${other}' and '${node}' both list product '${product}'; list it once`)
      branchOf.set(product, node)
    }
  }
  const rest = branches.filter(({ products }) => products === undefined).map(({ node }) => `'${node}'`)
  if (rest.length > 1)
    at.refuseWhole(
      'bad-value',
      `branches ${rest.join(' and ')} have no products; only one branch can take the rest, list the products of the others`,
    )
}

const merge = record<MergeSpec>(
  {
    kind: text,
    id: text,
    to: text,
    rule: oneOf('priority', 'share'),
    from: distinct('feeder', 'node', record({ node: text, share: optional(above0()) })),
  },
  (at, _, { rule, from }) => {
    if (rule !== 'priority' || !Array.isArray(from)) return
    for (const feeder of from as readonly Partial<MergeSpec['from'][number]>[])
      if (feeder?.share !== undefined)
        at.refuse(`feeder '${feeder.node}' share`, feeder.share, "rule 'priority' knows no shares; leave it out", 'bad-value')
  },
)

const transport = record<TransportSpec>(
  {
    kind: text,
    id: text,
    to: text,
    vehicles: wholeOrEndless(MOST_MACHINES),
    load: optional(wholeOrEndless(MOST_UNITS)),
    least: optional(units),
    wait: optional(time),
    trip: time,
    back: optional(time),
    scrap: optional(scrap),
  },
  checkTransport,
)

function checkTransport(at: Place, _: string, { vehicles, load, least, wait, back }: TransportSpec): void {
  if (vehicles === Infinity) {
    for (const [field, value] of Object.entries({ load, least, wait, back }))
      if (value !== undefined && value !== Infinity)
        at.refuseWhole(
          'bad-value',
          `${field} means nothing with endless vehicles: every lot goes at once; leave it out or give vehicles a number`,
        )
    return
  }
  if (load === undefined || load === Infinity)
    at.refuse(
      'load',
      load,
      `${vehicles} vehicles need one: the units that fit on a vehicle; for a conveyor make vehicles Infinity`,
    )
  else if (least !== undefined && least > load) at.refuse('least', least, `allowed: at most load (${load})`)
}

const demand = record<DemandSpec>({
  kind: text,
  id: text,
  places,
  orders: (at, what, value, parent) => {
    distinct('order', 'id', record({ id: text, due: anyNumber, units, product: optional(text) }))(at, what, value, parent)
    if (!Array.isArray(value)) return
    const due = (value as readonly Partial<DemandSpec['orders'][number]>[]).map((order) => order?.due)
    if (due.every((t) => typeof t === 'number')) ascending(false)(at, 'due', due, {})
  },
})

const sink = record<SinkSpec>({ kind: text, id: text })
const process = record<ProcessSpec>({
  kind: text,
  id: text,
  to: list(text),
  places,
  copies: optional(whole(1, MOST_MACHINES)),
  causes: optional(list(text)),
})

/** A node of any kind. */
export const node = variant(
  'kind',
  { source, station, buffer, batch, assembly, split, merge, transport, demand, sink, process } satisfies Record<
    NodeSpec['kind'],
    Rule
  >,
  'that is no kind of node',
)
