import { checkNetwork } from './check.ts'
import { checkOptions } from './check-options.ts'
import { nodeResult, type Snapshot, snapshot } from './cut.ts'
import { Engine } from './engine.ts'
import { NetworkError } from './network-error.ts'
import type { Network, Run, RunOptions, RunResult } from './network.ts'
import { type Entity, PORT, plan } from './plan.ts'
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
  readonly #engine: Engine | Recursion
  readonly #whyEvents: string | null
  readonly #ends: readonly number[]
  readonly #snapshots: Snapshot[] = []
  /** Entity of a node by id. */
  readonly #index = new Map<string, number>()
  #time = 0

  constructor(network: Network, options: RunOptions) {
    this.#network = network
    this.#options = options
    this.#ends = options.periods ?? []
    const entities = plan(network, options)
    this.#whyEvents = whyNotRecursion(entities, options)
    this.#engine = this.#whyEvents === null ? new Recursion(entities) : new Engine(entities, options.trace ?? 0)
    this.#engine.entities.forEach(({ spec, kind }, e) => {
      if (kind !== PORT) this.#index.set(spec.id, e)
    })
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
      const end = this.#ends[this.#snapshots.length]
      if (end === undefined || end > goal) break
      this.#engine.run(end)
      this.#snapshots.push(snapshot(this.#engine, end))
    }
    this.#engine.run(goal)
    this.#time = goal
  }

  result(): RunResult {
    const engine = this.#engine
    const time = this.#time
    const cut = snapshot(engine, time)
    const periods = this.#options.periods === undefined ? null : this.#snapshots
    return {
      time,
      seed: this.#options.seed,
      replication: this.#options.replication ?? 0,
      events: engine.events,
      engine: this.#whyEvents === null ? 'recursion' : 'events',
      ...(this.#whyEvents === null ? {} : { whyEvents: this.#whyEvents }),
      nodes: this.#network.nodes.map(({ id }) => nodeResult(engine, this.#index.get(id)!, time, cut, periods)),
      ...(this.#options.trace === undefined ? {} : { trace: engine instanceof Engine ? [...(engine.trace ?? [])] : [] }),
      ...(engine instanceof Engine && engine.deadlock !== null ? { deadlock: engine.deadlock } : {}),
    }
  }
}

/** Why a run goes by events; null: by recursion. Throws when the recursion is asked for and cannot be had. */
function whyNotRecursion(entities: readonly Entity[], { engine = 'auto', trace = 0 }: RunOptions): string | null {
  if (engine === 'events') return 'asked for'
  const why = trace > 0 ? 'a trace is kept' : whyEvents(entities)
  if (why !== null && engine === 'recursion') {
    const text = `the engine is 'recursion', but this run needs events: ${why}; take 'auto'`
    throw new NetworkError([{ node: 'options', code: 'no-recursion', text }])
  }
  return why
}
