import { calc, total, type Term } from '../term/index.ts'
import type { MaterialEnergy } from './material-plant.ts'
import type { SizedMaterialStep } from './material-sizing.ts'

/**
 * Energy and fresh water per kg of what the route counts: those of the steps, each x what enters it over what good product takes (definition). Steps without a
 * figure count nothing and are named.
 */
export function materialEnergy(steps: readonly SizedMaterialStep[], nameplate: Term): MaterialEnergy {
  const all = (of: (s: SizedMaterialStep) => Term | null) =>
    total(
      steps.flatMap((s) => {
        const figure = of(s)
        return figure ? [calc`${figure} * ${s.throughRejects}`] : []
      }),
    )
  const unknown = (known: (s: SizedMaterialStep) => boolean) => steps.filter((s) => !known(s)).map((s) => s.flow.id)
  const electricity = all((s) => s.flow.electricity).as('electricity per mass of product', 'kWh/kg')
  return {
    electricity,
    heat: all((s) => s.flow.heat).as('heat per mass of product', 'MJ/kg'),
    water: all((s) => s.flow.water).as('fresh water per mass of product', 'kg/kg'),
    unknown: {
      electricity: unknown((s) => s.flow.energyKnown.electricity),
      heat: unknown((s) => s.flow.energyKnown.heat),
      water: unknown((s) => s.flow.water !== null),
    },
    meanPower: calc`${electricity} * ${nameplate}`.as('mean electric power over the year at nameplate', 'MW'),
  }
}
