import type { MaterialPlantSpec } from '../project/project.ts'
import type { World } from '../project/world.ts'
import { calc, exactly, total, type Term } from '../term/index.ts'
import { firstPhase } from './first-phase.ts'
import type { MaterialCapex, MaterialCapexLine, MaterialFloor } from './material-plant.ts'
import { materialRule } from './material-rule.ts'
import type { SizedMaterialStep } from './material-sizing.ts'
import { ONE_HECTARE } from './pond.ts'

const BY = 'plant/material investment'

/** Machines of a step, or hectares of ponds with their dykes and liners, at their price. */
interface StepMoney {
  readonly amount: Term
  /** The same by phase. */
  readonly phases: readonly Term[]
  readonly assumed: boolean
}

export function stepMoney(world: World, step: SizedMaterialStep): StepMoney {
  const money = world.project.currency.report
  const { id, name } = step.flow
  const key = step.form === 'pond' ? 'price-per-area' : 'capital'
  const price = world.findMoney(`material-machine/${id}.${key}`, BY)
  const cost = (count: Term) => {
    if (!price) return exactly(0, 'no price of the machine is known', money)
    return step.form === 'pond' ? calc`${count} * ${ONE_HECTARE} * ${price}` : calc`${count} * ${price}`
  }
  const phases = step.phases.map((p) => cost(p.worth))
  return {
    amount: total(phases).as(`${step.form === 'pond' ? 'ponds' : 'machines'} at their price, ${name}`, money),
    phases,
    assumed: world.library.datum(`material-machine/${id}.${key}`)?.basis === 'assumed',
  }
}

/**
 * Investment: machines x price; installation (piping, instruments, electrical works, erection) and services of the site as factors on them; ponds by area; buildings by area at
 * the price of the country or of ref:prozell; land without that of ponds, which stand on concessions; engineering and owner's cost as shares of what is erected,
 * contingency of all.
 */
export function materialInvestment(
  world: World,
  kind: string,
  spec: MaterialPlantSpec,
  steps: readonly SizedMaterialStep[],
  costs: readonly StepMoney[],
  area: MaterialFloor,
): Omit<MaterialCapex, 'factor'> & { readonly phaseShares: readonly Term[] } {
  const money = world.project.currency.report
  const rule = (key: string) => materialRule(world, kind, key, BY)
  const price = (key: string) => world.money(`plant-rules/prozell.${key}`, BY)
  const line = (id: MaterialCapexLine['id'], name: string, amount: Term): MaterialCapexLine => ({
    id,
    name,
    amount: amount.as(name, money),
  })
  const none = exactly(0, 'none', money)
  const sum = (terms: readonly Term[]) => (terms.length ? total(terms) : none)
  const machines = costs.filter((_, i) => steps[i]!.form !== 'pond')
  const equipment = line('equipment', 'machines', sum(machines.map((c) => c.amount)))
  const installation = line(
    'installation',
    'installation of machines',
    calc`${equipment.amount} * ${rule('installation-factor')}`,
  )
  const services = line(
    'services',
    'substation, effluent treatment and other services of the site',
    calc`${equipment.amount} * ${rule('services-factor')}`,
  )
  const country = world.project.sites.find((s) => s.id === spec.site)?.country.toLowerCase()
  const buildingPrice = world.findMoney(`region/${country}.building-cost`, BY) ?? price('building-cost')
  const building = line('building', 'buildings', calc`${area.building} * ${buildingPrice}`)
  const ponds = line('ponds', 'ponds', sum(costs.filter((_, i) => steps[i]!.form === 'pond').map((c) => c.amount)))
  const land = line('land', 'land, without that of ponds', calc`(${area.site} - ${area.ponds}) * ${price('land-cost')}`)
  const erected = [equipment, installation, services, building, ponds]
  const works = total(erected.map((l) => l.amount)).as('machines, buildings and ponds as they stand', money)
  const before = [
    ...erected,
    land,
    line('engineering', 'engineering and project management', calc`${works} * ${rule('engineering-share')}`),
    line('owner', "owner's cost", calc`${works} * ${rule('owner-share')}`),
  ]
  const lines = [
    ...before,
    line('contingency', 'contingency', calc`sum(${before.map((l) => l.amount)}) * ${rule('contingency-share')}`),
  ]
  const investment = total(lines.map((l) => l.amount)).as('investment', money)
  const priced = total(costs.map((c) => c.amount)).as('machines and ponds at their price', money)
  const assumed = sum(costs.filter((c) => c.assumed).map((c) => c.amount))
  const count = costs[0]?.phases.length ?? 0
  const first = firstPhase(world, spec)
  return {
    lines,
    total: investment,
    assumedShare: (priced.value > 0 ? calc`${assumed} / ${priced}` : exactly(0, 'no machine has a price')).as(
      'share of the machine money whose price is assumed',
      '%',
    ),
    phaseShares: Array.from({ length: count }, (_, k) => {
      const own = total(costs.map((c) => c.phases[k]!))
      const part = priced.value > 0 ? calc`${own} / ${priced}` : exactly(1 / count, 'no machine has a price: all phases alike')
      const rest = calc`${part} * (1 - ${land.amount} / ${investment})`
      return (spec.phases[k] === first ? calc`${rest} + ${land.amount} / ${investment}` : rest).as('share of the investment', '%')
    }),
  }
}
