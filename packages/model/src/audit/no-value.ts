import { designOutput } from '../factory/design-output.ts'
import { CellwrightError } from '../issue.ts'
import type { Claim } from '../project/project.ts'
import type { AuditableQuantity } from '../project/quantities.ts'
import type { Outcome } from '../study/outcome.ts'

/** Why there is nothing to hold a claim against. `untouched`: no input of the file refers to it and it was said of no other inputs. */
export function whyNoValue(
  claim: Claim,
  quantity: AuditableQuantity,
  central: Outcome | CellwrightError,
  untouched: boolean,
): string {
  const failed = central instanceof CellwrightError
  const p = failed ? undefined : central.plants.find((x) => x.plant.id === claim.scope)
  if (claim.about === 'schedule.construction-start' && (failed ? central.code === 'CW-MODEL-050' : p))
    return 'the start of building is itself the input from which the schedule is worked out'
  if (claim.about === 'schedule.design-output' && !failed && p) return designOutput(central.world, p.plant, p.schedule).text
  if (failed) return 'without this figure the file says too little to size the plant'
  if (!quantity.simulated) return 'no model value and fewer than five comparable plants'
  return untouched
    ? 'this takes a simulation: run does it, audit alone does not'
    : 'an input of the file refers to this figure, so the simulation depends on it'
}
