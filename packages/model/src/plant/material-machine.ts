import { CellwrightError } from '../issue.ts'
import type { StepFlow } from '../material/route-flows.ts'
import { isGas } from '../material/stoichiometry.ts'
import type { World } from '../project/world.ts'
import { calc, total, type Term } from '../term/index.ts'
import type { MachineForm } from './material-plant.ts'

const BY = 'plant/material machines'

export interface NamedStep {
  readonly id: string
  readonly name: string
}

/** What one machine does while it runs. */
export interface MachineRate {
  /** [kg/s] of the rated mass. */
  readonly rate: Term
  readonly batchMass?: Term
  readonly cycleTime?: Term
  /** Time that matter stays [s]. */
  readonly residence?: Term
}

const FORMS: readonly MachineForm[] = ['batch', 'continuous', 'kiln', 'pond']

/** How the rate of the machine of a step follows from its figures, as the library says. */
export function machineForm(world: World, step: NamedStep): MachineForm {
  const word = world.text('material-machine', step.id, 'form')
  const form = FORMS.find((f) => f === word)
  if (form) return form
  throw new CellwrightError(
    'CW-MODEL-001',
    `the library's material-machine/${step.id} has the form ${word}, which is none of ${FORMS.join(', ')}`,
  )
}

/** A figure of the machine, or of the step that it does where the machine has none of its own. */
export function machineFigure(world: World, step: NamedStep, key: string): Term {
  return world.findOf('material-machine', step.id, key, BY) ?? world.readOf('material-step', step.id, key, BY)
}

/**
 * Mass that the machine's figures count, per kg of what the route counts: what the step makes, or all that is put in, fed and brought in from outside, without gases:
 * they pass through a kiln and are not in its load.
 */
export function ratedMass(world: World, flow: StepFlow): Term {
  const of = `mass that the machines are rated by, ${flow.name}`
  if (world.text('material-machine', flow.id, 'rated-by') === 'made') return flow.made.as(of, 'kg/kg')
  const solids = flow.inputs.filter((i) => !isGas(world, i.substance.id)).map((i) => i.mass)
  return (solids.length ? calc`${flow.fed} + ${total(solids)}` : flow.fed).as(of, 'kg/kg')
}

/** Machines that have a rate of their own: mills, mixers, reactors that run through. */
export function continuousRate(world: World, step: NamedStep): MachineRate {
  const residence =
    world.findOf('material-machine', step.id, 'residence-time', BY) ??
    world.findOf('material-step', step.id, 'residence-time', BY)
  return { rate: machineFigure(world, step, 'throughput'), ...(residence && { residence }) }
}
