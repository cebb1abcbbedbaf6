import type { World } from '../project/world.ts'
import { calc, exactly, rule, simulated, total, type Term } from '../term/index.ts'
import type { PriceSeries } from '../use/price-series.ts'
import type { StationYear } from '../use/station-years.ts'
import { A_YEAR, type Station } from '../use/station.ts'
import { discountFactors, presentValue, rateOfReturn } from './finance.ts'
import type { StationCapex } from './station-capex.ts'

const BY = 'ledger/station'

/** What a dispatch says of one year of operation, over the energy of the first day; plain numbers. */
export interface StationFlow extends StationYear {
  /** Taken from store and put into it, and the same by part of the prices. */
  readonly drawn: number
  readonly stored: number
  readonly drawnAt: readonly number[]
  readonly storedAt: readonly number[]
}

/** One year of operation in the project's currency and price level, real terms. Costs are positive. */
export interface StationLedgerYear {
  readonly index: number
  /** At the grid [J]. */
  readonly given: Term
  readonly taken: Term
  /** For energy given, and paid for energy taken. */
  readonly sold: Term
  readonly bought: Term
  /** For being ready. */
  readonly payment: Term
  /** Electricity for cooling and control, upkeep, containers added. */
  readonly auxiliary: Term
  readonly upkeep: Term
  readonly augmentation: Term
  readonly depreciation: Term
  readonly tax: Term
  /** Land at cost in the last year. */
  readonly terminal: Term
  readonly cash: Term
}

/** Parts of the levelised cost of storage: `land` is what it is worth at the end, `bought` the electricity, `auxiliary` cooling and control. */
export type LevelizedPart = 'investment' | 'upkeep' | 'augmentation' | 'land' | 'bought' | 'auxiliary'

export interface StationLedger {
  readonly years: readonly StationLedgerYear[]
  readonly npv: Term
  readonly irr: Term | null
  /** Years from the first day until all cash together is not negative; null where it never is. */
  readonly payback: Term | null
  /** Levelised cost of storage, money per joule given back; and the same without the electricity that is bought. Null where nothing is given back. */
  readonly levelized: Term | null
  readonly levelizedWithoutEnergy: Term | null
  /** What `levelized` is made of; what the land is worth at the end is less than zero. Empty where nothing is given back. */
  readonly levelizedParts: readonly { readonly id: LevelizedPart; readonly amount: Term }[]
  readonly discountRate: Term
  /** Cash by year less cash by kind: zero but for rounding. */
  readonly check: number
}

/**
 * The books of a station over its life, whatever the calendar of the project. All is invested in the year before its first day; that year is discounted to its start. Outages
 * take the same part of all amounts. Straight-line depreciation over the life, of containers added over what is left of it; land is kept at cost.
 * Levelised cost of storage: present value of investment, upkeep, electricity and containers added, less the land at the end, over present value of the energy given back
 * (Schmidt, Melchior, Hawkes, Staffell, Joule 3, 2019, 81-100), before tax and without what is paid for being ready.
 */
export function stationLedger(
  world: World,
  station: Station,
  capex: StationCapex,
  series: PriceSeries,
  flows: readonly StationFlow[],
  of: string,
): StationLedger {
  const { project } = world
  const money = project.currency.report
  const country = project.sites.find((s) => s.id === station.spec.site)!.country.toLowerCase()
  const rules = 'storage-rules/station'
  const taxRate = world.find(`region/${country}.corporate-tax`, BY) ?? exactly(0, 'no tax on profit is known there')
  const discountRate = world.read('plant-rules/cellwright.discount-rate', BY)
  const upkeepShare = world.read(`${rules}.yearly-upkeep-share`, BY)
  const upkeepPer = world.money(`${rules}.upkeep-per-energy`, BY)
  const rate = paymentRate(world, station)
  const none = exactly(0, 'no money', money)
  const land = capex.lines.find((l) => l.id === 'land')!.amount
  const lasting = calc`${capex.total} - ${land}`.as('investment without land', `M ${money}`)
  const weights = series.parts.map((p) => p.weight)
  const meanPrice = total(
    series.parts.map(({ weight, shape }) => {
      const mean = shape.reduce((sum, x) => sum + x, 0) / shape.length
      return calc`${weight} * ${exactly(mean, 'mean of the part of a price')}`
    }),
  ).as('mean price of electricity', `${money}/MWh`)

  const added: { readonly from: number; readonly amount: Term }[] = []
  const years: StationLedgerYear[] = []
  let lossForward = none
  for (const flow of flows) {
    const n = flow.index + 1
    const inYear = `in year ${n}`
    const at = (amounts: readonly number[], what: string) =>
      total(amounts.map((x, k) => calc`${weights[k]!} * ${simulated(x, `${what} by a part of the prices ${inYear}`, '', of)}`))
    const drawn = simulated(flow.drawn, `energy taken from store over that of the first day ${inYear}`, '', of)
    const stored = simulated(flow.stored, `energy put into store over that of the first day ${inYear}`, '', of)
    const running = calc`${station.energy} * ${station.available}`.as('energy of the station in service', 'MWh')
    const given = calc`${running} * ${drawn} * ${station.oneWay}`.as(`energy given back ${inYear}`, 'GWh')
    const taken = calc`${running} * ${stored} / ${station.oneWay}`.as(`energy taken ${inYear}`, 'GWh')
    const sold = calc`${running} * ${station.oneWay} * (${at(flow.drawnAt, 'sold')})`.as(`sold ${inYear}`, `M ${money}`)
    const bought = calc`${running} / ${station.oneWay} * (${at(flow.storedAt, 'bought')})`.as(`bought ${inYear}`, `M ${money}`)
    const payment = (rate ? calc`${rate} * ${station.power} * ${A_YEAR} * ${station.available}` : none).as(
      `paid for being ready ${inYear}`,
      `M ${money}`,
    )
    const auxiliary = calc`${station.auxiliary} * ${A_YEAR} * ${meanPrice}`.as(`cooling and control ${inYear}`, `M ${money}`)
    const upkeep = calc`${lasting} * ${upkeepShare} + ${given} * ${upkeepPer}`.as(`upkeep ${inYear}`, `M ${money}`)
    const containers = simulated(flow.added, `containers added ${inYear}`, '', of)
    const augmentation = calc`${containers} * ${station.container.energy} * ${capex.price}`.as(
      `containers added ${inYear}, money`,
      `M ${money}`,
    )
    if (flow.added > 0) added.push({ from: flow.index, amount: augmentation })
    const depreciation = total([
      calc`${lasting} / ${exactly(flows.length, 'years of operation')}`,
      ...added.map(({ from, amount }) => calc`${amount} / ${exactly(flows.length - from, 'years left')}`),
    ]).as(`depreciation ${inYear}`, `M ${money}`)
    const profit = calc`${sold} + ${payment} - ${bought} - ${auxiliary} - ${upkeep} - ${depreciation}`.as(
      `profit before tax ${inYear}`,
      `M ${money}`,
    )
    const tax = calc`max(0, ${profit} - ${lossForward}) * ${taxRate}`.as(`tax ${inYear}`, `M ${money}`)
    lossForward = calc`max(0, ${lossForward} - ${profit})`.as(`loss carried out of year ${n}`, `M ${money}`)
    const terminal = flow.index === flows.length - 1 ? land : none
    years.push({
      index: flow.index,
      given,
      taken,
      sold,
      bought,
      payment,
      auxiliary,
      upkeep,
      augmentation,
      depreciation,
      tax,
      terminal,
      cash: calc`${sold} + ${payment} - ${bought} - ${auxiliary} - ${upkeep} - ${augmentation} - ${tax} + ${terminal}`.as(
        `cash ${inYear}`,
        `M ${money}`,
      ),
    })
  }
  const factors = discountFactors([0, ...years.map((y) => y.index + 1)], discountRate)
  const cash = [calc`0 - ${capex.total}`.as('investment, paid', `M ${money}`), ...years.map((y) => y.cash)]
  const perEnergy = (costs: (y: StationLedgerYear) => Term, name: string, paid: Term = capex.total): Term | null => {
    const all = presentValue([paid, ...years.map(costs)], factors).as(`present value of all costs`, `M ${money}`)
    const given = presentValue(
      [exactly(0, 'nothing is given back before the first day', 'GWh'), ...years.map((y) => y.given)],
      factors,
    )
    return given.value > 0 ? calc`${all} / ${given.as('discounted energy given back', 'GWh')}`.as(name, `${money}/kWh`) : null
  }
  const own = (y: StationLedgerYear) => calc`${y.upkeep} + ${y.augmentation} - ${y.terminal}`
  const part = (id: LevelizedPart, costs: (y: StationLedgerYear) => Term, paid = none) => {
    const amount = perEnergy(costs, `levelised cost of storage: ${id}`, paid)
    return amount ? [{ id, amount }] : []
  }
  return {
    years,
    npv: presentValue(cash, factors).as('net present value', `M ${money}`),
    irr: rateOfReturn(cash),
    payback: paybackOf(cash),
    levelized: perEnergy((y) => calc`${own(y)} + ${y.bought} + ${y.auxiliary}`, 'levelised cost of storage'),
    levelizedWithoutEnergy: perEnergy(own, 'levelised cost of storage without electricity'),
    levelizedParts: [
      ...part('investment', () => none, capex.total),
      ...part('upkeep', (y) => y.upkeep),
      ...part('augmentation', (y) => y.augmentation),
      ...part('land', (y) => calc`0 - ${y.terminal}`),
      ...part('bought', (y) => y.bought),
      ...part('auxiliary', (y) => y.auxiliary),
    ],
    discountRate,
    check: checkOf(years),
  }
}

/** Money over power and time, in the project's currency. */
function paymentRate(world: World, { spec }: Station): Term | undefined {
  const path = `stations.${spec.id}.capacity_payment`
  const given = world.input(spec.capacityPayment, path, BY)
  const estimate = world.estimate(spec.capacityPayment, path)
  if (!given || !estimate?.currency) return undefined
  const { report, year } = world.project.currency
  return world.convert(given, estimate.currency, estimate.year ?? year).as('paid for being ready', `${report}/kW/yr`)
}

/** The first amount is paid before the first day; those after it fall evenly over their years. */
function paybackOf(cash: readonly Term[]): Term | null {
  const years = (...amounts: number[]) => {
    let sum = amounts[0] ?? 0
    for (let i = 1; i < amounts.length; i++) {
      const next = sum + amounts[i]!
      if (sum < 0 && next >= 0) return i - 1 - sum / amounts[i]!
      sum = next
    }
    return NaN
  }
  if (!(years(...cash.map((t) => t.value)) >= 0)) return null
  return rule('years of operation until the sum of these amounts is not negative, evenly within a year', cash, years).as(
    'years to pay back',
    '',
  )
}

function checkOf(years: readonly StationLedgerYear[]): number {
  const sum = (of: (y: StationLedgerYear) => Term) => years.reduce((so, y) => so + of(y).value, 0)
  const costs = (['bought', 'auxiliary', 'upkeep', 'augmentation', 'tax'] as const).map((k) => sum((y) => y[k]))
  return (
    sum((y) => y.cash) - (sum((y) => y.sold) + sum((y) => y.payment) + sum((y) => y.terminal) - costs.reduce((a, b) => a + b, 0))
  )
}
