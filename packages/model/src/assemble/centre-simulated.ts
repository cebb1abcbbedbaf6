import { meanInterval, pairedInterval } from '@cellwright/kernel'
import { civilDate, YEAR } from '@cellwright/units'
import type {
  CentreFleetGain,
  CentreLeast,
  CentreSimulated,
  CentreTrialRow,
  CentreWithout,
  CentreYear,
} from '../centre-results.ts'
import { availabilityOf, meanTurnaround, type CentreRuns, type CentreTrial, type CentreWork } from '../study/centre-work.ts'
import type { ServiceMonth, ServiceRun } from '../use/service-system.ts'
import { meanFigure } from './figure.ts'

/** What the replications of a centre say; null where there are none. */
export function centreSimulated({ centre, fleets, runs }: CentreWork, millions: string): CentreSimulated | null {
  if (!runs) return null
  const { own, least } = runs
  const over = (read: (run: ServiceRun) => number, unit: string) => meanFigure(possible(meanInterval(own.map(read)), unit), unit)
  const mean = (read: (run: ServiceRun) => number) => own.reduce((sum, run) => sum + read(run), 0) / own.length
  const names = new Map([...centre.size.places, centre.size.technicians].map((s) => [s.id, s.name]))
  const [first] = own
  return {
    replications: own.length,
    turnaround: over(meanTurnaround, 'd'),
    turnaround90: over((run) => quantile(run.vehicleTurnaround, 0.9), 'd'),
    packTurnaround: over((run) => meanOf(run.packTurnaround), 'd'),
    packTurnaround90: over((run) => quantile(run.packTurnaround, 0.9), 'd'),
    availability: over(availabilityOf, '%'),
    offRoad: over(offRoad, ''),
    used: (first?.used ?? []).map(({ id }, i) => ({
      id: SINGLE[id],
      kind: 'use',
      name: names.get(SINGLE[id]) ?? id,
      used: over((run) => run.used[i]!.share, '%'),
      wait: over((run) => run.used[i]!.wait, 'h'),
    })),
    spares: (first?.spares ?? []).map(({ pack }, i) => ({
      pack,
      kind: 'spares',
      mean: mean((run) => run.spares[i]!.mean),
      short: mean((run) => (run.spares[i]!.swaps > 0 ? run.spares[i]!.short / run.spares[i]!.swaps : 0)),
    })),
    years: yearsOf(own, fleets[0]?.demand.months.map((m) => civilDate(m.from).year) ?? []),
    without: withoutOf(runs),
    least: least
      ? {
          ...sizeRow(least.trial),
          isMinimal: runs.isMinimal,
          investment: { value: least.centre.capex.total.value / 1e6, unit: millions },
          people: Math.round(least.centre.people.total.value),
        }
      : null,
    isCut: runs.isCut,
    trials: runs.trials.map((t): CentreTrialRow => ({ kind: 'trial', ...sizeRow(t), keeps: t.keeps })),
  }
}

/** The interval of a mean of few replications, without what can never be: less than nothing, or a share above all. */
function possible<I extends { readonly low: number; readonly high: number }>(interval: I, unit: string): I {
  if (!Number.isFinite(interval.low)) return interval
  return { ...interval, low: Math.max(0, interval.low), high: unit === '%' ? Math.min(1, interval.high) : interval.high }
}

const SINGLE = { bays: 'bay', technicians: 'technician', testers: 'tester', benches: 'bench' } as const

function meanOf(values: readonly number[]): number {
  return values.length ? values.reduce((sum, x) => sum + x, 0) / values.length : 0
}

/** Of sorted values, by the nearest rank. */
function quantile(sorted: readonly number[], p: number): number {
  return sorted[Math.max(0, Math.ceil(p * sorted.length) - 1)] ?? 0
}

function monthsOf(run: ServiceRun): ServiceMonth[] {
  return run.fleets.flatMap((f) => f.months)
}

/** Vehicles off the road in the mean, over the months in which there are any. */
function offRoad(run: ServiceRun): number {
  const [first] = run.fleets
  if (!first) return 0
  const perMonth = first.months.map((_, i) => run.fleets.map((f) => f.months[i]!))
  const lived = perMonth.filter((all) => all.some((m) => m.lifeTime > 0))
  const off = lived.map((all) => {
    const [life, road] = all.reduce(([l, r], m) => [l + m.lifeTime, r + m.roadTime], [0, 0])
    const vehicles = all.reduce((sum, m) => sum + m.onRoad + m.offRoad, 0)
    return life > 0 ? vehicles * (1 - road / life) : 0
  })
  return meanOf(off)
}

function yearsOf(runs: readonly ServiceRun[], years: readonly number[]): CentreYear[] {
  return [...new Set(years)].flatMap((year) => {
    const inYear = years.flatMap((y, i) => (y === year ? [i] : []))
    const mean = (read: (run: ServiceRun) => number) => runs.reduce((sum, run) => sum + read(run), 0) / runs.length
    const sum = (read: (m: ServiceMonth) => number) =>
      mean((run) => run.fleets.reduce((all, f) => all + inYear.reduce((so, i) => so + read(f.months[i]!), 0), 0))
    const atEnd = (read: (m: ServiceMonth) => number) =>
      mean((run) => run.fleets.reduce((all, f) => all + read(f.months[inYear.at(-1)!]!), 0))
    const life = sum((m) => m.lifeTime)
    if (life === 0) return []
    const availability = sum((m) => m.roadTime) / life
    return {
      year,
      faults: sum((m) => m.faults),
      repaired: sum((m) => m.repaired),
      replaced: sum((m) => m.replacedFaulty + m.replacedWorn),
      inCentre: atEnd((m) => m.inCentre),
      offRoad: (life / YEAR) * (1 - availability),
      availability,
    }
  })
}

/** Differences are taken replication by replication: both have the same faults and wear. */
function withoutOf({ own, without }: CentreRuns): CentreWithout | null {
  const n = Math.min(own.length, without.length)
  if (n === 0) return null
  const [a, b] = [without.slice(0, n), own.slice(0, n)]
  const gained = (read: (run: ServiceRun) => number, unit: string) =>
    meanFigure({ ...pairedInterval(a.map(read), b.map(read)), n }, unit)
  const over = (runs: readonly ServiceRun[], read: (run: ServiceRun) => number, unit: string) =>
    meanFigure(possible(meanInterval(runs.map(read)), unit), unit)
  const packLife = (run: ServiceRun) => {
    const known = run.fleets.filter((f) => f.packsRetired > 0)
    const retired = known.reduce((sum, f) => sum + f.packsRetired, 0)
    return retired > 0 ? known.reduce((sum, f) => sum + f.packLife * f.packsRetired, 0) / retired : 0
  }
  return {
    turnaround: over(a, meanTurnaround, 'd'),
    availability: over(a, availabilityOf, '%'),
    offRoad: over(a, offRoad, ''),
    newPacks: over(b, (run) => run.made.replacements + run.made.spares, 'packs'),
    newPacksWithout: over(a, (run) => run.made.replacements, 'packs'),
    roadGained: gained(roadPerVehicle, 'd'),
    packLifeGained: [...a, ...b].every((run) => packLife(run) > 0) ? gained(packLife, 'yr') : null,
    fleets: b[0]!.fleets.map((fleet, i): CentreFleetGain => {
      const life = (runs: readonly ServiceRun[]) => {
        const known = runs.flatMap((run) => (run.fleets[i]!.packsRetired > 0 ? [run.fleets[i]!.packLife / YEAR] : []))
        return known.length > 0 ? meanOf(known) : null
      }
      return {
        fleet: fleet.id,
        kind: 'gain',
        roadGained: gained((run) => run.fleets[i]!.roadTime, 'd'),
        packLife: life(b),
        packLifeWithout: life(a),
      }
    }),
  }
}

/** Time on the road of a mean vehicle [s]. */
function roadPerVehicle(run: ServiceRun): number {
  const vehicles = run.fleets.reduce((sum, f) => sum + f.vehicles, 0)
  return vehicles > 0 ? monthsOf(run).reduce((sum, m) => sum + m.roadTime, 0) / vehicles : 0
}

function sizeRow({ size, availability }: CentreTrial): Omit<CentreLeast, 'investment' | 'people' | 'isMinimal'> {
  const count = (id: string) => size.places.find((p) => p.id === id)!.count.value
  return {
    bays: count('bay'),
    testers: count('tester'),
    benches: count('bench'),
    technicians: size.technicians.count.value,
    spares: size.spares.reduce((sum, s) => sum + s.count.value, 0),
    availability: meanFigure(possible(availability, '%'), '%'),
  }
}
