import type { World } from '../project/world.ts'
import { calc, exactly, total, type Term } from '../term/index.ts'
import type { FactorStep } from './factor.ts'
import type { Floor } from './floor.ts'
import { forSize } from './machine-size.ts'
import { SUPPORT_STEPS } from './route.ts'
import type { SizedStep } from './sizing.ts'

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
 * Investment of the machine family: machines x price for the size of the cell (ref:prozell), building, dry rooms and
 * laboratories by area, land by site; steps without a sourced price and the plant-wide support take the factor family's money
 * (ref:bsm-batpac5), marked. Of that family's building systems a part is taken: buildings and dry rooms of ref:prozell hold the rest (docs/model.md).
 * Freight is a share of equipment, engineering and owner's cost of equipment and building, contingency of all (assumptions).
 */
export function capex(
  world: World,
  site: string,
  steps: readonly SizedStep[],
  area: Floor,
  factor: ReadonlyMap<string, FactorStep>,
): Capex {
  const money = world.project.currency.report
  const nothing = exactly(0, 'no money', money)
  /** Equipment of steps of the factor family, which is in USD of 2022. */
  const fromFactor = (ids: readonly string[]) => {
    const found = ids.flatMap((id) => factor.get(id)?.capital ?? [])
    return found.length ? world.convert(total(found), 'USD', 2022) : nothing
  }
  const perStep = steps.map(({ step, needed, installed, size }) => {
    const price = forSize(world.findMoney(`machine/${step.id}.capital`, BY), size)?.as(`price of a machine, ${step.name}`, money)
    const mixersPerDoser = world.find(`machine/${step.id}.mixers-per-doser`, BY)
    const doserPrice = world.findMoney(`machine/${step.id}.doser-capital`, BY)
    const machines = price && calc`${installed} * ${price}`
    const dosers = mixersPerDoser && doserPrice && calc`ceil(${needed} / ${mixersPerDoser}) * ${doserPrice}`
    const own = machines && dosers ? calc`${machines} + ${dosers}` : machines
    const filled = fromFactor([...(price ? [] : step.factor), ...(step.beside ?? [])])
    return {
      id: step.id,
      own: own?.as(`machines at sourced prices, ${step.name}`, money) ?? nothing,
      filled: filled.as(`machines at factor-family money, ${step.name}`, money),
    }
  })
  const share = (key: string) => world.read(`plant-rules/cellwright.${key}`, BY)
  const line = (id: CapexLine['id'], name: string, amount: Term): CapexLine => ({ id, name, amount: amount.as(name, money) })
  const sourced = line('equipment', 'machines at sourced prices', total(perStep.map((s) => s.own)))
  const filled = line('equipment-filled', 'machines at factor-family money', total(perStep.map((s) => s.filled)))
  // The price of a cathode coater already has the solvent recovery in it (ref:prozell).
  const stores = SUPPORT_STEPS.filter((id) => id !== 'building-support-systems' && id !== 'solvent-recovery')
  const support = line('support', 'stores, scrap handling, laboratory (factor family)', fromFactor(stores))
  const systems = fromFactor(['building-support-systems']).as('building systems of the factor family', money)
  const utilities = line(
    'utilities',
    'utilities for the machines (part of the factor family)',
    calc`${systems} * ${share('utilities-share')}`,
  )
  const taken = total([filled, support, utilities].map((l) => l.amount)).as('equipment at factor-family money', money)
  const equipment = calc`${sourced.amount} + ${taken}`.as('equipment', money)
  const price = (key: string) => world.money(`plant-rules/prozell.${key}`, BY)
  const country = world.project.sites.find((s) => s.id === site)?.country.toLowerCase()
  const buildingPrice = world.findMoney(`region/${country}.building-cost`, BY) ?? price('building-cost')
  const halls = calc`${area.building} * ${buildingPrice}`.as('buildings', money)
  const dryRooms = calc`${area.dryRoom} * ${price('dry-room-building-cost')}`.as('dry rooms', money)
  const laboratories = calc`${area.laboratory} * ${price('laboratory-building-cost')}`.as('laboratories', money)
  const building = line('building', 'buildings, dry rooms, laboratories', calc`${halls} + ${dryRooms} + ${laboratories}`)
  const erected = calc`${equipment} + ${building.amount}`.as('equipment and buildings', money)
  const beforeContingency = [
    sourced,
    filled,
    support,
    utilities,
    line('freight', 'freight and customs', calc`${equipment} * ${share('freight-and-customs-share')}`),
    building,
    line('land', 'land', calc`${area.site} * ${price('land-cost')}`),
    line('engineering', 'engineering and project management', calc`${erected} * ${share('engineering-share')}`),
    line('owner', "owner's cost", calc`${erected} * ${share('owner-share')}`),
  ]
  const lines = [
    ...beforeContingency,
    line('contingency', 'contingency', calc`sum(${beforeContingency.map((l) => l.amount)}) * ${share('contingency-share')}`),
  ]
  return {
    lines,
    steps: perStep.map(({ id, own, filled: more }) => ({ id, amount: calc`${own} + ${more}`, filled: more })),
    total: total(lines.map((l) => l.amount)).as('investment', money),
    filledShare:
      equipment.value > 0
        ? calc`${taken} / ${equipment}`.as('share of the equipment money without a sourced price', '%')
        : exactly(0, 'no equipment'),
    factor: ofFactorFamily(world, [...factor.values()]),
  }
}

/** The factor family's own answer: its equipment, and its floor at its price per area. */
function ofFactorFamily(world: World, steps: readonly FactorStep[]): Capex['factor'] {
  const money = world.project.currency.report
  const equipment = world.convert(total(steps.map((s) => s.capital)), 'USD', 2022).as('equipment by the factor family', money)
  const floor = total(steps.map((s) => s.area)).as('floor by the factor family', 'm2')
  const building = calc`${floor} * ${world.money('factor-plant/batpac5.building-cost', BY)}`.as(
    'buildings by the factor family',
    money,
  )
  return { equipment, building, total: calc`${equipment} + ${building}`.as('investment by the factor family', money) }
}
