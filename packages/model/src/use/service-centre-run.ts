import type { Command, Outcome, Process } from '@cellwright/kernel'
import { OpenHours } from './open-hours.ts'
import { BEYOND, PARTS, PARTS_TIME, type ServiceDraws, STEPS, SWAP } from './service-draws.ts'
import type { ServicePack } from './service-pack.ts'
import { ServiceResource } from './service-resource.ts'
import { ServiceShelf } from './service-shelf.ts'
import type { ServiceCentre, ServicePlace, ServiceStep } from './service-system.ts'

type Doing<T> = Generator<Command, T, Outcome>

/** Priority of vehicles before packs. */
export const VEHICLES_FIRST = 1

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

  /** Waits for a place and then for technicians until `end` at most; false: neither is held. Vehicles stand in the way: technicians go to them first. */
  *enter(me: Process, { at, technicians }: ServiceStep, end: number, priority = 0): Doing<boolean> {
    const people = this.#technicians
    const place = at === 'none' ? people : this.#places[at]
    const isPlaced = place !== people && place.isAsked(1)
    if (isPlaced && !place.got(me, 1, yield place.ask(me, 1, priority, Math.max(0, end - me.now)))) return false
    if (!people.isAsked(technicians)) return true
    if (people.got(me, technicians, yield people.ask(me, technicians, priority, Math.max(0, end - me.now)))) return true
    if (isPlaced) place.give(me, 1)
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

  /** What is done with a pack from when it is out of its vehicle. */
  *treat(me: Process, pack: ServicePack, isWorn: boolean): Doing<void> {
    const came = me.now
    const { steps } = this.spec
    for (let i = 0; i < steps.length; i++) {
      const step = steps[i]!
      pack.step = i
      if (step.share >= 1 || this.#draws.uniform(pack.name, STEPS + 2 * i) < step.share) {
        const asked = me.now
        yield* this.enter(me, step, Infinity)
        this.stepPacks[i]!++
        this.stepWaits[i]! += me.now - asked
        yield this.work(me, step, this.#draws.gamma(pack.name, STEPS + 2 * i + 1, step.time, step.cv))
        this.leave(me, step)
      }
      if (i > 0) continue
      if (isWorn) {
        this.#retire(pack, false)
        return
      }
      if (this.#draws.uniform(pack.name, BEYOND) < pack.fleet.spec.beyondRepair) {
        this.#retire(pack, true)
        yield me.hold(this.#replacement)
        this.stock(me, this.#exits.successor(pack, 'replacedFaulty'))
        return
      }
      yield* this.#waitForParts(me, pack)
    }
    this.#exits.repaired(pack)
    this.packTurnaround.push(me.now - came)
    this.stock(me, pack)
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
