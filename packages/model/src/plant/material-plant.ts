import { routeFlows, type RouteFlows } from '../material/route-flows.ts'
import type { Compositions } from '../material/substance.ts'
import type { MaterialPlantSpec } from '../project/project.ts'
import type { World } from '../project/world.ts'
import type { Term } from '../term/index.ts'
import { capacityFactored, type FactoredCapex } from './capacity-factored.ts'
import { materialInvestment, stepMoney } from './material-capex.ts'
import { materialEnergy } from './material-energy.ts'
import { materialFloor, stepFloor } from './material-floor.ts'
import { materialPeople, stepPeople } from './material-people.ts'
import { materialOperatingTime, sizeMaterialSteps, type SizedMaterialStep } from './material-sizing.ts'
import { phaseCapacities } from './phase-capacity.ts'

/** A plant of materials sized for its nameplate: machines, people, floor, energy, money. */
export interface MaterialPlant {
  readonly id: string
  readonly spec: MaterialPlantSpec
  readonly flows: RouteFlows
  /** [kg/s] over the whole year, all phases, of what the route counts. */
  readonly nameplate: Term
  /** Operating seconds per year of 365 d. */
  readonly operatingTime: Term
  readonly phases: readonly MaterialPhase[]
  readonly steps: readonly MaterialStep[]
  readonly people: MaterialPeople
  readonly floor: MaterialFloor
  readonly energy: MaterialEnergy
  readonly capex: MaterialCapex
}

export interface MaterialPhase {
  readonly id: string
  /** [kg/s] that it adds. */
  readonly capacity: Term
  /** Machines by step id. */
  readonly machines: ReadonlyMap<string, Term>
  /** [kg/s] of the rated mass that one of them does while it runs, by step id; where absent, the same as in the whole plant. */
  readonly perMachine?: ReadonlyMap<string, Term>
  /** Its part of the investment of the plant: by what its machines cost; land and permits with the first. Sums to 1. */
  readonly capexShare: Term
}

/** Forms of a machine: how its rate follows from its figures (docs/model.md). */
export type MachineForm =
  /** Loads of `batchMass` that take `cycleTime` from one loading to the next: rate = batch / cycle. */
  | 'batch'
  /** A rate of its own. */
  | 'continuous'
  /** Saggars on rollers: load of a metre x length / time in the kiln. Matter that enters leaves after `residence`. */
  | 'kiln'
  /** Land under brine: evaporation by month; matter stays for `residence`. */
  | 'pond'

/** A sized step (material-sizing.ts) with its people, floor and money. */
export interface MaterialStep extends SizedMaterialStep {
  /** People on one shift, all machines of the step. */
  readonly people: Term
  /** [m2] */
  readonly floor: Term
  /** Machines at their price, before what is added for the whole plant. */
  readonly capex: Term
  /** The price of the machine is an assumption. */
  readonly priceAssumed: boolean
}

export interface MaterialPeople {
  readonly perShift: Term
  readonly direct: Term
  readonly indirect: Term
  readonly total: Term
  /** Working hours paid over time: plain numbers in SI (as People). */
  readonly directHours: Term
  readonly indirectHours: Term
}

export interface MaterialFloor {
  /** [m2] under machines, all buildings, and land (with ponds). */
  readonly process: Term
  readonly building: Term
  readonly ponds: Term
  readonly site: Term
}

export interface MaterialEnergy {
  /** [J/kg] of what the route counts, with what makes up for rejects. */
  readonly electricity: Term
  readonly heat: Term
  /** [kg/kg]; steps without a figure count nothing. */
  readonly water: Term
  /** Steps of which no figure is known. */
  readonly unknown: {
    readonly electricity: readonly string[]
    readonly heat: readonly string[]
    readonly water: readonly string[]
  }
  /** [W] mean of a year at nameplate. */
  readonly meanPower: Term
}

export interface MaterialCapexLine {
  readonly id: 'equipment' | 'installation' | 'services' | 'building' | 'ponds' | 'land' | 'engineering' | 'owner' | 'contingency'
  readonly name: string
  readonly amount: Term
}

export interface MaterialCapex {
  readonly lines: readonly MaterialCapexLine[]
  readonly total: Term
  /** Share of the equipment money whose price is assumed. */
  readonly assumedShare: Term
  /** What other plants of the kind cost, scaled to this one (capacity-factored estimate), never of this project, site or announcement; null where the library has fewer than 3. Worked out when it is first read. */
  readonly factor: FactoredCapex | null
}

/**
 * `otherwise`: its nameplate, where neither its own figures nor other claims about it say one in this world. `sized`: its nameplate, where it is sized for another plant. `parts`: what
 * comes back to it to be recycled.
 */
export function sizeMaterialPlant(
  world: World,
  spec: MaterialPlantSpec,
  otherwise?: (flows: RouteFlows) => Term | undefined,
  sized?: (flows: RouteFlows) => Term | undefined,
  parts?: Compositions,
): MaterialPlant {
  const path = `material_plants.${spec.id}`
  const flows = routeFlows(world, spec.route, {
    recovery: world.input(spec.recovery, `${path}.recovery`, BY),
    brineLithium: world.input(spec.brineLithium, `${path}.brine_lithium`, BY),
    parts,
  })
  return sizedForFlows(world, spec, flows, otherwise && (() => otherwise(flows)), sized && (() => sized(flows)))
}

/** The plant for what flows through its route. */
export function sizedForFlows(
  world: World,
  spec: MaterialPlantSpec,
  flows: RouteFlows,
  otherwise?: () => Term | undefined,
  sizedForOther?: () => Term | undefined,
): MaterialPlant {
  const { kind } = flows
  const capacities = phaseCapacities(world, spec, otherwise, sizedForOther)
  const operatingTime = materialOperatingTime(world, kind)
  const sized = sizeMaterialSteps(world, spec, flows, capacities)
  const money = sized.map((s) => stepMoney(world, s))
  const steps = sized.map((s, i): MaterialStep => ({
    ...s,
    people: stepPeople(world, s),
    floor: stepFloor(world, s),
    capex: money[i]!.amount,
    priceAssumed: money[i]!.assumed,
  }))
  const floor = materialFloor(
    world,
    kind,
    sized,
    steps.map((s) => s.floor),
  )
  let factor: FactoredCapex | null | undefined
  const { phaseShares, ...capex } = materialInvestment(world, kind, spec, sized, money, floor)
  return {
    id: spec.id,
    spec,
    flows,
    nameplate: capacities.nameplate,
    operatingTime,
    phases: capacities.phases.map(({ id, capacity }, k) => ({
      id,
      capacity,
      machines: new Map(sized.map((s) => [s.flow.id, s.phases[k]!.installed.as(`machines of phase ${id}, ${s.flow.name}`, '')])),
      perMachine: new Map(sized.map((s) => [s.flow.id, s.phases[k]!.perMachine])),
      capexShare: phaseShares[k]!.as(`share of phase ${id} in the investment`, '%'),
    })),
    steps,
    people: materialPeople(
      world,
      kind,
      steps.map((s) => s.people),
      operatingTime,
    ),
    floor,
    energy: materialEnergy(sized, capacities.nameplate),
    capex: {
      ...capex,
      get factor() {
        return factor === undefined ? (factor = capacityFactored(world, kind, capacities.nameplate)) : factor
      },
    },
  }
}

/** The step as its machines in one phase do it. */
export function inPhase<S extends Pick<MaterialStep, 'flow' | 'perMachine'>>(step: S, phase: MaterialPhase): S {
  const perMachine = phase.perMachine?.get(step.flow.id)
  return perMachine ? { ...step, perMachine } : step
}

const BY = 'plant/material plant'
