import type { World } from '../project/world.ts'
import { calc, total, type Term } from '../term/index.ts'

const BY = 'plant/equipment mass'

/** Mass of machines [kg]: what they cost, without what serves them, over an assumed price by mass. No mass of a battery machine was found. */
export function equipmentMass(
  world: World,
  { capex }: { readonly capex: { readonly steps: readonly { readonly amount: Term }[] } },
): Term {
  const equipment = total(capex.steps.map((s) => s.amount)).as('machines', world.project.currency.report)
  return calc`${equipment} / ${world.money('plant-rules/announcement.machine-price-per-mass', BY)}`.as(
    'mass of the machines',
    't',
  )
}
