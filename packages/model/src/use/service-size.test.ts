import { expect, test } from 'vitest'
import type { Work } from '../stop-flag.ts'
import { serviceSize, type SizeOptions, type SizeSearch } from './service-size.ts'
import type { ServiceCentre, ServiceFleet, ServiceSystem } from './service-system.ts'
import { DAY, monthsOf, NO_WEAR, smallCentre, smallFleet, smallSystem, step, YEAR } from './testing-service.ts'

function done<T>(work: Work<T>): T {
  let at = work.next()
  while (!at.done) at = work.next()
  return at.value
}

type Sized = ServiceSystem & { readonly centre: ServiceCentre }

/** Vehicles of one pack that never wears, with exponential faults; one exponential step at the benches. */
function queue(vehicles: number, change: Partial<ServiceCentre>, fleet: Partial<ServiceFleet> = {}): Sized {
  const centre = smallCentre({
    opens: 0,
    swap: step('swap', { at: 'none', technicians: 0, time: 0, cv: 0 }),
    steps: [step('repair', { technicians: 0, time: 3 * DAY, cv: 1 })],
    parts: { share: 0, time: 0 },
    shifts: [],
    ...change,
  })
  const buses = smallFleet({
    packsPerVehicle: 1,
    entries: [{ at: 0, vehicles }],
    vehicleLife: Infinity,
    health: NO_WEAR,
    spread: 0,
    failure: { shape: 1, scale: 20 * DAY },
    beyondRepair: 0,
    ...fleet,
  })
  return { ...smallSystem({ fleets: [buses], months: monthsOf(4) }), centre }
}

const FIXED = new Set(['bays', 'technicians', 'testers'])

const search = (system: Sized, options: Partial<SizeOptions>): SizeSearch =>
  done(serviceSize(system, { target: 0.9, seed: 1, replications: 6, ...options }))

/** Share of machines that run, of so many with so many repairmen and exponential times. */
function repairmen(machines: number, crew: number, up: number, down: number): number {
  const weights = [1]
  for (let n = 1; n <= machines; n++) weights.push((weights[n - 1]! * (machines - n + 1) * down) / (up * Math.min(n, crew)))
  const running = weights.reduce((sum, weight, n) => sum + weight * (machines - n), 0)
  return running / machines / weights.reduce((sum, weight) => sum + weight, 0)
}

test('machines and repairmen: the smallest number of benches is that of the formula', () => {
  expect([2, 3, 4].map((benches) => repairmen(20, benches, 20, 3).toFixed(4))).toEqual(['0.6484', '0.8103', '0.8544'])
  const { best, isMinimal, tried, notes } = search(queue(20, { benches: 7, spares: {} }), { target: 0.75, fixed: FIXED })
  expect(best?.size['benches']).toBe(3)
  expect(isMinimal).toBe(true)
  expect(notes).toEqual([])
  const of = (benches: number) => tried.find(({ size }) => size['benches'] === benches)!
  // All are on the road at first: the mean of four years is a little higher.
  expect(Math.abs(of(2).availability.mean - 0.6484 - 0.005)).toBeLessThan(0.015)
  expect(of(3).availability.low).toBeGreaterThanOrEqual(0.75)
  expect(of(3).runs).toBe(6)
  expect(Math.abs(of(3).availability.mean - 0.8103 - 0.005)).toBeLessThan(0.015)
})

test('what is too small grows, and what cannot help stays', () => {
  const { best, isMinimal } = search(queue(20, { benches: 1, bays: 2, technicians: 3, testers: 1, spares: { bus: 0 } }), {
    target: 0.97,
    fixed: FIXED,
  })
  expect(isMinimal).toBe(true)
  expect(best!.size).toMatchObject({ bays: 2, technicians: 3, testers: 1 })
  // 3 erlang at the benches, nearly: three of them would be overloaded.
  expect(best!.size['benches']).toBeGreaterThanOrEqual(3)
  expect(best!.size['spares bus']).toBeGreaterThanOrEqual(2)
  expect(best!.availability.low).toBeGreaterThanOrEqual(0.97)
})

test('one less of anything misses the target, and all that was tried is told', () => {
  const system = smallSystem({ fleets: [smallFleet({ failure: { shape: 1.3, scale: YEAR } })] }, 8) as Sized
  const { best, isMinimal, tried, months } = search(system, { target: 0.985 })
  expect(isMinimal).toBe(true)
  // The last ten vehicles enter on day 200; the centre opens on day 90.
  expect(months).toEqual([{ fleet: 'buses', first: 6, last: 95 }])
  const { size } = best!
  for (const [knob, least] of [
    ['spares bus', 0],
    ['benches', 1],
    ['testers', 1],
    ['bays', 1],
    ['technicians', 2],
  ] as const) {
    if (size[knob] === least) continue
    const less = JSON.stringify({ ...size, [knob]: size[knob]! - 1 })
    const other = tried.find((one) => JSON.stringify(one.size) === less)
    expect(other?.reached, knob).toBe(false)
  }
})

test('the target is that of every fleet: many vehicles without faults do not hide a few with faults', () => {
  const system = queue(20, { benches: 7, spares: {} })
  const cars = smallFleet({ ...system.fleets[0]!, id: 'cars', pack: 'car', failure: { shape: 1, scale: Infinity } })
  const both = { ...system, fleets: [system.fleets[0]!, { ...cars, entries: [{ at: 0, vehicles: 500 }] }] }
  const { best } = search(both, { target: 0.75, fixed: FIXED })
  expect(best?.size['benches']).toBe(3)
  expect(best?.availability.mean).toBeLessThan(0.85)
})

test('a target beyond what swaps in no queue allow is said to be so', () => {
  const system = smallSystem({ fleets: [smallFleet({ failure: { shape: 1.3, scale: YEAR } })] }, 6) as Sized
  const { best, notes, tried } = search(system, { target: 0.9999, replications: 3 })
  expect(best).toBeUndefined()
  expect(tried.length).toBeLessThan(8)
  expect(notes).toHaveLength(1)
  expect(notes[0]!.code).toBe('CW-USE-020')
  expect(notes[0]!.text).toMatch(/^No size .* keeps 99\.99 % .* the best of \d keeps 99\.\d\d %, where nobody waits/)
})

test('a search that may try few sizes says that smaller ones may do; a stop ends it', () => {
  const system = queue(20, { benches: 40, spares: {} })
  const { best, isMinimal, notes, tried } = search(system, { target: 0.75, fixed: FIXED, most: 2 })
  expect(tried).toHaveLength(2)
  expect(best?.reached).toBe(true)
  expect(isMinimal).toBe(false)
  expect(notes[0]!.code).toBe('CW-USE-021')
  const work = serviceSize(system, { target: 0.75, seed: 1, replications: 3, fixed: FIXED })
  work.next()
  const end = work.next('stop')
  expect(end.done).toBe(true)
  expect((end.value as SizeSearch).best).toBeUndefined()
})

test('cut short, or searched roughly, it gives a size that is sure by all replications, and says that a smaller one may do', () => {
  const system = queue(20, { benches: 7, spares: {} })
  for (const bound of [{ most: 3 }, { within: 0.4 }]) {
    const { best, isCut, isMinimal, notes } = search(system, { target: 0.812, fixed: FIXED, enough: 1, ...bound })
    expect(best!.size['benches']).toBeGreaterThan(3)
    expect(best!.availability.low).toBeGreaterThanOrEqual(0.812)
    expect(best!.values).toHaveLength(6)
    expect([isCut, isMinimal, notes[0]!.code]).toEqual([true, false, 'CW-USE-021'])
  }
})
