import { addMonths, civilDate } from '@cellwright/units'
import type { Addition } from '../factory/masses.ts'
import type { YearFlow } from '../factory/profile.ts'
import type { CapexLine } from '../plant/capex.ts'
import type { Plant } from '../plant/plant.ts'
import { YEAR_OF_365_DAYS, type SizedStep } from '../plant/sizing.ts'
import type { OrderSpec } from '../project/project.ts'
import type { World } from '../project/world.ts'
import type { Schedule } from '../schedule/tasks.ts'
import { calc, exactly, simulated, total, type Term } from '../term/index.ts'
import { discountFactors, presentValue, rateOfReturn } from './finance.ts'
import { endOfLife, machineLife } from './machine-life.ts'
import { sellingPrice, type SellingPrice } from './selling-price.ts'
import { shareAfter, shareWithin } from './share-of-year.ts'
import { interestDuringConstruction, spendingByYear } from './spending.ts'
import { stepMaterials, valueAlongLine } from './unit-value.ts'
import { workingCapital, type WorkingCapital } from './working-capital.ts'

const BY = 'ledger'

/** One year of the books in the project's currency and price level, real terms. Costs are positive. */
export interface LedgerYear {
  readonly year: number
  /** Energy of good packs [J]. */
  readonly output: Term
  readonly revenue: Term
  readonly materials: Term
  readonly labour: Term
  readonly energy: Term
  readonly maintenance: Term
  /** Materials, labour, energy and maintenance. */
  readonly costs: Term
  /** Investment and replacement. */
  readonly capex: Term
  readonly depreciation: Term
  readonly tax: Term
  /** Working capital at the mean rates of the year, and its change from the year before. */
  readonly tiedUp: WorkingCapital
  readonly workingCapital: Term
  /** Working capital by the published share of yearly cost (ref:bsm-batpac5), to compare with; not in the books. */
  readonly workingCapitalByShare: Term
  /** Book value given back at the end of the calendar, and working capital released. */
  readonly terminal: Term
  readonly cash: Term
  /** Money per joule: materials, labour, energy, maintenance; and with depreciation. Null in years without output. */
  readonly cashCost: Term | null
  readonly fullCost: Term | null
}

export interface Ledger {
  readonly years: readonly LedgerYear[]
  readonly capex: Term
  readonly npv: Term
  readonly irr: Term | null
  readonly discountRate: Term
  readonly price: SellingPrice
  /** Interest on what was spent until serial production begins, at the discount rate; beside the investment, not in it, for discounting counts it already. */
  readonly interestDuringConstruction: Term
  /** Present value of all costs (with tax and working capital) over present value of all energy [money/J]; null without output. */
  readonly levelizedCost: Term | null
  /** Check of the books: cash summed by year minus cash summed by kind; zero but for rounding. */
  readonly residual: number
}

/** Yearly flows of a plant, and where they come from in words, e.g. `mean of 10 replications`. */
export interface Flows {
  readonly years: readonly YearFlow[]
  readonly of: string
}

/** Kinds of investment that last as long as machines, and as long as buildings. Land is kept at cost. */
const MACHINES: readonly CapexLine['id'][] = ['equipment', 'equipment-filled', 'support', 'freight']
const LASTING: readonly CapexLine['id'][] = ['building', 'utilities', 'engineering', 'owner', 'contingency']

/**
 * The books of one plant. Equipment money is spent evenly over ordering and installation, building money over the building
 * works, land in its first month. Machines are replaced at the end of their life where at least three years remain;
 * buildings, utilities, engineering, owner's cost and contingency last as long as buildings; the undepreciated book value, land at cost,
 * counts at the end. Wages and fixed energy run from pilot operation on. Tax on profit after straight-line
 * depreciation with losses carried forward.
 */
export function ledger(
  world: World,
  plant: Plant,
  dates: Schedule,
  flows: Flows,
  additions: readonly Addition[],
  orders: readonly OrderSpec[],
  priceGiven?: Term,
): Ledger {
  const money = world.project.currency.report
  const first = civilDate(world.project.calendar.start).year
  const last = civilDate(world.project.calendar.end).year
  const read = (id: string) => world.read(id, BY)
  const prozell = (key: string) => read(`plant-rules/prozell.${key}`)
  const region = world.project.sites.find((s) => s.id === plant.spec.site)!.country.toLowerCase()
  const electricity = world.money(`region/${region}.electricity-price`, BY)
  const gas = world.money(`region/${region}.gas-price`, BY)
  const wage = world.money(`region/${region}.labour-cost`, BY)
  const taxRate = read(`region/${region}.corporate-tax`)
  const discountRate = read('plant-rules/cellwright.discount-rate')
  const workingShare = read('factor-plant/batpac5.working-capital')
  const maintenanceShare = prozell('maintenance-share')
  const life = machineLife(world)
  const buildingLife = calc`round(${read('factor-plant/batpac5.building-life')} / ${YEAR_OF_365_DAYS})`.as(
    'life of buildings in whole years',
    '',
  )
  const price = priceGiven ? { value: priceGiven, from: 'given' } : sellingPrice(world, orders)
  const nothing = exactly(0, 'no money', money)

  const spending = spendingByYear(plant, dates, money)
  const invested = (name: string, ids: readonly CapexLine['id'][]) =>
    total(plant.capex.lines.filter((l) => ids.includes(l.id)).map((l) => l.amount)).as(name, money)
  const machines = invested('machines with freight', MACHINES)
  const lasting = invested('buildings and what lasts as long', LASTING)
  // Lives count from the first day of pilot operation; machines are replaced in the year that begins nearest to the end of theirs.
  const opening = dates.pilotStart
  const worn = endOfLife(opening, life)
  const replacementYear = civilDate(addMonths(worn.value, 6)).year
  const replacement =
    replacementYear <= last - 3
      ? calc`${machines} * ${prozell('replacement-factor')}`.as('replacement of the machines', money)
      : undefined
  const { directHours, indirectHours } = plant.people
  const yearlyWages = calc`(${directHours} + ${indirectHours}) * ${YEAR_OF_365_DAYS} * ${wage}`.as('wages of a year', money)
  const { variable, fixedElectricity } = plant.energy
  const energyPerCells = calc`${variable.electricity} * ${electricity} + ${variable.heat} * ${gas}`.as(
    'energy cost per energy of cells begun',
    `${money}/kWh`,
  )
  const fixedEnergy = calc`${fixedElectricity} * ${YEAR_OF_365_DAYS} * ${electricity}`.as('fixed electricity of a year', money)
  const materialsOf = stepMaterials(world, additions)
  const steps = new Map(plant.steps.map((s) => [s.step.id, s]))
  const begunPerPack = calc`${steps.get('stacking')!.inPerPack} * ${plant.pack.cell.energy}`.as(
    'energy of cells begun for a good pack',
    'kWh',
  )
  const workingCost =
    calc`(${yearlyWages} + ${fixedEnergy} + ${maintenanceShare} * ${machines}) / ${plant.packsPerYear} + ${begunPerPack} * ${energyPerCells}`.as(
      'wages, energy and upkeep of a good pack at nameplate',
      money,
    )
  const tiedUpIn = workingCapital(world, plant, valueAlongLine(plant, materialsOf, workingCost, money), money)

  const years: LedgerYear[] = []
  let lossForward = nothing
  let working = nothing
  for (let year = first; year <= last; year++) {
    const flow = flows.years.find((f) => f.year === year)
    const count = (value: number | undefined, what: string) => simulated(value ?? 0, `${what} in ${year}`, '', flows.of)
    const entering = (id: string) =>
      count(flow?.stepIn.get(id), `${unitsOf(steps.get(id)!)} entering ${steps.get(id)!.step.name}`)
    const packs = count(flow?.packs, 'packs made')
    const output = calc`${packs} * ${plant.pack.energy}`.as(`output of ${year}`, 'GWh')
    const running = shareAfter(dates.pilotStart, year, `share of ${year} in operation`)
    const stacked = entering('stacking')
    const used = [...materialsOf].map(([id, cost]) => calc`${id === 'stacking' ? stacked : entering(id)} * ${cost}`)
    const materials = total(used).as(`materials of ${year}`, money)
    const begun = calc`${stacked} * ${plant.pack.cell.energy}`.as(`energy of cells begun in ${year}`, 'GWh')
    const energy = calc`${begun} * ${energyPerCells} + ${fixedEnergy} * ${running}`.as(`energy of ${year}`, money)
    const labour = calc`${yearlyWages} * ${running}`.as(`labour of ${year}`, money)
    const maintenance = calc`${maintenanceShare} * ${machines} * ${running}`.as(`maintenance of ${year}`, money)
    const costs = calc`${materials} + ${labour} + ${energy} + ${maintenance}`.as(`running costs of ${year}`, money)
    const delivered = calc`${count(flow?.delivered, 'packs delivered')} * ${plant.pack.energy}`.as(`delivered in ${year}`, 'GWh')
    const revenue = calc`${delivered} * ${price.value}`.as(`revenue of ${year}`, money)
    const spent = [spending.get(year), year === replacementYear ? replacement : undefined].filter((t) => t !== undefined)
    const capex = total([nothing, ...spent]).as(`investment and replacement of ${year}`, money)
    const writtenOff = (amount: Term, from: Term, over: Term) =>
      calc`${amount} * ${shareWithin(from, over, year, `share of ${year} within that life`)} / ${over}`
    const depreciation = total([
      writtenOff(machines, opening, life),
      ...(replacement ? [writtenOff(replacement, worn, life)] : []),
      writtenOff(lasting, opening, buildingLife),
    ]).as(`depreciation of ${year}`, money)
    const profit = calc`${revenue} - ${costs} - ${depreciation}`.as(`profit of ${year} before tax`, money)
    const taxable = calc`max(0, ${profit} - ${lossForward})`.as(`taxable profit of ${year}`, money)
    const tax = calc`${taxable} * ${taxRate}`.as(`tax of ${year}`, money)
    lossForward = calc`max(0, ${lossForward} - ${profit})`.as(`loss carried out of ${year}`, money)
    // Units in a rack: counted, or by Little's law what enters times how long it stays.
    const held = (id: string) => {
      const s = steps.get(id)!
      const name = `${unitsOf(s)} in ${s.step.name}`
      const counted = flow?.held?.get(id)
      if (counted !== undefined) return count(counted, name)
      return calc`${entering(id)} * ${s.dwell!} / ${YEAR_OF_365_DAYS}`.as(`${name} in ${year}`, '')
    }
    const tiedUp = tiedUpIn({ year, packs, materials, revenue, held })
    const change = calc`${tiedUp.total} - ${working}`.as(`increase of working capital in ${year}`, money)
    working = tiedUp.total
    const terminal =
      year === last ? valueAtEnd([...years, { capex, depreciation }], working).as('value at the end', money) : nothing
    years.push({
      year,
      output,
      revenue,
      materials,
      labour,
      energy,
      maintenance,
      costs,
      capex,
      depreciation,
      tax,
      tiedUp,
      workingCapital: change,
      workingCapitalByShare: calc`${workingShare} * (${materials} + ${labour} + ${energy})`.as(
        `working capital in ${year} by the share of cost`,
        money,
      ),
      terminal,
      cash: calc`${revenue} - ${costs} - ${capex} - ${tax} - ${change} + ${terminal}`.as(`cash of ${year}`, money),
      cashCost: output.value > 0 ? calc`${costs} / ${output}`.as(`running cost per energy in ${year}`, `${money}/kWh`) : null,
      fullCost:
        output.value > 0
          ? calc`(${costs} + ${depreciation}) / ${output}`.as(
              `running cost and depreciation per energy in ${year}`,
              `${money}/kWh`,
            )
          : null,
    })
  }
  const factors = discountFactors(
    years.map((y) => y.year),
    discountRate,
  )
  const cash = years.map((y) => y.cash)
  const allCosts = years.map((y) =>
    calc`${y.costs} + ${y.capex} + ${y.tax} + ${y.workingCapital} - ${y.terminal}`.as(`all costs of ${y.year}`, money),
  )
  const outputValue = presentValue(
    years.map((y) => y.output),
    factors,
  ).as('discounted output', 'GWh')
  const costValue = presentValue(allCosts, factors).as('present value of all costs', money)
  return {
    years,
    capex: plant.capex.total,
    npv: presentValue(cash, factors).as('net present value', money),
    irr: rateOfReturn(cash),
    discountRate,
    price,
    interestDuringConstruction: interestDuringConstruction(spending, dates.serialStart, discountRate).as(
      'interest during construction',
      money,
    ),
    levelizedCost: outputValue.value > 0 ? calc`${costValue} / ${outputValue}`.as('levelized cost', `${money}/kWh`) : null,
    residual: residual(years),
  }
}

/** What a step counts, in the plural. */
function unitsOf({ step }: SizedStep): string {
  return `${step.unit}s`
}

/** Book value at the end, not below zero, and working capital, which is released. */
function valueAtEnd(years: readonly Pick<LedgerYear, 'capex' | 'depreciation'>[], working: Term): Term {
  const spent = years.map((y) => y.capex)
  const writtenOff = years.map((y) => y.depreciation)
  return calc`max(0, sum(${spent}) - sum(${writtenOff})) + ${working}`
}

/** Cash summed by year minus cash summed by kind. */
function residual(years: readonly LedgerYear[]): number {
  const sum = (f: (y: LedgerYear) => Term) => years.reduce((so, y) => so + f(y).value, 0)
  const costs = sum((y) => y.materials) + sum((y) => y.labour) + sum((y) => y.energy) + sum((y) => y.maintenance)
  const byKind =
    sum((y) => y.revenue) -
    costs -
    sum((y) => y.capex) -
    sum((y) => y.tax) -
    sum((y) => y.workingCapital) +
    sum((y) => y.terminal)
  return sum((y) => y.cash) - byKind
}
