import type { RouteFlows, StepFlow } from '../material/route-flows.ts'
import type { MaterialPlantSpec } from '../project/project.ts'
import type { World } from '../project/world.ts'
import type { Term } from '../term/index.ts'
import type { Stops } from './stops.ts'

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

export interface MaterialStep {
  readonly flow: StepFlow
  readonly form: MachineForm
  /** What a machine is called: `Acheson furnace`. */
  readonly machine: string
  /** Mass that the machines are rated by, per kg of what the route counts: `made`, or what is loaded where the machine is rated by its load. */
  readonly perProduct: Term
  /** [kg/s] of the rated mass at nameplate while the plant operates, all phases. */
  readonly rate: Term
  /** [kg/s] of the rated mass that one machine does while it runs. Of ponds: yearly mean of one hectare. */
  readonly perMachine: Term
  /** Machines without and with excess, all phases; integers (ponds: hectares). */
  readonly needed: Term
  readonly installed: Term
  readonly batchMass?: Term
  readonly cycleTime?: Term
  /** Time that matter stays in the machine [s]; of batches the cycle. */
  readonly residence?: Term
  /** Of ponds: rate of each month (January first) over the mean of the year; sums to 12. */
  readonly season?: readonly number[]
  readonly stops: Stops
  /** Coefficient of variation of the time of a batch or lot. */
  readonly scatter: Term
  /** Share of lots that fail their inspection after the step and are lost, at maturity. */
  readonly reject: Term
  /** People on one shift, all machines of the step. */
  readonly people: Term
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
  /** [J/kg] of what the route counts. */
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
  readonly id: 'equipment' | 'installation' | 'building' | 'ponds' | 'land' | 'engineering' | 'owner' | 'contingency'
  readonly name: string
  readonly amount: Term
}

export interface MaterialCapex {
  readonly lines: readonly MaterialCapexLine[]
  readonly total: Term
  /** Share of the equipment money whose price is assumed. */
  readonly assumedShare: Term
  /** What other plants of the kind cost, scaled to this one (capacity-factored estimate), never of this project or site; null where the library has fewer than 3. */
  readonly factor: { readonly total: Term; readonly n: number } | null
}

export function sizeMaterialPlant(_world: World, _spec: MaterialPlantSpec): MaterialPlant {
  throw new Error('not yet')
}
