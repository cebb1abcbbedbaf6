import { Collection, type CollectionPlan } from '../collection.ts'
import type { Sampler } from '../distribution.ts'
import type { Engine } from '../engine.ts'
import { Queue } from '../queue.ts'
import { BLOCKED, BUSY } from '../states.ts'
import type { StopKind } from '../stop.ts'
import type { Timed } from '../timer.ts'
import { type Machine, Machines, type MachinesPlan } from './machines.ts'
import type { Node } from './node.ts'

export interface TransportPlan extends MachinesPlan {
  readonly load: CollectionPlan
  /** There, with a load, and back without [s]. */
  readonly trip: Sampler
  readonly back: Sampler | null
}

/**
 * Vehicles that go to and fro. A vehicle is a machine whose service is the trip: busy on its way there and back, blocked while it cannot unload, starved while it
 * waits for a load or loads.
 */
export class Transport extends Machines<TransportPlan> implements Timed {
  next!: Node
  private readonly cargo: Collection
  /** The vehicle that loads. */
  private loading: Machine | null = null
  /** Vehicles that cannot unload, first blocked first. */
  private readonly blocked = new Queue()

  constructor(engine: Engine, address: string, plan: TransportPlan) {
    super(engine, address, plan)
    this.cargo = new Collection(engine, this, plan.load)
  }

  protected invite(): void {
    this.wake()
  }

  // ---- Loading -----------------------------------------------------------------------------------------------------------------

  ring(): void {
    this.cargo.mayGo()
    this.engine.pending.push(this)
  }

  override get isOpen(): boolean {
    return this.loading === null ? super.isOpen : !this.cargo.isFull
  }

  protected accept(lot: number): boolean {
    const { engine } = this
    if (!this.cargo.fits(lot)) return false
    const vehicle = this.loading ?? this.#call()
    if (vehicle === null || vehicle.isStopped) return false
    const units = engine.lots.units(lot)
    if (engine.trace !== null) engine.note(this, 'arrive', units, lot)
    this.inUnits += units
    this.hold(units)
    this.cargo.add(lot)
    // Whatever else this event brings is loaded before the vehicle goes.
    if (this.cargo.isReady) engine.pending.push(this)
    return true
  }

  /** The vehicle that has been idle longest comes to load. */
  #call(): Machine | null {
    this.loading = this.idleMachine()
    // It counts as listed, so that no repair lists it again as idle.
    if (this.loading !== null) this.loading.isListed = true
    return this.loading
  }

  override fill(): void {
    do super.fill()
    while (this.#depart() && this.waiting > 0)
  }

  #depart(): boolean {
    const vehicle = this.loading
    if (vehicle === null || !this.cargo.isReady) return false
    this.loading = null
    vehicle.isListed = false
    this.put(vehicle, this.cargo.take())
    return true
  }

  // ---- Driving -----------------------------------------------------------------------------------------------------------------

  protected override serviceWork(m: Machine): number {
    const { trip, back } = this.plan
    return m.lot >= 0 ? trip.draw() : back!.draw()
  }

  override machineEvent(m: Machine): void {
    if (m.lot >= 0) super.machineEvent(m)
    else {
      this.account(m)
      if (this.engine.trace !== null) this.engine.note(this, 'back', 0, -1, this.place(m))
      super.clear(m)
    }
  }

  protected override clear(m: Machine): void {
    if (this.plan.back === null) {
      super.clear(m)
      return
    }
    m.lot = -1
    m.units = 0
    m.doing = BUSY
    if (this.engine.trace !== null) this.engine.note(this, 'return', 0, -1, this.place(m))
    this.begin(m, this.serviceWork(m))
  }

  protected override timeOn(m: Machine, t: number): number {
    return m.lot >= 0 ? this.engine.lots.timeOf(m.lot, t) : 0
  }

  protected override loseOn(m: Machine): void {
    const { now } = this.engine
    const before = this.timeOn(m, now)
    const lost = this.loseOf(m.lot, this.place(m))
    this.hold(-lost)
    this.scrapTime += before - this.timeOn(m, now)
    m.units -= lost
    if (m.units === 0) this.engine.end(m.lot)
  }

  override stop(m: Machine, cause: StopKind): void {
    // On its way back a vehicle has no load to lose.
    super.stop(m, m.lot < 0 && cause.interrupts === 'scrap' ? { ...cause, interrupts: 'resume' } : cause)
  }

  // ---- Unloading ---------------------------------------------------------------------------------------------------------------

  /** Unloads lot by lot until one has to wait. */
  protected send(m: Machine): void {
    const { engine, next } = this
    const { lots } = engine
    while (lots.first(m.lot) >= 0) {
      const lot = lots.first(m.lot)
      const units = lots.units(lot)
      const entered = lots.entered(lot)
      const behind = lots.next(lot)
      if (units === 0) engine.end(lot)
      else {
        if (next.waiting > 0 || !next.enter(lot)) {
          this.#block(m)
          return
        }
        this.#unloaded(m, lot, units, entered)
      }
      lots.setFirst(m.lot, behind)
    }
    engine.end(m.lot)
    this.clear(m)
  }

  #block(m: Machine): void {
    const { engine } = this
    m.doing = BLOCKED
    if (engine.trace !== null) engine.note(this, 'block', m.units, m.lot, this.place(m))
    m.rank = ++engine.blocked
    this.blocked.push(this.place(m))
    this.next.addWaiting()
  }

  #unloaded(m: Machine, lot: number, units: number, entered: number): void {
    m.units -= units
    this.hold(-units)
    this.left(lot, units, this.engine.now - entered)
    if (this.engine.trace !== null) this.engine.note(this, 'leave', units, lot, this.place(m))
  }

  targets(): readonly Node[] {
    return [this.next]
  }

  firstRank(): number {
    return this.blocked.count > 0 ? this.machineAt(this.blocked.at(0)).rank : Infinity
  }

  give(next: Node, taker: Node): boolean {
    const { lots } = this.engine
    const m = this.machineAt(this.blocked.at(0))
    const lot = lots.first(m.lot)
    const units = lots.units(lot)
    const entered = lots.entered(lot)
    const behind = lots.next(lot)
    if (!taker.enter(lot)) return false
    this.engine.given = units
    this.blocked.shift()
    next.dropWaiting()
    this.account(m)
    this.#unloaded(m, lot, units, entered)
    lots.setFirst(m.lot, behind)
    this.send(m)
    return true
  }

  protected override insideTime(t: number): number {
    return super.insideTime(t) + this.cargo.insideTime(t)
  }
}
