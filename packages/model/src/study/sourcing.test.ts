import { describe, expect, test } from 'vitest'
import { massInAddition } from '../ledger/supplied.ts'
import { additionsOf } from '../factory/masses.ts'
import { staticMaterialFlows } from './material-outcome.ts'
import { outcome, staticFlows } from './outcome.ts'
import { sourcing } from './sourcing.ts'
import { chainWorld } from './testing-chain.ts'

const rows = (powder: number, limit = '') =>
  `  - {id: salt, from: salt, to: powder, price: 5000 USD/t}
  - {id: powder, from: powder, to: cells, price: ${powder} USD/t${limit}}
`
const of = (supply: string) => {
  const o = outcome(chainWorld(supply))
  return { o, found: sourcing(o) }
}

describe('what is made and what is bought', () => {
  const { o, found } = of(rows(10_000))
  const row = (taker: string, material: string) => found.rows.find((r) => r.taker === taker && r.material === material)!

  test('the powder of the cells comes from its plant: as much as the mixers take', () => {
    const [p] = o.plants
    const powder = additionsOf(o.world, p!.plant).find((a) => massInAddition(o.world, 'lfp', a))!
    const entered = staticFlows(o.world, p!).years.reduce((so, y) => so + y.stepIn.get('mixing-cathode')!, 0)
    const taken = row('cells', 'lfp')
    expect(taken.mass).toBeCloseTo(entered * powder.mass.value, 3)
    expect(taken.own + taken.outside).toBeCloseTo(1, 12)
    expect(taken.own).toBeGreaterThan(0.9)
    expect(taken.from).toEqual(['powder'])
    expect(taken.rows[0]!.value / taken.rows[0]!.mass).toBeCloseTo(10, 9)
  })

  test('by value: the price of the powder less what its plant and that of the salt buy for it, by hand', () => {
    const materials = found.rows.filter((r) => r.taker === 'powder')
    const salt = row('powder', 'lithium-carbonate')
    const outside = (taker: string) => found.rows.filter((r) => r.taker === taker).reduce((so, r) => so + r.market.value, 0)
    const made = (id: string) => {
      const m = o.materialPlants.find((x) => x.plant.id === id)!
      return staticMaterialFlows(o.world, m).years.reduce((so, y) => so + y.made, 0)
    }
    const perSalt = outside('salt') / made('salt')
    const ofSalt = salt.rows.reduce((so, r) => so + Math.min(r.value, r.mass * perSalt), 0)
    const perPowder = (outside('powder') + ofSalt) / made('powder')
    const powder = row('cells', 'lfp').rows[0]!
    const value = found.rows.filter((r) => r.taker === 'cells').reduce((so, r) => so + r.value, 0)
    expect(found.made!.byValue).toBeCloseTo((powder.value - Math.min(powder.value, powder.mass * perPowder)) / value, 12)
    expect(materials.length).toBeGreaterThan(1)
  })

  test('a powder that is sold for less than what is bought for it adds nothing; a dear one adds nearly all of its price', () => {
    expect(of(rows(1)).found.made!.byValue).toBe(0)
    const dear = of(rows(10_000_000)).found
    expect(dear.made!.byValue).toBeGreaterThan(0.95)
    expect(dear.made!.byMass).toBe(found.made!.byMass)
  })

  test('by mass: the powder over all that the plant of cells and packs takes in', () => {
    const all = found.rows.filter((r) => r.taker === 'cells').reduce((so, r) => so + r.mass, 0)
    expect(found.made!.byMass).toBeCloseTo(row('cells', 'lfp').rows[0]!.mass / all, 12)
  })

  test('what the limit of a row leaves is bought on the market', () => {
    const limited = of(rows(10_000, ', limit: 100 t/yr')).found.rows.find((r) => r.taker === 'cells' && r.material === 'lfp')!
    expect(limited.own).toBeLessThan(0.1)
    expect(limited.outside).toBeCloseTo(1 - limited.own, 12)
    expect(limited.mass).toBeCloseTo(row('cells', 'lfp').mass, 3)
  })
})
