import type { Behaviour, Command, Network, Outcome, Process } from '@cellwright/kernel'
import { CentreRun, VEHICLES_FIRST } from './service-centre-run.ts'
import { PackWear } from './pack-wear.ts'
import { ServiceDraws } from './service-draws.ts'
import { type PackFleet, type PackPlace, ServicePack } from './service-pack.ts'
import type { Waiter } from './service-shelf.ts'
import type { ServiceFleet, ServiceSystem } from './service-system.ts'
import { FleetTally } from './service-tally.ts'

type Doing<T> = Generator<Command, T, Outcome>

export type VehicleState = 'to come' | 'on road' | 'waiting' | 'in bay' | 'retired'

/** A vehicle and the packs in it; a place is empty while its pack is in the centre and no other is there. */
export interface Vehicle {
  readonly number: number
  state: VehicleState
  /** Came onto the road [s]. */
  since: number
  /** End of its life [s]. */
  readonly end: number
  readonly packs: (ServicePack | null)[]
}

export interface RunningFleet extends PackFleet {
  readonly group: number
  readonly tally: FleetTally
  /** When each vehicle enters [s]. */
  readonly enters: Float64Array
  readonly vehicles: Vehicle[]
}

/** Fleets and their centre as processes on the kernel: a process for each vehicle, and for each pack while the centre has it. */
export class ServiceModel {
  readonly fleets: readonly RunningFleet[]
  readonly centre: CentreRun | undefined
  readonly vehicleTurnaround: number[] = []
  readonly made = { initial: 0, spares: 0, replacements: 0 }
  readonly network: Network
  readonly processes: Record<string, Behaviour> = {}
  readonly #system: ServiceSystem
  readonly #draws: ServiceDraws

  constructor(system: ServiceSystem, seed: number, replication: number) {
    this.#system = system
    this.#draws = new ServiceDraws(seed, replication)
    this.fleets = system.fleets.map((spec, index) => this.#fleet(spec, index))
    const { centre } = system
    if (centre !== undefined) {
      this.centre = new CentreRun(centre, system.replacement, this.#draws, {
        retire: (pack, toRecycling) => this.#retirePack(pack, toRecycling, true),
        successor: (pack, why) => this.#successor(pack, why),
        repaired: (pack) => {
          pack.repaired(this.#draws)
          this.#tally(pack).count('repaired')
        },
      })
      this.centre.moved = (pack, place) => this.#move(pack, place)
    }
    this.network = this.#network()
  }

  #network(): Network {
    const fleets = this.fleets.filter(({ enters }) => enters.length > 0)
    for (const fleet of fleets) this.processes[`fleet ${fleet.spec.id}`] = (me) => this.#entries(me, fleet)
    const nodes = fleets.map(({ spec }) => ({ kind: 'process' as const, id: `fleet ${spec.id}`, to: [], places: 1 }))
    if (this.centre !== undefined) this.processes['centre'] = (me) => this.#opening(me)
    const pools = (this.centre?.resources ?? []).filter(({ units }) => units < Infinity).map(({ id, units }) => ({ id, units }))
    if (this.centre === undefined) return { nodes, pools }
    return { nodes: [...nodes, { kind: 'process', id: 'centre', to: [], places: 1 }], pools }
  }

  #fleet(spec: ServiceFleet, index: number): RunningFleet {
    const enters = Float64Array.from(spec.entries.flatMap(({ at, vehicles }) => Array.from({ length: vehicles }, () => at)))
    const shared = { index, spec, wear: new PackWear(spec.health), group: this.#draws.group(`fleet:${spec.id}`), enters }
    const vehicles: Vehicle[] = Array.from(enters, (at, number) => ({
      number,
      state: 'to come',
      since: 0,
      end: at + spec.vehicleLife,
      packs: [],
    }))
    return { ...shared, vehicles, tally: new FleetTally(shared) }
  }

  // ---- Packs -------------------------------------------------------------------------------------------------------------------

  #tally(pack: ServicePack): FleetTally {
    return this.fleets[pack.fleet.index]!.tally
  }

  #move(pack: ServicePack, place: PackPlace): void {
    const { packs } = this.#tally(pack)
    packs[pack.place]--
    packs[place]++
    pack.place = place
  }

  #newPack(name: ServicePack['name'], fleet: PackFleet, place: PackPlace): ServicePack {
    const pack = new ServicePack(name, fleet, this.#draws)
    pack.place = place
    this.#tally(pack).packs[place]++
    return pack
  }

  #successor(old: ServicePack, why: 'replacedFaulty' | 'replacedWorn'): ServicePack {
    this.made.replacements++
    this.#tally(old).count(why)
    return this.#newPack({ ...old.name, generation: old.name.generation + 1, repairs: 0 }, old.fleet, 'centre')
  }

  /** `isSpent`: by wear or fault, not for the age of its vehicle. */
  #retirePack(pack: ServicePack, toRecycling: boolean, isSpent: boolean): void {
    const tally = this.#tally(pack)
    const isReused = !toRecycling && pack.soh >= this.#system.secondLife
    this.#move(pack, isReused ? 'second-life' : 'recycling')
    tally.count(isReused ? 'toSecondLife' : 'toRecycling')
    if (isSpent) tally.packRetired(pack.served, pack.name.repairs)
  }

  #mount(pack: ServicePack, vehicle: Vehicle, slot: number, fleet: RunningFleet): void {
    this.centre?.inside.delete(pack)
    this.#tally(pack).packs[pack.place]--
    pack.joins(fleet)
    pack.place = 'vehicle'
    fleet.tally.packs.vehicle++
    vehicle.packs[slot] = pack
  }

  // ---- Vehicles ----------------------------------------------------------------------------------------------------------------

  *#entries(me: Process, fleet: RunningFleet): Doing<void> {
    for (const vehicle of fleet.vehicles) {
      const enters = fleet.enters[vehicle.number]!
      if (enters > me.now) yield hold(me, enters)
      me.start((other) => this.#vehicle(other, vehicle, fleet))
    }
  }

  *#vehicle(me: Process, vehicle: Vehicle, fleet: RunningFleet): Doing<void> {
    this.#enter(me.now, vehicle, fleet)
    for (let isLeft = true; isLeft;) {
      this.#ontoRoad(me.now, vehicle, fleet)
      const { slot, left } = firstNeed(vehicle)
      const pack = vehicle.packs[slot]!
      const isWorn = pack.wornAt <= pack.faultAt
      const centre = this.centre !== undefined && me.now + left >= this.centre.spec.opens ? this.centre : undefined
      // Wear is seen coming: the vehicle drives on until the centre is open.
      const due = isWorn && centre && left < Infinity ? centre.hours.next(me.now + left) : me.now + left
      yield hold(me, Math.min(due, vehicle.end))
      this.#offRoad(me.now, vehicle, fleet)
      if (vehicle.end <= due) break
      const came = me.now
      if (!isWorn) {
        pack.hasFault = true
        fleet.tally.count('faults')
      }
      if (centre) isLeft = yield* this.#visit(me, centre, vehicle, slot, fleet, isWorn)
      else isLeft = yield* this.#exchange(me, vehicle, slot, fleet, isWorn)
      if (isLeft && !isWorn) this.vehicleTurnaround.push(me.now - came)
    }
    this.#retire(me.now, vehicle, fleet)
  }

  #enter(now: number, vehicle: Vehicle, fleet: RunningFleet): void {
    const { packsPerVehicle } = fleet.spec
    for (let slot = 0; slot < packsPerVehicle; slot++) {
      const place = vehicle.number * packsPerVehicle + slot
      vehicle.packs.push(this.#newPack({ group: fleet.group, place, generation: 0, repairs: 0 }, fleet, 'vehicle'))
    }
    this.made.initial += packsPerVehicle
    fleet.tally.entered++
    fleet.tally.count('vehiclesIn')
    fleet.tally.change(now, 1, 0)
  }

  #ontoRoad(now: number, vehicle: Vehicle, fleet: RunningFleet): void {
    vehicle.state = 'on road'
    vehicle.since = now
    fleet.tally.change(now, 0, 1)
  }

  #offRoad(now: number, vehicle: Vehicle, fleet: RunningFleet): void {
    vehicle.state = 'waiting'
    for (const pack of vehicle.packs) pack!.served += now - vehicle.since
    fleet.tally.change(now, 0, -1)
  }

  #retire(now: number, vehicle: Vehicle, fleet: RunningFleet): void {
    vehicle.state = 'retired'
    for (const pack of vehicle.packs) if (pack !== null) this.#retirePack(pack, pack.hasFault, pack.hasFault)
    vehicle.packs.fill(null)
    fleet.tally.count('vehiclesOut')
    fleet.tally.change(now, -1, 0)
  }

  /** Without a centre the maker sends a new pack: asked for at the fault, or ahead of the end of life. False: the vehicle is to be retired first. */
  *#exchange(me: Process, vehicle: Vehicle, slot: number, fleet: RunningFleet, isWorn: boolean): Doing<boolean> {
    const { replacement, fitting } = this.#system
    const ready = me.now + (isWorn ? fitting : replacement + fitting)
    yield hold(me, Math.min(ready, vehicle.end))
    if (vehicle.end <= ready) return false
    const old = vehicle.packs[slot]!
    this.#retirePack(old, !isWorn, true)
    this.#mount(this.#successor(old, isWorn ? 'replacedWorn' : 'replacedFaulty'), vehicle, slot, fleet)
    return true
  }

  // ---- In the centre -----------------------------------------------------------------------------------------------------------

  /** Spares are there from the first day. */
  *#opening(me: Process): Doing<void> {
    const centre = this.centre!
    yield me.hold(centre.spec.opens)
    for (const [kind, count] of Object.entries(centre.spec.spares)) {
      const fleet = this.fleets.find(({ spec }) => spec.pack === kind)!
      const group = this.#draws.group(`spares:${kind}`)
      for (let place = 0; place < count; place++) {
        this.made.spares++
        centre.stock(me, this.#newPack({ group, place, generation: 0, repairs: 0 }, fleet, 'centre'))
      }
    }
  }

  /** It comes back with a pack in every place; false: it is to be retired first. */
  *#visit(me: Process, centre: CentreRun, vehicle: Vehicle, slot: number, fleet: RunningFleet, isWorn: boolean): Doing<boolean> {
    const { swap } = centre.spec
    const { end } = vehicle
    const open = centre.hours.next(me.now)
    yield hold(me, Math.min(open, end))
    if (end <= open || !(yield* centre.enter(me, swap, end, VEHICLES_FIRST))) return false
    vehicle.state = 'in bay'
    const old = vehicle.packs[slot]!
    const seconds = centre.swapTime(old)
    const spare = this.#spare(me.now, centre, old, isWorn)
    yield centre.work(me, swap, spare ? seconds : seconds / 2)
    this.#takeOut(me, centre, vehicle, slot, isWorn)
    if (spare) this.#mount(spare, vehicle, slot, fleet)
    centre.leave(me, swap)
    if (spare) return true
    vehicle.state = 'waiting'
    const given = yield* this.#awaitPack(me, centre, fleet, end)
    if (!given) return false
    if (!(yield* centre.enter(me, swap, end, VEHICLES_FIRST))) {
      centre.stock(me, given)
      return false
    }
    vehicle.state = 'in bay'
    yield centre.work(me, swap, seconds / 2)
    this.#mount(given, vehicle, slot, fleet)
    centre.leave(me, swap)
    return true
  }

  /** For a worn pack a new one was asked for in time; a faulty one is swapped against what is on the shelf. */
  #spare(now: number, centre: CentreRun, old: ServicePack, isWorn: boolean): ServicePack | undefined {
    if (isWorn) {
      const pack = this.#successor(old, 'replacedWorn')
      centre.inside.add(pack)
      return pack
    }
    const shelf = centre.shelf(old.fleet.spec.pack)
    shelf.swaps++
    const pack = shelf.take(now)
    if (pack === undefined) {
      shelf.short++
      return undefined
    }
    centre.inside.add(pack)
    this.#move(pack, 'centre')
    return pack
  }

  #takeOut(me: Process, centre: CentreRun, vehicle: Vehicle, slot: number, isWorn: boolean): void {
    const pack = vehicle.packs[slot]!
    vehicle.packs[slot] = null
    pack.step = 0
    centre.inside.add(pack)
    this.#move(pack, 'centre')
    me.start((other) => centre.treat(other, pack, isWorn))
  }

  /** The first pack that is ready and that nobody waited for longer; undefined: the vehicle is to be retired first. */
  *#awaitPack(me: Process, centre: CentreRun, fleet: RunningFleet, end: number): Doing<ServicePack | undefined> {
    const shelf = centre.shelf(fleet.spec.pack)
    // Another vehicle may have left one meanwhile.
    const ready = shelf.take(me.now)
    if (ready) {
      centre.inside.add(ready)
      this.#move(ready, 'centre')
      return ready
    }
    const waiter: Waiter = { process: me, given: null }
    shelf.waiting.push(waiter)
    yield hold(me, end)
    if (waiter.given === null) shelf.leave(waiter)
    return waiter.given ?? undefined
  }
}

/** Until a time. */
function hold(me: Process, until: number): Command {
  return me.hold(Math.max(0, until - me.now))
}

/** The pack that wants something first, and the time on the road until then [s]. */
function firstNeed({ packs }: Vehicle): { readonly slot: number; readonly left: number } {
  let slot = 0
  let left = Infinity
  packs.forEach((pack, i) => {
    const time = Math.min(pack!.faultAt, pack!.wornAt) - pack!.served
    if (time < left) {
      slot = i
      left = time
    }
  })
  return { slot, left: Math.max(0, left) }
}
