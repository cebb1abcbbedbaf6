import type { World } from '../project/world.ts'
import { calc, total, type Term } from '../term/index.ts'
import type { Station } from '../use/station.ts'
import { sellingPrice } from './selling-price.ts'

const BY = 'ledger/station'

export interface StationCapexLine {
  readonly id: 'containers' | 'balance' | 'integration' | 'contractor' | 'development' | 'conversion' | 'connection' | 'land'
  readonly name: string
  readonly amount: Term
}

/** What a station costs until it runs, in the project's currency and price level. */
export interface StationCapex {
  readonly lines: readonly StationCapexLine[]
  readonly total: Term
  /** Of containers, money per joule at the cells, and where it comes from. */
  readonly price: Term
  readonly priceFrom: string
  /** Money per joule of installed energy, and per watt. */
  readonly perEnergy: Term
  readonly perPower: Term
}

/**
 * Investment of a station.
 *
 * Containers at the price of the file, or of the orders of their packs, or of the market survey times the price of a container over its packs. Balance of plant, integration,
 * contractor and development as shares of what stands before them, power conversion with controls and connection over power (ref:pnnl2022); land at its price.
 */
export function stationCapex(world: World, station: Station): StationCapex {
  const money = world.project.currency.report
  const read = (key: string) => world.read(`storage-rules/station.${key}`, BY)
  const price = (key: string) => world.money(`storage-rules/station.${key}`, BY)
  const { value: perJoule, from } = containerPrice(world, station)
  const line = (id: StationCapexLine['id'], name: string, amount: Term): StationCapexLine => ({
    id,
    name,
    amount: amount.as(name, `M ${money}`),
  })
  const containers = line('containers', 'containers', calc`${station.energy} * ${perJoule}`)
  const balance = line('balance', 'cables, foundations, fire protection', calc`${containers.amount} * ${read('balance-share')}`)
  const integration = line(
    'integration',
    'system integration',
    calc`(${containers.amount} + ${balance.amount}) * ${read('integration-share')}`,
  )
  const contractor = line(
    'contractor',
    'engineering, procurement and construction',
    calc`(${containers.amount} + ${balance.amount} + ${integration.amount}) * ${read('contractor-share')}`,
  )
  const development = line(
    'development',
    'project development',
    calc`(${containers.amount} + ${balance.amount} + ${integration.amount} + ${contractor.amount}) * ${read('development-share')}`,
  )
  const conversion = line(
    'conversion',
    'power conversion and controls',
    calc`${station.power} * (${price('conversion-price')} + ${price('control-price')})`,
  )
  const connection = line('connection', 'connection to the grid', calc`${station.power} * ${price('connection-price')}`)
  const land = line('land', 'land', calc`${station.land} * ${world.money('plant-rules/prozell.land-cost', BY)}`)
  const lines = [containers, balance, integration, conversion, contractor, development, connection, land]
  const all = total(lines.map((l) => l.amount)).as('investment of the station', `M ${money}`)
  return {
    lines,
    total: all,
    price: perJoule,
    priceFrom: from,
    perEnergy: calc`${all} / ${station.energy}`.as('investment over energy', `${money}/kWh`),
    perPower: calc`${all} / ${station.power}`.as('investment over power', `${money}/kW`),
  }
}

/** Survey of packs for storage, and of all packs, which a file may replace by a price of its own. */
const STORAGE = 'market-price/pack-stationary-2025.price-per-energy'
const ALL = 'market-price/pack-all-2025.price-per-energy'

function containerPrice(world: World, { spec, container }: Station): { readonly value: Term; readonly from: string } {
  const unit = `${world.project.currency.report}/kWh`
  const path = `stations.${spec.id}.price`
  const given = world.input(spec.price, path, BY)
  const estimate = world.estimate(spec.price, path)
  if (given && estimate?.currency) {
    const year = estimate.year ?? world.project.currency.year
    return { value: world.convert(given, estimate.currency, year).as('price of containers', unit), from: 'the file' }
  }
  const { pack } = container
  const orders = world.project.orders.filter((o) => o.products.every((p) => p.pack === pack.id) && (o.price ?? o.value))
  const own = world.library.datum(ALL)?.user === true
  const packs =
    orders.length > 0
      ? sellingPrice(world, orders, [pack])
      : {
          value: world.money(own ? ALL : STORAGE, BY),
          from: world.library.entry('market-price', own ? 'pack-all-2025' : 'pack-stationary-2025')?.name ?? '',
        }
  const factor = world.read('storage-rules/station.container-over-packs', BY)
  return {
    value: calc`${packs.value} * ${factor}`.as('price of containers', unit),
    from: `packs (${packs.from}) and what a container adds to them`,
  }
}
