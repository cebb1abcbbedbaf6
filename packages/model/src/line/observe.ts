import type { LoopResult, NodeResult, OrderResult, PoolResult, QuantileSketch, RunResult } from '@cellwright/kernel'
import { EFFECTIVENESS, effectiveness } from '../factory/effectiveness.ts'
import { figureName, QUANTILES, STATES, type FigureId, type QuantileName, type State } from './figures.ts'
import { sketchDifference } from './sketch-difference.ts'

/** What one replication showed after its warm-up. */
export interface Observation {
  /** Figures by `figureName`; a figure that nothing was seen of is missing. */
  readonly values: ReadonlyMap<string, number>
  /** Times in nodes and ages at ends, by `ID.time` and `ID.age`. */
  readonly sketches: ReadonlyMap<string, QuantileSketch>
  /** Share of units lost, by node and cause. */
  readonly scrapBy: ReadonlyMap<string, readonly { readonly id: string; readonly share: number }[]>
  /** Share of machine time in which an assembly stood starved while an input had too little, by node and input. */
  readonly missing: ReadonlyMap<string, readonly { readonly id: string; readonly share: number }[]>
  /** Orders of demands, by node; of the whole replication. */
  readonly orders: ReadonlyMap<string, readonly OrderResult[]>
  readonly maxWip: ReadonlyMap<string, number>
}

/** The figures between two cuts of one replication; without the first, since its start. `ideals`: ideal times of a unit, by node. */
export function observe(before: RunResult | undefined, after: RunResult, ideals?: ReadonlyMap<string, number>): Observation {
  return new Observer(before, after, ideals).observation()
}

class Observer {
  readonly #before: RunResult | undefined
  readonly #after: RunResult
  readonly #ideals: ReadonlyMap<string, number>
  /** Length of what is observed. */
  readonly #span: number
  readonly #values = new Map<string, number>()
  readonly #sketches = new Map<string, QuantileSketch>()

  constructor(before: RunResult | undefined, after: RunResult, ideals: ReadonlyMap<string, number> = new Map()) {
    this.#ideals = ideals
    this.#before = before
    this.#after = after
    this.#span = after.time - (before?.time ?? 0)
  }

  observation(): Observation {
    const { nodes, pools = [], loops = [] } = this.#after
    nodes.forEach((node, i) => this.#node(node, this.#before?.nodes[i]))
    this.#shares()
    pools.forEach((pool, i) => this.#pool(pool, this.#before?.pools?.[i]))
    loops.forEach((loop, i) => this.#loop(loop, this.#before?.loops?.[i]))
    return {
      values: this.#values,
      sketches: this.#sketches,
      scrapBy: new Map(nodes.map((node, i) => [node.id, lossesOf(node, this.#before?.nodes[i])])),
      missing: new Map(nodes.map((node, i) => [node.id, missingOf(node, this.#before?.nodes[i], this.#span)])),
      orders: new Map(nodes.flatMap(({ id, orders }) => (orders ? [[id, orders] as const] : []))),
      maxWip: new Map(nodes.map(({ id, maxWip }) => [id, maxWip])),
    }
  }

  /** A figure; what is not finite was not seen. */
  #set(id: string, figure: FigureId, value: number): void {
    if (Math.abs(value) < Infinity) this.#values.set(figureName({ id, figure }), value)
  }

  /** What a time average says of the span alone. */
  #average(after: number, before: number | undefined): number {
    const started = this.#before?.time ?? 0
    return (after * this.#after.time - (before ?? 0) * started) / this.#span
  }

  #node(node: NodeResult, before: NodeResult | undefined): void {
    const { id } = node
    const out = node.out - (before?.out ?? 0)
    const lost = node.scrap - (before?.scrap ?? 0)
    this.#set(id, 'throughput', out / this.#span)
    this.#set(id, 'wip', this.#average(node.meanWip, before?.meanWip))
    this.#set(id, 'scrap', lost / (out + lost))
    this.#set(id, 'time', sumDifference(node.meanTime, node.out, before?.meanTime, before?.out) / out)
    this.#quantiles(id, 'time', node.times, before?.times)
    if (node.meanAge !== undefined) {
      this.#set(id, 'age', sumDifference(node.meanAge, node.out, before?.meanAge, before?.out) / out)
      this.#quantiles(id, 'age', node.ages, before?.ages)
    }
    this.#states(node, before)
    this.#effectiveness(node, before, { good: out, lost })
    if (node.orders) this.#late(id, node.orders)
  }

  #quantiles(id: string, what: 'time' | 'age', after: NodeResult['times'], before: NodeResult['times']): void {
    if (after === undefined) return
    const sketch = sketchDifference(after, before)
    if (sketch.count === 0) return
    this.#sketches.set(`${id}.${what}`, sketch)
    for (const [name, p] of Object.entries(QUANTILES)) this.#set(id, `${what}_${name as QuantileName}`, sketch.quantile(p))
  }

  #states({ id, states, machines }: NodeResult, before: NodeResult | undefined): void {
    if (!states || !machines) return
    for (const state of STATES) this.#set(id, state, (states[state] - (before?.states?.[state] ?? 0)) / (machines * this.#span))
  }

  #effectiveness({ id, states }: NodeResult, before: NodeResult | undefined, made: { good: number; lost: number }): void {
    const ideal = this.#ideals.get(id)
    if (ideal === undefined || !states) return
    const since = (state: State): number => states[state] - (before?.states?.[state] ?? 0)
    const seconds = { busy: since('busy'), setup: since('setup'), down: since('down') }
    const its = effectiveness({ ideal, ...made, seconds })
    for (const figure of EFFECTIVENESS) this.#set(id, figure, its[figure])
  }

  /** Of units due by the end; orders are not parted by the warm-up. */
  #late(id: string, orders: readonly OrderResult[]): void {
    const due = orders.filter((order) => order.due <= this.#after.time)
    const sum = (of: (order: OrderResult) => number): number => due.reduce((total, order) => total + of(order), 0)
    this.#set(id, 'late', sum(({ late }) => late) / sum(({ ordered }) => ordered))
  }

  /** Shares of the ends in what came to an end. */
  #shares(): void {
    const ends = this.#after.nodes.filter(({ kind }) => kind === 'sink' || kind === 'demand')
    const flow = (id: string): number => this.#values.get(figureName({ id, figure: 'throughput' })) ?? 0
    const total = ends.reduce((sum, { id }) => sum + flow(id), 0)
    for (const { id } of ends) this.#set(id, 'share', flow(id) / total)
  }

  #pool({ id, used, onDuty, meanWaiting }: PoolResult, before: PoolResult | undefined): void {
    this.#set(id, 'use', (used - (before?.used ?? 0)) / (onDuty - (before?.onDuty ?? 0)))
    this.#set(id, 'waiting', this.#average(meanWaiting, before?.meanWaiting))
  }

  #loop({ id, meanInUse, meanBack }: LoopResult, before: LoopResult | undefined): void {
    this.#set(id, 'cards', this.#average(meanInUse, before?.meanInUse))
    this.#set(id, 'cards_back', this.#average(meanBack, before?.meanBack))
  }
}

function sumDifference(mean: number, count: number, meanBefore = 0, countBefore = 0): number {
  return mean * count - meanBefore * countBefore
}

function lossesOf(node: NodeResult, before: NodeResult | undefined): { id: string; share: number }[] {
  const through = node.out + node.scrap - (before ? before.out + before.scrap : 0)
  return node.scrapBy.map(({ id, units }, i) => {
    const lost = units - (before?.scrapBy[i]?.units ?? 0)
    return { id, share: through > 0 ? lost / through : 0 }
  })
}

function missingOf(
  { ports = [], machines = 0 }: NodeResult,
  before: NodeResult | undefined,
  span: number,
): { id: string; share: number }[] {
  return ports.map(({ port, missing }, i) => ({
    id: port,
    share: machines > 0 ? (missing - (before?.ports?.[i]?.missing ?? 0)) / (machines * span) : 0,
  }))
}
