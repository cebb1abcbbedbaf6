import { build } from './build.ts'
import { checkNetwork } from './check.ts'
import { checkOptions } from './check-options.ts'
import { checkProcesses } from './check-processes.ts'
import { nodeResult } from './cut.ts'
import { type Deadlock, Engine } from './engine.ts'
import type { Figures } from './figures.ts'
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
  const faults = [...checkOptions(options), ...checkNetwork(network), ...checkProcesses(network, options)]
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
  readonly #engine: Engine | Recursion
  readonly #whyEvents: string | null
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
    const { engine, addresses, whyEvents: why } = choose(network, options)
    this.#engine = engine
    this.#whyEvents = why
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
    try {
      this.#advance(goal)
    } catch (failure) {
      // What was done before it failed is kept.
      if (this.#engine instanceof Engine) this.#time = this.#engine.now
      throw failure
    }
  }

  #advance(goal: number): void {
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
    const events = engine instanceof Recursion ? null : engine
    return {
      time,
      seed: options.seed,
      replication: options.replication ?? 0,
      events: engine.events,
      engine: events === null ? 'recursion' : 'events',
      ...(this.#whyEvents === null ? {} : { whyEvents: this.#whyEvents }),
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

/** The engine that runs a network, and the addresses of what it runs in its order. */
function choose(
  network: Network,
  options: RunOptions,
): { engine: Engine | Recursion; addresses: readonly string[]; whyEvents: string | null } {
  const asked = options.engine ?? 'auto'
  const why = asked === 'events' ? 'asked for' : whyNotRecursion(network, options)
  if (typeof why === 'string') {
    if (asked === 'recursion') {
      const text = `the engine is 'recursion', but this run needs events: ${why}; take 'auto'`
      throw new NetworkError([{ node: 'options', code: 'no-recursion', text }])
    }
    const engine = build(network, options)
    return { engine, addresses: engine.nodes.map(({ address }) => address), whyEvents: why }
  }
  return { engine: why, addresses: why.entities.map(({ address }) => address), whyEvents: null }
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
