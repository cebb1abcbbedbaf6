import { formatDate, parseDate, parseDateEnd, parseQuantity } from '@cellwright/units'
import { entriesOf, thing } from './file-plants.ts'
import { shown, type Reading } from './reading.ts'
import { entryOf, textOf, type MapEntry, type Place, type SourceNode } from './source-node.ts'

/** Fleets name uses and models of ageing of the library, fill their vehicles in one way, and have a duty that can be. */
export function checkFleets(root: SourceNode, reading: Reading): void {
  const filled = new Map<string, string>()
  for (const fleet of entriesOf(root, 'fleets')) {
    if (fleet.value.kind !== 'map') continue
    checkOnce(fleet, filled, reading)
    checkNames(fleet, reading)
    checkOrder(fleet, root, reading)
    checkDays(fleet, reading)
    checkDepth(fleet, reading)
    checkWarranty(fleet, reading)
  }
}

function checkNames({ key, value }: MapEntry, reading: Reading): void {
  const named = (field: string, kind: string, what: string, plural: string) => {
    const node = entryOf(value, field)?.value
    const known = reading.library.entries(kind).map((e) => e.id)
    if (node?.kind !== 'text' || known.length === 0 || known.includes(node.text)) return
    reading.report('CW-PROJ-011', {
      path: `fleets.${key}.${field}`,
      at: node.at,
      text: `the library has no ${what} ${shown(node.text)}`,
      hint: reading.suggestion(node.text, known, plural),
      params: { value: node.text },
    })
  }
  named('use', 'vehicle-use', 'use of vehicles', 'uses')
  named('ageing', 'ageing-model', 'model of ageing', 'models')
}

function checkOrder({ key, value }: MapEntry, root: SourceNode, reading: Reading): void {
  const named = entryOf(value, 'order')?.value
  if (named?.kind !== 'text') return
  for (const field of ['from', 'to'] as const) {
    const day = entryOf(value, field)
    if (day)
      reading.report('CW-PROJ-053', {
        path: `fleets.${key}.${field}`,
        at: day.at,
        text: `the vehicles enter as the order ${shown(named.text)} is delivered, so that ${field} has no meaning`,
        hint: `remove ${field}, or give vehicles in the place of order`,
      })
  }
  const pack = textOf(value, 'pack')
  const orders = entryOf(root, 'orders')?.value
  const all = (orders?.kind === 'list' ? orders.items : []).flatMap((order) => {
    const id = textOf(order, 'id')
    return id === undefined ? [] : [{ id, packs: packsIn(order) }]
  })
  const order = all.find(({ id }) => id === named.text)
  if (!order || pack === undefined || !thing(root, 'packs', pack) || order.packs.includes(pack)) return
  const others = all.filter(({ packs }) => packs.includes(pack)).map(({ id }) => id)
  reading.report('CW-PROJ-051', {
    path: `fleets.${key}.order`,
    at: named.at,
    text: `the order ${shown(named.text)} is of ${order.packs.join(', ')}, not of the pack ${shown(pack)} of this fleet`,
    hint:
      others.length > 0
        ? `name an order of it: ${others.join(', ')}`
        : `give vehicles in the place of order, or take one of the packs ${order.packs.join(', ')}`,
    params: { order: named.text, pack },
  })
}

/** The packs of an order fill one fleet; `filled`: fleets before this one by order and pack. */
function checkOnce({ key, value }: MapEntry, filled: Map<string, string>, reading: Reading): void {
  const named = entryOf(value, 'order')?.value
  if (named?.kind !== 'text') return
  const packs = `${named.text} ${textOf(value, 'pack') ?? ''}`
  const first = filled.get(packs)
  if (first === undefined) {
    filled.set(packs, key)
    return
  }
  reading.report('CW-PROJ-051', {
    path: `fleets.${key}.order`,
    at: named.at,
    text: `the packs of the order ${shown(named.text)} fill the fleet ${first} already`,
    hint: 'give vehicles in the place of order in one of the two, or name another order',
    params: { order: named.text, first },
  })
}

/** An order is of one pack, of a list of packs, or of packs with their shares. */
function packsIn(order: SourceNode): readonly string[] {
  const product = entryOf(order, 'product')?.value
  if (product?.kind === 'text') return [product.text]
  if (product?.kind === 'list') return product.items.flatMap((item) => (item.kind === 'text' ? [item.text] : []))
  return product?.kind === 'map' ? product.entries.map((e) => e.key) : []
}

function checkDays({ key, value }: MapEntry, reading: Reading): void {
  if (entryOf(value, 'order')) return
  const [from, to] = [entryOf(value, 'from')?.value, entryOf(value, 'to')?.value]
  const first = from?.kind === 'text' ? parseDate(from.text) : undefined
  const last = to?.kind === 'text' ? parseDateEnd(to.text) : undefined
  if (first !== undefined && last !== undefined && last < first) {
    reading.report('CW-PROJ-019', {
      path: `fleets.${key}.to`,
      at: to!.at,
      text: `the last day ${formatDate(last)} is before the first, ${formatDate(first)}`,
      hint: 'exchange them, or correct the year',
    })
    return
  }
  const { calendar } = reading
  const outside = (field: string, at: Place, day: number) => {
    if (!calendar || (day >= calendar.start && day <= calendar.end)) return
    reading.report('CW-PROJ-020', {
      path: `fleets.${key}.${field}`,
      at,
      text: `${formatDate(day)} is ${day < calendar.start ? 'before' : 'after'} the calendar, ${formatDate(calendar.start)} to ${formatDate(calendar.end)}`,
      hint: 'change the date, or make the calendar longer',
    })
  }
  if (from && first !== undefined) outside('from', from.at, first)
  if (to && last !== undefined) outside('to', to.at, last)
}

/** A cycle goes no deeper than what was charged. */
function checkDepth({ key, value }: MapEntry, reading: Reading): void {
  const node = entryOf(value, 'depth')?.value
  const depth = shareOf(node)
  if (!node || depth === undefined) return
  const given = entryOf(value, 'charge_to')?.value
  const usual = reading.library.entry('vehicle-use', textOf(value, 'use') ?? '')?.values['charged-to']
  const charged = given ? shareOf(given) : usual && usual.value * usual.factor
  if (charged === undefined || depth <= charged + 1e-9) return
  reading.report('CW-PROJ-052', {
    path: `fleets.${key}.depth`,
    at: node.at,
    text: `a cycle of ${percent(depth)} goes deeper than what is charged: to ${percent(charged)}${given ? '' : ' by the library'}`,
    hint: `write at most ${percent(charged)}, or charge_to: ${percent(Math.min(1, depth))}`,
    params: { depth, charged },
  })
}

function checkWarranty({ key, value }: MapEntry, reading: Reading): void {
  const warranty = entryOf(value, 'warranty')
  if (warranty?.value.kind !== 'map' || entryOf(warranty.value, 'time') || entryOf(warranty.value, 'distance')) return
  reading.report('CW-PROJ-054', {
    path: `fleets.${key}.warranty`,
    at: warranty.value.at,
    text: 'the warranty has neither a time nor a distance, so that it never ends',
    hint: 'for example warranty: {time: 8 yr, distance: 160000 km, capacity: 70 %}',
  })
}

/** Of a share as a text, or of the value of a band; undefined for other forms, and for what is at fault itself. */
function shareOf(node: SourceNode | undefined): number | undefined {
  const text = node?.kind === 'text' ? node.text : textOf(node, 'value')
  const read = text === undefined ? undefined : parseQuantity(text, 'share')
  return read?.ok ? read.value.si : undefined
}

function percent(share: number): string {
  return `${Number((share * 100).toPrecision(6))} %`
}
