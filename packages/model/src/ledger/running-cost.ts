import type { Addition } from '../factory/masses.ts'
import { firstOfCells, type Plant } from '../plant/plant.ts'
import { YEAR_OF_365_DAYS } from '../plant/sizing.ts'
import type { World } from '../project/world.ts'
import { calc, exactly, total, type Term } from '../term/index.ts'
import { additionCost } from './materials.ts'
import { shareAfter } from './share-of-year.ts'
import { substancePrice } from './substance-price.ts'
import { isPartOfPurchase, massInAddition, materialsOfYear, type Intake } from './supplied.ts'
import type { PlantTrades } from './trade.ts'
import type { YearCounts } from './year-counts.ts'

const BY = 'ledger'

/** Running costs of one year. */
export interface RunningCost {
  readonly materials: Term
  /** Of these, bought on the market: all but what rows of supply bring. */
  readonly marketMaterials: Term
  readonly labour: Term
  readonly energy: Term
  readonly maintenance: Term
  /** All of them. */
  readonly costs: Term
}

/** How a plant's running costs follow from what it does. */
export interface CostRules {
  readonly of: (year: number, counts: YearCounts) => RunningCost
  /** Cost of the materials that each step adds to one unit that enters it, by step. */
  readonly materials: ReadonlyMap<string, Term>
  /** Wages, energy and upkeep of a good pack in a year at nameplate. */
  readonly workingPerPack: Term
}

/**
 * Materials by what entered each step; energy of the steps by the energy of cells begun; wages, energy of the building and
 * upkeep (a share of the machines) from pilot operation on.
 */
export function costRules(
  world: World,
  plant: Plant,
  pilotStart: Term,
  machines: Term,
  additions: readonly Addition[],
  money: string,
  trades?: PlantTrades,
): CostRules {
  const region = world.project.sites.find((s) => s.id === plant.spec.site)!.country.toLowerCase()
  const price = (key: string) => world.money(`region/${region}.${key}`, BY)
  const electricity = price('electricity-price')
  const { directHours, indirectHours } = plant.people
  const { variable, fixedElectricity } = plant.energy
  const wages = calc`(${directHours} + ${indirectHours}) * ${YEAR_OF_365_DAYS} * ${price('labour-cost')}`.as(
    'wages of a year',
    money,
  )
  const perCells = calc`${variable.electricity} * ${electricity} + ${variable.heat} * ${price('gas-price')}`.as(
    'energy cost per energy of cells begun',
    `${money}/kWh`,
  )
  const building = calc`${fixedElectricity} * ${YEAR_OF_365_DAYS} * ${electricity}`.as('fixed electricity of a year', money)
  const upkeep = calc`${world.read('plant-rules/prozell.maintenance-share', BY)} * ${machines}`.as('upkeep of a year', money)
  const materialCosts = stepMaterials(world, additions)
  const supplied = trades && trades.bought.length > 0 ? suppliedAdditions(world, additions, trades) : undefined
  const first = firstOfCells(plant.steps)
  const { unit, cell } = plant.pack
  const begunPerPack = first
    ? calc`${first.inPerPack} * ${cell.energy}`.as(`energy of cells begun for a good ${unit}`, 'kWh')
    : NONE_BEGUN
  return {
    materials: materialCosts,
    workingPerPack: calc`(${wages} + ${building} + ${upkeep}) / ${plant.packsPerYear} + ${begunPerPack} * ${perCells}`.as(
      `wages, energy and upkeep of a good ${unit} at nameplate`,
      money,
    ),
    of: (year, { entering }) => {
      const running = shareAfter(pilotStart, year, `share of ${year} in operation`)
      const begun = first
        ? calc`${entering(first.step.id)} * ${cell.energy}`.as(`energy of cells begun in ${year}`, 'GWh')
        : NONE_BEGUN
      const used = () => [...materialCosts].map(([step, cost]) => calc`${entering(step)} * ${cost}`)
      const rows = supplied && materialsOfYear(supplied(entering), trades!, year, money)
      const materials = rows?.cost ?? total(used()).as(`materials of ${year}`, money)
      const labour = calc`${wages} * ${running}`.as(`labour of ${year}`, money)
      const energy = calc`${begun} * ${perCells} + ${building} * ${running}`.as(`energy of ${year}`, money)
      const maintenance = calc`${upkeep} * ${running}`.as(`maintenance of ${year}`, money)
      const costs = calc`${materials} + ${labour} + ${energy} + ${maintenance}`.as(`running costs of ${year}`, money)
      return { materials, marketMaterials: rows?.market ?? materials, labour, energy, maintenance, costs }
    },
  }
}

/** What the steps of a plant take in a year, and the rows of supply that bring it. */
function suppliedAdditions(
  world: World,
  additions: readonly Addition[],
  { bought }: PlantTrades,
): (entering: YearCounts['entering']) => Intake[] {
  const known = additions.flatMap((a) => {
    const found = bought.flatMap((t) => {
      const share = massInAddition(world, t.material, a)
      return share ? [{ id: t.id, material: t.material, share }] : []
    })
    const mass = calc`${a.mass} + ${a.trim}`
    const parts = [...new Set(found.map((f) => f.material).filter(isPartOfPurchase))].map((material) => {
      const rows = found.filter((f) => f.material === material)
      const perUnit = calc`${mass} * ${rows[0]!.share}`
      const price = substancePrice(world, material, BY)
      const cost = price?.kind === 'price' ? calc`${perUnit} * ${price.value}` : NO_COST
      return { step: a.step, rows: rows.map((r) => r.id), perUnit, cost }
    })
    const whole = found.filter((f) => !isPartOfPurchase(f.material))
    const cost = additionCost(world, a)
    const rest = parts.length > 0 ? calc`${cost} - sum(${parts.map((p) => p.cost)})` : cost
    const perUnit = calc`${mass} * ${whole[0]?.share ?? ALL}`
    return [{ step: a.step, rows: whole.map((f) => f.id), perUnit, cost: rest }, ...parts]
  })
  return (entering) =>
    known.map(({ step, rows, perUnit, cost }) => ({
      rows,
      needed: calc`${entering(step)} * ${perUnit}`,
      cost: calc`${entering(step)} * ${cost}`,
    }))
}

const NO_COST = exactly(0, 'the library has no price of it')
const ALL = exactly(1, 'the same material')
const NONE_BEGUN = exactly(0, 'cells are begun elsewhere', 'GWh')

function stepMaterials(world: World, additions: readonly Addition[]): Map<string, Term> {
  const costs = new Map<string, Term[]>()
  for (const a of additions) costs.set(a.step, [...(costs.get(a.step) ?? []), additionCost(world, a)])
  return new Map([...costs].map(([step, parts]) => [step, total(parts)]))
}
