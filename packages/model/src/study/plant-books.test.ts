import { expect, test } from 'vitest'
import { exactly } from '../term/index.ts'
import { staticTrades } from './chain-trades.ts'
import { books, outcome, staticFlows } from './outcome.ts'
import { plantBooks } from './plant-books.ts'
import { chainWorld } from './testing-chain.ts'

const APART = `  cells: {site: town, route: cell-pouch, makes: pouch, capacity: 1 GWh/yr, schedule: {start: 2024-01-01}}
  packs: {site: town, route: pack, makes: car, capacity: 0.5 GWh/yr, schedule: {start: 2024-01-01}}
`

test('cells break even at one price, by rows of supply and beside them, whatever the row pays', () => {
  const found = [40, 90].map((price) => {
    const o = outcome(chainWorld(`  - {id: inside, from: cells, to: packs, price: ${price} USD/kWh}\n`, '', APART))
    const flows = new Map(o.plants.map((p) => [p.plant.id, staticFlows(o.world, p)]))
    const trades = staticTrades(o, { cells: (id) => flows.get(id), materials: () => undefined })!.ofPlant('cells')!
    const [cells] = o.plants
    const kept = plantBooks(o.world, cells!, { flows: flows.get('cells'), trades })
    const even = kept.breakEven()!.value
    const sold = trades.sold.map((t) => t.at(exactly(even * t.energyPerMass!.value, 'the price by mass')))
    const at = exactly(even, 'the price')
    const there = books(o.world, cells!, flows.get('cells'), at, { ...trades, sold })
    for (const { revenue, output } of there.years) expect(revenue.value).toBeCloseTo(output.value * even, 3)
    expect(Math.abs(there.npv.value)).toBeLessThan(1e-6 * cells!.plant.capex.total.value)
    // Where all costs are earned and no more, what a unit costs is its price.
    expect(there.levelizedCost!.value / even).toBeCloseTo(1, 9)
    // Tax alone lets what cells cost in these books differ.
    expect(Math.abs(kept.ledger.levelizedCost!.value / even - 1)).toBeLessThan(0.2)
    return even
  })
  expect(found[0]! / found[1]!).toBeCloseTo(1, 9)
})
