import { build } from './build.ts'
import { checkNetwork } from './check.ts'
import { checkOptions } from './check-options.ts'
import { checkProcesses } from './check-processes.ts'
import { nodeResult } from './cut.ts'
import { digest } from './digest.ts'
import { type Deadlock, Engine } from './engine.ts'
import type { Figures } from './figures.ts'
import { fragments } from './fragments.ts'
import { Hybrid } from './hybrid.ts'
import { NetworkError } from './network-error.ts'
import type { Network, NetworkFault, Run, RunOptions, RunResult } from './network.ts'
import { ObjectGraph } from './object-graph.ts'
import { whyNotPlain } from './plain.ts'
import { plan } from './plan.ts'
import { Recursion } from './recursion.ts'
import { compareState, origin, type RunState, sealed } from './run-state.ts'
import { traceWindow } from './trace-window.ts'
import type { Opening } from './tracks.ts'
import { whyEvents } from './why-events.ts'

/**
 * A run that the caller advances in slices. However it is sliced, the result has the same bytes.
 *
 * Throws a `NetworkError` that lists every fault when the network or the options cannot be run.
 */
export function startRun(network: Network, options: RunOptions): Run {
  const faults = checkRun(network, options)
  if (faults.length > 0) throw new NetworkError(faults)
  return new NetworkRun(network, options)
}

function checkRun(network: Network, options: RunOptions): NetworkFault[] {
  return [...checkOptions(options), ...checkNetwork(network), ...checkProcesses(network, options)]
}

/** Runs to the end and reports. Throws a `NetworkError` as `startRun` does, and also when time stands still or a process fails on the way. */
export function simulate(network: Network, options: RunOptions): RunResult {
  const run = startRun(network, options)
  run.advance(options.until)
  return run.result()
}

/**
 * The run that was saved, to be continued with the same bytes as if it had never been interrupted: in this process or another, in any
 * later slices. `network` and `options` are those of the run.
 *
 * Networks with processes, and runs by recursion, are run again up to where they were; behaviours are code, so what they do besides is done again, too.
 *
 * Throws a `NetworkError` that says what does not fit.
 */
export function resumeRun(network: Network, options: RunOptions, state: RunState): Run {
  const faults = [...checkRun(network, options), ...compareState(state, network, options)]
  if (faults.length > 0) throw new NetworkError(faults)
  const run = new NetworkRun(network, options)
  if (run.restore(state)) return run
  const text =
    state.objects === null && options.processes !== undefined
      ? 'state: the processes do something else than when it was saved; resume with the behaviours of then, which depend on nothing outside the run'
      : 'state: this version of the kernel holds runs in another form; resume with the version that saved it, or run anew'
  throw new NetworkError([{ node: 'state', code: 'other-run', text }])
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
  #periods: Figures[][] = []
  #time = 0
  /** More events of the moment reached are to come. */
  #isWithin = false

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
    return this.#time >= this.#options.until && !this.#isWithin
  }

  advance(t: number, mostEvents = Infinity): boolean {
    if (!(mostEvents >= 1)) throw new RangeError(`mostEvents is ${mostEvents}; allowed: 1 or more`)
    const goal = Math.min(t, this.#options.until)
    if (!(goal >= this.#time)) return true
    const engine = this.#engine
    try {
      if (!(engine instanceof Engine) && mostEvents < Infinity) return this.#stride(goal, engine, mostEvents)
      return this.#advance(goal, mostEvents)
    } catch (failure) {
      // What was done before it failed is kept.
      if (engine instanceof Engine) this.#time = engine.now
      throw failure
    }
  }

  #advance(goal: number, mostEvents: number): boolean {
    const engine = this.#engine
    const last = engine.events + mostEvents
    // A period ends after the events at its last moment.
    for (;;) {
      const end = this.#ends[this.#periods.length]
      if (end === undefined || end > goal) break
      if (!this.#runTo(end, last)) return false
      this.#periods.push(this.#figures(end))
    }
    return this.#runTo(goal, last)
  }

  #runTo(t: number, lastEvent: number): boolean {
    const engine = this.#engine
    if (engine instanceof Engine) {
      if (!engine.run(t, lastEvent - engine.events)) {
        this.#time = engine.now
        this.#isWithin = true
        return false
      }
    } else engine.run(t)
    this.#time = t
    this.#isWithin = false
    return true
  }

  /** The recursion has no events to count beforehand: it goes on by stretches of time that grow while there are few events in them. */
  #stride(goal: number, engine: Recursion | Hybrid, mostEvents: number): boolean {
    const last = engine.events + mostEvents
    const rate = this.#time > 0 ? engine.events / this.#time : 0
    let stretch = rate > 0 ? mostEvents / rate / 4 : goal / 1024
    while (engine.events < last) {
      const next = Math.max(this.#time, Math.min(goal, this.#time + stretch))
      this.#advance(next, Infinity)
      if (next >= goal) return true
      stretch *= 2
    }
    return false
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

  opening(): Opening | null {
    const engine = this.#engine
    if (!(engine instanceof Engine) || engine.trace === null) return null
    return { time: this.#time, nodes: new Map(engine.nodes.map((node) => [node.address, node.opening()])) }
  }

  // ---- Saving ------------------------------------------------------------------------------------------------------------------

  save(): RunState {
    const engine = this.#engine
    const isEvents = engine instanceof Engine
    if (isEvents && engine.hasFailed)
      throw new NetworkError([
        { node: 'state', code: 'failed-run', text: 'state: the run has failed and cannot go on; save it before' },
      ])
    return sealed({
      ...origin(this.#network, this.#options),
      engine: isEvents ? 'events' : 'recursion',
      time: this.#time,
      events: engine.events,
      isWithin: this.#isWithin,
      objects: this.#isReplayed ? null : this.#graph().objects.save(),
      result: digest(this.result()),
    })
  }

  /** A generator cannot be stored, and the recursion is not: they run again up to where they were. */
  get #isReplayed(): boolean {
    const engine = this.#engine
    return !(engine instanceof Engine) || engine.processes.length > 0
  }

  /** What there is to save of a run by events. */
  #graph(): { root: { periods: Figures[][] }; objects: ObjectGraph } {
    const root = { engine: this.#engine, periods: this.#periods }
    return { root, objects: new ObjectGraph(root, [this.#network, this.#options]) }
  }

  /** Goes to where a run was; false: it cannot be the same run. */
  restore(state: RunState): boolean {
    if (state.objects === null) this.advance(state.time, state.isWithin ? Math.max(1, state.events) : Infinity)
    else {
      const { root, objects } = this.#graph()
      if (!objects.load(state.objects)) return false
      this.#periods = root.periods
      this.#time = state.time
      this.#isWithin = state.isWithin
    }
    return this.#engine.events === state.events && digest(this.result()) === state.result
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
  if (asked === 'both' && !keepsRecords(options)) {
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
function keepsRecords({ trace, quantiles = false }: RunOptions): boolean {
  return traceWindow(trace).most > 0 || quantiles
}

/** The recursion, or why it cannot run this. */
function whyNotRecursion(network: Network, { trace, quantiles = false, ...options }: RunOptions): Recursion | string {
  if (traceWindow(trace).most > 0) return 'a trace is kept'
  if (quantiles) return 'quantiles are kept'
  const why = whyNotPlain(network)
  if (why !== null) return why
  const entities = plan(network, options)
  return whyEvents(entities) ?? new Recursion(entities)
}
