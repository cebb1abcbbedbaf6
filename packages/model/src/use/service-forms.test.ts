import { exp, meanInterval, pow } from '@cellwright/kernel'
import { expect, test } from 'vitest'
import { ServiceSimulation } from './service-run.ts'
import type { ServiceCentre, ServiceFleet, ServiceRun, ServiceSystem } from './service-system.ts'
import { DAY, NO_WEAR, smallCentre, smallFleet, step } from './testing-service.ts'

/** Exact answers must lie in intervals of this confidence. */
const CONFIDENCE = 0.999

function expectExact(
  system: ServiceSystem,
  replications: number,
  exact: number,
  figure: (run: ServiceRun) => number,
  halfAtMost: number,
): void {
  const values = Array.from({ length: replications }, (_, replication) => {
    const simulation = new ServiceSimulation(system, { seed: 7, replication })
    simulation.advance(Infinity)
    return figure(simulation.result())
  })
  const { low, high } = meanInterval(values, CONFIDENCE)
  expect(low).toBeLessThan(exact)
  expect(high).toBeGreaterThan(exact)
  // An interval that holds everything says nothing.
  expect((high - low) / 2 / exact).toBeLessThan(halfAtMost)
}

/** Vehicles of one pack that has faults after an exponential time of `mtbf` and never wears; for so long. */
function system(
  vehicles: number,
  mtbf: number,
  days: number,
  centre?: ServiceCentre,
  change: Partial<ServiceFleet> = {},
): ServiceSystem {
  const fleet = smallFleet({
    packsPerVehicle: 1,
    entries: [{ at: 0, vehicles }],
    vehicleLife: Infinity,
    health: NO_WEAR,
    spread: 0,
    failure: { shape: 1, scale: mtbf },
    beyondRepair: 0,
    gainOfRepair: 0,
    ...change,
  })
  return { fleets: [fleet], centre, replacement: 0, fitting: 0, secondLife: 0.7, months: [days * DAY] }
}

/** One step at the benches, always open, and swaps in no time. */
function oneStep(benches: number, time: number, spares: number, cv = 1): ServiceCentre {
  return smallCentre({
    opens: 0,
    benches,
    spares: { bus: spares },
    swap: step('swap', { at: 'none', technicians: 0, time: 0, cv: 0 }),
    steps: [step('repair', { technicians: 0, time, cv })],
    parts: { share: 0, time: 0 },
    shifts: [],
  })
}

/** Shares of time of a birth-death process in its states. */
function birthDeath(states: number, birth: (n: number) => number, death: (n: number) => number): number[] {
  const weights = [1]
  for (let n = 1; n < states; n++) weights.push((weights[n - 1]! * birth(n - 1)) / death(n))
  const total = weights.reduce((sum, weight) => sum + weight, 0)
  return weights.map((weight) => weight / total)
}

const weighted = (shares: readonly number[], of: (n: number) => number): number =>
  shares.reduce((sum, share, n) => sum + share * of(n), 0)

test('M/M/2: faults of vehicles that are swapped at once come as a Poisson stream to two benches', () => {
  // 10 vehicles, 10 days to a fault: 1 a day; 1.6 days of work: Erlang C of 1.6 erlang at 2 benches is 1.6^2 / (1.6^2 + 0.4 (1 + 1.6)) = 0.7111.
  const exact = (0.7111111111111111 / (2 / 1.6 - 1)) * DAY
  expectExact(system(10, 10 * DAY, 2500, oneStep(2, 1.6 * DAY, 150)), 16, exact, ({ steps }) => steps[0]!.wait, 0.2)
})

test('machines and repairmen: ten vehicles without spares and two benches', () => {
  const shares = birthDeath(
    11,
    (n) => (10 - n) / 20,
    (n) => Math.min(n, 2) / 3,
  )
  const exact = weighted(shares, (n) => (10 - n) / 10)
  expectExact(system(10, 20 * DAY, 4000, oneStep(2, 3 * DAY, 0)), 10, exact, ({ fleets }) => fleets[0]!.availability, 0.02)
})

test('spares with room for every repair: share of swaps that find none, for any distribution of repairs', () => {
  // 40 vehicles with 80 days to a fault, 8 days of repair, 4 spares; faults come only from vehicles on the road.
  const [vehicles, spares] = [40, 4]
  const birth = (n: number): number => Math.min(vehicles, vehicles + spares - n) / 80
  const shares = birthDeath(vehicles + spares + 1, birth, (n) => n / 8)
  const exact = weighted(shares, (n) => (n >= spares ? birth(n) : 0)) / weighted(shares, birth)
  // Palm: Poisson of 4, as if waiting vehicles had faults too.
  const palm = 1 - exp(-4) * (1 + 4 + 8 + 64 / 6)
  expect(palm).toBeCloseTo(0.5665, 4)
  expect(exact / palm).toBeCloseTo(0.972, 3)
  for (const cv of [1, 0.3])
    expectExact(
      system(vehicles, 80 * DAY, 4000, oneStep(Infinity, 8 * DAY, spares, cv)),
      14,
      exact,
      ({ spares: [shelf] }) => shelf!.short / shelf!.swaps,
      0.08,
    )
})

test('availability of vehicles whose packs the maker replaces: MTBF over MTBF and time to replace', () => {
  expectExact(
    { ...system(30, 50 * DAY, 10_000), replacement: 11 * DAY, fitting: DAY },
    8,
    50 / 62,
    ({ fleets }) => fleets[0]!.availability,
    0.01,
  )
})

/** Renewals of a Weibull by `t`: m(t) = F(t) + integral of m(t - x) dF(x), by the trapezoidal rule. */
function weibullRenewals(shape: number, t: number, steps: number): number {
  const share = Array.from({ length: steps + 1 }, (_, i) => 1 - exp(-pow((i * t) / steps, shape)))
  const renewals = [0]
  for (let i = 1; i <= steps; i++) {
    let sum = share[i]!
    for (let j = 1; j <= i; j++) {
      const before = j === i ? 0 : renewals[i - j]!
      const after = j === 1 ? 0 : renewals[i - j + 1]!
      sum += ((before + after) / 2) * (share[j]! - share[j - 1]!)
    }
    renewals.push(sum / (1 - (share[1]! - share[0]!) / 2))
  }
  return renewals[steps]!
}

test('faults of packs that are replaced at once are Weibull renewals', () => {
  const exact = weibullRenewals(2.2, 2.5, 600)
  // Held to a grid twice as coarse, and to the exponential, whose renewals are t.
  expect(weibullRenewals(2.2, 2.5, 300) / exact).toBeCloseTo(1, 4)
  expect(weibullRenewals(1, 2.5, 600)).toBeCloseTo(2.5, 2)
  expectExact(
    system(2000, 1, 250, undefined, { failure: { shape: 2.2, scale: 100 * DAY } }),
    8,
    exact * 2000,
    ({ fleets }) => fleets[0]!.months.reduce((sum, { faults }) => sum + faults, 0),
    0.02,
  )
})
