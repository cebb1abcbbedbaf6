import { CellwrightError } from '../issue.ts'
import type { RouteFlows, StepFlow } from '../material/route-flows.ts'
import type { MaterialPlantSpec } from '../project/project.ts'
import type { World } from '../project/world.ts'
import { calc, exactly, total, type Term } from '../term/index.ts'
import { batchRate } from './batch-furnace.ts'
import { kilnRate } from './kiln.ts'
import { continuousRate, machineForm, ratedMass, type MachineRate, type NamedStep } from './material-machine.ts'
import type { MachineForm } from './material-plant.ts'
import { materialRule } from './material-rule.ts'
import { materialStops } from './material-stops.ts'
import type { PhaseCapacities } from './phase-capacity.ts'
import { pondRate, type PondRate } from './pond.ts'
import { YEAR_OF_365_DAYS } from './sizing.ts'
import type { Stops } from './stops.ts'

const BY = 'plant/material sizing'

/** A step with its machines, before people, floor and money. */
export interface SizedMaterialStep {
  readonly flow: StepFlow
  readonly form: MachineForm
  /** What a machine is called: `Acheson furnace`. */
  readonly machine: string
  /** Mass that the machines are rated by, per kg of what the route counts: `made`, or what is loaded where the machine is rated by its load. */
  readonly perProduct: Term
  /**
   * What enters the step over what it would take without rejects: above 1 where lots are lost at it or after it (of a route that counts what is taken in,
   * below 1 where they are lost before it).
   */
  readonly throughRejects: Term
  /** [kg/s] of the rated mass at nameplate while the plant operates, all phases, with what makes up for rejects. Of ponds over the whole year. */
  readonly rate: Term
  /** [kg/s] of the rated mass that one machine does while it runs, mean of all phases. Of ponds: mean of the twelve months, of one hectare. */
  readonly perMachine: Term
  /** Machines without and with excess, all phases; integers (ponds: hectares). */
  readonly needed: Term
  readonly installed: Term
  /** Machines that must be run at a time to make the nameplate in spite of breakdowns, at most those installed. */
  readonly manned: Term
  /** By phase, in file order. */
  readonly phases: readonly PhaseMachines[]
  /** Machines of the size of the library that would cost as much as those installed. */
  readonly worth: Term
  readonly batchMass?: Term
  readonly cycleTime?: Term
  /** Time that matter stays in the machine [s]; of batches the cycle. */
  readonly residence?: Term
  /** Of ponds: rate of each month (January first) over the mean of the year; sums to 12. */
  readonly season?: readonly number[]
  readonly pond?: PondRate
  readonly stops: Stops
  /** Coefficient of variation of the time of a batch or lot. */
  readonly scatter: Term
  /** Share of lots that fail their inspection after the step and are lost, at maturity. */
  readonly reject: Term
}

/** Machines of one step in one phase. */
interface PhaseMachines {
  readonly needed: Term
  readonly installed: Term
  /** Size of a machine over that of the library, at most 1. */
  readonly size: Term
  /** [kg/s] of the rated mass that one does while it runs. */
  readonly perMachine: Term
  /** Machines of the size of the library that would cost as much: machines x size^p. */
  readonly worth: Term
}

/** Operating time of material plants in a year of 365 d [s]. */
export function materialOperatingTime(world: World, kind: string): Term {
  return materialRule(world, kind, 'operating-days', BY)
}

/**
 * Sizes every step for the nameplate, phase by phase: each phase has machines of its own.
 *
 * Rate at a step = nameplate x rated mass per product / shares of lots that pass, while the plant operates; ponds evaporate all year. load = rate of the phase /
 * rate of a machine; needed = ceil(load), installed = ceil(load x (1 + excess)), summed over phases. Unlike in a cell plant the excess is taken on the load, not on
 * whole machines. Machines that run through are built to measure, size = load x (1 + excess) / installed, and so are furnaces, vessels and kilns where a phase has
 * fewer than ten; more are bought as they are, as rounding up then adds little. Price and floor go as size^p (rule of six tenths, Williams 1947).
 * Hectares of ponds are not given an excess.
 */
export function sizeMaterialSteps(
  world: World,
  spec: MaterialPlantSpec,
  flows: RouteFlows,
  capacities: PhaseCapacities,
): SizedMaterialStep[] {
  const site = world.project.sites.find((s) => s.id === spec.site)!
  const operating = materialOperatingTime(world, flows.kind)
  const rejects = flows.steps.map(({ id }) => world.findOf('material-machine', id, 'reject', BY) ?? NO_REJECT)
  return flows.steps.map((flow, i) => {
    const of = (what: string) => `${what}, ${flow.name}`
    const form = machineForm(world, flow)
    const perProduct = ratedMass(world, flow)
    const machine = rateOf(form)
    const rateUnit = form === 'pond' ? 't/yr' : 't/d'
    const fullSize = machine.rate.as(of(form === 'pond' ? 'rate of a hectare' : 'rate of a machine'), rateUnit)
    const throughRejects = passing(flows, rejects, i).as(of('what enters over what good product takes'), '')
    const pace = form === 'pond' ? ALL_YEAR : calc`${YEAR_OF_365_DAYS} / ${operating}`
    const rateFor = (capacity: Term) => calc`${capacity} * ${pace} * ${perProduct} * ${throughRejects}`
    const stops = materialStops(world, flow, form)
    const excess = form === 'pond' ? NO_EXCESS : excessOf(world, flows.kind, flow.id)
    const loads = capacities.phases.map((p) => calc`${rateFor(p.capacity)} / ${fullSize}`)
    const counts = loads.map((load) => machinesFor(load, excess))
    const given = spec.machines[flow.id]
    const installed = given === undefined ? counts.map((c) => c.installed) : spread(world, spec, flow, capacities)
    const phases = counts.map(({ needed }, k): PhaseMachines => {
      const count = installed[k]!
      const toMeasure = given === undefined && (form === 'continuous' || (form !== 'pond' && count.value < CATALOGUE))
      if (!toMeasure) return { needed, installed: count, size: FULL_SIZE, perMachine: fullSize, worth: count }
      const size = calc`min(1, ${loads[k]!} * (1 + ${excess}) / ${count})`.as(
        of('size of a machine over that of the library'),
        '',
      )
      return {
        needed,
        installed: count,
        size,
        perMachine: calc`${fullSize} * ${size}`.as(of('rate of a machine'), rateUnit),
        worth: calc`${count} * pow(${size}, ${materialRule(world, flows.kind, 'size-exponent', BY)})`,
      }
    })
    const machines = total(installed).as(of('machines installed'), '')
    const measured = phases.some((p) => p.size !== FULL_SIZE)
    const meanSize = measured ? calc`sum(${phases.map((p) => calc`${p.installed} * ${p.size}`)}) / ${machines}` : FULL_SIZE
    const manned = phases.map(
      (p, k) => calc`min(${p.installed}, max(1, ceil(${loads[k]!} / (${p.size} * ${stops.uptime}) - 1e-9)))`,
    )
    const { batchMass, cycleTime, residence } = machine
    return {
      flow,
      form,
      machine: world.text('material-machine', flow.id, 'machine'),
      perProduct,
      throughRejects,
      rate: rateFor(capacities.nameplate).as(of('rate at nameplate'), 't/d'),
      perMachine: measured ? calc`${fullSize} * ${meanSize}`.as(of('rate of a machine, mean of the phases'), rateUnit) : fullSize,
      needed: total(phases.map((p) => p.needed)).as(of('machines needed'), ''),
      installed: machines,
      manned: total(manned).as(of('machines that must be run at a time'), ''),
      phases,
      worth: total(phases.map((p) => p.worth)).as(of('machines of full size that cost as much'), ''),
      ...(batchMass && { batchMass: measured ? calc`${batchMass} * ${meanSize}`.as(of('load'), 't') : batchMass }),
      ...(cycleTime && { cycleTime }),
      ...(residence && { residence }),
      ...(isPond(machine) && { season: machine.season, pond: machine }),
      stops,
      scatter: world.findOf('material-machine', flow.id, 'cycle-scatter', BY) ?? NO_SCATTER,
      reject: rejects[i]!,
    }

    function rateOf(as: MachineForm): MachineRate | PondRate {
      if (as === 'batch') return batchRate(world, flow)
      if (as === 'kiln') return kilnRate(world, flow)
      return as === 'pond' ? pondRate(world, site, flow, perProduct) : continuousRate(world, flow)
    }
  })
}

/** Whole machines for a load, and with excess; at least one. A load that is whole but for rounding stays whole. */
function machinesFor(load: Term, excess: Term): { readonly needed: Term; readonly installed: Term } {
  return {
    needed: calc`max(1, ceil(${load} - 1e-9))`,
    installed: calc`max(1, ceil(${load} * (1 + ${excess}) - 1e-9))`,
  }
}

function isPond(rate: MachineRate | PondRate): rate is PondRate {
  return 'season' in rate
}

/**
 * Where the route counts its product, what enters a step must make up for the lots that are lost at it and after it; where it counts what is taken in, less
 * comes to a step by the lots that were lost before it.
 */
function passing(flows: RouteFlows, rejects: readonly Term[], i: number): Term {
  const lost = flows.basis === 'product' ? rejects.slice(i) : rejects.slice(0, i)
  const pass = lost.reduce((so, reject) => calc`${so} * (1 - ${reject})`, ALL_PASS)
  return flows.basis === 'product' ? calc`1 / ${pass}` : pass
}

function excessOf(world: World, kind: string, step: string): Term {
  return world.findOf('material-machine', step, 'excess-capacity', BY) ?? materialRule(world, kind, 'excess-capacity', BY)
}

/** Machines of the file over the phases by their capacity: whole ones, all of them, and at least one in each phase. */
function spread(world: World, spec: MaterialPlantSpec, step: NamedStep, { nameplate, phases }: PhaseCapacities): Term[] {
  const given = spec.machines[step.id]!
  if (given < phases.length)
    throw new CellwrightError(
      'CW-MODEL-042',
      `plant ${spec.id} has ${given} of ${phases.length} machines for ${step.name}: each phase has machines of its own`,
    )
  const count = world.fact(given, `material_plants.${spec.id}.machines.${step.id}`)
  const by = (shared: Term) =>
    phases.map((_, k) => {
      const upTo = (n: number) => calc`round(${shared} * sum(${phases.slice(0, n).map((p) => p.capacity)}) / ${nameplate})`
      return k === 0 ? upTo(1) : calc`${upTo(k + 1)} - ${upTo(k)}`
    })
  const plain = by(count)
  if (plain.every((n) => n.value > 0)) return plain
  const beyond = calc`${count} - ${exactly(phases.length, 'one machine in each phase')}`
  return by(beyond).map((n) => calc`1 + ${n}`)
}

const ALL_YEAR = exactly(1, 'ponds evaporate on every day of the year')
const ALL_PASS = exactly(1, 'all that enters')
const NO_REJECT = exactly(0, 'no rejects: the library has none')
const NO_SCATTER = exactly(0, 'no scatter: the library has none')
/** Furnaces, vessels and kilns from which on a phase has those of the library. */
const CATALOGUE = 10
const FULL_SIZE = exactly(1, 'as large as that of the library')
const NO_EXCESS = exactly(0, 'ponds have no machine to spare')
