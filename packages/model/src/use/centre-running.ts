import { YEAR_OF_365_DAYS } from '../plant/sizing.ts'
import type { World } from '../project/world.ts'
import { calc, exactly, total, type Term } from '../term/index.ts'
import type { CentreCapex, CentreFloor, Equipment } from './centre-capex.ts'
import { ruleOf, type CentreSize } from './centre-size.ts'
import type { CentreFlow, CentreWork } from './centre-steps.ts'
import type { FleetLoad } from './fleet-load.ts'

const BY = 'use/service centre running'

export interface CentrePeople {
  readonly perShift: Term
  readonly direct: Term
  readonly indirect: Term
  readonly total: Term
  /** Hours paid, time per time. */
  readonly directHours: Term
  readonly indirectHours: Term
}

/** As people of a plant (plant/people.ts): employed = places on a shift x time open / working time of one person; others are a share of them. */
export function centrePeople(world: World, { technicians, open }: CentreSize): CentrePeople {
  const days = calc`${world.read('plant-rules/prozell.worker-days', BY)} / ${A_DAY}`
  const working = calc`${days} * ${world.read('plant-rules/prozell.shift-time', BY)}`.as(
    'hours that a person works in a year',
    'h',
  )
  const hours = calc`${technicians.count} * ${open}`.as('hours worked by technicians', 'h/yr')
  const direct = calc`${hours} * ${YEAR_OF_365_DAYS} / ${working}`.as('technicians employed', 'people')
  const indirect = calc`${direct} * ${world.read('plant-rules/cellwright.indirect-jobs-share', BY)}`.as(
    'other people employed',
    'people',
  )
  return {
    perShift: technicians.count,
    direct,
    indirect,
    total: calc`${direct} + ${indirect}`.as('people employed', 'people'),
    directHours: hours,
    indirectHours: calc`${indirect} * ${working} / ${YEAR_OF_365_DAYS}`.as('hours worked by others', 'h/yr'),
  }
}

/** Money of a year of 365 days with all vehicles of the fleets, and what it comes to. */
export interface CentreRunning {
  readonly lines: readonly {
    readonly id: 'wages' | 'energy' | 'upkeep' | 'parts' | 'modules'
    readonly name: string
    readonly amount: Term
  }[]
  readonly total: Term
  /** With the yearly cost of the investment. */
  readonly full: Term
  /** Undefined where no pack is repaired, or no vehicle runs. */
  readonly perRepair: Term | undefined
  readonly perEnergy: Term | undefined
  readonly perVehicle: Term | undefined
  /** What new packs in the place of the repaired ones would cost in a year, and that less the full cost. */
  readonly newPacks: Term
  readonly saving: Term
  /** Price of a new pack of a mean fleet [money]. */
  readonly packPrice: Term
}

interface Books {
  readonly site: string
  readonly size: CentreSize
  readonly flow: CentreFlow
  readonly work: CentreWork
  readonly people: CentrePeople
  readonly floor: CentreFloor
  readonly equipment: readonly Equipment[]
  readonly capex: CentreCapex
}

/**
 * Running cost: wages; power of places in use, of tests (a share of the energy of a pack is lost in a capacity test) and of the building; upkeep; parts as a share of the
 * price of a new pack; modules beyond those that packs beyond repair give. `price`: money per joule of new packs, by fleet.
 */
export function centreRunning(
  world: World,
  loads: readonly FleetLoad[],
  price: (load: FleetLoad) => Term,
  { site, size, flow, work, people, floor, equipment, capex }: Books,
): CentreRunning {
  const money = world.project.currency.report
  const country = world.project.sites.find((s) => s.id === site)!.country.toLowerCase()
  const year = (rate: Term, name: string) => calc`${rate} * ${YEAR_OF_365_DAYS}`.as(name, '')
  const repairs = year(flow.repaired, 'packs repaired in a year of 365 days')
  const priced = loads.map((l) => ({
    mended: calc`${l.faults} * (1 - ${l.beyondRepair})`,
    energy: l.pack.energy,
    price: calc`${l.pack.energy} * ${price(l)}`.as(`price of a new pack ${l.pack.id}`, money),
    modules: l.pack.modules,
  }))
  const mean = (each: (p: (typeof priced)[number]) => Term) =>
    flow.repaired.value > 0 ? calc`sum(${priced.map((p) => calc`${p.mended} * ${each(p)}`)}) / ${flow.repaired}` : NO_PACK
  const packPrice = mean((p) => p.price).as('price of a new pack, mean of those repaired', money)
  const energy = mean((p) => p.energy).as('energy of a pack, mean of those repaired', 'kWh')
  const modulePrice = calc`${mean((p) => calc`${p.price} / ${p.modules}`)} * ${ruleOf(world, 'module-price-factor')}`.as(
    'price of a single module',
    money,
  )
  const wages = calc`(${people.directHours} + ${people.indirectHours}) * ${YEAR_OF_365_DAYS} * ${world.money(`region/${country}.labour-cost`, BY)}`
  const parts = calc`${repairs} * ${ruleOf(world, 'parts-cost-share')} * ${packPrice}`
  const exchanges = year(visitsOf(work, 'module-exchange'), 'exchanges of modules in a year of 365 days')
  const wanted = calc`${exchanges} * ${ruleOf(world, 'modules-replaced')}`.as('modules wanted in a year', '')
  const perPack = mean((p) => p.modules)
  const given =
    calc`${year(flow.beyondRepair, 'packs beyond repair in a year of 365 days')} * ${perPack} * ${ruleOf(world, 'usable-modules-share')}`.as(
      'usable modules of packs beyond repair in a year',
      '',
    )
  const modules = calc`max(0, ${wanted} - ${given}) * ${modulePrice}`
  const line = (id: CentreRunning['lines'][number]['id'], name: string, amount: Term) => ({
    id,
    name,
    amount: amount.as(name, money),
  })
  const lines = [
    line('wages', 'wages of a year', wages),
    line(
      'energy',
      'power of a year',
      calc`${electricity(world, { size, work, floor }, energy)} * ${world.money(`region/${country}.electricity-price`, BY)}`,
    ),
    line(
      'upkeep',
      'upkeep of a year',
      calc`${world.read('plant-rules/prozell.maintenance-share', BY)} * ${total(equipment.map((e) => e.cost))}`,
    ),
    line('parts', 'parts of a year', parts),
    line('modules', 'new modules of a year', modules),
  ]
  const running = total(lines.map((l) => l.amount)).as('running cost of a year', money)
  const full = calc`${running} + ${capex.yearly}`.as('full cost of a year', money)
  const newPacks = calc`${repairs} * ${packPrice}`.as('new packs in the place of those repaired in a year', money)
  const perRepair = repairs.value > 0 ? calc`${full} / ${repairs}`.as('full cost of a repair', money) : undefined
  return {
    lines,
    total: running,
    full,
    perRepair,
    perEnergy: perRepair && calc`${perRepair} / ${energy}`.as('full cost of a repair per energy of the pack', `${money}/kWh`),
    perVehicle:
      flow.vehicles.value > 0 ? calc`${full} / ${flow.vehicles}`.as('full cost of a vehicle in a year', money) : undefined,
    newPacks,
    saving: calc`${newPacks} - ${full}`.as('saved in a year against new packs', money),
    packPrice,
  }
}

/** [J/yr] */
function electricity(world: World, { size, work, floor }: Pick<Books, 'size' | 'work' | 'floor'>, packEnergy: Term): Term {
  const tests = calc`${visitsOf(work, 'capacity-test')} * ${YEAR_OF_365_DAYS} * ${packEnergy} * ${ruleOf(world, 'test-loss-share')}`
  const used = size.places.flatMap(({ id, load }) => {
    const power = world.findOf('service-equipment', id, 'power', BY)
    return power ? [calc`${load} * ${size.open} * ${YEAR_OF_365_DAYS} * ${power}`] : []
  })
  const building = calc`${floor.building} * ${world.read('plant-rules/prozell.media-supply', BY)} * ${YEAR_OF_365_DAYS}`
  return total([tests, ...used, building]).as('electricity of a year', 'MWh')
}

function visitsOf({ steps }: CentreWork, id: string): Term {
  return steps.find((s) => s.id === id)?.visits ?? NO_PACK
}

const NO_PACK = exactly(0, 'no pack is repaired')
const A_DAY = exactly(86400, 'a day', 's')
