import { CellwrightError } from '../issue.ts'
import type { World } from '../project/world.ts'
import { exactly, type Term } from '../term/index.ts'
import { feedFlow } from './feed-flow.ts'
import { stepPlans } from './route-plan.ts'
import { stepFlow, type StepPlan } from './step-flow.ts'
import { composed, substance, type Compositions, type Substance } from './substance.ts'

/**
 * What flows through a route at maturity. All masses are kg per kg of what the route counts (`basis`): its product, or, of recycling, what is
 * taken in. Start-up scrap and rejected lots are not in it.
 */
export interface RouteFlows {
  readonly route: string
  readonly name: string
  /** What a plant of this route is called in the library's list of plants (`plant-kind`): anode, hard-carbon, cathode, electrolyte, ... */
  readonly kind: string
  readonly basis: 'product' | 'feed'
  /** Of recycling: the product that is worth most. */
  readonly product: Substance
  /** From the raw material to the product. The output of each step is fed to the next. */
  readonly steps: readonly StepFlow[]
}

export interface StepFlow {
  /** Entry of kind `material-step`; a route has a step once. */
  readonly id: string
  readonly name: string
  readonly output: Substance
  /** Output of the step, what of it goes on. */
  readonly made: Term
  /** What the step before made and this one takes in; 0 at the first step. Equals the `made` of the step before. */
  readonly fed: Term
  /** What is brought in from outside: raw materials, reagents, air that reacts. Process water that only passes is in `water`. */
  readonly inputs: readonly Portion[]
  /** What leaves other than the output. fed + inputs = made + leaves. */
  readonly leaves: readonly Leaving[]
  /** Share of what could become output that does: 1 where stoichiometry alone rules. */
  readonly yield: Term
  /** [J/kg] */
  readonly electricity: Term
  readonly heat: Term
  /** Fresh water [kg/kg], that among the inputs included; null where no figure is known. */
  readonly water: Term | null
  /** A figure of electricity or heat is known; where not, the zero says nothing. */
  readonly energyKnown: { readonly electricity: boolean; readonly heat: boolean }
}

export interface Portion {
  readonly substance: Substance
  readonly mass: Term
}

export interface Leaving extends Portion {
  readonly as: 'by-product' | 'gas' | 'waste'
  /**
   * How it is known: by the reaction; by a loss of the step, of the same matter that goes in or on; as something that goes through the step as it
   * came (`passed`: excess of a reagent, moisture, inert gas); or as what is left of the balance.
   */
  readonly how: 'reaction' | 'loss' | 'passed' | 'difference'
}

/** What a plant says of its route in the place of the library. */
export interface RouteInputs {
  /**
   * Of brine and spodumene: lithium in the product over lithium taken in. Of recycling: the metal of the main product in it over that in what is
   * taken in. Other routes have no such figure and leave it out of account.
   */
  readonly recovery?: Term | undefined
  /** Lithium in the brine, mass over mass. */
  readonly brineLithium?: Term | undefined
  /** Of recycling: what comes back of the cells of the file, in the place of the library's pack, cell or scrap. */
  readonly parts?: Compositions | undefined
}

/**
 * Backward from one kilogram of product; of recycling forward from one kilogram of what is taken in (docs/model.md, Material routes). Throws
 * CW-MODEL-103 where a step would give out more of an element than it takes in.
 */
export function routeFlows(world: World, route: string, inputs: RouteInputs = {}): RouteFlows {
  const entry = world.library.entry('material-route', route)
  if (!entry) throw new CellwrightError('CW-MODEL-001', `the library has no material-route/${route}`)
  const feed = entry.text['feed']
  const plans = stepPlans(world, entry, inputs)
  const product = substance(world, world.text('material-route', route, 'product'))
  return {
    route,
    name: entry.name,
    kind: world.text('material-route', route, 'plant-kind'),
    basis: feed === undefined ? 'product' : 'feed',
    product,
    steps:
      feed === undefined
        ? backward(world, plans, product)
        : forward(world, plans, composed(world, feed, inputs.parts), inputs.parts),
  }
}

function backward(world: World, plans: readonly StepPlan[], product: Substance): StepFlow[] {
  let asked: readonly Portion[] = [{ substance: product, mass: exactly(1, `one kilogram of ${product.name}`, 'kg/kg') }]
  const steps: StepFlow[] = []
  for (const plan of plans.toReversed()) {
    const { flow, asked: before } = stepFlow(world, plan, asked)
    steps.unshift(flow)
    asked = before
  }
  return steps
}

function forward(world: World, plans: readonly StepPlan[], feed: Substance, own: Compositions | undefined): StepFlow[] {
  let arriving: readonly Portion[] = [{ substance: feed, mass: exactly(1, `one kilogram of ${feed.name}`, 'kg/kg') }]
  return plans.map((plan, at) => {
    const { flow, made } = feedFlow(world, plan, arriving, at === 0, own)
    arriving = made
    return flow
  })
}
