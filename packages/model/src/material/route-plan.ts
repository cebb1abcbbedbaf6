import type { Entry } from '@cellwright/library'
import { CellwrightError } from '../issue.ts'
import type { World } from '../project/world.ts'
import { calc, exactly, type Term } from '../term/index.ts'
import { brineOf, lithiumShare } from './brine.ts'
import type { RouteInputs } from './route-flows.ts'
import { stepData, type StepData } from './step-data.ts'
import type { StepPlan } from './step-flow.ts'
import { substance } from './substance.ts'

const BY = 'material/route'

/** The steps of a route in order, each with what the route says of it. Figures of the whole route stand in the place of those of its steps. */
export function stepPlans(world: World, route: Entry, inputs: RouteInputs): StepPlan[] {
  const steps = listed(route, 'steps').map((id) => stepData(world, id, route.text['cathode']))
  const makes = route.text['makes'] === undefined ? steps.map((s) => s.text['product']) : listed(route, 'makes')
  const whole = (property: string) => world.findOf('material-route', route.id, property, BY)
  const yields = route.text['feed'] !== undefined ? feedYields(steps, inputs) : brineYields(world, route, steps, inputs, whole)
  return steps.map((step, at): StepPlan => {
    const made = makes[at]
    if (made === undefined)
      throw new CellwrightError('CW-MODEL-001', `the library does not say what ${step.id} makes in material-route/${route.id}`)
    const brine = step.text['draws'] === undefined ? undefined : route.text['brine']
    return {
      step,
      makes: made,
      product: route.text['product']!,
      scrap: route.text['scrap'],
      before: makes[at - 1],
      yield: yields.get(step.id) ?? step.find('recovery'),
      brine: brine === undefined ? undefined : brineOf(world, brine, inputs.brineLithium, BY),
      whole: (id) => whole(`input-${id}`),
      excess: (reagent, needed) => {
        const total = whole(`input-${reagent}`)
        return total ? calc`max(0, ${total} / ${needed} - 1)` : step.find(`excess-${reagent}`)
      },
      electricity: (kg) => energyOf(route, step, kg, whole, 'electricity-per-mass'),
      heat: (kg) => energyOf(route, step, kg, whole, 'heat-per-mass'),
      water: (kg) => {
        const all = step.id === route.text['energy-at'] ? whole('input-water') : undefined
        const each = step.find('input-water')
        return all ?? (each && calc`${kg} * ${each}`)
      },
    }
  })
}

/**
 * A figure of the whole route counts at the step that the route names, and at the others nothing; else that of the step for what it makes. A step
 * `without` heat takes none by its nature, which is something else than a figure that is not known.
 */
function energyOf(
  route: Entry,
  step: StepData,
  made: Term,
  whole: (property: string) => Term | undefined,
  property: string,
): Term | undefined {
  const all = whole(property)
  if (all && step.id === route.text['energy-at']) return all
  if (all || step.text['energy-with'] !== undefined)
    return exactly(0, `within the ${property === 'heat-per-mass' ? 'heat' : 'electricity'} of another step`, 'kWh/kg')
  if (property === 'heat-per-mass' && step.text['without'] === 'heat')
    return exactly(0, 'driven by electricity or by hand, or warmed by the sun', 'kWh/kg')
  const each = step.find(property)
  return each && calc`${made} * ${each}`
}

/**
 * A recovery of ponds and of direct extraction is from brine to product. The precipitation has a part in it, and the step that takes the brine
 * the rest: recovery / recovery of the precipitation. Where more is recovered in all than in the precipitation alone, that is raised to it.
 */
function brineYields(
  world: World,
  route: Entry,
  steps: readonly StepData[],
  inputs: RouteInputs,
  figure: (property: string) => Term | undefined,
): ReadonlyMap<string, Term> {
  const first = steps.find((s) => s.text['draws'] !== undefined)
  if (!first) {
    const only = steps.find((s) => s.find('recovery'))
    return inputs.recovery && only ? new Map([[only.id, inputs.recovery]]) : new Map()
  }
  const last = steps.find((s) => s.reaction && s.find('recovery'))
  const whole = inputs.recovery ?? siteRecovery(world, route, figure('input-brine-lithium')) ?? first.find('recovery')
  if (!whole || !last)
    throw new CellwrightError('CW-MODEL-001', `the library has no recovery of lithium for material-route/${route.id}`)
  const late = calc`max(${last.find('recovery')!}, ${whole})`.as(`recovery of ${last.name}`, '%')
  return new Map([
    [first.id, calc`${whole} / ${late}`.as(`recovery of ${first.name} alone`, '%')],
    [last.id, late],
  ])
}

/** What a plant says of the whole recovery is shared by the steps that keep a part of it, each with the same yield. */
function feedYields(steps: readonly StepData[], { recovery }: RouteInputs): ReadonlyMap<string, Term> {
  const lossy = steps.filter((s) => s.kept.has(s.text['main'] ?? ''))
  if (!recovery || !lossy.length) return new Map()
  const each = calc`pow(${recovery}, 1 / ${exactly(lossy.length, 'steps that share the recovery')})`
  return new Map(lossy.map((s) => [s.id, each]))
}

/** Lithium of the product over lithium of the brine that a source has for it. */
function siteRecovery(world: World, route: Entry, perProduct: Term | undefined): Term | undefined {
  const { formula } = substance(world, route.text['product']!)
  if (!perProduct || formula === undefined) return undefined
  return calc`${lithiumShare(world, formula)} / ${perProduct}`.as('recovery of lithium from brine to product', '%')
}

function listed(route: Entry, key: string): string[] {
  const text = route.text[key]
  if (text === undefined) throw new CellwrightError('CW-MODEL-001', `the library has no ${key} of material-route/${route.id}`)
  return text.split(', ')
}
