import type { World } from '../project/world.ts'
import type { FactorStep } from './factor.ts'
import type { Floor } from './floor.ts'
import { SUPPORT_STEPS } from './route.ts'
import type { SizedStep } from './sizing.ts'
import type { Term } from '../term/index.ts'

const BY = 'plant/capex'

/** One kind of money in the investment, in the project's currency and price level. */
export interface CapexLine {
  readonly id:
    | 'equipment'
    | 'equipment-filled'
    | 'support'
    | 'utilities'
    | 'freight'
    | 'building'
    | 'land'
    | 'engineering'
    | 'owner'
    | 'contingency'
  readonly name: string
  readonly amount: Term
}

export interface StepCapex {
  readonly id: string
  /** Machines x price, and what is filled with the factor family's money. */
  readonly amount: Term
  readonly filled: Term
}

export interface Capex {
  readonly lines: readonly CapexLine[]
  readonly steps: readonly StepCapex[]
  readonly total: Term
  /** Share of the equipment money that comes from the factor family because no machine price is sourced. */
  readonly filledShare: Term
  /** The factor family's own answer: equipment with utilities, and building at its price per area. */
  readonly factor: { readonly equipment: Term; readonly building: Term; readonly total: Term }
}

/**
 * Investment of the machine family: machines x price (ref:prozell), building, dry rooms and laboratories by area, land by
 * site; steps without a sourced price and the plant-wide support take the factor family's money (ref:bsm-batpac5), marked.
 * Freight is a share of equipment, engineering and owner's cost of equipment and building, contingency of all (assumptions).
 */
export function capex(
  world: World,
  site: string,
  steps: readonly SizedStep[],
  area: Floor,
  factor: ReadonlyMap<string, FactorStep>,
): Capex {
  const usd2022 = world.convert(1, 'USD', 2022)
  const fromFactor = (ids: readonly string[]) => ids.reduce((sum, id) => sum + (factor.get(id)?.capital ?? 0), 0) * usd2022
  const perStep = steps.map(({ step, needed, installed }): StepCapex => {
    const price = world.findMoney(`machine/${step.id}.capital`, BY)
    const dosers = world.find(`machine/${step.id}.mixers-per-doser`, BY)
    const doserPrice = world.findMoney(`machine/${step.id}.doser-capital`, BY) ?? 0
    const own = price === undefined ? 0 : installed * price + (dosers ? Math.ceil(needed / dosers) * doserPrice : 0)
    const filled = fromFactor([...(price === undefined ? step.factor : []), ...(step.beside ?? [])])
    return { id: step.id, amount: own + filled, filled }
  })
  const filled = perStep.reduce((total, s) => total + s.filled, 0)
  const sourced = sum(perStep) - filled
  const utilities = fromFactor(['building-support-systems'])
  // The price of a cathode coater already has the solvent recovery in it (ref:prozell).
  const support = fromFactor(SUPPORT_STEPS.filter((id) => id !== 'building-support-systems' && id !== 'solvent-recovery'))
  const equipment = sourced + filled + support + utilities
  const rule = (key: string) => world.money(`plant-rules/prozell.${key}`, BY)
  const buildingPrice =
    world.findMoney(`region/${world.project.sites.find((s) => s.id === site)?.country.toLowerCase()}.building-cost`, BY) ??
    rule('building-cost')
  const building =
    area.building * buildingPrice +
    area.dryRoom * rule('dry-room-building-cost') +
    area.laboratory * rule('laboratory-building-cost')
  const share = (key: string) => world.read(`plant-rules/cellwright.${key}`, BY)
  const freight = equipment * share('freight-and-customs-share')
  const engineering = (equipment + building) * share('engineering-share')
  const lines: CapexLine[] = [
    { id: 'equipment', name: 'machines at sourced prices', amount: sourced },
    { id: 'equipment-filled', name: 'machines at factor-family money', amount: filled },
    { id: 'support', name: 'stores, scrap handling, laboratory (factor family)', amount: support },
    { id: 'utilities', name: 'utilities of the building (factor family)', amount: utilities },
    { id: 'freight', name: 'freight and customs', amount: freight },
    { id: 'building', name: 'buildings, dry rooms, laboratories', amount: building },
    { id: 'land', name: 'land', amount: area.site * rule('land-cost') },
    { id: 'engineering', name: 'engineering and project management', amount: engineering },
    {
      id: 'owner',
      name: "owner's cost: own team, training, first fills, start-up",
      amount: (equipment + building) * share('owner-share'),
    },
  ]
  const beforeContingency = sum(lines)
  lines.push({ id: 'contingency', name: 'contingency', amount: beforeContingency * share('contingency-share') })
  const factorEquipment = [...factor.values()].reduce((total, s) => total + s.capital, 0) * usd2022
  const factorArea = [...factor.values()].reduce((total, s) => total + s.area, 0)
  const factorBuilding = factorArea * world.money('factor-plant/batpac5.building-cost', BY)
  return {
    lines,
    steps: perStep,
    total: sum(lines),
    filledShare: equipment > 0 ? (filled + support + utilities) / equipment : 0,
    factor: { equipment: factorEquipment, building: factorBuilding, total: factorEquipment + factorBuilding },
  }
}

function sum(lines: readonly { readonly amount: number }[]): number {
  return lines.reduce((total, line) => total + line.amount, 0)
}
