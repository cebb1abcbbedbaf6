import type { Entry } from '@cellwright/library'
import { CellwrightError } from '../issue.ts'
import type { World } from '../project/world.ts'
import { calc, exactly, type Term } from '../term/index.ts'
import { brineOf } from './brine.ts'
import type { RouteInputs } from './route-flows.ts'
import { stepData, type StepData } from './step-data.ts'
import type { StepPlan } from './step-flow.ts'

const BY = 'material/route'

/** The steps of a route in order, each with what the route says of it. Figures of the whole route stand in the place of those of its steps. */
export function stepPlans(world: World, route: Entry, inputs: RouteInputs): StepPlan[] {
  const steps = listed(route, 'steps').map((id) => stepData(world, id))
  const makes = route.text['makes'] === undefined ? steps.map((s) => s.text['product']) : listed(route, 'makes')
  const yields = brineYields(route, steps, inputs)
  const whole = (property: string) => world.find(`material-route/${route.id}.${property}`, BY)
  return steps.map((step, at): StepPlan => {
    const made = makes[at]
    if (made === undefined)
      throw new CellwrightError('CW-MODEL-001', `the library does not say what ${step.id} makes in material-route/${route.id}`)
    const brine = step.text['draws'] === undefined ? undefined : route.text['brine']
    return {
      step,
      makes: made,
      before: makes[at - 1],
      yield: yields.get(step.id) ?? step.find('recovery'),
      brine: brine === undefined ? undefined : brineOf(world, brine, inputs.brineLithium, BY),
      excess: (reagent, needed) => {
        const total = whole(`input-${reagent}`)
        return total ? calc`max(0, ${total} / ${needed} - 1)` : step.find(`excess-${reagent}`)
      },
      electricity: energyOf(route, step, whole, 'electricity-per-mass'),
      heat: energyOf(route, step, whole, 'heat-per-mass'),
      water: step.find('input-water'),
    }
  })
}

/** A figure of the whole route counts at the step that the route names, and at the others nothing. */
function energyOf(
  route: Entry,
  step: StepData,
  whole: (property: string) => Term | undefined,
  property: string,
): Term | undefined {
  const all = whole(property)
  const inAnother = exactly(0, `within the ${property === 'heat-per-mass' ? 'heat' : 'electricity'} of another step`, 'kWh/kg')
  if (all) return step.id === route.text['energy-at'] ? all : inAnother
  return step.text['energy-with'] === undefined ? step.find(property) : inAnother
}

/**
 * A recovery of ponds and of direct extraction is from brine to product. The precipitation has a part in it, and the step that takes the brine
 * the rest: recovery / recovery of the precipitation. Where more is recovered in all than in the precipitation alone, that is raised to it.
 */
function brineYields(route: Entry, steps: readonly StepData[], inputs: RouteInputs): ReadonlyMap<string, Term> {
  const [first] = steps.filter((s) => s.text['draws'] !== undefined)
  if (!first) return new Map()
  const last = steps.find((s) => s.reaction && s.find('recovery'))
  const whole = inputs.recovery ?? first.find('recovery')
  if (!whole || !last)
    throw new CellwrightError('CW-MODEL-001', `the library has no recovery of lithium for material-route/${route.id}`)
  const late = calc`max(${last.find('recovery')!}, ${whole})`.as(`recovery of ${last.name}`, '%')
  return new Map([
    [first.id, calc`${whole} / ${late}`.as(`recovery of ${first.name} alone`, '%')],
    [last.id, late],
  ])
}

function listed(route: Entry, key: string): string[] {
  const text = route.text[key]
  if (text === undefined) throw new CellwrightError('CW-MODEL-001', `the library has no ${key} of material-route/${route.id}`)
  return text.split(', ')
}
