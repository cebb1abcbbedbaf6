import { materialLedger, type MaterialFlowsByYear, type MaterialLedger, type MaterialTrades } from '../ledger/material-ledger.ts'
import { staticMaterialYears } from '../factory/material-run.ts'
import type { OutputShare } from '../factory/output-share.ts'
import { firstPhase } from '../plant/first-phase.ts'
import { sizeMaterialPlant, type MaterialPlant } from '../plant/material-plant.ts'
import type { MaterialPlantSpec } from '../project/project.ts'
import type { World } from '../project/world.ts'
import { massByFeeds, type Designs } from './mass-by-feeds.ts'
import { returnedParts } from './returned.ts'
import { sharedOf, sizedForOther, type Takers } from './sized-for.ts'
import type { Term } from '../term/index.ts'
import { phaseSchedule, type PhaseDates, type PhaseSchedule } from '../schedule/phases.ts'

/** A material plant sized and scheduled in one world, without a simulation. */
export interface MaterialOutcome {
  readonly plant: MaterialPlant
  readonly schedule: PhaseSchedule
  /** Its nameplate follows from what another plant takes in this world. */
  readonly sizedFor?: { readonly plant: string; readonly share: number; readonly nameplate: Term }
}

/**
 * With the cells and packs of the file, where what the plant is said to feed may have to say its nameplate, and with its other plants, one of which it may be sized for.
 */
export function materialOutcome(world: World, spec: MaterialPlantSpec, designs?: Designs, takers?: Takers): MaterialOutcome {
  let followed: Term | undefined
  const plant = sizeMaterialPlant(
    world,
    spec,
    (flows) => designs && massByFeeds(world, spec.id, flows, designs),
    (flows) => (followed = takers && sizedForOther(world, spec, flows, takers)),
    designs && takers && returnedParts(world, spec, designs, takers),
  )
  return {
    plant,
    schedule: phaseSchedule(world, spec, plant.flows.kind),
    ...(followed &&
      spec.sizedFor !== undefined && {
        sizedFor: { plant: spec.sizedFor, share: sharedOf(world, spec).value, nameplate: plant.nameplate },
      }),
  }
}

/** Dates of the phase that starts first. */
export function firstDates(world: World, { plant, schedule }: MaterialOutcome): PhaseDates | undefined {
  const first = firstPhase(world, plant.spec)
  return schedule.phases.find((p) => p.id === first?.id)
}

/** Its books, from simulated yearly flows or, without them, from the static profile of which the plant makes `share`. */
export function materialBooks(
  world: World,
  m: MaterialOutcome,
  flows?: MaterialFlowsByYear,
  share?: OutputShare,
  trades?: MaterialTrades,
): MaterialLedger {
  return materialLedger(world, m.plant, m.schedule, flows ?? staticMaterialFlows(world, m, share), trades)
}

/** Yearly flows without a simulation; `share` is what machines that wait for one another leave of the static output. */
export function staticMaterialFlows(world: World, m: MaterialOutcome, share?: OutputShare): MaterialFlowsByYear {
  return {
    years: staticMaterialYears(world, m.plant, m.schedule, share, 'nameplate'),
    of: 'static capacity with phases and ramp, not simulated',
  }
}
