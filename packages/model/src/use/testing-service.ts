import type { Health } from './ageing/health.ts'
import type { ServiceCentre, ServiceFleet, ServiceStep, ServiceSystem } from './service-system.ts'

export const HOUR = 3600
export const DAY = 86400
export const YEAR = 365 * DAY

/** Capacity that falls by the same each month: `left` after `years`. */
export function straightWear(left: number, years: number): Health {
  const months = Math.ceil(years * 12)
  const soh = Array.from({ length: months + 1 }, (_, i) => 1 - ((1 - left) * i) / (years * 12))
  return { soh, efc: soh.map((_, i) => 25 * i), outside: [] }
}

/** Never wears. */
export const NO_WEAR: Health = { soh: [1, 1], efc: [0, 0], outside: [] }

/** Thirty vehicles of two packs that enter in the first year, have a fault every third year, and wear to 80 % in eight years. */
export function smallFleet(change: Partial<ServiceFleet> = {}): ServiceFleet {
  return {
    id: 'buses',
    pack: 'bus',
    packsPerVehicle: 2,
    entries: [
      { at: 0, vehicles: 20 },
      { at: 200 * DAY, vehicles: 10 },
    ],
    vehicleLife: 10 * YEAR,
    health: straightWear(0.8, 8),
    spread: 0.15,
    endOfLife: 0.8,
    failure: { shape: 1.3, scale: 3 * YEAR },
    beyondRepair: 0.1,
    gainOfRepair: 0.3,
    ...change,
  }
}

export function step(id: string, change: Partial<ServiceStep> = {}): ServiceStep {
  return { id, name: id, time: 4 * HOUR, cv: 0.5, at: 'bench', technicians: 1, share: 1, ...change }
}

/** Two bays, three technicians, a tester and two benches, in one shift on weekdays; two spares. */
export function smallCentre(change: Partial<ServiceCentre> = {}): ServiceCentre {
  return {
    id: 'service',
    opens: 90 * DAY,
    bays: 2,
    technicians: 3,
    testers: 1,
    benches: 2,
    spares: { bus: 2 },
    swap: step('swap', { at: 'bay', technicians: 2, time: 3 * HOUR }),
    steps: [
      step('diagnosis', { time: 2 * HOUR }),
      step('modules', { time: 6 * HOUR, technicians: 2, share: 0.7 }),
      step('sorting', { time: 8 * HOUR, at: 'tester', technicians: 0, share: 0.3 }),
      step('repair', { time: 3 * HOUR, share: 0.5 }),
      step('test', { time: 7 * HOUR, at: 'tester', technicians: 0, cv: 0 }),
    ],
    parts: { share: 0.2, time: 5 * DAY },
    shifts: [0, 1, 2, 3, 4].map((day) => [day * DAY + 8 * HOUR, day * DAY + 16 * HOUR] as const),
    monday: 0,
    ...change,
  }
}

/** Twelve years by months of a twelfth of 365 days. */
export function smallSystem(change: Partial<ServiceSystem> = {}, years = 12): ServiceSystem {
  return {
    fleets: [smallFleet()],
    centre: smallCentre(),
    replacement: 60 * DAY,
    fitting: DAY / 4,
    secondLife: 0.75,
    months: monthsOf(years),
    ...change,
  }
}

export function monthsOf(years: number): number[] {
  return Array.from({ length: Math.round(years * 12) }, (_, i) => ((i + 1) * YEAR) / 12)
}
