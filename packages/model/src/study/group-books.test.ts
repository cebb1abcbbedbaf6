import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { isInternal } from '../ledger/trade.ts'
import { dimensionOf, recompute } from '../term/index.ts'
import { chainTrades, staticTrades, type Deliveries } from './chain-trades.ts'
import { groupBooks } from './group-books.ts'
import { headlineKey, staticHeadlines } from './headline-values.ts'
import { materialBooks, staticMaterialFlows } from './material-outcome.ts'
import { books, outcome, staticFlows } from './outcome.ts'
import { chainWorld } from './testing-chain.ts'

const ROWS = ['salt', 'powder', 'bought', 'sold'] as const

function rowsOf([salt, powder, later]: readonly number[]): string {
  return `  - {id: salt, from: salt, to: powder, price: ${salt} USD/t}
  - {id: powder, from: powder, to: cells, prices: {2027-01-01: ${powder} USD/t, 2028-07-01: ${later} USD/t}}
  - {id: bought, material: lfp, to: cells, price: 9000 USD/t, limit: 300 t/yr}
  - {id: sold, from: salt, price: 7000 USD/t, limit: 20 t/yr, start: 2029-01-01}
`
}

function booksOf(prices: readonly number[], deliveries?: Deliveries) {
  const o = outcome(chainWorld(rowsOf(prices)))
  const cells = staticFlows(o.world, o.plants[0]!)
  const materials = new Map(o.materialPlants.map((m) => [m.plant.id, staticMaterialFlows(o.world, m)]))
  const flows = { cells: (id: string) => (id === 'cells' ? cells : undefined), materials: (id: string) => materials.get(id) }
  const trades = deliveries ? chainTrades(o, deliveries)! : staticTrades(o, flows)!
  const ledger = books(o.world, o.plants[0]!, cells, undefined, trades.ofPlant('cells'))
  const ledgers = new Map(
    o.materialPlants.map((m) => [
      m.plant.id,
      materialBooks(o.world, m, materials.get(m.plant.id), 1, trades.ofMaterialPlant(m.plant.id)),
    ]),
  )
  const group = groupBooks(o, { cells: () => ledger, materials: (id) => ledgers.get(id) }, trades.all)!
  return { o, trades, ledger, ledgers, group }
}

describe('books of all plants together', () => {
  test('are the sum of the plants for any prices and deliveries, and what is paid inside is received inside', () => {
    const price = fc.integer({ min: 1, max: 60_000 })
    const amounts = fc.array(fc.record({ sent: fc.nat(2_000_000), share: fc.double({ min: 0, max: 1, noNaN: true }) }), {
      minLength: 8,
      maxLength: 8,
    })
    const property = fc.property(
      fc.tuple(price, price, price),
      fc.record({ salt: amounts, powder: amounts, bought: amounts, sold: amounts }),
      (prices, of) => {
        const rows = new Map(
          ROWS.map((id) => {
            let held = 0
            const years = of[id].map(({ sent, share }, i) => {
              const used = id === 'sold' ? sent : (held + sent) * share
              held += sent - used
              return { year: 2026 + i, sent, used }
            })
            return [id, years] as const
          }),
        )
        const { group, trades, ledger, ledgers } = booksOf(prices, { of: 'the test', rows, restBought: false })
        const plants = [ledger, ledgers.get('salt')!, ledgers.get('powder')!]
        const turnover = group.years.reduce(
          (so, y) => so + Math.abs(y.revenue.value) + y.internal.value + Math.abs(y.costs.value),
          1,
        )
        group.years.forEach((y, i) => {
          const cash = plants.reduce((so, p) => so + p.years[i]!.cash.value, 0)
          expect(Math.abs(y.cash.value - cash)).toBeLessThan(1e-9 * turnover)
          const paid = trades.all.filter(isInternal).map((t) => t.years[i]!)
          expect(y.internal.value).toBeCloseTo(
            paid.reduce((so, p) => so + p.sent.value * p.price.value, 0),
            3,
          )
        })
        for (const check of Object.values(group.checks)) expect(Math.abs(check)).toBeLessThan(1e-9 * turnover)
        const npvs = plants.reduce((so, p) => so + p.npv.value, 0)
        expect(Math.abs(group.npv.value - npvs)).toBeLessThan(1e-9 * turnover)
      },
    )
    fc.assert(property, { numRuns: 8 })
  })

  test('what plants pay one another moves no value of the group before tax', () => {
    const [cheap, dear] = [booksOf([1000, 5000, 5000]), booksOf([30_000, 25_000, 8000])]
    const beforeTax = ({ group }: typeof cheap, i: number) => {
      const y = group.years[i]!
      return y.cash.value + y.tax.value - y.terminal.value
    }
    cheap.group.years.forEach((y, i) => {
      const moved = beforeTax(dear, i) - beforeTax(cheap, i)
      expect(Math.abs(moved)).toBeLessThan(1e-9 * (1 + Math.abs(y.revenue.value)) + 1e-3)
    })
    expect(dear.group.years.at(-1)!.internal.value).toBeGreaterThan(cheap.group.years.at(-1)!.internal.value)
    expect(dear.ledgers.get('salt')!.npv.value).toBeGreaterThan(cheap.ledgers.get('salt')!.npv.value)
  })

  test('can be worked out again, in money', () => {
    const { group } = booksOf([12_000, 14_000, 12_000])
    expect(recompute(group.npv)).toBeCloseTo(group.npv.value, 3)
    expect(() => dimensionOf(group.npv)).not.toThrow()
    expect(group.levelizedCost?.per).toBe('kWh')
    expect(() => dimensionOf(group.levelizedCost!.value)).not.toThrow()
  })

  test('headline figures of the project are those of the group', () => {
    const { o, group } = booksOf([12_000, 14_000, 12_000])
    const values = staticHeadlines(o)
    const of = (headline: string) => values.get(headlineKey(headline, { id: o.world.project.id, kind: 'project' }))
    expect(of('project-npv')).toBeCloseTo(group.npv.value, 3)
    expect(of('project-irr')).toBe(group.irr?.value ?? null)
    expect(of('project-cost-per-kwh')).toBeCloseTo(group.levelizedCost!.value.value, 12)
  })

  test('cells that become packs in another plant are counted once', () => {
    const apart = `  cells: {site: town, route: cell-pouch, makes: pouch, capacity: 1 GWh/yr, schedule: {start: 2024-01-01}}
  packs: {site: town, route: pack, makes: car, capacity: 1 GWh/yr, schedule: {start: 2024-01-01}}
`
    const row = (price: number) => `  - {id: inside, from: cells, to: packs, price: ${price} USD/kWh}\n`
    const cost = (price: number) => {
      const o = outcome(chainWorld(row(price), '', apart))
      const cells = new Map(o.plants.map((p) => [p.plant.id, staticFlows(o.world, p)]))
      const trades = staticTrades(o, { cells: (id) => cells.get(id), materials: () => undefined })!
      const value = staticHeadlines(o).get(headlineKey('project-cost-per-kwh', { id: o.world.project.id, kind: 'project' }))!
      return { value, o, cells, trades }
    }
    const { value, o, cells, trades } = cost(90)
    const [maker, packer] = o.plants.map((p) => books(o.world, p, cells.get(p.plant.id), undefined, trades.ofPlant(p.plant.id)))
    // Packs, and the cells that the packs do not take.
    const perMass = trades.all[0]!.energyPerMass!.value
    const rate = maker!.discountRate.value
    let [spent, made] = [0, 0]
    maker!.years.forEach((y, i) => {
      const other = packer!.years[i]!
      const sent = trades.all[0]!.years[i]!
      const factor = (1 + rate) ** -(i + 0.5)
      const costs = [y, other].reduce(
        (so, b) => so + b.costs.value + b.capex.value + b.tax.value + b.workingCapital.value - b.terminal.value,
        -sent.paid.value,
      )
      spent += factor * costs
      made += factor * (other.output.value + y.output.value - sent.sent.value * perMass)
    })
    expect(value).toBeCloseTo(spent / made, 12)
    // What packs pay for cells moves the cost by tax alone.
    expect(Math.abs(cost(80).value / value - 1)).toBeLessThan(0.05)
  })
})
