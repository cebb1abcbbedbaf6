import { exp, lgamma } from '@cellwright/kernel'
import type { Pack } from '../design/pack.ts'
import { packsOrdered, shareInOrder } from '../plant/product-mix.ts'
import type { FleetSpec } from '../project/project.ts'
import type { World } from '../project/world.ts'
import { calc, exactly, rule, type Term } from '../term/index.ts'
import type { FleetLoad } from '../use/fleet-load.ts'
import type { Outcome } from './outcome.ts'

const BY = 'study/load of a centre'

/** What the fleets that name a centre ask of it in the long mean, when all their vehicles run. */
export function fleetLoads({ world, packs }: Pick<Outcome, 'world' | 'packs'>, centre: string): FleetLoad[] {
  return world.project.fleets
    .filter((f) => f.centre === centre)
    .flatMap((spec) => {
      const pack = packs.find((p) => p.id === spec.pack)
      return pack ? (loadOf(world, spec, pack) ?? []) : []
    })
}

/** Faults: packs over the mean time to a fault by the Weibull law, scale x gamma(1 + 1 / shape). Undefined where this world does not say how many vehicles there are. */
function loadOf(world: World, spec: FleetSpec, pack: Pack): FleetLoad | undefined {
  const use = (key: string) => world.readOf('vehicle-use', spec.use, key, BY)
  const input = (key: 'packsPerVehicle' | 'endOfLife', path: string, own: string) =>
    world.input(spec[key], `fleets.${spec.id}.${path}`, BY) ?? use(own)
  const perVehicle = input('packsPerVehicle', 'packs_per_vehicle', 'packs-per-vehicle')
  const vehicles = vehiclesOf(world, spec, perVehicle)
  if (!vehicles) return undefined
  const toFault = rule(
    'mean of a Weibull law: scale x gamma(1 + 1 / shape)',
    [use('fault-scale'), use('fault-shape')],
    weibullMean,
  )
  const packs = calc`${vehicles} * ${perVehicle}`.as(`packs in vehicles, ${spec.id}`, '')
  return {
    fleet: spec.id,
    pack,
    vehicles,
    faults: calc`${packs} / ${toFault.as('mean time of a pack to a fault', 'yr')}`.as(`faults of packs, ${spec.id}`, '/yr'),
    worn: NONE,
    beyondRepair: use('beyond-repair'),
    endOfLife: input('endOfLife', 'end_of_life', 'end-of-life'),
    replacement: A_MONTH,
  }
}

const NONE = exactly(0, 'none', '/yr')
const A_MONTH = exactly(30 * 86400, 'a month', 'd')

function weibullMean(scale: number, shape: number): number {
  return scale * exp(lgamma(1 + 1 / shape))
}

function vehiclesOf(world: World, spec: FleetSpec, perVehicle: Term): Term | undefined {
  const given = world.input(spec.vehicles, `fleets.${spec.id}.vehicles`, BY)
  if (given) return given
  const order = world.project.orders.find((o) => o.id === spec.order)
  const ordered = order && packsOrdered(world, order)
  return (
    ordered && calc`floor(${ordered} * ${shareInOrder(world, order, spec.pack)} / ${perVehicle})`.as(`vehicles, ${spec.id}`, '')
  )
}
