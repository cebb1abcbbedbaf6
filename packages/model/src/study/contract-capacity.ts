import { staticYears } from '../factory/profile.ts'
import type { OrderSpec } from '../project/project.ts'
import type { World } from '../project/world.ts'
import type { PlantOutcome } from './outcome.ts'

/**
 * Energy of packs that a plant makes while an order is delivered [J], without a simulation: static capacity with its ramp, of
 * which machines that wait for one another leave `share`. What it makes before the first day of delivery is not counted: it
 * is sold to others, since a store of finished packs holds some days of output.
 */
export function energyInTerm(world: World, p: PlantOutcome, order: OrderSpec, share: number): number {
  const origin = world.project.calendar.start
  const starts = p.schedule.lines.map((line) => line.pilotStart.value)
  const made = (until: number) =>
    until <= origin
      ? 0
      : staticYears(world, p.plant, origin, until, starts, undefined, share).reduce((sum, year) => sum + year.packs, 0)
  return (made(order.to + 1) - made(order.from)) * p.plant.pack.energy.value
}
