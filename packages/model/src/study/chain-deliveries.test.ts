import { describe, expect, test } from 'vitest'
import { builtInLibrary } from '@cellwright/library'
import { chainsOf } from '../factory/chain-links.ts'
import { parseProject } from '../project/index.ts'
import { World } from '../project/world.ts'
import { simulatedDeliveries } from './chain-deliveries.ts'
import { runChain } from './chain-run.ts'
import { chainTrades } from './chain-trades.ts'
import { groupBooks } from './group-books.ts'
import { materialBooks } from './material-outcome.ts'
import { meanMaterialFlows } from './material-years.ts'
import { outcome } from './outcome.ts'

/** Salt for powder that takes more of it than there is: 0.2342 kg for each kg, 500 t/yr of powder want 117 t/yr. */
const TEXT = `cellwright: 1
name: Chain
calendar: {start: 2024-01-01, end: 2033-12-31}
currency: {report: USD, year: 2024}
sources:
  paper: {publisher: A paper}
sites:
  town: {country: RU, lat: 55}
material_plants:
  lithium: {site: town, route: lithium-carbonate-direct, capacity: 70 t/yr, schedule: {start: 2024-01-01}}
  cathode: {site: town, route: lfp-iron-phosphate, capacity: 500 t/yr, schedule: {start: 2024-01-01}}
supply:
  - {id: salt, from: lithium, to: cathode, lead_time: 10 days, load: 2 t, stock: 10 days, prices: {2031-01-01: 10 USD/kg, 2032-01-01: 8 USD/kg}}
  - {id: bought, material: lithium-carbonate, to: cathode, price: 15 USD/kg, limit: 10 t/yr, lead_time: 10 days, load: 2 t}
  - {id: sold, from: cathode, price: 9 USD/kg, limit: 100 t/yr}
`

function simulated() {
  const { project, library, issues } = parseProject(TEXT, { file: 'chain.yaml', library: builtInLibrary() })
  if (!project) throw new Error(issues.map((i) => i.text).join('\n'))
  const world = new World(project, library)
  const o = outcome(world)
  const work = runChain(world, chainsOf(world, o)[0]!, { seed: 1, replications: 2 })
  let step = work.next()
  while (!step.done) step = work.next()
  const chain = step.value
  const deliveries = simulatedDeliveries(world, [chain])!
  const trades = chainTrades(o, deliveries)!
  const ledgers = new Map(
    o.materialPlants.map((m) => {
      const { id } = m.plant
      const flows = meanMaterialFlows(chain.materials.get(id)!.years)
      return [id, { flows, ledger: materialBooks(world, m, flows, undefined, trades.ofMaterialPlant(id)) }] as const
    }),
  )
  const group = groupBooks(o, { cells: () => undefined, materials: (id) => ledgers.get(id)?.ledger }, trades.all)!
  return { chain, trades, group, of: (id: string) => ledgers.get(id)! }
}

describe('books of a chain that was simulated', () => {
  const { chain, trades, group, of } = simulated()
  const row = (id: string) => trades.all.find((t) => t.id === id)!
  const inYear = <T extends { readonly year: number }>(years: readonly T[], year: number) => years.find((y) => y.year === year)!

  test('what was sent is used, in stock or on the way, and all that is used is paid for by rows', () => {
    for (const id of ['salt', 'bought']) {
      const runs = chain.links.get(id)!
      let there = 0
      row(id).years.forEach((y, i) => {
        there += y.sent.value - y.used.value
        const counted = runs.reduce((so, years) => so + years[i]!.stock + years[i]!.onTheWay, 0) / runs.length
        expect(there).toBeCloseTo(counted, 3)
      })
    }
    const { ledger } = of('cathode')
    const spent = inYear(row('salt').years, 2032).spent.value + inYear(row('bought').years, 2032).spent.value
    const y2032 = inYear(ledger.years, 2032)
    expect(y2032.materials.value - y2032.marketMaterials.value).toBeCloseTo(spent, 6)
  })

  test('the maker is paid 10 USD/kg in 2031 and 8 in 2032 for what it sent, and its price for the rest', () => {
    const { ledger } = of('lithium')
    for (const [year, price] of [
      [2031, 10],
      [2032, 8],
    ] as const) {
      const sent = inYear(row('salt').years, year).sent.value
      expect(sent).toBeGreaterThan(40_000)
      const beside = trades.ofMaterialPlant('lithium')!.market!(year).value
      const y = inYear(ledger.years, year)
      expect(y.revenue.value - y.byProducts.value).toBeCloseTo(sent * price + beside * ledger.price!.value.value, 3)
    }
  })

  test('the taker is short of salt, and makes and sells less: 80 of 117 t/yr come at most', () => {
    const { flows, ledger } = of('cathode')
    const made = inYear(flows.years, 2033).made
    expect(made).toBeLessThan(0.75 * 500_000)
    const used = inYear(row('salt').years, 2033).used.value + inYear(row('bought').years, 2033).used.value
    expect(used / made).toBeCloseTo(0.2342, 1)
    const sold = inYear(row('sold').years, 2033)
    expect(sold.sent.value).toBeLessThan(100_500)
    const beside = trades.ofMaterialPlant('cathode')!.market!(2033).value
    expect(Math.abs(sold.sent.value + beside - made)).toBeLessThan(0.001 * made)
    expect(inYear(ledger.years, 2033).revenue.value).toBeCloseTo(sold.sent.value * 9 + beside * ledger.price!.value.value, 3)
  })

  test('close: the group is its plants, and what is received inside is paid inside', () => {
    for (const check of Object.values(group.checks)) expect(Math.abs(check)).toBeLessThan(1e-3)
    const y = inYear(group.years, 2032)
    expect(y.internal.value).toBeCloseTo(inYear(row('salt').years, 2032).sent.value * 8, 3)
  })
})
