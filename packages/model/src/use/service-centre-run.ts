import type { Command, Outcome, Process } from '@cellwright/kernel'
import { OpenHours } from './open-hours.ts'
import { BEYOND, PARTS, PARTS_TIME, type ServiceDraws, STEPS, SWAP } from './service-draws.ts'
import type { ServicePack } from './service-pack.ts'
import { ServiceResource } from './service-resource.ts'
import { ServiceShelf } from './service-shelf.ts'
import type { ServiceCentre, ServicePlace, ServiceStep } from './service-system.ts'

type Doing<T> = Generator<Command, T, Outcome>

/** Vehicles stand in the way: technicians go to them first. */
const VEHICLES_FIRST = 1

/** What the centre tells the model of packs. */
export interface PackExits {
  retire(pack: ServicePack, toRecycling: boolean): void
  /** A new pack in the place of one that is gone. */
  successor(pack: ServicePack, why: 'replacedFaulty' | 'replacedWorn'): ServicePack
  repaired(pack: ServicePack): void
}

/** A centre at work: its hours, things, people and shelves, and what it does to vehicles and packs. */
export class CentreRun {
  readonly spec: ServiceCentre
  readonly hours: OpenHours
  readonly resources: readonly ServiceResource[]
  readonly shelves = new Map<string, ServiceShelf>()
  /** Packs inside, wherever. */
  readonly inside = new Set<ServicePack>()
  /** Of each step: packs that went through it, and time they waited before it [s]. */
  readonly stepPacks: number[]
  readonly stepWaits: number[]
  readonly packTurnaround: number[] = []
  readonly #places: Record<Exclude<ServicePlace, 'none'>, ServiceResource>
  readonly #technicians: ServiceResource
  readonly #draws: ServiceDraws
  readonly #replacement: number
  readonly #exits: PackExits

  constructor(spec: ServiceCentre, replacement: number, draws: ServiceDraws, exits: PackExits) {
    this.spec = spec
    this.hours = new OpenHours(spec.shifts, spec.monday)
    const bays = new ServiceResource('bays', spec.bays, this.hours)
    const testers = new ServiceResource('testers', spec.testers, this.hours)
    const benches = new ServiceResource('benches', spec.benches, this.hours)
    this.#technicians = new ServiceResource('technicians', spec.technicians, this.hours)
    this.#places = { bay: bays, tester: testers, bench: benches }
    this.resources = [bays, this.#technicians, testers, benches]
    this.stepPacks = spec.steps.map(() => 0)
    this.stepWaits = spec.steps.map(() => 0)
    this.#draws = draws
    this.#replacement = replacement
    this.#exits = exits
  }

  shelf(pack: string): ServiceShelf {
    const known = this.shelves.get(pack)
    if (known !== undefined) return known
    const shelf = new ServiceShelf(pack)
    this.shelves.set(pack, shelf)
    return shelf
  }

  /** What the swap of this pack takes, all of it [s]. */
  swapTime(pack: ServicePack): number {
    return this.#draws.gamma(pack.name, SWAP, this.spec.swap.time, this.spec.swap.cv)
  }

  /** Waits for a place and then for technicians until `end` at most; false: neither is held. */
  *enter(me: Process, { at, technicians }: ServiceStep, end: number, priority: number): Doing<boolean> {
    const place = at === 'none' ? undefined : this.#places[at]
    if (place && !(yield* place.take(me, 1, priority, Math.max(0, end - me.now)))) return false
    if (yield* this.#technicians.take(me, technicians, priority, Math.max(0, end - me.now))) return true
    place?.give(me, 1)
    return false
  }

  /** The step is done: its place and people are free. */
  leave(me: Process, { at, technicians }: ServiceStep): void {
    this.#technicians.give(me, technicians)
    if (at !== 'none') this.#places[at].give(me, 1)
  }

  /** Lets the work of a step pass: in open hours only where technicians do it. */
  work(me: Process, { technicians }: ServiceStep, seconds: number): Command {
    return me.hold(technicians > 0 ? Math.max(0, this.hours.after(me.now, seconds) - me.now) : seconds)
  }

  /** Gets a vehicle its bay and people for a swap; false: it is to be retired first. */
  enterBay(me: Process, end: number): Doing<boolean> {
    return this.enter(me, this.spec.swap, end, VEHICLES_FIRST)
  }

  /** What is done with a pack from when it is out of its vehicle. */
  *treat(me: Process, pack: ServicePack, isWorn: boolean): Doing<void> {
    const came = me.now
    for (let i = 0; i < this.spec.steps.length; i++) {
      yield* this.#step(me, pack, i)
      if (i > 0) continue
      if (isWorn) {
        this.#retire(pack, false)
        return
      }
      if (this.#draws.uniform(pack.name, BEYOND) < pack.fleet.spec.beyondRepair) {
        this.#retire(pack, true)
        yield* this.#order(me, pack)
        return
      }
      yield* this.#waitForParts(me, pack)
    }
    this.#exits.repaired(pack)
    this.packTurnaround.push(me.now - came)
    this.stock(me, pack)
  }

  *#step(me: Process, pack: ServicePack, i: number): Doing<void> {
    const step = this.spec.steps[i]!
    pack.step = i
    if (!(this.#draws.uniform(pack.name, STEPS + 2 * i) < step.share)) return
    const seconds = this.#draws.gamma(pack.name, STEPS + 2 * i + 1, step.time, step.cv)
    const asked = me.now
    yield* this.enter(me, step, Infinity, 0)
    this.stepPacks[i]!++
    this.stepWaits[i]! += me.now - asked
    yield this.work(me, step, seconds)
    this.leave(me, step)
  }

  *#waitForParts(me: Process, pack: ServicePack): Doing<void> {
    const { share, time } = this.spec.parts
    if (!(this.#draws.uniform(pack.name, PARTS) < share)) return
    pack.step = this.spec.steps.length
    yield me.hold(this.#draws.exponential(pack.name, PARTS_TIME, time))
  }

  #retire(pack: ServicePack, toRecycling: boolean): void {
    this.inside.delete(pack)
    this.#exits.retire(pack, toRecycling)
  }

  /** A new pack of the maker in the place of one that could not be repaired, for the shelf. */
  *#order(me: Process, old: ServicePack): Doing<void> {
    yield me.hold(this.#replacement)
    this.stock(me, this.#exits.successor(old, 'replacedFaulty'))
  }

  stepResult(i: number): { readonly packs: number; readonly wait: number } {
    const packs = this.stepPacks[i]!
    return { packs, wait: packs > 0 ? this.stepWaits[i]! / packs : 0 }
  }

  /** A pack is ready: for the vehicle that waited longest, or for the shelf. */
  stock(me: Process, pack: ServicePack): void {
    const waiter = this.shelf(pack.fleet.spec.pack).put(me, pack)
    pack.step = -1
    if (waiter === undefined) this.inside.delete(pack)
    else this.inside.add(pack)
    this.moved(pack, waiter === undefined ? 'shelf' : 'centre')
  }

  /** Told by the model, which counts. */
  moved: (pack: ServicePack, place: 'shelf' | 'centre') => void = () => {}
}
