import type { Changeover, ProductTimes } from '@cellwright/kernel'
import type { Product } from '../plant/product-mix.ts'
import { unitSize, type SizedStep } from '../plant/sizing.ts'
import { buysCells } from '../project/route.ts'
import type { CellStores } from './cell-line.ts'
import type { Compilation } from './compile.ts'
import { addNameplateGate } from './nameplate-gate.ts'
import { failuresOf, needsOf, scrapOf, unitTime } from './machines.ts'

const BY = 'factory/pack line'

/** Where a product leaves the plant: demand or sink; and the node that its packs enter on the way there. */
export interface Exit {
  readonly product: string
  readonly node: string
  readonly entry: string
}

export interface PackLine {
  readonly exits: readonly Exit[]
  readonly heldBack: readonly string[]
  readonly cells: CellStores
}

/** A product on its way: what it is called in ids where there are several, the sizes of its lots, and what is wanted of it per second. */
interface Lane {
  readonly product: Product
  readonly name: string
  readonly lot: { readonly module: number; readonly pack: number }
  readonly rate: { readonly module: number; readonly pack: number }
  /** Units of the largest lot of modules of any product: the check of a network does not part them by product. */
  readonly most: number
}

/**
 * Modules and packs. Cells of one grade are put together in the kit of a module, modules of one product in the kit of a pack; kits take no time, the work is
 * that of the stations behind them.
 *
 * With several products the stations are shared, and a lot of one is a campaign: what a machine makes of it in the campaign time, or the plant where that is
 * less. Each product has so many cards for its modules and packs that what is not called for is not begun.
 */
export function addPackLine(c: Compilation): PackLine {
  const { plant, builder } = c
  const several = plant.products.length > 1
  const step = (id: string) => plant.steps.find((s) => s.step.id === id)!
  const [modules, packs, tests] = [step('module-assembly'), step('pack-assembly'), step('pack-test')]
  const each = plant.products.map((product) => laneOf(c, product, modules, packs))
  const most = Math.max(...each.map(({ lot }) => lot.module))
  const lanes = each.map((lane): Lane => ({ ...lane, most }))
  const mostPacks = Math.max(...each.map(({ lot }) => lot.pack))
  const exits = lanes.map((lane) => addExit(c, lane, mostPacks))
  const finished = lanes.map((lane, i) => (several ? addFinish(c, lane, tests, exits[i]!.entry) : exits[i]!.entry))
  const test = addStation(c, tests, lanes, finished)
  const assembly = addStation(c, packs, lanes, [test])
  const kits = lanes.map((lane, i) => addPackKit(c, lane, packs, assembly, { until: exits[i]!.node, apart: finished[i]! }))
  const ports = kits.map((kit) => `${kit}:modules`)
  const stores = several ? lanes.map((lane, i) => addModuleStore(c, lane, ports[i]!)) : ports
  const work = addStation(c, modules, lanes, stores)
  if (several) shareStations(c, lanes, { modules, packs, tests }, stores, finished)
  const cells = (grade?: string) => addModuleKits(c, lanes, modules, work, stores, grade)
  // Cells that are bought are of one grade.
  const graded = c.has('grading') && !buysCells(plant.spec)
  const first = cells(graded ? 'first' : undefined)
  return {
    exits,
    // What waits to be sold waits for no order.
    heldBack: isCapped(c) ? [] : several ? kits : builder.step('pack-test').work,
    cells: graded ? { first, second: cells('second') } : { first },
  }
}

function laneOf(c: Compilation, product: Product, modules: SizedStep, packs: SizedStep): Omit<Lane, 'most'> {
  const { pack, share } = product
  const wanted = packs.inRate.value * share.value
  const rate = { module: wanted * pack.modules.value, pack: wanted }
  if (c.plant.products.length === 1) {
    const lot = (cells: number) => Math.max(1, Math.round(c.lot / cells))
    return { product, name: '', rate, lot: { module: lot(pack.cellsPerModule.value), pack: lot(pack.cells.value) } }
  }
  const campaign = (s: SizedStep, perSecond: number) =>
    Math.max(1, Math.round(campaignTime(c) * Math.min(perSecond, 1 / s.unitTime.value)))
  return {
    product,
    name: ` ${pack.id}`,
    rate,
    lot: { module: campaign(modules, rate.module), pack: campaign(packs, rate.pack) },
  }
}

function campaignTime({ world }: Compilation): number {
  return world.read('operations/cellwright.campaign-time', BY).value
}

function isCapped({ options }: Compilation): boolean {
  return options.upTo === 'nameplate' && !options.orders
}

/** `most`: the largest lot of packs that comes of any product, for which there is always room. */
function addExit(c: Compilation, lane: Lane, most: number): Exit {
  const { builder, options } = c
  const { id } = lane.product.pack
  if (!options.orders) {
    const node = builder.add({ kind: 'sink', id: builder.id(`shipped${lane.name}`) })
    if (options.upTo !== 'nameplate') return { product: id, node, entry: node }
    const { share } = lane.product
    const finished = { name: lane.name, lot: most, share: share.value }
    return { product: id, node, entry: addNameplateGate(c, finished, node) }
  }
  const orders = options.orders.filter((o) => o.product === id)
  const store = finishedPlaces(c, lane)
  const node = builder.add({
    kind: 'demand',
    id: builder.id(`orders${lane.name}`),
    places: c.plant.products.length > 1 ? Math.max(most, packCards(c, lane)) : finishedPlaces(c, lane),
    orders: orders.map((o) => ({ id: o.id, due: (o.day + 1 - options.origin) * 86400, units: o.packs })),
  })
  return { product: id, node, entry: qualified(c, lane, node, Math.max(most, store)) }
}

/** Packs made before the line is qualified wait until it is; where no order is due by then, the demand itself. */
function qualified(c: Compilation, { name, lot }: Lane, node: string, places: number): string {
  const { builder, options } = c
  const from = ((options.qualifiedFrom ?? options.origin) - options.origin) * 86400
  if (from <= 0 || options.orders?.every((o) => o.day >= options.qualifiedFrom!)) return node
  const id = 'qualified'
  const curve = builder.curves.some((known) => known.id === id) ? id : builder.curve({ id, times: [0, from], values: [0, 1] })
  const gate = builder.id(`qualified packs${name}`)
  builder.add({ kind: 'station', id: gate, to: node, machines: 1, unit: { kind: 'constant', value: 1 }, pace: [curve] }, node)
  const store = builder.id(`packs to be qualified${name}`)
  return builder.add({ kind: 'buffer', id: store, to: gate, places: Math.max(places, 4 * lot.pack) }, gate)
}

/** Finished packs of a product that the plant keeps for its orders. */
function finishedPlaces({ world }: Compilation, { lot, rate }: Lane): number {
  return Math.max(4 * lot.pack, Math.ceil(rate.pack * world.read('plant-rules/cellwright.finished-goods-time', BY).value))
}

/**
 * Packs of one of several products from their kits to their customers: those kept for orders, and those on their way through campaigns of the others. Four lots
 * and three campaigns of what is wanted are a choice of ours: enough that no product runs dry while the others are made.
 */
function packCards(c: Compilation, lane: Lane): number {
  const { lot, rate } = lane
  return (c.options.orders ? finishedPlaces(c, lane) : 0) + 4 * lot.pack + Math.ceil(3 * rate.pack * campaignTime(c))
}

/** Modules of one of several products from their kits to their packs; four lots, two of packs and three campaigns, chosen as above. */
function moduleCards(c: Compilation, { lot, rate, product }: Omit<Lane, 'most'>): number {
  return 4 * lot.module + 2 * product.pack.modules.value * lot.pack + Math.ceil(3 * rate.module * campaignTime(c))
}

/** Counts what leaves the shared machines of one product, and what of it is rejected there. */
function addFinish(c: Compilation, { product, name }: Lane, s: SizedStep, to: string): string {
  const { builder } = c
  const node = builder.id(`${s.step.id} done${name}`)
  builder.productOf.set(node, product.pack.id)
  builder.step(s.step.id).done.push(node)
  return builder.add({ kind: 'station', id: node, to, machines: 1, scrap: scrapOf(c, s, c.startUp('packs')) }, to)
}

/** The machines of a step and the store before them; `to` by lane, or one for all. Returns the store. */
function addStation(c: Compilation, s: SizedStep, lanes: readonly Lane[], to: readonly string[]): string {
  const { builder } = c
  const several = lanes.length > 1
  const node = builder.id(s.step.id)
  const store = builder.id(storeName(s))
  if (several) for (const id of [node, store]) builder.share(id)
  let target = to[0]!
  if (to.length > 1) {
    target = builder.share(builder.id(splitName(s)))
    const branches = lanes.map((lane, i) => ({ node: to[i]!, products: [lane.product.pack.id] }))
    builder.add({ kind: 'split', id: target, rule: 'product', to: branches }, ...to)
  }
  const nodes = builder.step(s.step.id)
  nodes.work.push(node)
  if (nodes.done.length === 0) nodes.done.push(node)
  nodes.stores.push(store)
  if (s.step.id === 'pack-test') nodes.enter.push(node)
  const unit = s.step.unit === 'module' ? 'module' : 'pack'
  const lot = Math.max(...lanes.map((lane) => lane.lot[unit]))
  const needs = needsOf(c, s, c.plant.crews.operators)
  builder.add(
    {
      kind: 'station',
      id: node,
      to: target,
      machines: s.installed.value + (c.options.extra?.[s.step.id] ?? 0),
      unit: unitTime(c, s, lot),
      ...(several ? { products: lanes.map((lane) => timesOf(c, s, lane, lane.lot[unit])) } : {}),
      pace: c.pace('packs'),
      failures: failuresOf(c, s),
      // What several products lose is counted where they are apart again.
      scrap: several ? [] : scrapOf(c, s, c.startUp('packs')),
      ...(needs.length ? { needs } : {}),
      ...(several && c.has('changeovers') ? { changeover: changeoverOf(c, s) } : {}),
    },
    target,
  )
  // With several products the cards limit what waits here.
  const cards = unit === 'module' ? moduleCards : packCards
  const places = several
    ? lanes.reduce((all, lane) => all + cards(c, lane), 0)
    : c.bufferSeconds === Infinity
      ? Infinity
      : Math.max(4 * lot, Math.ceil(s.inRate.value * c.bufferSeconds))
  return builder.add({ kind: 'buffer', id: store, to: node, places }, node)
}

/** What a machine takes for a unit of one of several products, by its size. */
function timesOf(c: Compilation, s: SizedStep, { product }: Lane, lot: number): ProductTimes {
  const size = (pack: Parameters<typeof unitSize>[2]) => unitSize(c.world, s.step, pack)?.value ?? 1
  return { product: product.pack.id, unit: unitTime(c, s, lot, size(product.pack) / size(c.plant.pack)) }
}

function changeoverOf({ world }: Compilation, s: SizedStep): Changeover {
  return { time: { kind: 'constant', value: world.find(`machine/${s.step.id}.changeover-time`, BY)?.value ?? 0 } }
}

/** Between the gate of a product and where it is apart again its lots are among those of the others. */
function shareStations(
  { builder }: Compilation,
  lanes: readonly Lane[],
  { modules, packs, tests }: Readonly<Record<'modules' | 'packs' | 'tests', SizedStep>>,
  stores: readonly string[],
  finished: readonly string[],
): void {
  const id = (name: string) => builder.id(name)
  const machines = (s: SizedStep) => [id(storeName(s)), id(s.step.id)]
  const apart = (kind: string, to: readonly string[]) =>
    lanes.map((lane, i) => ({ from: [id(gateName(kind, lane))], to: to[i]! }))
  builder.shared.push(
    { nodes: [...machines(modules), id(splitName(modules))], lanes: apart('modules', stores) },
    { nodes: [...machines(packs), ...machines(tests), id(splitName(tests))], lanes: apart('packs', finished) },
  )
}

interface Gate {
  /** Cards are given back on leaving this node; at `apart` the product has left the machines that it shares. */
  readonly until: string
  readonly apart: string
}

interface Kit {
  readonly kind: 'modules' | 'packs'
  readonly step: SizedStep
  readonly id: string
  readonly port: string
  readonly take: number
  readonly lot: number
  readonly places: number
  readonly to: string
  readonly gate: Gate
  readonly cards: number
}

/** Modules of a product become the kit of a pack. */
function addPackKit(c: Compilation, lane: Lane, step: SizedStep, to: string, gate: Gate): string {
  const { product, name, lot, rate, most } = lane
  const take = product.pack.modules.value
  const places = Math.max(2 * (most + take * lot.pack), Math.ceil(rate.module * finite(c.bufferSeconds)))
  return addKit(c, lane, {
    kind: 'packs',
    step,
    id: `pack kits${name}`,
    port: 'modules',
    take,
    lot: lot.pack,
    places,
    to,
    gate,
    cards: packCards(c, lane),
  })
}

/** An assembly that takes no time; with several products a gate behind it holds it back until the product has a card. */
function addKit(c: Compilation, lane: Lane, kit: Kit): string {
  const { builder } = c
  const several = c.plant.products.length > 1
  const { id } = lane.product.pack
  const node = builder.id(kit.id)
  let { to } = kit
  if (several) {
    const gate = builder.id(gateName(kit.kind, lane))
    builder.productOf.set(node, id)
    if (!builder.productOf.has(gate)) {
      builder.productOf.set(gate, id)
      builder.add({ kind: 'station', id: gate, to, machines: 1 }, to)
      builder.carries.push([gate, kit.gate.apart])
      const cards = builder.id(`cards for ${kit.kind}${lane.name}`)
      builder.loops.push({ id: cards, cards: kit.cards, from: gate, to: kit.gate.until, per: 'unit' })
    }
    to = gate
  }
  builder.step(kit.step.step.id).enter.push(node)
  return builder.add(
    {
      kind: 'assembly',
      id: node,
      to,
      machines: 1,
      lot: kit.lot,
      inputs: [{ port: kit.port, take: kit.take, places: kit.places }],
      ...(several ? { product: id } : {}),
    },
    to,
  )
}

/** Modules of one product that wait for its packs. */
function addModuleStore(c: Compilation, lane: Lane, to: string): string {
  const { builder } = c
  const node = builder.id(`modules${lane.name}`)
  builder.productOf.set(node, lane.product.pack.id)
  builder.step('module-assembly').done.push(node)
  return builder.add({ kind: 'buffer', id: node, to, places: Math.max(lane.most, moduleCards(c, lane)) }, to)
}

/** The store of cells of one grade and the kits of modules made of them. Returns the store. */
function addModuleKits(
  c: Compilation,
  lanes: readonly Lane[],
  step: SizedStep,
  to: string,
  stores: readonly string[],
  grade?: string,
): string {
  const { builder, lot } = c
  const suffix = grade ? ` of the ${grade} grade` : ''
  const ports = lanes.map((lane, i) => {
    const take = lane.product.pack.cellsPerModule.value
    const kit = addKit(c, lane, {
      kind: 'modules',
      step,
      id: `module kits${lane.name}${suffix}`,
      port: 'cells',
      take,
      lot: lane.lot.module,
      places: 2 * (lot + take * lane.lot.module),
      to,
      gate: { until: stores[i]!, apart: stores[i]! },
      cards: moduleCards(c, lane),
    })
    return `${kit}:cells`
  })
  let target = ports[0]!
  if (ports.length > 1) {
    target = builder.id(`cells by product${suffix}`)
    const branches = lanes.map(({ product }, i) => ({ node: ports[i]!, share: product.share.value * product.pack.cells.value }))
    builder.add({ kind: 'split', id: target, rule: 'share', to: branches }, ...ports)
  }
  const cellsPerSecond = step.inRate.value * c.plant.pack.cellsPerModule.value
  const places = c.bufferSeconds === Infinity ? Infinity : Math.max(4 * lot, Math.ceil(cellsPerSecond * c.bufferSeconds))
  const store = builder.id(buysCells(c.plant.spec) ? 'cells in store' : `cells${suffix}`)
  return builder.add({ kind: 'buffer', id: store, to: target, places }, target)
}

function storeName({ step }: SizedStep): string {
  return `before ${step.id}`
}

function splitName({ step }: SizedStep): string {
  return `${step.id} by product`
}

function gateName(kind: string, lane: Lane): string {
  return `release ${kind}${lane.name}`
}

/** Ports have places that end, also where the stores are endless. */
function finite(seconds: number): number {
  return seconds === Infinity ? 30 * 86400 : seconds
}
