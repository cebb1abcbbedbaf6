import { exp, lgamma } from '@cellwright/kernel'
import { packsOrdered, shareInOrder } from '../plant/product-mix.ts'
import type { World } from '../project/world.ts'
import { calc, exactly, rule, type Term } from '../term/index.ts'
import type { FleetLoad } from '../use/fleet-load.ts'
import { fleetOf, type Fleet } from '../use/fleet.ts'
import type { Outcome } from './outcome.ts'

const BY = 'study/load of a centre'

/**
 * What the fleets that name a centre ask of it in the long mean, when all their vehicles run. Fleets of which this world does not say how many vehicles they have are left
 * out.
 */
export function fleetLoads({ world, packs }: Pick<Outcome, 'world' | 'packs'>, centre: string): FleetLoad[] {
  return world.project.fleets
    .filter((f) => f.centre === centre)
    .flatMap((spec) => {
      const pack = packs.find((p) => p.id === spec.pack)
      return pack ? (loadOf(world, fleetOf(world, spec, pack)) ?? []) : []
    })
}

/**
 * Faults: packs over the mean time to a fault by the Weibull law, scale x gamma(1 + 1 / shape), for a repair begins it anew. Worn packs: those replaced in the life of a
 * vehicle, floor(life of the vehicle / life of a mean pack), over that life.
 */
function loadOf(world: World, fleet: Fleet): FleetLoad | undefined {
  const { spec, pack, faults, life, vehicleLife } = fleet
  const vehicles = vehiclesOf(world, fleet)
  if (!vehicles) return undefined
  const toFault = rule('mean of a Weibull law: scale x gamma(1 + 1 / shape)', [faults.scale, faults.shape], weibullMean)
  const packs = calc`${vehicles} * ${fleet.duty.packs}`.as(`packs in vehicles, ${spec.id}`, '')
  const worn = life.time
    ? calc`${packs} * floor(${vehicleLife} / ${life.time}) / ${vehicleLife}`
    : exactly(0, 'no pack is worn within the time that is followed', 'packs/yr')
  return {
    fleet: spec.id,
    pack,
    vehicles,
    faults: calc`${packs} / ${toFault.as('mean time of a pack to a fault', 'yr')}`.as(`faults of packs, ${spec.id}`, 'packs/yr'),
    worn: worn.as(`worn packs, ${spec.id}`, 'packs/yr'),
    beyondRepair: faults.beyondRepair,
    endOfLife: fleet.endOfLife,
    replacement: fleet.replacement,
  }
}

function weibullMean(scale: number, shape: number): number {
  return scale * exp(lgamma(1 + 1 / shape))
}

function vehiclesOf(world: World, { spec, duty }: Fleet): Term | undefined {
  const given = world.input(spec.vehicles, `fleets.${spec.id}.vehicles`, BY)
  if (given) return given.as(`vehicles, ${spec.id}`, '')
  const order = world.project.orders.find((o) => o.id === spec.order)
  const ordered = order && packsOrdered(world, order)
  if (!ordered) return undefined
  const packs = calc`${ordered} * ${shareInOrder(world, order, spec.pack)}`
  return calc`floor(${packs} / max(1, round(${duty.packs})))`.as(`vehicles, ${spec.id}`, '')
}
