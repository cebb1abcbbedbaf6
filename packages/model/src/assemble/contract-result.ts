import type { Interval } from '@cellwright/kernel'
import { formatDate, inUnit, unitFactor } from '@cellwright/units'
import type { World } from '../project/world.ts'
import type { ContractMoneyResult, ContractProductResult, ContractResult, Figure, PeakBacklog } from '../results.ts'
import type { ContractMoney } from '../study/contract-money.ts'
import type { ContractStudy } from '../study/contract-study.ts'
import type { DeliveryMonth, ProductDeliveries } from '../study/deliveries.ts'
import { figure, meanFigure } from './figure.ts'

/** An order as it is shown. */
export function contractResult(world: World, study: ContractStudy): ContractResult {
  const { order, plant, packs, meanEnergy, money, capacity, deliveries } = study
  const { start } = world.project.calendar
  const day = (second: number) => formatDate(start + Math.ceil(second / 86400) - 1)
  const completed = deliveries?.completed ?? []
  const whole = completed.every((second) => second !== null)
  const last = (order.to + 1 - start) * 86400
  return {
    id: order.id,
    kind: 'contract',
    customer: order.customer ?? null,
    plant: plant?.plant.id ?? null,
    from: formatDate(order.from),
    to: formatDate(order.to),
    total: order.per === 'total',
    packs: packs.value,
    energy: { value: inUnit(packs.value * meanEnergy.value, 'GWh'), unit: 'GWh' },
    meanEnergy: figure(meanEnergy, 'kWh'),
    products: study.products.map((p) =>
      productResult(
        p,
        packs.value,
        deliveries?.products.find((d) => d.product === p.id),
      ),
    ),
    money: money ? moneyResult(world, order.id, money, meanEnergy.value, packs.value) : null,
    capacity: capacity
      ? {
          energy: { value: inUnit(capacity.energy, 'GWh'), unit: 'GWh' },
          meanEnergy: { value: inUnit(capacity.meanEnergy, 'kWh'), unit: 'kWh' },
        }
      : null,
    onTime: deliveries?.onTime ? shareFigure(deliveries.onTime) : null,
    largestBacklog: deliveries ? peakOf(sumOf(deliveries.products)) : null,
    completed:
      completed.length > 0 && whole
        ? day(completed.reduce((sum: number, second) => sum + (second ?? 0), 0) / completed.length)
        : null,
    replications: completed.length,
    metIn: completed.filter((second) => second !== null && second <= last).length,
    latestStarts: study.latestStarts.map(({ criterion, latest, slack, state }) => ({
      id: criterion,
      kind: 'latest-start',
      state,
      date: latest === null ? null : formatDate(latest),
      slack,
    })),
    planned: plant ? formatDate(Math.round(plant.schedule.pilotStart.value)) : null,
  }
}

function productResult(
  { id, share, energy, paid, possible }: ContractStudy['products'][number],
  packs: number,
  delivered: ProductDeliveries | undefined,
): ContractProductResult {
  return {
    id,
    kind: 'product',
    share: share.value,
    packs: packs * share.value,
    energy: figure(energy, 'kWh'),
    paid: paid ?? null,
    possible: possible ?? null,
    onTime: delivered?.onTime ? shareFigure(delivered.onTime) : null,
    largestBacklog: delivered ? peakOf(delivered.months) : null,
    months: (delivered?.months ?? []).map(({ from, ordered, made, delivered: given, backlog }) => ({
      month: formatDate(from).slice(0, 7),
      ordered,
      made,
      delivered: given,
      backlog,
    })),
  }
}

function moneyResult(world: World, id: string, money: ContractMoney, mean: number, packs: number): ContractMoneyResult {
  const { report, year } = world.project.currency
  const kwh = unitFactor('kWh')
  const perKwh = (price: number): Figure => ({ value: price * kwh, unit: `${report}/kWh (${year})` })
  const price = money.perEnergy.value
  const order = world.project.orders.find((o) => o.id === id)
  const key = order?.value ? 'value' : 'price'
  const stated = world.estimate(order?.[key], `orders.${id}.${key}`)
  const { currency } = stated ?? {}
  const own = currency && currency !== report ? { currency, year: stated?.year ?? year } : undefined
  return {
    year: money.year,
    value: { value: money.value.value / 1e6, unit: `M ${report} (${year})` },
    perPack: { value: money.perPack.value, unit: `${report} (${year})` },
    perKwh: perKwh(price),
    perKwhStated: own
      ? {
          value: world.convertBack(price, own.currency, own.year) * kwh,
          unit: `${own.currency}/kWh (${own.year})`,
        }
      : null,
    surveyed: money.surveyed,
    low: perKwh(money.cheapest.price.value),
    high: perKwh(money.dearest.price.value),
    surveys: money.surveys.map((s) => ({
      id: s.id,
      kind: 'survey',
      name: s.name,
      year: s.year,
      segment: s.segment,
      price: perKwh(s.price.value),
      ratio: price / s.price.value,
      meanEnergy: { value: inUnit(money.value.value / packs / s.price.value, 'kWh'), unit: 'kWh' },
    })),
    meanEnergyLow: { value: inUnit(money.energy.low, 'kWh'), unit: 'kWh' },
    meanEnergyHigh: { value: inUnit(money.energy.high, 'kWh'), unit: 'kWh' },
    inside: mean >= money.energy.low && mean <= money.energy.high,
  }
}

function shareFigure({ mean, low, high, n }: Interval): Figure {
  const cut = (x: number) => Math.max(0, Math.min(1, x))
  return meanFigure({ mean, low: Number.isFinite(low) ? cut(low) : low, high: Number.isFinite(high) ? cut(high) : high, n }, '%')
}

/** The month at whose end most packs are owed; null where none ever are. */
function peakOf(months: readonly DeliveryMonth[]): PeakBacklog | null {
  const peak = months.reduce<DeliveryMonth | undefined>((most, m) => (m.backlog > (most?.backlog ?? 0) ? m : most), undefined)
  return peak ? { packs: peak.backlog, month: formatDate(peak.from).slice(0, 7) } : null
}

function sumOf(products: readonly ProductDeliveries[]): DeliveryMonth[] {
  const [first] = products
  if (!first) return []
  return first.months.map((month, i) => ({
    ...month,
    backlog: products.reduce((sum, p) => sum + (p.months[i]?.backlog ?? 0), 0),
  }))
}
