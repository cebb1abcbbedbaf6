import type { Network, StateSeconds, TraceRecord } from './network.ts'
import { changeState, machinesOf, paceOf } from './replay.ts'

/** What is where when a window of a trace begins: with it, the records after that moment can be followed (`tracks`). */
export interface Opening {
  /** [s] */
  readonly time: number
  /** By id; the stores of an assembly by `id:port`. */
  readonly nodes: ReadonlyMap<string, OpeningNode>
}

export interface OpeningNode {
  /** Units inside. */
  readonly inside: number
  /** Stations, assemblies, and transports with so many vehicles. */
  readonly machines?: readonly OpeningMachine[]
}

export interface OpeningMachine {
  /** What it does, or would do were it not stopped. */
  readonly doing: Doing
  /** Stops under way: unplanned, planned. */
  readonly downs: number
  readonly planned: number
  /** Units on it. */
  readonly units: number
}

export type Doing = 'starved' | 'setup' | 'busy' | 'blocked' | 'unmanned'

/** A value that changes at times: `values[i]` holds from `times[i]` [s] on; `times[0]` is the beginning of the window. */
export interface Track<T> {
  readonly times: number[]
  readonly values: T[]
}

export interface NodeTracks {
  readonly inside: Track<number>
  readonly machines: readonly Track<keyof StateSeconds>[]
}

/**
 * What was inside every node and what every machine did in a window of a run, from what was where at its beginning (`Run.opening`) and the trace after that moment. Holds
 * until `until`, or to the last record of a trace that is full.
 */
export function tracks(
  network: Network,
  opening: Opening,
  trace: readonly TraceRecord[],
  until: number,
): ReadonlyMap<string, NodeTracks> {
  const places = new Map<string, Place>()
  for (const spec of network.nodes) {
    const pace = paceOf(spec, network)
    const offs = pace === null ? [] : offTimes(pace.times, pace.values, opening.time, until)
    const own = opening.nodes.get(spec.id)
    places.set(spec.id, new Place(own, machinesOf(spec), opening.time, offs, spec.kind === 'sink', spec.kind === 'transport'))
    if (spec.kind === 'assembly')
      for (const { port } of spec.inputs) {
        const address = `${spec.id}:${port}`
        places.set(address, new Place(opening.nodes.get(address), 0, opening.time, [], false, false))
      }
  }
  for (const record of trace) if (record.time > opening.time) places.get(record.node)?.apply(record)
  for (const place of places.values()) place.end(until)
  return places
}

/** When the pace falls to 0 or rises from it in a window, beginning with how it is at its beginning. */
function offTimes(times: ArrayLike<number>, values: ArrayLike<number>, from: number, until: number) {
  const changes: { readonly time: number; readonly isOff: boolean }[] = []
  let isOff = values[0] === 0
  for (let i = 0; i < times.length && times[i]! <= until; i++) {
    const now = values[i] === 0
    if (times[i]! <= from) isOff = now
    else if (now !== (changes.at(-1)?.isOff ?? isOff)) changes.push({ time: times[i]!, isOff: now })
  }
  return [{ time: from, isOff }, ...changes]
}

class Place implements NodeTracks {
  readonly inside: Track<number>
  readonly machines: Track<keyof StateSeconds>[]
  readonly #now: { doing: keyof StateSeconds; downs: number; planned: number }[]
  readonly #offs: readonly { readonly time: number; readonly isOff: boolean }[]
  readonly #isSink: boolean
  readonly #isTransport: boolean
  /** Units on each machine, which is free when the last has left. */
  readonly #loads: Float64Array
  #nextOff = 1
  #isOff: boolean
  #inside: number

  constructor(
    own: OpeningNode | undefined,
    machines: number,
    from: number,
    offs: readonly { readonly time: number; readonly isOff: boolean }[],
    isSink: boolean,
    isTransport: boolean,
  ) {
    this.#offs = offs
    this.#isOff = offs[0]?.isOff ?? false
    this.#isSink = isSink
    this.#isTransport = isTransport
    this.#inside = own?.inside ?? 0
    this.#loads = Float64Array.from({ length: machines }, (_, i) => own?.machines?.[i]?.units ?? 0)
    this.#now = Array.from({ length: machines }, (_, i) => {
      const { doing, downs, planned } = own?.machines?.[i] ?? IDLE
      return { doing, downs, planned }
    })
    this.inside = { times: [from], values: [this.#inside] }
    this.machines = this.#now.map((machine) => ({ times: [from], values: [this.#state(machine)] }))
  }

  apply({ time, what, units, machine = -1 }: TraceRecord): void {
    this.#shift(time)
    const m = this.#now[machine]
    switch (what) {
      case 'arrive':
        if (!this.#isSink) this.#count(time, units)
        return
      case 'start':
        // What a vehicle drives off with has been counted when it was loaded.
        if (!this.#isTransport) this.#count(time, units)
        if (m !== undefined) {
          m.doing = 'busy'
          this.#loads[machine] = units
        }
        break
      case 'leave':
      case 'scrap':
      case 'deliver':
        this.#count(time, -units)
        if (m !== undefined && (this.#loads[machine]! -= units) <= 0) m.doing = 'starved'
        break
      case 'split':
      case 'join':
        return
      default:
        if (m === undefined) return
        changeState(m, what)
    }
    if (m !== undefined) put(this.machines[machine]!, time, this.#state(m))
  }

  end(until: number): void {
    this.#shift(until)
  }

  #count(time: number, units: number): void {
    this.#inside += units
    put(this.inside, time, this.#inside)
  }

  /** The pace changes for all machines. */
  #shift(time: number): void {
    for (let next = this.#offs[this.#nextOff]; next !== undefined && next.time <= time; next = this.#offs[this.#nextOff]) {
      this.#nextOff++
      this.#isOff = next.isOff
      for (const [i, machine] of this.#now.entries()) put(this.machines[i]!, next.time, this.#state(machine))
    }
  }

  #state({ doing, downs, planned }: { doing: keyof StateSeconds; downs: number; planned: number }): keyof StateSeconds {
    return downs > 0 ? 'down' : planned > 0 ? 'maintenance' : this.#isOff ? 'off' : doing
  }
}

const IDLE = { doing: 'starved', downs: 0, planned: 0 } as const

/** Of several changes at one moment the last holds; what does not change is not written. */
function put<T>({ times, values }: Track<T>, time: number, value: T): void {
  if (times.at(-1) === time) values[values.length - 1] = value
  else if (values.at(-1) !== value) {
    times.push(time)
    values.push(value)
  }
}
