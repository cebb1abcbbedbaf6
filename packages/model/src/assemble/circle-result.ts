import type { CircleResult, CircleSecondLife, CircleSourceResult } from '../circle-results.ts'
import { substancePrice } from '../ledger/substance-price.ts'
import { substance } from '../material/substance.ts'
import type { Figure } from '../results.ts'
import { circleBalance, circleResidual } from '../study/circle-balance.ts'
import type { CircleSource, CircleWork } from '../study/circle-work.ts'
import type { Outcome } from '../study/outcome.ts'
import { secondLifeRules } from '../study/returning.ts'
import { calc } from '../term/index.ts'
import { figure } from './figure.ts'

const BY = 'study/circle'
const T = 1000
const GWH = 3.6e12
/** Share of the nameplate from which on what comes back is worth a plant. */
const MEANINGFUL = 0.1
const YEAR = 365 * 86400

export function circleResult(base: Outcome, work: CircleWork): CircleResult {
  const { plant, sources, years, elements } = work
  const unit = `${base.world.project.currency.report}/t`
  const first = years.find((y) => y.arrived >= MEANINGFUL * plant.nameplate.value * YEAR)
  const begins = years[0]?.year ?? 0
  const money = (perKilogram: number): Figure => ({ value: perKilogram * T, unit })
  const blackMass = blackMassOf(base, work)
  const [one] = sources
  return {
    id: work.id,
    kind: 'circle',
    takes: one!.returned.sort,
    cell: one!.returned.cell.id,
    product: plant.flows.product.name,
    productPerFeed: work.product,
    nameplate: figure(plant.nameplate, 't/yr'),
    sources: sources.map(sourceResult),
    elements: elements.map(({ element, inFeed, product, byProducts, low, high }) => ({
      element,
      inFeed,
      recovered: {
        value: (100 * (product + byProducts)) / inFeed,
        unit: '%',
        low: 100 * low,
        high: 100 * high,
        of: 'sources',
      },
    })),
    years: years.map(({ year, sent, arrived, taken, onTheWay, waiting, idle, made }) => ({
      year,
      sent: sent / T,
      arrived: arrived / T,
      taken: taken / T,
      onTheWay: onTheWay / T,
      waiting: waiting / T,
      idle: idle / T,
      made: made / T,
      recovered: elements.map((e) => ({ element: e.element, mass: (taken * (e.product + e.byProducts)) / T })),
    })),
    simulated: (work.simulated ?? []).map(({ year, sent, arrived, taken, waiting }) => ({
      year,
      sent: sent / T,
      arrived: arrived / T,
      taken: taken / T,
      waiting: waiting / T,
    })),
    rows: work.rows.map(({ id, to, years: own }) => ({
      id,
      kind: 'row',
      to: to ?? null,
      years: own.map(({ year, sent, share }) => ({ year, sent: sent / T, share: share ?? null })),
    })),
    firstYear: first ? { year: first.year, after: first.year - begins } : null,
    balance: circleBalance(work, years.at(-1)?.year ?? 0).map(({ element, ...masses }) => ({
      element,
      put: masses.put / T,
      inUse: masses.inUse / T,
      secondLife: masses.secondLife / T,
      gone: masses.gone / T,
      stock: masses.stock / T,
      recovered: masses.recovered / T,
      lost: masses.lost / T,
    })),
    residual: Math.max(0, ...years.map(({ year }) => circleResidual(circleBalance(work, year)))),
    worth: {
      product: work.worth.product === undefined ? null : money(work.worth.product),
      byProducts: money(work.worth.byProducts),
      blackMass: blackMass === undefined ? null : money(blackMass),
    },
    secondLife: one!.returned.sort === 'packs' ? secondLifeOf(base, sources) : null,
  }
}

function sourceResult({ returned: { id, row, returning, share, leadTime }, years }: CircleSource): CircleSourceResult {
  return {
    id,
    kind: 'source',
    from: row.from,
    origin: returning.kind,
    share: share.value,
    leadTime: figure(leadTime, 'd'),
    years: years.map(({ year, count, mass, energy, put, inUse, second }) => ({
      year,
      count,
      mass: mass / T,
      energy: energy / GWH,
      put,
      retired: second?.retired ?? 0,
      inUse,
      serving: second?.serving ?? 0,
      lost: second?.lost ?? 0,
    })),
  }
}

/** Salts that the metals of black mass are paid by, with what is paid of their value. */
const PAID = [
  ['Ni', 'nickel-sulphate-hexahydrate', 'payable-nickel-cobalt'],
  ['Co', 'cobalt-sulphate-heptahydrate', 'payable-nickel-cobalt'],
  ['Li', 'lithium-carbonate', 'payable-lithium'],
] as const

/** What would be paid for the metals of a kilogram taken in as black mass: each at the price of its salt for its metal, times what is paid of it. Undefined without nickel, for which the shares were told. */
function blackMassOf({ world }: Outcome, { elements }: CircleWork): number | undefined {
  if (!elements.some((e) => e.element === 'Ni')) return undefined
  let sum = 0
  for (const [element, salt, payable] of PAID) {
    const price = substancePrice(world, salt, BY)
    const inFeed = elements.find((e) => e.element === element)?.inFeed ?? 0
    if (price?.kind !== 'price') return undefined
    const metal = substance(world, salt).elements.get(element) ?? 1
    sum += (inFeed * price.value.value * world.read(`circle-rules/black-mass-china.${payable}`, BY).value) / metal
  }
  return sum
}

function secondLifeOf({ world }: Outcome, sources: readonly CircleSource[]): CircleSecondLife {
  const { from } = secondLifeRules(
    world,
    sources.map((s) => s.returned.returning.secondLifeFrom).find((x) => x !== undefined),
  )
  const unit = `${world.project.currency.report}/kWh`
  const repurposing = world.money('circle-rules/repurposing.repurposing-cost', BY)
  const newPack = world.money('market-price/pack-stationary-2025.price-per-energy', BY)
  const left = calc`${newPack} - ${repurposing}`.as('left between a new pack and the cost of making a used one ready', unit)
  return {
    from,
    time: figure(world.read('circle-rules/cellwright.second-life-time', BY), 'yr'),
    repurposing: figure(repurposing, unit),
    newPack: figure(newPack, unit),
    left: figure(left, unit),
  }
}
