import { BufferStage } from './buffer-stage.ts'
import { Link } from './link.ts'
import { LotRing } from './lot-ring.ts'
import type { SourceSpec } from './network.ts'
import { BUFFER, type Entity, SINK, SOURCE, STATION } from './plan.ts'
import { type Opening, UnitStage } from './unit-stage.ts'

/** A source whose lots come by themselves, or that fills a buffer. */
export class SourceStage {
  readonly entity: number
  readonly spec: SourceSpec
  readonly exit: Link
  /** Lots that have no room yet. */
  readonly waiting = new LotRing()
  /** Place in the schedule. */
  position = 0

  constructor(entity: number, spec: SourceSpec, exit: Link) {
    this.entity = entity
    this.spec = spec
    this.exit = exit
  }
}

/** A station with the door in front of it; integers of its state between two visits. */
export class StationStage {
  readonly entity: number
  /** First of its machines. */
  readonly base: number
  readonly machines: number
  /** Where lots come from: a door, or (null) straight from a saturated source. */
  readonly door: Link | null
  readonly tap: number
  /** Where lots go: a door, or (null) a sink. */
  readonly exit: Link | null
  readonly sink: number

  /** Machines at work by (time of their next event, number of the lot): a sorted ring. */
  readonly times: Float64Array
  /**
   * Three rings of machines, each as long as `times`: those at work; idle ones in the order in which they were set free, but for those never
   * used; blocked ones, first blocked first.
   */
  readonly rings: Int32Array
  head = 0
  count = 0
  idleHead = 0
  idleCount = 0
  blockedHead = 0
  blockedCount = 0
  /** Machines never used are those from here on. */
  fresh = 0
  /** Lots started. */
  started = 0

  constructor(entity: number, base: number, machines: number, door: Link | null, tap: number, exit: Link | null, sink: number) {
    this.entity = entity
    this.base = base
    this.machines = machines
    this.door = door
    this.tap = tap
    this.exit = exit
    this.sink = sink
    let size = 4
    while (size < machines) size *= 2
    this.times = new Float64Array(size)
    this.rings = new Int32Array(3 * size)
  }
}

/** Where chains are cut from a network whose rest another engine runs. */
export interface Cuts {
  /** Entities to which that rest sends lots; true: all of one unit. */
  readonly entries: ReadonlyMap<number, boolean>
  /** Sinks that stand for a node of that rest, and its places [units]. */
  readonly exits: ReadonlyMap<number, number>
}

/** A null stands for the rest of the network, in front of a chain or behind it. */
export type Stage = SourceStage | StationStage | UnitStage | BufferStage | null

/** The stages of all chains, each chain from its source to its sink. The network is one that `whyEvents` lets pass. */
export function stages(entities: readonly Entity[], cuts: Cuts): Stage[] {
  const bases = new Int32Array(entities.length + 1)
  entities.forEach(({ machines }, e) => (bases[e + 1] = bases[e]! + machines))
  const list: Stage[] = []
  const addChain = (first: number, firstDoor: Link | null, firstTap: number, isUnit: boolean, source: Opening): void => {
    let at = first
    let door = firstDoor
    let tap = firstTap
    for (;;) {
      if (isDoorOnly(entities, at)) at = entities[at]!.to[0]!
      const next = entities[at]!.to[0]!
      const places = cuts.exits.get(next)
      const isLast = entities[next]!.kind === SINK
      const exit = places !== undefined ? exitTo(next, places, isUnit) : isLast ? null : doorTo(entities, next, at, isUnit)
      const sink = isLast ? next : -1
      const { kind, machines, setup, pace } = entities[at]!
      if (kind === BUFFER && door !== null) list.push(new BufferStage(at, door, exit, sink))
      else {
        const stage = new StationStage(at, bases[at]!, machines, door, tap, exit, sink)
        list.push(isUnit && setup === null && pace === null ? new UnitStage(stage, entities[at]!, source) : stage)
      }
      if (places !== undefined) list.push(null)
      if (isLast) return
      door = exit
      tap = -1
      at = next
    }
  }
  entities.forEach((source, s) => {
    const { spec } = source
    if (spec.kind !== 'source') return
    const at = source.to[0]!
    const isTap = spec.arrivals.kind === 'saturated' && entities[at]!.kind === STATION
    const door = isTap ? null : doorTo(entities, at, s, spec.lot === 1)
    if (door !== null) list.push(new SourceStage(s, spec, door))
    addChain(at, door, isTap ? s : -1, spec.lot === 1, spec)
  })
  for (const [entry, isUnit] of cuts.entries) {
    const { kind, places, machines } = entities[entry]!
    list.push(null)
    addChain(entry, kind === BUFFER ? new Link(entry, places, isUnit) : new Link(-1, machines, isUnit), -1, isUnit, {})
  }
  return list
}

/** The door behind a chain that is cut off. Nobody asks for its largest content. */
function exitTo(e: number, places: number, isUnit: boolean): Link {
  const link = new Link(e, places, isUnit)
  link.ignoreContents()
  return link
}

/** Is this a buffer that needs no stage: the station behind it takes its lots, as soon as they are there? */
function isDoorOnly(entities: readonly Entity[], e: number): boolean {
  const { kind, dwell, to } = entities[e]!
  return kind === BUFFER && dwell === null && entities[to[0]!]!.kind === STATION
}

/** The door that leads to entity e, a buffer or a station. */
function doorTo(entities: readonly Entity[], e: number, from: number, isUnit: boolean): Link {
  const { kind, places, machines } = entities[e]!
  if (kind === BUFFER) return new Link(e, places, isUnit)
  return entities[from]!.kind === SOURCE ? new Link(from, Infinity, isUnit) : new Link(-1, machines, isUnit)
}
