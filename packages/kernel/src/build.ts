import { Sampler } from './distribution.ts'
import { Engine } from './engine.ts'
import { Loop } from './loop.ts'
import type { Loss } from './losses.ts'
import { rankNodes } from './moment-order.ts'
import type {
  AssemblySpec,
  BatchSpec,
  BufferSpec,
  Changeover,
  DemandSpec,
  Distribution,
  Failure,
  MergeSpec,
  Need,
  Network,
  NodeSpec,
  ProcessSpec,
  ProductTimes,
  RunOptions,
  Scrap,
  SourceSpec,
  SplitSpec,
  StationSpec,
  TransportSpec,
} from './network.ts'
import { Assembly, type AssemblyPlan, Port } from './nodes/assembly.ts'
import { Batch } from './nodes/batch.ts'
import { Buffer, type BufferPlan } from './nodes/buffer.ts'
import { Demand } from './nodes/demand.ts'
import { Enclosed } from './nodes/enclosed.ts'
import type { Machines, MachinesPlan } from './nodes/machines.ts'
import type { Node } from './nodes/node.ts'
import { Lane, Merge } from './nodes/merge.ts'
import { ProcessNode } from './nodes/process-node.ts'
import { Sink } from './nodes/sink.ts'
import { Source } from './nodes/source.ts'
import { Split, type SplitPlan } from './nodes/split.ts'
import { type ChangeoverPlan, type ProductPlan, type RoutePlan, Station } from './nodes/station.ts'
import { Store, type StorePlan } from './nodes/store.ts'
import { Transport } from './nodes/transport.ts'
import type { CollectionPlan } from './collection.ts'
import { byCodeUnits } from './plan.ts'
import { Outage } from './outage.ts'
import { Pool, type Want } from './pool.ts'
import { QuantileSketch } from './quantile-sketch.ts'
import { stream, type Stream } from './random.ts'
import { product as productOf, StepFunction } from './step-function.ts'
import type { Cause } from './stop.ts'
import { unitsPerLot } from './whole-units.ts'

/**
 * The event engine for a checked network. Nodes stand in code-unit order of their ids, ports behind their assembly: from here on nothing depends
 * on the order in the file. Nodes in `enclosed` only keep their places; something else runs them.
 */
export function build(network: Network, options: RunOptions, enclosed: ReadonlyMap<string, typeof Enclosed> = new Map()): Engine {
  return new Builder(network, options, enclosed).build()
}

/** Ids of what units may be lost to, in the order of `Figures.scrapBy`. */
export function scrapIds(spec: NodeSpec, { outages = [] }: Network): string[] {
  const ids = 'scrap' in spec ? (spec.scrap ?? []).map(({ id }) => id) : []
  const add = (id: string): void => {
    if (!ids.includes(id)) ids.push(id)
  }
  if (spec.kind === 'station') for (const { scrap = [] } of spec.products ?? []) for (const { id } of scrap) add(id)
  const failures = 'failures' in spec ? (spec.failures ?? []) : []
  for (const { id, interrupts } of failures) if (interrupts === 'scrap') add(id)
  for (const { id, interrupts, nodes } of outages) if (interrupts === 'scrap' && nodes.includes(spec.id)) add(id)
  if (spec.kind === 'station') for (const { id, most } of spec.routes ?? []) if (most !== undefined) add(id)
  if (spec.kind === 'buffer' && spec.expiry !== undefined && spec.expiry.to === undefined) add(spec.expiry.id)
  if (spec.kind === 'process') for (const id of spec.causes ?? []) add(id)
  return ids
}

class Builder {
  readonly #network: Network
  readonly #options: RunOptions
  readonly #engine: Engine
  readonly #curves: ReadonlyMap<string, StepFunction>
  readonly #pools: ReadonlyMap<string, Pool>
  readonly #products: ReadonlyMap<string, number>
  readonly #enclosed: ReadonlyMap<string, typeof Enclosed>
  /** By address. */
  readonly #nodes = new Map<string, Node>()

  constructor(network: Network, options: RunOptions, enclosed: ReadonlyMap<string, typeof Enclosed>) {
    this.#enclosed = enclosed
    this.#network = network
    this.#options = options
    this.#engine = new Engine(options.trace)
    this.#curves = new Map((network.curves ?? []).map((curve) => [curve.id, new StepFunction(curve.times, curve.values)]))
    this.#products = productNumbers(network)
    this.#engine.name(this.#products)
    const pools = [...(network.pools ?? [])].sort((a, b) => byCodeUnits(a.id, b.id))
    this.#pools = new Map(pools.map(({ id, units, curve }) => [id, new Pool(this.#engine, id, units, this.#curve(curve))]))
  }

  build(): Engine {
    const engine = this.#engine
    const specs = [...this.#network.nodes].sort((a, b) => byCodeUnits(a.id, b.id))
    for (const spec of specs) {
      const node = this.#node(spec)
      this.#nodes.set(spec.id, node)
      if (node instanceof Assembly) for (const port of node.ports) this.#nodes.set(port.address, port)
    }
    const nodes = [...this.#nodes.values()]
    for (const spec of specs) if (spec.kind === 'merge') this.#addLanes(spec)
    for (const spec of specs) this.#connect(spec)
    for (const node of nodes) for (const next of node.successors()) next.feeders.push(node)
    for (const node of nodes) node.only = node.feeders.length === 1 ? node.feeders[0]! : null
    engine.nodes = nodes
    engine.pools = [...this.#pools.values()]
    engine.processes = nodes.filter((node) => node instanceof ProcessNode)
    this.#addLoops()
    const outages = this.#outages()
    if (this.#options.quantiles === true) this.#addSketches(specs)
    rankNodes(nodes, (node) => (node instanceof Port ? [node.assembly] : node.successors()))
    engine.open()
    for (const node of nodes) node.start()
    for (const part of [...engine.pools, ...outages]) part.start()
    return engine
  }

  // ---- Parts that nodes are made of -------------------------------------------------------------------------------------------

  #stream(id: string, purpose: string): Stream {
    return stream(this.#options.seed, id, purpose, this.#options.replication ?? 0)
  }

  #sampler(id: string, purpose: string, distribution: Distribution): Sampler {
    return new Sampler(distribution, this.#stream(id, purpose))
  }

  #optional(id: string, purpose: string, distribution: Distribution | undefined): Sampler | null {
    return distribution === undefined ? null : this.#sampler(id, purpose, distribution)
  }

  #curve(id: string | undefined): StepFunction | null {
    return id === undefined ? null : this.#curves.get(id)!
  }

  #product(id: string | undefined): number {
    return this.#products.get(id ?? '')!
  }

  #losses(id: string, scrap: readonly Scrap[], ids: readonly string[], purpose = 'scrap:'): Loss[] {
    return scrap.map((cause) => ({
      index: ids.indexOf(cause.id),
      probability: cause.probability,
      takesLot: cause.mode === 'lot',
      curve: this.#curve(cause.curve),
      random: this.#stream(id, purpose + cause.id),
    }))
  }

  #want({ pool, units = 1, priority = 0 }: Need): Want {
    return { pool: this.#pools.get(pool)!, units, priority }
  }

  #cause(id: string, failure: Failure, index: number, scrap: readonly string[]): Cause {
    const { crew, planned = false, waits = false, interrupts = 'resume' } = failure
    const { clock } = failure
    const time = clock === 'units' ? failure.life : clock === 'timetable' ? undefined : failure.timeToFailure
    return {
      id: failure.id,
      clock,
      index,
      timeToFailure: this.#optional(id, `failure:${failure.id}`, time),
      timeToRepair: this.#sampler(id, `repair:${failure.id}`, failure.timeToRepair),
      first: clock === 'timetable' ? (failure.first ?? failure.every) : 0,
      every: clock === 'timetable' ? failure.every : 0,
      crew: crew === undefined ? null : this.#want(crew),
      isOperating: clock === 'operating',
      isPlanned: planned,
      waits,
      interrupts,
      scrapIndex: interrupts === 'scrap' ? scrap.indexOf(failure.id) : -1,
    }
  }

  #machines(spec: StationSpec | AssemblySpec): MachinesPlan {
    const { id, failures = [], pace = [] } = spec
    const scrap = scrapIds(spec, this.#network)
    // Failures by operating time first: the engine finds them by their index.
    const ordered = [
      ...failures.filter(({ clock }) => clock === 'operating'),
      ...failures.filter(({ clock }) => clock !== 'operating'),
    ]
    return {
      machines: spec.machines,
      setup: this.#optional(id, 'setup', spec.setup),
      cycle: this.#optional(id, 'cycle', spec.cycle),
      unit: this.#optional(id, 'unit', spec.unit),
      pace: pace.length === 0 ? null : productOf(pace.map((curve) => this.#curves.get(curve)!)),
      causes: ordered.map((failure, index) => this.#cause(id, failure, index, scrap)),
      needs: (spec.needs ?? []).map((need) => this.#want(need)),
      isByProduct: spec.kind === 'station' && (spec.products !== undefined || spec.changeover !== undefined),
    }
  }

  // ---- Nodes -------------------------------------------------------------------------------------------------------------------

  #node(spec: NodeSpec): Node {
    const node = this.#bare(spec)
    const ids = scrapIds(spec, this.#network)
    if ('scrap' in spec) node.losses = this.#losses(spec.id, spec.scrap ?? [], ids)
    node.hasLosses =
      node.losses.length > 0 || (spec.kind === 'station' && (spec.products ?? []).some(({ scrap }) => scrap !== undefined))
    node.scrapBy = new Float64Array(ids.length)
    return node
  }

  #bare(spec: NodeSpec): Node {
    const engine = this.#engine
    const Kind = this.#enclosed.get(spec.id)
    if (Kind !== undefined) return new Kind(engine, spec.id)
    switch (spec.kind) {
      case 'source':
        return this.#source(spec)
      case 'station':
        return this.#station(spec)
      case 'buffer':
        return this.#buffer(spec)
      case 'batch':
        return new Batch(engine, spec.id, this.#collection(spec, spec.units))
      case 'transport':
        return this.#transport(spec)
      case 'assembly':
        return this.#assembly(spec)
      case 'split':
        return this.#split(spec)
      case 'merge':
        return this.#merge(spec)
      case 'demand':
        return this.#demand(spec)
      case 'sink':
        return new Sink(engine, spec.id)
      default:
        return this.#process(spec)
    }
  }

  #merge({ id, from, rule }: MergeSpec): Merge {
    return new Merge(this.#engine, id, from.length, rule === 'share' ? from.map(({ share = 1 }) => share) : null)
  }

  #demand(spec: DemandSpec): Demand {
    const products = spec.orders.map(({ product }) => (product === undefined ? -1 : this.#product(product)))
    return new Demand(this.#engine, spec, products)
  }

  #source(spec: SourceSpec): Source {
    const { arrivals, campaigns, product } = spec
    const interval = arrivals.kind === 'renewal' ? this.#sampler(spec.id, 'interval', arrivals.interval) : null
    const products =
      campaigns === undefined ? [this.#product(product)] : campaigns.map((campaign) => this.#product(campaign.product))
    return new Source(this.#engine, spec, interval, products)
  }

  #buffer(spec: BufferSpec): Buffer | Store {
    const { id, places, curve, dwell, order, expiry, initial = [] } = spec
    const plan: BufferPlan = {
      places,
      curve: this.#curve(curve),
      dwell: this.#optional(id, 'dwell', dwell),
      initial: initial.map(({ units, product, priority = 0 }) => ({ units, product: this.#product(product), priority })),
    }
    if (order === undefined && expiry === undefined) return new Buffer(this.#engine, id, plan)
    return new Store(this.#engine, id, {
      ...plan,
      order: order ?? 'fifo',
      expiry: expiry === undefined ? null : this.#expiry(spec, expiry),
    })
  }

  #expiry(spec: BufferSpec, { id, after, to }: NonNullable<BufferSpec['expiry']>): StorePlan['expiry'] {
    const ids = scrapIds(spec, this.#network)
    return { after: this.#sampler(spec.id, 'expiry', after), scrapIndex: to === undefined ? ids.indexOf(id) : -1 }
  }

  #collection({ id, least, wait, byProduct = false }: Omit<BatchSpec, 'kind' | 'units'>, units: number): CollectionPlan {
    return { units, least: least ?? units, wait: this.#optional(id, 'wait', wait), byProduct }
  }

  /** Endless vehicles are a buffer in which every lot stays for the time of the trip. */
  #transport(spec: TransportSpec): Transport | Buffer {
    const { id, vehicles, load = Infinity, back } = spec
    const trip = this.#sampler(id, 'trip', spec.trip)
    if (vehicles === Infinity) return new Buffer(this.#engine, id, { places: Infinity, curve: null, dwell: trip, initial: [] })
    return new Transport(this.#engine, id, {
      machines: vehicles,
      setup: null,
      cycle: trip,
      unit: null,
      pace: null,
      causes: [],
      needs: [],
      isByProduct: false,
      load: this.#collection(spec, load),
      trip,
      back: this.#optional(id, 'back', back),
    })
  }

  #station(spec: StationSpec): Station {
    const scrap = scrapIds(spec, this.#network)
    return new Station(this.#engine, spec.id, {
      ...this.#machines(spec),
      products: this.#productTimes(spec, scrap),
      changeover: spec.changeover === undefined ? null : this.#changeover(spec.id, spec.changeover),
      routes: (spec.routes ?? []).map((route): RoutePlan => ({
        probability: route.probability,
        takesLot: route.mode === 'lot',
        random: this.#stream(spec.id, `route:${route.id}`),
        product: route.product === undefined ? -1 : this.#product(route.product),
        most: route.most ?? Infinity,
        scrapIndex: scrap.indexOf(route.id),
      })),
      keepsOrder: spec.keepsOrder ?? false,
      unloads: spec.unloads ?? false,
    })
  }

  /** By number of product. A time that a product does not give is the station's. */
  #productTimes(spec: StationSpec, scrap: readonly string[]): (ProductPlan | null)[] {
    const list: (ProductPlan | null)[] = [...this.#products].map(() => null)
    for (const own of spec.products ?? []) list[this.#product(own.product)] = this.#productPlan(spec, own, scrap)
    return list
  }

  #productPlan(spec: StationSpec, own: ProductTimes, scrap: readonly string[]): ProductPlan {
    const { id } = spec
    const { product } = own
    const time = (purpose: string, distribution: Distribution | undefined): Sampler | null =>
      this.#optional(id, `${purpose}:${product}`, distribution)
    return {
      setup: time('setup', own.setup ?? spec.setup),
      cycle: time('cycle', own.cycle ?? spec.cycle),
      unit: time('unit', own.unit ?? spec.unit),
      losses: this.#losses(id, own.scrap ?? spec.scrap ?? [], scrap, `scrap:${product}:`),
    }
  }

  #changeover(id: string, { time, pairs = [] }: Changeover): ChangeoverPlan {
    return {
      any: this.#sampler(id, 'changeover', time),
      pairs: new Map(
        pairs.map((pair) => [
          `${this.#product(pair.from)}>${this.#product(pair.to)}`,
          this.#sampler(id, `changeover:${pair.from}>${pair.to}`, pair.time),
        ]),
      ),
    }
  }

  #assembly(spec: AssemblySpec): Assembly {
    const { id, lot, give, inputs } = spec
    const plan: AssemblyPlan = { ...this.#machines(spec), lotUnits: lot, product: this.#product(spec.product) }
    const assembly = new Assembly(this.#engine, id, plan)
    assembly.ports = inputs.map(
      ({ port, places, take }) => new Port(assembly, `${id}:${port}`, places, unitsPerLot(take, lot, give)),
    )
    return assembly
  }

  #split(spec: SplitSpec): Split {
    return new Split(this.#engine, spec.id, this.#splitPlan(spec), spec.to.length)
  }

  #splitPlan({ id, rule = 'share', to }: SplitSpec): SplitPlan {
    const shares = to.map(({ share = 1 }) => share)
    if (rule === 'share') return { rule, shares }
    if (rule === 'chance') return { rule, shares, random: this.#stream(id, 'branch') }
    if (rule !== 'product') return { rule }
    const branchOf = new Int32Array(this.#products.size).fill(to.findIndex(({ products }) => products === undefined))
    to.forEach(({ products = [] }, branch) => {
      for (const product of products) branchOf[this.#product(product)] = branch
    })
    return { rule, branchOf }
  }

  #process(spec: ProcessSpec): ProcessNode {
    const { processes = {}, seed, replication = 0 } = this.#options
    return new ProcessNode(this.#engine, spec, { behaviour: processes[spec.id]!, pools: this.#pools, seed, replication })
  }

  // ---- Ways --------------------------------------------------------------------------------------------------------------------

  #at(address: string): Node {
    return this.#nodes.get(address)!
  }

  #addLanes({ id, from }: MergeSpec): void {
    const merge = this.#at(id) as Merge
    merge.lanes = from.map(({ node }, i) => new Lane(merge, this.#at(node), i))
  }

  /** Where a node sends to; into a merge by its own lane. */
  #way(from: string, to: string): Node {
    const next = this.#at(to)
    return next instanceof Merge ? next.lanes.find(({ feeder }) => feeder.address === from)! : next
  }

  #connect(spec: NodeSpec): void {
    const node = this.#at(spec.id)
    if (node instanceof ProcessNode && spec.kind === 'process') node.connect(spec.to.map((to) => this.#way(spec.id, to)))
    else if (node instanceof Split && spec.kind === 'split')
      node.connect(spec.to.map((branch) => this.#way(spec.id, branch.node)))
    else if (node instanceof Station && spec.kind === 'station')
      node.connect(
        this.#way(spec.id, spec.to),
        (spec.routes ?? []).map(({ to }) => this.#way(spec.id, to)),
      )
    else if (node instanceof Store && spec.kind === 'buffer')
      node.connect(this.#way(spec.id, spec.to), spec.expiry?.to === undefined ? null : this.#way(spec.id, spec.expiry.to))
    else if (
      (node instanceof Source ||
        node instanceof Buffer ||
        node instanceof Batch ||
        node instanceof Assembly ||
        node instanceof Merge ||
        node instanceof Transport ||
        node instanceof Enclosed) &&
      'to' in spec &&
      typeof spec.to === 'string'
    )
      node.next = this.#way(spec.id, spec.to)
  }

  #addLoops(): void {
    const loops = [...(this.#network.loops ?? [])].sort((a, b) => byCodeUnits(a.id, b.id))
    this.#engine.loops = loops.map(({ id, cards, from, to, per = 'lot', back }) => {
      const start = this.#at(from)
      const end = this.#at(to)
      const loop = new Loop(this.#engine, id, cards, start, per === 'unit', this.#optional(id, 'back', back))
      start.gates = [...(start.gates ?? []), loop]
      end.ends = [...(end.ends ?? []), loop]
      return loop
    })
  }

  #outages(): Outage[] {
    const outages = [...(this.#network.outages ?? [])].sort((a, b) => byCodeUnits(a.id, b.id))
    const specs = new Map(this.#network.nodes.map((spec) => [spec.id, spec]))
    return outages.map(({ id, nodes, timeToFailure, timeToRepair, crew, planned = false, interrupts = 'resume' }) => {
      const struck = [...nodes].sort(byCodeUnits).map((address) => {
        const node = this.#at(address) as Machines
        const scrapIndex = interrupts === 'scrap' ? scrapIds(specs.get(address)!, this.#network).indexOf(id) : -1
        return { node, cause: { isOperating: false, isPlanned: planned, interrupts, scrapIndex } }
      })
      return new Outage(
        this.#engine,
        struck,
        this.#sampler(id, 'failure', timeToFailure),
        this.#sampler(id, 'repair', timeToRepair),
        crew === undefined ? null : this.#want(crew),
      )
    })
  }

  #addSketches(specs: readonly NodeSpec[]): void {
    for (const spec of specs) {
      const node = this.#at(spec.id)
      node.times = new QuantileSketch()
      if (node instanceof Sink || node instanceof Demand) node.ages = new QuantileSketch()
    }
  }
}

/** Every product that is named somewhere, numbered in code-unit order; '' is what has no name. */
export function productNumbers({ nodes }: Network): Map<string, number> {
  const names = new Set([''])
  const add = (name: string | undefined): void => {
    if (name !== undefined) names.add(name)
  }
  for (const spec of nodes) {
    if (spec.kind === 'source') for (const { product } of [spec, ...(spec.campaigns ?? [])]) add(product)
    if (spec.kind === 'station') for (const { product } of [...(spec.products ?? []), ...(spec.routes ?? [])]) add(product)
    if (spec.kind === 'station') for (const { from, to } of spec.changeover?.pairs ?? []) for (const name of [from, to]) add(name)
    if (spec.kind === 'assembly') add(spec.product)
    if (spec.kind === 'buffer') for (const { product } of spec.initial ?? []) add(product)
    if (spec.kind === 'split') for (const { products = [] } of spec.to) for (const name of products) add(name)
    if (spec.kind === 'demand') for (const { product } of spec.orders) add(product)
  }
  return new Map([...names].sort(byCodeUnits).map((name, i) => [name, i]))
}
