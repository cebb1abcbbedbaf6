import type { MaterialPlant, MaterialStep } from '../plant/material-plant.ts'
import { materialRule } from '../plant/material-rule.ts'
import { YEAR_OF_365_DAYS } from '../plant/sizing.ts'
import type { World } from '../project/world.ts'
import type { PhaseSchedule } from '../schedule/phases.ts'
import { calc, exactly, simulated, total, type Term } from '../term/index.ts'
import { shareFrom, type BookYear } from './material-calendar.ts'
import { royaltyShare, substancePrice } from './substance-price.ts'
import { materialsOfYear, type Intake } from './supplied.ts'
import type { PlantTrades } from './trade.ts'

const BY = 'ledger/material plant'

/** What a plant made in a year. */
export interface MaterialYearFlow {
  readonly year: number
  /** Good product [kg]; of recycling, what was worked up. */
  readonly made: number
  /** Product that did not meet its specification yet and was lost [kg]; of recycling, in what was worked up. Part of `begun` where that is given. */
  readonly startUp?: number
  /**
   * What was begun at each step for what left the works, as product or lost [kg of what the route counts], by step; where absent, what the mature
   * plant begins for what it made and lost as it started.
   */
  readonly begun?: ReadonlyMap<string, number>
}

/** Running costs of one year. */
export interface MaterialCosts {
  readonly materials: Term
  /** Of these, bought on the market: all but what rows of supply bring. */
  readonly marketMaterials: Term
  readonly labour: Term
  readonly energy: Term
  readonly maintenance: Term
  /** Owed for what is taken from the ground; part of what is sold. */
  readonly royalty: Term
  /** All of them. */
  readonly costs: Term
}

/** How the running costs of a material plant follow from what it does. */
interface MaterialCostRules {
  readonly of: (flow: MaterialYearFlow, year: BookYear, made: Term, revenue: Term) => MaterialCosts
  /** What was begun at each step for what left the works, kg of what the route counts. */
  readonly begun: (flow: MaterialYearFlow, made: Term, step: string) => Term
  /** Spent on one kg of what the route counts when it leaves each step of the mature plant, by step [money/kg]; materials at market prices. */
  readonly value: ReadonlyMap<string, Term>
  /** The same without materials that rows of supply bring, which count as spent when a step draws them. */
  readonly valueInside: ReadonlyMap<string, Term>
  /** Substances that are bought and have no price, by name. */
  readonly unpriced: readonly string[]
  /** Substances that cost nothing, with the reason. */
  readonly free: readonly { readonly name: string; readonly why: string }[]
}

/**
 * Materials, electricity, heat and water of each step by what was begun there for all that left the works in the year, as product or lost: what is spent on matter
 * that is still inside is working capital (material-stocks.ts). Wages and upkeep (a share of machines and ponds at their price) of each phase from its
 * pilot operation on, in the days of the calendar. Heat is bought as gas. Royalty: the library's share of the revenue for what comes from the ground.
 */
export function materialCostRules(
  world: World,
  plant: MaterialPlant,
  { phases: dates }: PhaseSchedule,
  money: string,
  trades: PlantTrades = NO_TRADES,
): MaterialCostRules {
  const region = world.project.sites.find((s) => s.id === plant.spec.site)!.country.toLowerCase()
  const regional = (key: string) => world.money(`region/${region}.${key}`, BY)
  const electricity = regional('electricity-price')
  const gas = regional('gas-price')
  const water = substancePrice(world, 'water', BY)
  const waterPrice = water?.kind === 'price' ? water.value : exactly(0, 'the library has no price of water', `${money}/t`)
  const { people, phases, steps, capex } = plant
  const wages = calc`(${people.directHours} + ${people.indirectHours}) * ${YEAR_OF_365_DAYS} * ${regional('labour-cost')}`.as(
    'wages of a year, all phases',
    money,
  )
  const kept = total(capex.lines.filter((l) => l.id === 'equipment' || l.id === 'ponds').map((l) => l.amount))
  const upkeep = calc`${materialRule(world, plant.flows.kind, 'maintenance-share', BY)} * ${kept}`.as(
    'upkeep of a year, all phases',
    money,
  )
  const nameplate = total(phases.map((p) => p.capacity))
  const parts = phases.map(({ id, capacity, capexShare }) => ({
    opening: dates.find((d) => d.id === id)!.pilotStart,
    people: calc`${capacity} / ${nameplate}`.as(`share of the nameplate, phase ${id}`, '%'),
    machines: capexShare,
  }))
  const inOperation = (year: BookYear, of: 'people' | 'machines') =>
    total(parts.map((p) => calc`${p[of]} * ${shareFrom(p.opening, year, `share of ${year.year} in operation`)}`))
  const inputs = steps.map((s) => pricedInputs(world, s, money))
  const inRows = new Set(trades.bought.map((t) => t.material))
  const besideRows = steps.map((s) => pricedInputs(world, s, money, (id) => !inRows.has(id)))
  const energyAt = steps.map(({ flow }) =>
    calc`${flow.electricity} * ${electricity} + ${flow.heat} * ${gas} + ${flow.water ?? NO_WATER} * ${waterPrice}`.as(
      `electricity, heat and water per mass of product, ${flow.name}`,
      `${money}/t`,
    ),
  )
  const passing = leavesWorks(steps)
  const begun = ({ year, startUp = 0, begun: known }: MaterialYearFlow, made: Term, id: string): Term => {
    const { flow, throughRejects } = steps.find((s) => s.flow.id === id)!
    const name = `begun at ${flow.name} for what left the works in ${year}`
    const mass = known?.get(id)
    if (mass !== undefined) return simulated(mass, name, 't', 'the simulation')
    const lost = exactly(startUp, `lost in ${year} as the plant started`, 't')
    return calc`(${made} + ${lost}) * ${throughRejects} / ${passing}`.as(name, 't')
  }
  const royalties = [...new Set(steps.flatMap((s) => s.flow.inputs.map((p) => p.substance.id)))].flatMap(
    (id) => royaltyShare(world, id, region, BY) ?? [],
  )
  const owed = royalties.length ? total(royalties) : exactly(0, 'nothing is owed for raw materials', '%')
  const working = calc`(${wages} + ${upkeep}) / (${nameplate} * ${YEAR_OF_365_DAYS})`.as(
    'wages and upkeep per mass of product at nameplate',
    `${money}/t`,
  )
  const value = valueAlong(steps, inputs, energyAt, working, money)
  return {
    begun,
    value,
    valueInside: inRows.size > 0 ? valueAlong(steps, besideRows, energyAt, working, money) : value,
    unpriced: [...new Set(steps.flatMap((s) => pricedInputs(world, s, money, (id) => !isPricedByRows(trades, id)).unpriced))],
    free: [...new Map(inputs.flatMap((i) => i.free).map((f) => [f.name, f])).values()],
    of: (flow, books, made, revenue) => {
      const { year } = books
      const at = steps.map((s, i) => ({ mass: begun(flow, made, s.flow.id), cost: inputs[i]!.cost, energy: energyAt[i]! }))
      const intakes = () => steps.flatMap((s, i) => suppliedInputs(world, s, at[i]!.mass, trades, money))
      const rows = inRows.size > 0 ? materialsOfYear(intakes(), trades, year, money) : undefined
      const materials = rows?.cost ?? total(at.map((a) => calc`${a.mass} * ${a.cost}`)).as(`materials of ${year}`, money)
      const energy = total(at.map((a) => calc`${a.mass} * ${a.energy}`)).as(`energy and water of ${year}`, money)
      const labour = calc`${wages} * ${inOperation(books, 'people')}`.as(`labour of ${year}`, money)
      const maintenance = calc`${upkeep} * ${inOperation(books, 'machines')}`.as(`maintenance of ${year}`, money)
      const royalty = calc`${owed} * ${revenue}`.as(`royalty of ${year}`, money)
      const costs = calc`${materials} + ${labour} + ${energy} + ${maintenance} + ${royalty}`.as(`running costs of ${year}`, money)
      return { materials, marketMaterials: rows?.market ?? materials, labour, energy, maintenance, royalty, costs }
    },
  }
}

const ALL = exactly(1, 'all of it')
const NO_WATER = exactly(0, 'no figure of water is known')

/** What leaves the works over what the route counts. */
export function leavesWorks(steps: readonly MaterialStep[]): Term {
  const last = steps.at(-1)
  return (last ? calc`${last.throughRejects} * (1 - ${last.reject})` : ALL).as(
    'what leaves the works over what the route counts',
    '',
  )
}

/** Rows bring it, and all that they delivered has a price. */
function isPricedByRows({ bought }: PlantTrades, substance: string): boolean {
  const rows = bought.filter((t) => t.material === substance)
  return rows.length > 0 && rows.every(({ years }) => years.every(({ sent, price }) => sent.value === 0 || price.value > 0))
}

interface PricedInputs {
  /** Of what is brought in at the step, per mass of what the route counts [money/kg]. */
  readonly cost: Term
  readonly unpriced: readonly string[]
  readonly free: readonly { readonly name: string; readonly why: string }[]
}

/** What a step takes in a year, and the rows of supply that bring it. */
function suppliedInputs(world: World, { flow }: MaterialStep, begun: Term, { bought }: PlantTrades, money: string): Intake[] {
  return flow.inputs.map(({ substance, mass }) => {
    const price = substancePrice(world, substance.id, BY)
    const needed = calc`${begun} * ${mass}`
    return {
      rows: bought.filter((t) => t.material === substance.id).map((t) => t.id),
      needed,
      cost: price?.kind === 'price' ? calc`${needed} * ${price.value}` : exactly(0, `no price of ${substance.name}`, money),
    }
  })
}

const NO_TRADES: PlantTrades = { bought: [], sold: [], restBought: true }

/** Prices of what a step takes in, of all substances or of some. */
function pricedInputs(
  world: World,
  { flow }: MaterialStep,
  money: string,
  counts: (substance: string) => boolean = () => true,
): PricedInputs {
  const inputs = flow.inputs.filter(({ substance }) => counts(substance.id))
  const found = inputs.map(({ substance, mass }) => ({ substance, mass, price: substancePrice(world, substance.id, BY) }))
  const bought = found.flatMap(({ mass, price }) => (price?.kind === 'price' ? [calc`${mass} * ${price.value}`] : []))
  return {
    cost: total([exactly(0, 'nothing else is bought', `${money}/t`), ...bought]).as(
      `materials per mass of product, ${flow.name}`,
      `${money}/t`,
    ),
    unpriced: found.flatMap(({ substance, price }) => (price ? [] : [substance.name])),
    free: found.flatMap(({ substance, price }) => (price?.kind === 'free' ? [{ name: substance.name, why: price.why }] : [])),
  }
}

/**
 * Running cost spent on a kg as it leaves each step of the mature plant: materials, energy and water where they are used, wages and upkeep of a year at nameplate by
 * the people of the steps passed, alike where no step has people.
 */
function valueAlong(
  steps: readonly MaterialStep[],
  inputs: readonly PricedInputs[],
  energy: readonly Term[],
  working: Term,
  money: string,
): ReadonlyMap<string, Term> {
  const people = total(steps.map((s) => s.people)).as('people at the steps', '')
  const all = exactly(steps.length, 'steps of the route')
  const value = new Map<string, Term>()
  let before: Term[] = []
  steps.forEach(({ flow, people: here, throughRejects }, i) => {
    const work = people.value > 0 ? calc`${working} * ${here} / ${people}` : calc`${working} / ${all}`
    before = [...before, calc`(${inputs[i]!.cost} + ${energy[i]!}) * ${throughRejects} + ${work}`]
    value.set(flow.id, total(before).as(`spent on the product up to ${flow.name}`, `${money}/t`))
  })
  return value
}
