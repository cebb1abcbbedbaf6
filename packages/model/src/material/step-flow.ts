import { CellwrightError } from '../issue.ts'
import type { World } from '../project/world.ts'
import { calc, exactly, total, type Term } from '../term/index.ts'
import type { Brine } from './brine.ts'
import { conversion } from './conversion.ts'
import { loss } from './loss.ts'
import type { Leaving, Portion, StepFlow } from './route-flows.ts'
import type { StepData } from './step-data.ts'
import { isGas } from './stoichiometry.ts'
import { mixture } from './substance.ts'

/** What a route says of one of its steps. */
export interface StepPlan {
  readonly step: StepData
  /** Substance that the step makes. */
  readonly makes: string
  /** Substance that the route makes. */
  readonly product: string
  /** What the step before makes; undefined at the first. */
  readonly before: string | undefined
  /** In the place of the yield of the step. */
  readonly yield?: Term | undefined
  readonly brine?: Brine | undefined
  /** What the whole route takes of a substance, kg for each kg of what it counts, where it is said of the route. */
  readonly whole: (id: string) => Term | undefined
  /** Share of a reagent beyond what the reaction needs. */
  readonly excess: (reagent: string, needed: Term) => Term | undefined
  /** What a step that makes `made` takes [J/kg]; undefined where no figure is known. */
  readonly electricity: (made: Term) => Term | undefined
  readonly heat: (made: Term) => Term | undefined
  /** Water that only passes [kg/kg]. */
  readonly water: (made: Term) => Term | undefined
  /** What losses of the product are called, which is not sold as such. */
  readonly scrap: string | undefined
}

const NOTHING = exactly(0, 'nothing', 'kg/kg')
const NO_ENERGY = exactly(0, 'no figure', 'kWh/kg')
const ALL = exactly(1, 'all')

/** Masses of a step from what the step after it asks, and what it asks of the step before. */
export function stepFlow(
  world: World,
  plan: StepPlan,
  out: readonly Portion[],
): { readonly flow: StepFlow; readonly asked: readonly Portion[] } {
  const { step, makes } = plan
  const made = total(out.map((p) => p.mass)).as(`made by ${step.name}`, 'kg/kg')
  const output = mixture(world, makes, out)
  const share = step.text['from'] === undefined ? (plan.yield ?? step.find('mass-yield')) : undefined
  const gross = share ? out.map((p) => ({ ...p, mass: calc`${p.mass} / ${share}` })) : out
  const leaves: Leaving[] = []
  if (share && share.value < 1) leaves.push(loss(world, plan, output, calc`${made} * (1 / ${share} - 1)`))
  const change = conversion(world, plan, gross, output)
  const [asked, inputs] = split(world, plan, change.needs)
  const flow: StepFlow = {
    id: step.id,
    name: step.name,
    output,
    made,
    fed: asked.length ? total(asked.map((p) => p.mass)).as(`taken in by ${step.name}`, 'kg/kg') : NOTHING,
    inputs,
    leaves: [...change.leaves, ...leaves],
    yield: (change.yield ?? share ?? ALL).as(`yield of ${step.name}`, '%'),
    ...mediaOf(made, inputs, plan),
  }
  return { flow, asked }
}

/** Energy and fresh water of a step: water among the inputs and that which only passes; null where nothing is known of either. */
export function mediaOf(
  made: Term,
  inputs: readonly Portion[],
  plan: StepPlan,
): Pick<StepFlow, 'electricity' | 'heat' | 'water' | 'energyKnown'> {
  const [electricity, heat, through] = [plan.electricity(made), plan.heat(made), plan.water(made)]
  const water = [...inputs.filter((p) => p.substance.id === 'water').map((p) => p.mass), ...(through ? [through] : [])]
  const { name } = plan.step
  return {
    electricity: (electricity ?? NO_ENERGY).as(`electricity of ${name}`, 'kWh/kg'),
    heat: (heat ?? NO_ENERGY).as(`heat of ${name}`, 'MJ/kg'),
    water: water.length ? total(water).as(`fresh water of ${name}`, 'kg/kg') : null,
    energyKnown: { electricity: electricity !== undefined, heat: heat !== undefined },
  }
}

/** What the step before makes, and what is brought in from outside. */
function split(
  world: World,
  { step, before }: StepPlan,
  needs: readonly Portion[],
): readonly [readonly Portion[], readonly Portion[]] {
  if (before === undefined) return [[], needs]
  const isMixture = world.library.entry('substance', before)?.text['mixture'] !== undefined
  const passes = step.listed('passes')
  const comes = ({ substance: s }: Portion) => (isMixture ? !isGas(world, s.id) && !passes.includes(s.id) : s.id === before)
  const asked = needs.filter(comes)
  if (!asked.length)
    throw new CellwrightError('CW-MODEL-102', `material-step/${step.id} does not take ${before}, which the step before it makes`)
  return [asked, needs.filter((p) => !comes(p))]
}
