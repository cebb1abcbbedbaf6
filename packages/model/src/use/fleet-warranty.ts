import type { FleetSpec } from '../project/project.ts'
import type { World } from '../project/world.ts'
import { calc, type Term } from '../term/index.ts'
import type { Health } from './ageing/health.ts'
import type { Duty } from './duty.ts'
import type { FleetFaults } from './fleet.ts'
import { faulty, unworn } from './pack-lives.ts'
import { MONTH, PackWear } from './pack-wear.ts'

const BY = 'use/warranty'

/** What the maker answers for, and how packs are when that ends. */
export interface FleetWarranty {
  readonly time: Term | undefined
  readonly distance: Term | undefined
  /** Capacity that must be left, 0..1; undefined where none is promised. */
  readonly capacity: Term | undefined
  /** When it ends in this duty [s], and which of the two ends it. */
  readonly until: Term
  readonly by: 'time' | 'distance'
  /** Capacity of a mean pack then, 0..1, and its equivalent full cycles. */
  readonly soh: number
  readonly fullCycles: number
  /** Packs below the capacity promised by then, 0..1; undefined where none is promised. */
  readonly below: number | undefined
  /** Packs with a fault by then, 0..1. */
  readonly faulty: number
}

/** The file's, or that of the use in the library; the earlier of time and distance ends it. */
export function fleetWarranty(
  world: World,
  { id, use, warranty = {} }: FleetSpec,
  { duty, health, faults }: { readonly duty: Duty; readonly health: Health; readonly faults: FleetFaults },
): FleetWarranty | undefined {
  const given = warranty.time !== undefined || warranty.distance !== undefined
  const of = (key: 'time' | 'distance') =>
    world.input(warranty[key], `fleets.${id}.warranty.${key}`, BY) ??
    (given ? undefined : world.findOf('vehicle-use', use, `warranty-${key}`, BY))
  const [time, distance] = [of('time'), of('distance')]
  const capacity = world.input(warranty.capacity, `fleets.${id}.warranty.capacity`, BY)
  const driven = distance && calc`${distance} / ${duty.yearlyDistance}`.as('time in which the distance is driven', 'yr')
  const by = driven && (!time || driven.value < time.value) ? 'distance' : 'time'
  const until = by === 'distance' ? driven : time
  if (!until) return undefined
  const months = until.value / MONTH
  const wear = new PackWear(health)
  const { shape, scale, spread } = faults
  return {
    time,
    distance,
    capacity,
    until: until.as('end of the warranty', 'yr'),
    by,
    soh: 1 - wear.lossAt(until.value),
    fullCycles: health.efc[Math.min(Math.round(months), health.efc.length - 1)]!,
    below: capacity && 1 - unworn({ wear, spread: spread.value, mostLoss: 1 - capacity.value }, months),
    faulty: faulty({ shape: shape.value, scale: scale.value / MONTH }, months),
  }
}
