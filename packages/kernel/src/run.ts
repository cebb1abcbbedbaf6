import { build } from './build.ts'
import { checkNetwork } from './check.ts'
import { checkOptions } from './check-options.ts'
import { nodeResult } from './cut.ts'
import type { Deadlock, Engine } from './engine.ts'
import type { Figures } from './figures.ts'
import { fragments } from './fragments.ts'
import { Hybrid } from './hybrid.ts'
import { NetworkError } from './network-error.ts'
import type { Network, Run, RunOptions, RunResult } from './network.ts'
import { whyNotPlain } from './plain.ts'
import { plan } from './plan.ts'
import { Recursion } from './recursion.ts'
import { whyEvents } from './why-events.ts'

/**
 * A run that the caller advances in slices. However it is sliced, the result has the same bytes.
 *
 * Throws a `NetworkError` that lists every fault when the network or the options cannot be run.
 */
export function startRun(network: Network, options: RunOptions): Run {
  const faults = [...checkOptions(options), ...checkNetwork(network)]
  if (faults.length > 0) throw new NetworkError(faults)
  return new NetworkRun(network, options)
}

/** Runs to the end and reports. */
export function simulate(network: Network, options: RunOptions): RunResult {
  const run = startRun(network, options)
  run.advance(options.until)
  return run.result()
}

class NetworkRun implements Run {
  readonly #network: Network
  readonly #options: RunOptions
  readonly #engine: Engine | Recursion | Hybrid
  readonly #whyEvents: string | null
  readonly #parts: RunResult['parts']
  /** Where each node of the network stands in the engine. */
  readonly #at: readonly number[]
  readonly #ends: readonly number[]
  /** Figures of every node at the ends of the periods so far. */
  readonly #periods: Figures[][] = []
  #time = 0

  constructor(network: Network, options: RunOptions) {
    this.#network = network
    this.#options = options
    this.#ends = options.periods ?? []
    const { engine, addresses, whyEvents: why, parts } = choose(network, options)
    this.#engine = engine
    this.#whyEvents = why
    this.#parts = parts
    const index = new Map(addresses.map((address, i) => [address, i]))
    this.#at = network.nodes.map(({ id }) => index.get(id)!)
  }

  get time(): number {
    return this.#time
  }

  get done(): boolean {
    return this.#time >= this.#options.until
  }

  advance(t: number): void {
    const goal = Math.min(t, this.#options.until)
    if (!(goal >= this.#time)) return
    // A period ends after the events at its last moment.
    for (;;) {
      const end = this.#ends[this.#periods.length]
      if (end === undefined || end > goal) break
      this.#engine.run(end)
      this.#periods.push(this.#figures(end))
    }
    this.#engine.run(goal)
    this.#time = goal
  }

  #figures(t: number): Figures[] {
    return this.#at.map((at) => this.#engine.figures(at, t))
  }

  result(): RunResult {
    const engine = this.#engine
    const time = this.#time
    const figures = this.#figures(time)
    const { options, network } = { options: this.#options, network: this.#network }
    const events = engine instanceof Recursion ? null : engine instanceof Hybrid ? engine.engine : engine
    return {
      time,
      seed: options.seed,
      replication: options.replication ?? 0,
      events: engine.events,
      engine: events === null ? 'recursion' : engine instanceof Hybrid ? 'both' : 'events',
      ...(this.#whyEvents === null ? {} : { whyEvents: this.#whyEvents }),
      ...(this.#parts === undefined ? {} : { parts: this.#parts }),
      nodes: network.nodes.map((spec, i) =>
        nodeResult(network, spec, figures[i]!, time, options.periods === undefined ? null : this.#periods.map((end) => end[i]!)),
      ),
      ...(network.pools === undefined ? {} : { pools: inOrder(network.pools, events!.poolResults(time)) }),
      ...(network.loops === undefined ? {} : { loops: inOrder(network.loops, events!.loopResults(time)) }),
      ...(options.trace === undefined ? {} : { trace: [...(events?.trace ?? [])] }),
      ...deadlock(events?.deadlock ?? null),
    }
  }
}

/** Results in the order of the file. */
function inOrder<T extends { readonly id: string }>(specs: readonly { readonly id: string }[], results: readonly T[]): T[] {
  const byId = new Map(results.map((result) => [result.id, result]))
  return specs.map(({ id }) => byId.get(id)!)
}

function deadlock(found: Deadlock | null): { deadlock?: Deadlock } {
  return found === null ? {} : { deadlock: found }
}

/** Shorter chains of stations are left to the event engine: what goes in and out of a fragment costs about as much as an event or two. */
const LEAST_STATIONS = 2

/** What runs a network. */
interface Choice {
  readonly engine: Engine | Recursion | Hybrid
  /** Addresses of what it runs, in its order. */
  readonly addresses: readonly string[]
  readonly whyEvents: string | null
  readonly parts?: RunResult['parts']
}

function choose(network: Network, options: RunOptions): Choice {
  const asked = options.engine ?? 'auto'
  const why = asked === 'events' ? 'asked for' : whyNotRecursion(network, options)
  if (typeof why !== 'string') return { engine: why, addresses: why.entities.map(({ address }) => address), whyEvents: null }
  if (asked === 'recursion') {
    const text = `the engine is 'recursion', but this run needs events: ${why}; take 'auto'`
    throw new NetworkError([{ node: 'options', code: 'no-recursion', text }])
  }
  if (asked === 'auto' && !keepsRecords(options)) {
    const both = bothEngines(network, options, LEAST_STATIONS)
    if (both !== null) return { ...both, whyEvents: why }
  }
  const engine = build(network, options)
  return { engine, addresses: engine.nodes.map(({ address }) => address), whyEvents: why }
}

/** Both engines together; null where no chain has at least so many stations. */
export function bothEngines(
  network: Network,
  options: RunOptions,
  leastStations: number,
): { engine: Hybrid; addresses: readonly string[]; parts: NonNullable<RunResult['parts']> } | null {
  const { list, whyEvents } = fragments(network, options, leastStations)
  if (list.length === 0) return null
  const engine = new Hybrid(network, options, list)
  const parts = network.nodes.map(({ id }) => {
    const why = whyEvents.get(id)
    return why === undefined ? { node: id, engine: 'recursion' as const } : { node: id, engine: 'events' as const, why }
  })
  return { engine, addresses: engine.addresses, parts }
}

/** What only the event engine can keep. */
function keepsRecords({ trace = 0, quantiles = false }: RunOptions): boolean {
  return trace > 0 || quantiles
}

/** The recursion, or why it cannot run this. */
function whyNotRecursion(network: Network, { trace = 0, quantiles = false, ...options }: RunOptions): Recursion | string {
  if (trace > 0) return 'a trace is kept'
  if (quantiles) return 'quantiles are kept'
  const why = whyNotPlain(network)
  if (why !== null) return why
  const entities = plan(network, options)
  return whyEvents(entities) ?? new Recursion(entities)
}
