import type { Network, NodeSpec, StateSeconds, TraceRecord } from './network.ts'
import { product, type StepFunction, StepFunction as Steps } from './step-function.ts'

/** What is where at one moment. */
export interface Scene {
  /** [s] */
  readonly time: number
  /** By id; the stores of an assembly by `id:port`. */
  readonly nodes: ReadonlyMap<string, NodeScene>
}

export interface NodeScene {
  /** Units inside. */
  readonly inside: number
  /** Lots inside, first in first; those on machines are there. */
  readonly lots: readonly LotScene[]
  /** Stations, assemblies, and transports with so many vehicles. */
  readonly machines?: readonly MachineScene[]
}

export interface LotScene {
  /** Serial number. */
  readonly lot: number
  readonly product: string
  readonly units: number
}

export interface MachineScene {
  readonly state: keyof StateSeconds
  /** What is on it. */
  readonly lot: LotScene | null
}

/** A trace that can be looked at as of any time: for animations, and for questions that come up later. */
export interface Replay {
  /** After the records at `t` [s]. Times that ascend take one pass in all; a step back begins anew. */
  at(t: number): Scene
}

/**
 * What was inside every node, and what every machine did, from the trace alone. The trace must begin at 0, and holds until its last record if it is
 * full (`RunOptions.trace`).
 */
export function replay(network: Network, trace: readonly TraceRecord[]): Replay {
  return new TraceReplay(network, trace)
}

class TraceReplay implements Replay {
  readonly #network: Network
  readonly #trace: readonly TraceRecord[]
  #places: Map<string, Place>
  /** Records applied. */
  #position = 0
  #time = 0

  constructor(network: Network, trace: readonly TraceRecord[]) {
    this.#network = network
    this.#trace = trace
    this.#places = places(network)
  }

  at(t: number): Scene {
    if (t < this.#time) {
      this.#places = places(this.#network)
      this.#position = 0
    }
    this.#time = t
    for (let record = this.#trace[this.#position]; record !== undefined && record.time <= t;) {
      this.#places.get(record.node)?.apply(record)
      record = this.#trace[++this.#position]
    }
    return { time: t, nodes: new Map([...this.#places].map(([address, place]) => [address, place.scene(t)])) }
  }
}

/** Machines, or vehicles where there are so many. */
export function machinesOf(spec: NodeSpec): number {
  if (spec.kind === 'transport') return spec.vehicles < Infinity ? spec.vehicles : 0
  return 'machines' in spec ? spec.machines : 0
}

/** At which a node works, or null where it is always 1. */
export function paceOf(spec: NodeSpec, { curves = [] }: Network): StepFunction | null {
  const ids = ('pace' in spec ? spec.pace : undefined) ?? []
  const steps = ids.map((id) => {
    const { times, values } = curves.find((curve) => curve.id === id)!
    return new Steps(times, values)
  })
  return steps.length === 0 ? null : product(steps)
}

function places(network: Network): Map<string, Place> {
  const list = network.nodes.flatMap((spec): [string, Place][] => {
    const pace = paceOf(spec, network)
    const ports =
      spec.kind === 'assembly'
        ? spec.inputs.map(({ port }): [string, Place] => [`${spec.id}:${port}`, new Place(null, 0, null)])
        : []
    return [[spec.id, new Place(spec, machinesOf(spec), pace)], ...ports]
  })
  return new Map(list)
}

interface Load {
  product: string
  units: number
}

class MachineReplay {
  doing: keyof StateSeconds = 'starved'
  downs = 0
  planned = 0
  lot = -1
  product = ''
  units = 0

  take(units: number): void {
    this.units -= units
    if (this.units > 0) return
    this.doing = 'starved'
    this.lot = -1
  }

  scene(isOff: boolean): MachineScene {
    const { lot, product, units } = this
    const state = this.downs > 0 ? 'down' : this.planned > 0 ? 'maintenance' : isOff ? 'off' : this.doing
    return { state, lot: lot < 0 ? null : { lot, product, units } }
  }
}

/** A node, or a store of an assembly. */
class Place {
  readonly #isSink: boolean
  readonly #isTransport: boolean
  readonly #hasMachines: boolean
  readonly #pace: StepFunction | null
  readonly #machines: MachineReplay[]
  readonly #lots = new Map<number, Load>()
  #inside = 0

  constructor(spec: NodeSpec | null, machines: number, pace: StepFunction | null) {
    this.#isSink = spec?.kind === 'sink'
    this.#isTransport = spec?.kind === 'transport'
    this.#hasMachines = spec !== null && ('machines' in spec || machines > 0)
    this.#pace = pace
    this.#machines = Array.from({ length: machines }, () => new MachineReplay())
  }

  apply({ what, units, lot = -1, product = '', machine = -1, other = -1 }: TraceRecord): void {
    const m = this.#machines[machine]
    switch (what) {
      case 'arrive':
        if (this.#isSink) return
        this.#inside += units
        this.#add(lot, product, units)
        return
      case 'start':
        // What a vehicle drives off with has been counted when it was loaded.
        if (this.#isTransport) this.#take(-1, units)
        else this.#inside += units
        if (m !== undefined) Object.assign(m, { doing: 'busy', lot, product, units })
        return
      case 'leave':
      case 'scrap':
      case 'deliver':
        this.#inside -= units
        if (m === undefined) this.#take(lot, units)
        else m.take(units)
        return
      case 'split':
        this.#take(other, units)
        this.#add(lot, product, units)
        return
      case 'join':
        this.#take(lot, units)
        this.#add(other, product, units)
        return
      default:
        if (m !== undefined) changeState(m, what)
    }
  }

  #add(lot: number, product: string, units: number): void {
    const known = this.#lots.get(lot)
    if (known === undefined) this.#lots.set(lot, { product, units })
    else known.units += units
  }

  /** From a lot; what it has not, or if it is not said which, first in, first out. */
  #take(lot: number, units: number): void {
    let left = units
    const own = this.#lots.get(lot)
    for (const [serial, load] of own === undefined ? [] : [[lot, own] as const]) left -= this.#reduce(serial, load, left)
    for (const [serial, load] of this.#lots) {
      if (left === 0) return
      left -= this.#reduce(serial, load, left)
    }
  }

  #reduce(lot: number, load: Load, units: number): number {
    const taken = Math.min(units, load.units)
    load.units -= taken
    if (load.units === 0) this.#lots.delete(lot)
    return taken
  }

  scene(t: number): NodeScene {
    const isOff = this.#pace !== null && this.#pace.at(t) === 0
    const machines = this.#machines.map((machine) => machine.scene(isOff))
    const lots = [...this.#lots].map(([lot, { product, units }]) => ({ lot, product, units }))
    return {
      inside: this.#inside,
      lots: [...machines.flatMap(({ lot }) => (lot === null ? [] : [lot])), ...lots],
      ...(this.#hasMachines ? { machines } : {}),
    }
  }
}

const DOING = {
  wait: 'unmanned',
  setup: 'setup',
  work: 'busy',
  finish: 'blocked',
  block: 'blocked',
  return: 'busy',
  back: 'starved',
} as const

/** What a record of a machine other than of its load makes of it. */
export function changeState(
  m: Pick<MachineReplay, 'doing' | 'downs' | 'planned'>,
  what: keyof typeof DOING | 'fail' | 'repair' | 'maintain' | 'maintained',
): void {
  if (what === 'fail') m.downs++
  else if (what === 'repair') m.downs--
  else if (what === 'maintain') m.planned++
  else if (what === 'maintained') m.planned--
  else m.doing = DOING[what]
}
