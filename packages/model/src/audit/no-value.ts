import { designOutput } from '../factory/design-output.ts'
import { CellwrightError } from '../issue.ts'
import { plantsOfScope } from '../project/plant-scope.ts'
import type { Claim } from '../project/project.ts'
import type { AuditableQuantity } from '../project/quantities.ts'
import { materialOf } from '../study/material-figure.ts'
import type { MaterialOutcome } from '../study/material-outcome.ts'
import type { Outcome } from '../study/outcome.ts'
import { buildingsText } from './buildings.ts'
import { dateOrder } from './date-order.ts'
import { arithmeticText } from './material-arithmetic.ts'
import { packLineText } from './pack-line-text.ts'
import { scaleUpText } from './scale-ups.ts'

/** Why there is nothing to hold a claim against. `untouched`: no input of the file refers to it and it was said of no other inputs. */
export function whyNoValue(
  claim: Claim,
  quantity: AuditableQuantity,
  central: Outcome | CellwrightError,
  untouched: boolean,
): string {
  const failed = central instanceof CellwrightError
  const p = failed ? undefined : central.plants.find((x) => x.plant.id === claim.scope)
  const m = failed ? undefined : materialOf(central, claim.scope)
  if (claim.about === 'schedule.construction-start' && (failed ? central.code === 'CW-MODEL-050' : (p ?? m)))
    return 'the start of building is itself the input from which the schedule is worked out'
  if (claim.about === 'schedule.design-output' && !failed && p) return designOutput(central.world, p.plant, p.schedule).text
  if (m && !failed) {
    const why = whyNone(claim, m, central)
    if (why !== undefined) return why
  }
  if (quantity.missing !== undefined)
    return (
      dateOrder(claim, central) ??
      packLineText(claim, central) ??
      buildingsText(claim, central) ??
      scaleUpText(claim, central) ??
      quantity.missing
    )
  const planned = failed ? [] : [...central.world.project.plants, ...central.world.project.materialPlants]
  if (!failed && quantity.scope === 'plant' && !planned.some((plant) => plant.id === claim.scope))
    return `the file as it stands does not build ${claim.scope}; a variant that does can judge it`
  if (!failed) {
    const missing = (plantsOfScope(central.world.project, claim.scope) ?? []).filter((id) => !planned.some((p) => p.id === id))
    if (missing.length > 0)
      return `the file as it stands does not build ${missing.join(' and ')}; a variant that does can judge it`
  }
  if (claim.about === 'contract.quantity' && !failed)
    return 'the plant has other orders beside this one, so that what it can make says nothing of it, and no value of the contract is an input'
  if (claim.about.endsWith('.output-value')) return NO_PRICE
  const other = NEEDS[claim.about]
  if (other !== undefined && !failed) return other
  if (claim.about === 'centre.start' && !failed)
    return 'the first day is itself the input of the file, and no plant is built on the site of the centre from whose works it could follow'
  if (claim.about === 'centre.throughput' && !failed) return 'no fleet of the file names the centre, so that nothing comes in'
  if (claim.about.startsWith('vehicle.') && !failed)
    return `no fleet of the file runs on the pack ${claim.scope}, so that nothing is known of its vehicle`
  if (failed) return 'without this figure the file says too little to size the plant'
  if (!quantity.simulated) return 'no model value and fewer than five comparable plants'
  return untouched
    ? 'this takes a simulation: run does it, audit alone does not'
    : 'an input of the file refers to this figure, so the simulation depends on it'
}

/** What the model's value of a quantity rests on, and the file or the library may not have. */
const NEEDS: Readonly<Record<string, string>> = {
  'plant.output.option':
    'no land was announced that later stages could stand on; with a claim of site.area this can be worked out',
  'sales.home-share': 'the library has no demand of that country, or the packs are not those of cars',
  'plant.state-income': 'the product has no price: the library has none that can be cited, and the file gives none',
  'site.share-of-salar': 'the library has no lithium in the ground of that country, or the raw material holds none',
  'firm.stake': 'no price of the share was announced beside it',
  'firm.stake-price': 'the share that was bought was not announced beside it',
  'project.progress': 'the claim says no day on which so much was done',
  'team.engineers': 'the file has no plant of cells or packs whose products a team could develop',
}

const NO_PRICE = 'one of the products has no price: the library has none that can be cited, and the file gives none'

/** Figures of a material plant that need what the file may not have. */
function whyNone(claim: Claim, { plant }: MaterialOutcome, { world }: Outcome): string | undefined {
  const { product } = plant.flows
  switch (claim.about) {
    case 'plant.energy-fed':
    case 'plant.packs-fed':
    case 'product.per-pack':
      return `the file has no cell that ${product.name} goes into; with one under cells this can be worked out`
    case 'plant.recovery':
      return 'the raw material of the route holds no element that its product is made for'
    case 'plant.output.mass':
      return (
        arithmeticText(claim, world.project) ??
        'no other figure of the announcement says how much the plant makes in a way that the model could judge'
      )
    case 'phase.output':
      return arithmeticText(claim, world.project) ?? 'nothing else in the file says what a phase can make'
    case 'schedule.design-output':
      return 'the machines given can never make 95 % of the nameplate'
    default:
      return undefined
  }
}
