import { addMonths, civilDate, dayNumber, inUnit } from '@cellwright/units'
import type { Addition } from '../factory/masses.ts'
import type { YearFlow } from '../factory/profile.ts'
import type { Plant } from '../plant/plant.ts'
import type { OrderSpec } from '../project/project.ts'
import type { World } from '../project/world.ts'
import type { Schedule, TaskId } from '../schedule/tasks.ts'
import { internalRate, presentValue } from './finance.ts'
import { additionCost } from './materials.ts'
import type { Term } from '../term/index.ts'

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
  /** Investment and replacement. */
  readonly capex: Term
  readonly depreciation: Term
  readonly tax: Term
  /** Change of working capital. */
  readonly workingCapital: Term
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
  /** Money per joule at which packs are sold, and where that price comes from. */
  readonly price: { readonly value: Term; readonly from: string }
  /** Interest on what was spent until serial production begins, at the discount rate; beside the investment, not in it, for discounting counts it already. */
  readonly interestDuringConstruction: Term
  /** Present value of all costs (with tax and working capital) over present value of all energy [money/J]; null without output. */
  readonly levelizedCost: Term | null
  /** Check of the books: cash summed by year minus cash summed by kind; zero but for rounding. */
  readonly residual: number
}

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
  flows: readonly YearFlow[],
  additions: readonly Addition[],
  orders: readonly OrderSpec[],
  priceGiven?: number,
): Ledger {
  const first = civilDate(world.project.calendar.start).year
  const last = civilDate(world.project.calendar.end).year
  const read = (id: string) => world.read(id, BY)
  const rule = (key: string) => read(`plant-rules/prozell.${key}`)
  const region = world.project.sites.find((s) => s.id === plant.spec.site)!.country.toLowerCase()
  const electricity = world.money(`region/${region}.electricity-price`, BY)
  const gas = world.money(`region/${region}.gas-price`, BY)
  const wage = world.money(`region/${region}.labour-cost`, BY)
  const taxRate = read(`region/${region}.corporate-tax`)
  const discountRate = read('plant-rules/cellwright.discount-rate')
  const workingShare = read('factor-plant/batpac5.working-capital')
  const life = Math.round(inUnit(rule('equipment-life'), 'yr'))
  const buildingLife = Math.round(inUnit(read('factor-plant/batpac5.building-life'), 'yr'))
  const unitCost = additions.map((a) => ({ step: a.step, cost: additionCost(world, a) }))
  const price = priceGiven === undefined ? sellingPrice(world, orders) : { value: priceGiven, from: 'given' }

  const spend = capexByYear(plant, dates)
  const line = (ids: readonly string[]) =>
    plant.capex.lines.filter((l) => ids.includes(l.id)).reduce((sum, l) => sum + l.amount, 0)
  const machines = line(['equipment', 'equipment-filled', 'support', 'freight'])
  const lasting = line(['building', 'utilities', 'engineering', 'owner', 'contingency'])
  // Lives count from the first day of pilot operation; machines are replaced in the year that begins nearest to the end of theirs.
  const opening = dates.pilotStart
  const worn = addMonths(opening, 12 * life)
  const replacementYear = civilDate(addMonths(worn, 6)).year
  const replaced = replacementYear <= last - 3
  const wageBill = (plant.people.directHours + plant.people.indirectHours) * 3600 * wage

  const years: LedgerYear[] = []
  let lossForward = 0
  let working = 0
  let book = 0
  for (let year = first; year <= last; year++) {
    const flow = flows.find((f) => f.year === year)
    const output = (flow?.packs ?? 0) * plant.pack.energy
    const running = shareOfYear(dates.pilotStart, Infinity, year)
    const materials = unitCost.reduce((sum, u) => sum + (flow?.stepIn.get(u.step) ?? 0) * u.cost, 0)
    const startedEnergy = (flow?.stepIn.get('stacking') ?? 0) * plant.pack.cell.energy
    const energy =
      startedEnergy * (plant.energy.variable.electricity * electricity + plant.energy.variable.heat * gas) +
      plant.energy.fixedElectricity * running * 365 * 86400 * electricity
    const labour = wageBill * running
    const maintenance = rule('maintenance-share') * machines * running
    const revenue = (flow?.delivered ?? 0) * plant.pack.energy * price.value
    const capex = (spend.get(year) ?? 0) + (replaced && year === replacementYear ? machines * rule('replacement-factor') : 0)
    const used = (from: number, years: number) => shareOfYear(from, addMonths(from, 12 * years), year) / years
    const depreciation =
      machines * used(opening, life) +
      (replaced ? machines * rule('replacement-factor') * used(worn, life) : 0) +
      lasting * used(opening, buildingLife)
    const profit = revenue - materials - labour - energy - maintenance - depreciation
    const taxable = Math.max(0, profit - lossForward)
    lossForward = Math.max(0, lossForward - profit)
    const tax = taxable * taxRate
    const wanted = workingShare * (materials + labour + energy)
    const workingCapital = wanted - working
    working = wanted
    book += capex - depreciation
    const terminal = year === last ? Math.max(0, book) + working : 0
    const costs = materials + labour + energy + maintenance
    years.push({
      year,
      output,
      revenue,
      materials,
      labour,
      energy,
      maintenance,
      capex,
      depreciation,
      tax,
      workingCapital,
      terminal,
      cash: revenue - costs - capex - tax - workingCapital + terminal,
      cashCost: output > 0 ? costs / output : null,
      fullCost: output > 0 ? (costs + depreciation) / output : null,
    })
  }
  const cash = years.map((y) => ({ year: y.year, amount: y.cash }))
  const sum = (
    key:
      | 'revenue'
      | 'materials'
      | 'labour'
      | 'energy'
      | 'maintenance'
      | 'capex'
      | 'tax'
      | 'workingCapital'
      | 'terminal'
      | 'cash'
      | 'output',
  ) => years.reduce((total, y) => total + y[key], 0)
  const pv = (f: (y: LedgerYear) => number) =>
    presentValue(
      years.map((y) => ({ year: y.year, amount: f(y) })),
      discountRate,
      first,
    )
  const pvOutput = pv((y) => y.output)
  return {
    years,
    capex: plant.capex.total,
    npv: presentValue(cash, discountRate, first),
    irr: internalRate(cash, first),
    discountRate,
    price,
    interestDuringConstruction: interestDuringConstruction(spend, dates.serialStart, discountRate),
    levelizedCost:
      pvOutput > 0
        ? pv((y) => y.materials + y.labour + y.energy + y.maintenance + y.capex + y.tax + y.workingCapital - y.terminal) /
          pvOutput
        : null,
    residual:
      sum('cash') -
      (sum('revenue') -
        sum('materials') -
        sum('labour') -
        sum('energy') -
        sum('maintenance') -
        sum('capex') -
        sum('tax') -
        sum('workingCapital') +
        sum('terminal')),
  }
}

/** Price per joule: the mean of the orders by their packs a day, each at its own price or at that of the market survey. */
function sellingPrice(world: World, orders: readonly OrderSpec[]): Ledger['price'] {
  const market = 'market-price/pack-all-2025'
  const survey = () => world.money(`${market}.price-per-energy`, BY)
  const priced = orders.map((order) => {
    const path = `orders.${order.id}.price`
    const value = world.input(order.price, path, BY)
    const estimate = world.estimate(order.price, path)
    if (value === undefined || !estimate?.currency) return undefined
    return { id: order.id, value: world.convert(value, estimate.currency, estimate.year ?? world.project.currency.year) }
  })
  const own = priced.filter((p) => p !== undefined)
  if (own.length === 0)
    return { value: survey(), from: `market survey: ${world.library.entry('market-price', 'pack-all-2025')?.name ?? market}` }
  const values = priced.map((p) => p?.value ?? survey())
  const weights = orders.map((o) => world.input(o.quantity, `orders.${o.id}.quantity`, BY) ?? 0)
  const weight = weights.reduce((sum, w) => sum + w, 0)
  const value = weight > 0 ? values.reduce((sum, v, i) => sum + v * weights[i]!, 0) / weight : values[0]!
  return { value, from: `orders: ${own.map((p) => p.id).join(', ')}` }
}

/** Investment by calendar year: each kind of money spread by days over its tasks. */
function capexByYear(plant: Plant, dates: Schedule): Map<number, number> {
  const spend = new Map<number, number>()
  const task = (id: TaskId) => dates.tasks.find((t) => t.id === id)!
  const spread = (amount: number, from: number, to: number) => {
    const days = Math.max(1, to - from)
    for (let year = civilDate(from).year; year <= civilDate(Math.max(from, to - 1)).year; year++) {
      const begin = Math.max(from, dayNumber({ year, month: 1, day: 1 }))
      const stop = Math.min(Math.max(to, from + 1), dayNumber({ year: year + 1, month: 1, day: 1 }))
      spend.set(year, (spend.get(year) ?? 0) + (amount * (stop - begin)) / days)
    }
  }
  for (const line of plant.capex.lines) {
    if (line.id === 'land') spread(line.amount, dates.start, addMonths(dates.start, 1))
    else if (line.id === 'building') spread(line.amount, task('building').start, task('building').end)
    else spread(line.amount, task('equipment-order').start, task('installation').end)
  }
  return spend
}

/** Simple interest on each year's spending from the middle of the year to the first day of serial production. */
function interestDuringConstruction(spend: ReadonlyMap<number, number>, serialStart: number, rate: number): number {
  return [...spend].reduce((sum, [year, amount]) => {
    const middle = (dayNumber({ year, month: 1, day: 1 }) + dayNumber({ year: year + 1, month: 1, day: 1 })) / 2
    return sum + amount * rate * Math.max(0, (serialStart - middle) / 365)
  }, 0)
}

/** Share of a calendar year that lies between two days. */
function shareOfYear(from: number, to: number, year: number): number {
  const begin = dayNumber({ year, month: 1, day: 1 })
  const end = dayNumber({ year: year + 1, month: 1, day: 1 })
  return Math.max(0, Math.min(end, to) - Math.max(begin, from)) / (end - begin)
}
