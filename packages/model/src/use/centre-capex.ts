import type { World } from '../project/world.ts'
import type { CapexLine } from '../plant/capex.ts'
import { calc, exactly, total, type Term } from '../term/index.ts'
import { ruleOf, type CentreSize } from './centre-size.ts'

const BY = 'use/service centre investment'

/** Things of one sort that a centre is equipped with. */
export interface Equipment {
  readonly id: string
  readonly name: string
  readonly count: Term
  readonly price: Term
  readonly cost: Term
  /** [m2] */
  readonly floor: Term
  /** In the books [s]. */
  readonly life: Term
}

export interface CentreFloor {
  /** Under places, with their ways [m2]. */
  readonly places: Term
  readonly building: Term
  /** Land [m2]. */
  readonly site: Term
}

export interface CentreCapex {
  readonly lines: readonly CapexLine[]
  readonly total: Term
  /** What the money that is not building and land costs a year, spread over the lives of the equipment with the discount rate; and the building; and the land. */
  readonly yearly: Term
}

/** Bays, test stands and benches by their count; a place in the store for each spare and each pack inside; fire compartments for the share that is damaged, one at least. */
export function centreEquipment(world: World, size: CentreSize): Equipment[] {
  const damaged = calc`max(1, ceil(${size.inside} * ${ruleOf(world, 'hazard-share')}))`.as('places for damaged packs', '')
  const stored = calc`ceil(sum(${size.spares.map((s) => s.count)}) + ${size.inside})`.as('places in the store', '')
  const counts: [string, Term][] = [
    ...size.places.map(({ id, count }): [string, Term] => [id, count]),
    ['store-place', stored],
    ['hazard-place', damaged],
  ]
  const money = world.project.currency.report
  return counts.map(([id, count]) => {
    const name = world.library.entry('service-equipment', id)?.name ?? id
    const read = (key: string) => world.readOf('service-equipment', id, key, BY)
    const price = world.money(`service-equipment/${id}.capital`, BY).as(`price, ${name}`, money)
    return {
      id,
      name,
      count,
      price,
      cost: calc`${count} * ${price}`.as(`equipment at its price, ${name}`, money),
      floor: calc`${count} * ${read('floor-area')}`.as(`floor, ${name}`, 'm2'),
      life: read('equipment-life'),
    }
  })
}

/** Building = places / (1 - offices) / (1 - corridors and technical floor); site = building x (1 + plot): the rules of a factory (ref:prozell), without its warehouse, which is counted by place. */
export function centreFloor(world: World, equipment: readonly Equipment[]): CentreFloor {
  const rule = (key: string) => world.read(`plant-rules/prozell.${key}`, BY)
  const places = total(equipment.map((e) => e.floor)).as('floor under places of work and stores', 'm2')
  const building = calc`${places} / (1 - ${rule('administration-share')}) / (1 - ${rule('secondary-share')})`.as(
    'floor of all buildings',
    'm2',
  )
  return { places, building, site: calc`${building} * (1 + ${rule('plot-share')})`.as('area of the site', 'm2') }
}

/**
 * Investment in the words of that of a plant (plant/capex.ts): equipment, utilities, freight, building at the price of the country, land, engineering, owner's cost,
 * contingency. Packs kept ready and first modules are stocks and not in it.
 */
export function centreCapex(world: World, site: string, equipment: readonly Equipment[], floor: CentreFloor): CentreCapex {
  const money = world.project.currency.report
  const share = (key: string) => world.read(`plant-rules/cellwright.${key}`, BY)
  const line = (id: CapexLine['id'], name: string, amount: Term): CapexLine => ({ id, name, amount: amount.as(name, money) })
  const country = world.project.sites.find((s) => s.id === site)?.country.toLowerCase()
  const perArea = world.findMoney(`region/${country}.building-cost`, BY) ?? world.money('plant-rules/prozell.building-cost', BY)
  const own = line('equipment', 'lifts, test stands, benches, stores', total(equipment.map((e) => e.cost)))
  const utilities = line(
    'utilities',
    'substation, compressed air, gas detection, water for fires',
    calc`${own.amount} * ${ruleOf(world, 'services-factor')}`,
  )
  const machines = calc`${own.amount} + ${utilities.amount}`.as('equipment', money)
  const building = line('building', 'buildings', calc`${floor.building} * ${perArea}`)
  const land = line('land', 'land', calc`${floor.site} * ${world.money('plant-rules/prozell.land-cost', BY)}`)
  const erected = calc`${machines} + ${building.amount}`.as('equipment and buildings', money)
  const before = [
    own,
    utilities,
    line('freight', 'freight and customs', calc`${machines} * ${share('freight-and-customs-share')}`),
    building,
    land,
    line('engineering', 'engineering and project management', calc`${erected} * ${share('engineering-share')}`),
    line('owner', "owner's cost", calc`${erected} * ${share('owner-share')}`),
  ]
  const lines = [
    ...before,
    line('contingency', 'contingency', calc`sum(${before.map((l) => l.amount)}) * ${share('contingency-share')}`),
  ]
  const all = total(lines.map((l) => l.amount)).as('investment', money)
  return {
    lines,
    total: all,
    yearly: yearlyOf(world, { all, own: own.amount, building: building.amount, land: land.amount }, equipment),
  }
}

/** Annuities: rate / (1 - (1 + rate)^-years); what is neither building nor land goes with the equipment. */
function yearlyOf(
  world: World,
  { all, own, building, land }: { readonly all: Term; readonly own: Term; readonly building: Term; readonly land: Term },
  equipment: readonly Equipment[],
): Term {
  const money = world.project.currency.report
  const rate = world.read('plant-rules/cellwright.discount-rate', BY)
  const annuity = (life: Term) => calc`${rate} / (1 - pow(1 + ${rate}, -(${life} / ${A_YEAR})))`
  const parts = equipment.filter((e) => e.cost.value > 0).map((e) => calc`${e.cost} * ${annuity(e.life)}`)
  const lasting = annuity(world.read('plant-rules/prozell.building-life', BY))
  const machines =
    own.value > 0 ? calc`sum(${parts}) * (${all} - ${building} - ${land}) / ${own}` : exactly(0, 'no equipment', money)
  return calc`${machines} + ${building} * ${lasting} + ${land} * ${rate}`.as('cost of the investment in a year', money)
}

const A_YEAR = exactly(365 * 86400, 'a year of 365 days', 's')
