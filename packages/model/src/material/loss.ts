import { CellwrightError } from '../issue.ts'
import type { World } from '../project/world.ts'
import type { Term } from '../term/index.ts'
import type { Leaving } from './route-flows.ts'
import type { StepData } from './step-data.ts'
import type { StepPlan } from './step-flow.ts'
import { sameMatter, substance, type Substance } from './substance.ts'

/**
 * Matter that a step loses: called as the step says (fines), or as the route calls the scrap of its product (copper, of foil). Where it is the
 * product of the route itself it is waste, never sold as product.
 */
export function loss(world: World, { step, scrap, product }: StepPlan, of: Substance, mass: Term): Leaving {
  const found = named(world, step, scrap, of)
  const as = found.id === product ? 'waste' : lossWay(step)
  return { substance: found, mass: mass.as(`${of.name} lost by ${step.name}`, 'kg/kg'), as, how: 'loss' }
}

/** Of what a step loses. */
export function lossWay({ text }: StepData): Leaving['as'] {
  return text['loss'] === 'by-product' ? 'by-product' : 'waste'
}

function named(world: World, { id, text }: StepData, scrap: string | undefined, of: Substance): Substance {
  const said = text['loses']
  if (said === undefined) {
    const route = scrap === undefined ? of : substance(world, scrap)
    return sameMatter(route, of) ? route : of
  }
  const found = substance(world, said)
  if (!sameMatter(found, of))
    throw new CellwrightError('CW-MODEL-100', `material-step/${id} loses ${said}, which is not what ${of.id} is made of`)
  return found
}
