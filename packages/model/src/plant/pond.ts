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
  /** Depth of water that leaves the brine over the whole land of ponds, mean of the months [m/s]. */
  readonly net: Term
  /** Water to evaporate per kg of what the route counts. */
  readonly water: Term
  /** Open water by the formula over a pan that was measured elsewhere [1]; absent where the library has no such pan. A check: nothing is worked out from it. */
  readonly formulaOverPan?: Term
}

/**
 * Ponds by the hectare: rate = evaporation of open water (evaporation.ts) x level x brine factor x area x density of water x rated mass over water to evaporate
 * (mass balance). The level stands for what the formula is off by at the height of the site; the brine factor is evaporation over the whole land of ponds over
 * that of open water: the activity of water in brine, dykes and beds of salt. Water to evaporate is what the flows let leave as vapour. Rain is not taken off:
 * the library has no rain of the sites. What seeps away is in the recovery of the route.
 */
export function pondRate(world: World, site: Site, flow: StepFlow, perProduct: Term): PondRate {
  const open = evaporation(world, site)
  const level = world.find(`material-machine/${flow.id}.evaporation-over-formula`, BY) ?? AS_THE_FORMULA
  const factor = machineFigure(world, flow, 'pan-factor')
  const net = calc`${open.mean} * ${level} * ${factor}`.as('evaporation over the land of ponds, mean of the months', 'mm/yr')
  const vapour = flow.leaves.filter((l) => l.as === 'gas' && l.substance.id === 'water')
  const water = total(vapour.map((l) => l.mass)).as(`water to evaporate, ${flow.name}`, 'kg/kg')
  if (!(water.value > 0) || !(net.value > 0))
    throw new CellwrightError(
      'CW-MODEL-043',
      `ponds of ${flow.name} at ${site.name ?? site.id}: ${water.value > 0 ? 'nothing evaporates there' : 'the flows have no water that evaporates'}, so their area is unknown`,
    )
  const density = world.read('additive/water.density', BY)
  const pan = world.find(`material-step/${flow.id}.evaporation`, BY)
  return {
    rate: calc`${net} * ${ONE_HECTARE} * ${density} * ${perProduct} / ${water}`,
    residence: machineFigure(world, flow, 'residence-time'),
    season: open.months.map((m) => m.value / open.mean.value),
    evaporation: open,
    net,
    water,
    ...(pan && {
      formulaOverPan: calc`${open.mean} / ${pan}`.as('evaporation by the formula over that of the measured pan', ''),
    }),
  }
}

/** Ponds are counted in hectares. */
export const ONE_HECTARE = exactly(1e4, 'one hectare', 'ha')
const AS_THE_FORMULA = exactly(1, 'as the formula has it')
