import { CellwrightError } from '../issue.ts'
import type { StepFlow } from '../material/route-flows.ts'
import type { Site } from '../project/project.ts'
import type { World } from '../project/world.ts'
import { calc, exactly, total, type Term } from '../term/index.ts'
import { evaporation, type Evaporation } from './evaporation.ts'
import { machineFigure, type MachineRate } from './material-machine.ts'

const BY = 'plant/ponds'

export interface PondRate extends MachineRate {
  /** Rate of each month over the mean of the year, January first; sums to 12. */
  readonly season: readonly number[]
  readonly evaporation: Evaporation
  /** Depth of water that leaves the brine, mean of the months [m/s]. */
  readonly net: Term
  /** Water to evaporate per kg of what the route counts. */
  readonly water: Term
}

/**
 * Ponds by the hectare: rate = evaporation of open water (evaporation.ts) x brine factor x area x density of water x rated mass over water to evaporate
 * (mass balance). The brine factor is evaporation of brine over that of open water, mean of all ponds of the chain. The water to evaporate is what the
 * flows let leave as vapour. Rain is not taken off: the library has no rain of the sites. What seeps away is in the recovery of the route.
 */
export function pondRate(world: World, site: Site, flow: StepFlow, perProduct: Term): PondRate {
  const open = evaporation(world, site)
  const factor = machineFigure(world, flow, 'pan-factor')
  const net = calc`${open.mean} * ${factor}`.as('evaporation of brine, mean of the months', 'mm/yr')
  const vapour = flow.leaves.filter((l) => l.as === 'gas' && l.substance.id === 'water')
  const water = total(vapour.map((l) => l.mass)).as(`water to evaporate, ${flow.name}`, 'kg/kg')
  if (!(water.value > 0))
    throw new CellwrightError('CW-MODEL-043', `no water leaves the ponds of ${flow.name}: their area is unknown`)
  const density = world.read('additive/water.density', BY)
  return {
    rate: calc`${net} * ${ONE_HECTARE} * ${density} * ${perProduct} / ${water}`,
    residence: machineFigure(world, flow, 'residence-time'),
    season: open.months.map((m) => (open.mean.value > 0 ? m.value / open.mean.value : 1)),
    evaporation: open,
    net,
    water,
  }
}

/** Ponds are counted in hectares. */
export const ONE_HECTARE = exactly(1e4, 'one hectare', 'ha')
