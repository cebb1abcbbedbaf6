import { meanInterval } from '@cellwright/kernel'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { runService, type ServiceCensus, ServiceSimulation } from './service-run.ts'
import type { ServiceCentre, ServiceFleet, ServiceRun, ServiceSystem } from './service-system.ts'
import { DAY, HOUR, monthsOf, smallCentre, smallFleet, smallSystem, step, straightWear, YEAR } from './testing-service.ts'

const sum = (values: Iterable<number>): number => [...values].reduce((total, value) => total + value, 0)

function runOf(system: ServiceSystem, seed = 1, replication = 0): ServiceRun {
  const simulation = new ServiceSimulation(system, { seed, replication })
  simulation.advance(Infinity)
  return simulation.result()
}

test('packs that are worn when new are refused, for they would be exchanged for ever', () => {
  const never = smallSystem({ fleets: [smallFleet({ endOfLife: 1 })] })
  expect(() => new ServiceSimulation(never, { seed: 1 })).toThrow('fleet buses has its packs retired at 1 of their capacity')
})

/** Every vehicle that came and every pack that was made is somewhere, once, and what was counted on the way agrees. */
function expectAccounts({ fleets, made, withoutPack, steps }: ServiceCensus, system: ServiceSystem, time: number): void {
  let inService = 0
  let initial = 0
  fleets.forEach(({ vehicles, packs, counted }, i) => {
    const { entries, packsPerVehicle } = system.fleets[i]!
    const entered = sum(entries.filter(({ at }) => at <= time).map((entry) => entry.vehicles))
    const alive = vehicles['on road'] + vehicles.waiting + vehicles['in bay']
    expect(alive + vehicles.retired).toBe(entered)
    expect(sum(Object.values(vehicles))).toBe(sum(entries.map((entry) => entry.vehicles)))
    expect(counted).toEqual({ entered, alive, onRoad: vehicles['on road'], packs })
    inService += alive * packsPerVehicle
    initial += entered * packsPerVehicle
  })
  const packs = fleets.map((fleet) => fleet.packs)
  expect(made.initial).toBe(initial)
  const { centre } = system
  expect(made.spares).toBe(centre && time >= centre.opens ? sum(Object.values(centre.spares)) : 0)
  expect(sum(packs.flatMap((places) => Object.values(places)))).toBe(made.initial + made.spares + made.replacements)
  expect(sum(packs.map(({ vehicle }) => vehicle)) + withoutPack).toBe(inService)
  expect(sum(steps)).toBe(sum(packs.map((places) => places.centre)))
}

/** A thing of the centre is in use for no more than all of its open hours, and nobody waits less than not at all. */
function expectUse({ used }: ServiceRun): void {
  for (const { units, share, wait, queue } of used) {
    if (units < Infinity) expect(share).toBeGreaterThanOrEqual(0)
    if (units < Infinity) expect(share).toBeLessThanOrEqual(1 + 1e-9)
    expect(wait).toBeGreaterThanOrEqual(0)
    expect(queue).toBeGreaterThanOrEqual(0)
  }
}

/** Counts of months against states at their ends. */
function expectMonths(run: ServiceRun, system: ServiceSystem): void {
  run.fleets.forEach(({ months }, i) => {
    let alive = 0
    for (const month of months) {
      alive += month.vehiclesIn - month.vehiclesOut
      expect(month.onRoad + month.offRoad).toBe(alive)
      expect(month.roadTime).toBeLessThanOrEqual(month.lifeTime * (1 + 1e-12))
    }
    expect(sum(months.map(({ vehiclesIn }) => vehiclesIn))).toBe(sum(system.fleets[i]!.entries.map(({ vehicles }) => vehicles)))
  })
  const all = run.fleets.flatMap(({ months }) => months)
  const last = run.fleets.map(({ months }) => months.at(-1)!)
  const gone = sum(all.map(({ toSecondLife, toRecycling }) => toSecondLife + toRecycling))
  const held = sum(last.map(({ inVehicles, inCentre, onShelf }) => inVehicles + inCentre + onShelf))
  expect(gone + held).toBe(sum(Object.values(run.made)))
  expect(run.made.replacements).toBe(sum(all.map(({ replacedFaulty, replacedWorn }) => replacedFaulty + replacedWorn)))
}

const fleetOf = (id: string, pack: string) =>
  fc
    .record({
      packsPerVehicle: fc.integer({ min: 1, max: 3 }),
      entries: fc
        .array(
          fc.record({
            at: fc.integer({ min: 0, max: 30 }).map((months) => months * 30 * DAY),
            vehicles: fc.integer({ min: 0, max: 4 }),
          }),
          {
            minLength: 1,
            maxLength: 3,
          },
        )
        .map((entries) => entries.toSorted((a, b) => a.at - b.at)),
      vehicleLife: fc.constantFrom(1 * YEAR, 3.3 * YEAR, 6 * YEAR, Infinity),
      health: fc.constantFrom(straightWear(0.8, 1.5), straightWear(0.8, 4), straightWear(0.95, 5)),
      spread: fc.constantFrom(0, 0.2, 0.6),
      failure: fc.record({ shape: fc.constantFrom(0.7, 1, 2.5), scale: fc.constantFrom(0.2 * YEAR, 2 * YEAR) }),
      beyondRepair: fc.constantFrom(0, 0.3, 1),
      gainOfRepair: fc.constantFrom(0, 0.5, 1),
    })
    .map((change) => smallFleet({ id, pack, ...change }))

const few = fc.integer({ min: 1, max: 3 })

const anySystem: fc.Arbitrary<ServiceSystem> = fc
  .record({
    one: fleetOf('buses', 'bus'),
    other: fc.option(fc.oneof(fleetOf('cars', 'car'), fleetOf('night-buses', 'bus')), { nil: undefined }),
    centre: fc.option(
      fc.record({
        opens: fc.constantFrom(0, 100.3 * DAY, 2 * YEAR),
        bays: fc.oneof(few, fc.constant(Infinity)),
        technicians: fc.integer({ min: 2, max: 4 }),
        testers: few,
        benches: few,
        bus: fc.integer({ min: 0, max: 3 }),
        shifts: fc.constantFrom([], smallCentre().shifts),
        swap: fc.constantFrom(0, 5 * HOUR, 20 * DAY),
        monday: fc.constantFrom(0, -3 * DAY, 2 * DAY),
      }),
      { nil: undefined, freq: 6 },
    ),
    replacement: fc.constantFrom(0, 30 * DAY, 300 * DAY),
  })
  .map(({ one, other, centre, replacement }) => {
    const { bus, swap, ...rest } = centre ?? { bus: 0, swap: 0 }
    const swapStep = step('swap', { at: 'bay', technicians: 2, time: swap })
    return smallSystem(
      {
        fleets: other ? [one, other] : [one],
        centre: centre && smallCentre({ ...rest, spares: { bus }, swap: swapStep }),
        replacement,
      },
      5,
    )
  })

test('every vehicle and every pack is somewhere, once, after every event', () => {
  fc.assert(
    fc.property(anySystem, fc.integer({ min: 0, max: 1000 }), (system, seed) => {
      const simulation = new ServiceSimulation(system, { seed })
      // What enters at one moment enters in several events: looked at when all are over.
      const opens = [system.centre?.opens, ...system.fleets.flatMap(({ entries }) => entries.map(({ at }) => at))]
      while (!simulation.advance(Infinity, 1))
        if (!opens.includes(simulation.time)) expectAccounts(simulation.census(), system, simulation.time)
      expectAccounts(simulation.census(), system, simulation.time)
      expectMonths(simulation.result(), system)
      expectUse(simulation.result())
    }),
    { numRuns: 25, seed: 1 },
  )
})

test('slices and repetitions change nothing; another seed or replication does', () => {
  const system = smallSystem()
  const whole = runOf(system)
  const sliced = new ServiceSimulation(system, { seed: 1 })
  for (let t = 0; t < 13 * YEAR; t += 17.3 * DAY) sliced.advance(t)
  expect(JSON.stringify(sliced.result())).toBe(JSON.stringify(whole))
  expect(JSON.stringify(runOf(system))).toBe(JSON.stringify(whole))
  expect(runOf(system, 2).vehicleTurnaround).not.toEqual(whole.vehicleTurnaround)
  expect(runOf(system, 1, 1).vehicleTurnaround).not.toEqual(whole.vehicleTurnaround)
})

test('replications one after another are those run alone; a stop gives those that are finished', () => {
  const system = smallSystem()
  const work = runService(system, { seed: 1, replications: 3 })
  let at = work.next()
  let looks = 0
  for (; !at.done; at = work.next()) looks++
  expect(looks).toBe(60)
  expect(at.value.map((run) => run.vehicleTurnaround)).toEqual([0, 1, 2].map((r) => runOf(system, 1, r).vehicleTurnaround))
  const stopped = runService(system, { seed: 1, replications: 3 })
  for (let i = 0; i < 25; i++) stopped.next()
  const end = stopped.next('stop')
  expect(end.done).toBe(true)
  expect(end.value).toHaveLength(1)
})

test('one vehicle by hand: fault, half a swap, diagnosis, repair, half a swap, by the hours of the centre', () => {
  // Fault after 100 days: day 100 of a calendar that begins on a Monday is a Wednesday. Weibull of a very high shape: no spread.
  const system = smallSystem(
    {
      fleets: [
        smallFleet({
          packsPerVehicle: 1,
          entries: [{ at: 0, vehicles: 1 }],
          vehicleLife: Infinity,
          health: straightWear(0.99, 50),
          spread: 0,
          failure: { shape: 1e12, scale: 100 * DAY },
          beyondRepair: 0,
        }),
      ],
      centre: smallCentre({
        opens: 0,
        spares: {},
        swap: step('swap', { at: 'bay', time: 4 * HOUR, cv: 0 }),
        steps: [
          step('diagnosis', { time: 3 * HOUR, cv: 0 }),
          step('repair', { time: 6 * HOUR, cv: 0 }),
          step('test', { at: 'tester', technicians: 0, time: 10 * HOUR, cv: 0 }),
        ],
        parts: { share: 0, time: 0 },
      }),
    },
    0.4,
  )
  const { vehicleTurnaround, packTurnaround, fleets } = runOf({ ...system, months: [120 * DAY] })
  // Wednesday 0:00 (day 100): opens 8:00, out at 10:00, diagnosed at 13:00, repair 13:00 to 16:00 and Thursday 8:00 to 11:00, test until 21:00, Friday 8:00 to 10:00.
  expect(packTurnaround).toHaveLength(1)
  expect(packTurnaround[0]! / HOUR).toBeCloseTo(35, 6)
  expect(vehicleTurnaround[0]! / HOUR).toBeCloseTo(58, 6)
  expect(fleets[0]!.roadTime / HOUR).toBeCloseTo(120 * 24 - 58, 6)
})

/** One vehicle of one pack that has its first fault after 100 days of service, a Wednesday, and a centre that never closes; no scatter. */
function oneFault(fleet: Partial<ServiceFleet>, centre: Partial<ServiceCentre>, days: number): ServiceRun {
  const one = smallFleet({
    packsPerVehicle: 1,
    entries: [{ at: 0, vehicles: 1 }],
    vehicleLife: Infinity,
    health: straightWear(0.99, 50),
    spread: 0,
    failure: { shape: 1e12, scale: 100 * DAY },
    beyondRepair: 0,
    ...fleet,
  })
  const day = step('diagnosis', { time: 2 * HOUR, cv: 0 })
  const swap = step('swap', { at: 'bay', time: 4 * HOUR, cv: 0 })
  const plain = smallCentre({ opens: 0, spares: {}, swap, steps: [day], parts: { share: 0, time: 0 }, shifts: [], ...centre })
  return runOf({ ...smallSystem({ fleets: [one], centre: plain }), months: [days * DAY] })
}

test('by hand: a pack beyond repair keeps its vehicle waiting for the new one of the maker', () => {
  const { vehicleTurnaround, made, fleets } = oneFault({ beyondRepair: 1 }, {}, 180)
  // Out in 2 h, diagnosed in 2 h, 60 days, in within 2 h.
  expect(vehicleTurnaround[0]! / HOUR).toBeCloseTo(2 + 2 + 60 * 24 + 2, 6)
  expect(made).toEqual({ initial: 1, spares: 0, replacements: 1 })
  expect(fleets[0]!.months[0]).toMatchObject({ faults: 1, repaired: 0, replacedFaulty: 1, toRecycling: 1 })
})

test('by hand: a spare is swapped in one go, and parts keep the pack and not the vehicle', () => {
  const { vehicleTurnaround, packTurnaround } = oneFault({}, { spares: { bus: 1 }, parts: { share: 1, time: 5 * DAY } }, 190)
  expect(vehicleTurnaround[0]! / HOUR).toBeCloseTo(4, 6)
  expect(packTurnaround[0]! / HOUR).toBeGreaterThan(2 + 1)
})

test('the wait for parts is exponential with its mean', () => {
  const failure = { shape: 1, scale: 100 * DAY }
  const entries = [{ at: 0, vehicles: 400 }]
  const { packTurnaround } = oneFault(
    { entries, failure },
    { bays: 500, technicians: 999, benches: 500, parts: { share: 1, time: 5 * DAY } },
    400,
  )
  const waits = packTurnaround.map((t) => (t - 2 * HOUR) / DAY)
  const { low, high } = meanInterval(waits, 0.999)
  expect(waits.length).toBeGreaterThan(1000)
  expect(low).toBeLessThan(5)
  expect(high).toBeGreaterThan(5)
})

test('a worn pack goes before its fault, and one that fails first is not worn', () => {
  const wear = { health: straightWear(0.8, 1), gainOfRepair: 0 }
  // Worn after 365 days of service: just before a fault at 366 days, and just behind one at 364.
  const [worn] = oneFault({ ...wear, failure: { shape: 1e12, scale: 366 * DAY } }, {}, 368).fleets
  expect(worn!.months[0]).toMatchObject({ faults: 0, replacedWorn: 1 })
  const [faulty] = oneFault({ ...wear, failure: { shape: 1e12, scale: 364 * DAY } }, {}, 365).fleets
  expect(faulty!.months[0]).toMatchObject({ faults: 1, replacedWorn: 0 })
})

test('wear by hand: a pack of mean wear lasts its years, is replaced in a swap, and its vehicle retires with a younger one', () => {
  const fleet = smallFleet({
    packsPerVehicle: 1,
    entries: [{ at: 0, vehicles: 5 }],
    vehicleLife: 10 * YEAR,
    health: straightWear(0.8, 4),
    spread: 0,
    failure: { shape: 1, scale: Infinity },
  })
  const run = runOf(smallSystem({ fleets: [fleet], centre: undefined, secondLife: 0.85 }, 11))
  const [{ packLife, packsRetired, months, availability }] = run.fleets as [ServiceRun['fleets'][number]]
  expect(packLife / YEAR).toBeCloseTo(4, 9)
  // Two a vehicle for wear, at 80 %: below 85 %. The third, not two years old, is above it.
  expect(packsRetired).toBe(10)
  expect(run.made).toEqual({ initial: 5, spares: 0, replacements: 10 })
  expect(sum(months.map(({ toRecycling }) => toRecycling))).toBe(10)
  expect(sum(months.map(({ toSecondLife }) => toSecondLife))).toBe(5)
  // Off the road twice for a quarter of a day.
  expect(availability).toBeCloseTo(1 - (2 * 0.25) / 3650, 12)
})

test('a bay more moves no draw: packs wear and fail as before, and with the same turnarounds where there was no queue', () => {
  const roomy = { bays: 30, technicians: 80, testers: 30, benches: 30 }
  const one = runOf(smallSystem({ centre: smallCentre(roomy) }))
  const more = runOf(smallSystem({ centre: smallCentre({ ...roomy, bays: 31, benches: 40, technicians: 81 }) }))
  expect(one.used.map(({ wait }) => wait)).toEqual([0, 0, 0, 0])
  expect(more.vehicleTurnaround).toEqual(one.vehicleTurnaround)
  expect(more.fleets).toEqual(one.fleets)
})

test('what cannot run is refused, with all that is wrong', () => {
  const centre = smallCentre({ bays: 0, technicians: 1, spares: { tram: 1, bus: 0.5 } })
  const system = smallSystem({ centre, months: [], fleets: [smallFleet({ packsPerVehicle: 0 })] })
  expect(() => new ServiceSimulation(system, { seed: 1 })).toThrow(
    'there are no months; fleet buses has 0 packs in a vehicle; allowed: whole numbers from 1 on; ' +
      'bays is 0; allowed: whole numbers from 1 on; technicians is 1; allowed: whole numbers from 2 on; ' +
      'there are spares of tram, which no fleet runs on; there are 0.5 spares of bus; allowed: whole numbers from 0 on',
  )
})

test('months are those of the system', () => {
  expect(runOf(smallSystem({}, 3)).fleets[0]!.months).toHaveLength(monthsOf(3).length)
})
