import { expect, test } from 'vitest'
import { chainWorld } from '../testing-chain.ts'
import { outcome } from './outcome.ts'
import { staticBooks } from './static-books.ts'

/** 2 GWh/yr of cells, of which a plant of packs takes half a GWh. */
const packs = (text: string) =>
  text
    .replace('route: cell-pouch+pack\n    makes: car', 'route: cell-pouch\n    makes: pouch')
    .replace(
      'material_plants:',
      '  packs: {site: town, route: pack, makes: car, capacity: 0.5 GWh/yr, schedule: {start: 2024-03-01}}\nmaterial_plants:',
    )
    .replace('orders:\n', '  - {id: cells-to-packs, from: cells, to: packs, price: 90 USD/kWh}\norders:\n')
    .replace(/orders:\n.*\n/, '')
    .replace(/ {2}- \{id: cars-a-year.*\n/, '')

test('what all plants together make is counted where it leaves the file: cells that are sold, and packs', () => {
  const o = outcome(chainWorld(packs))
  const { cells, materials, trades, group } = staticBooks(o)
  const inside = trades.find((t) => t.id === 'cells-to-packs')!
  const years = group!.years.map(({ year }, i) => {
    const at = <T extends { readonly year: number }>(all: readonly T[]) => all.find((y) => y.year === year)!
    const [made, packed, sent] = [at(cells.get('cells')!.years), at(cells.get('packs')!.years), at(inside.years)]
    const leaves = made.output.value - sent.sent.value * inside.energyPerMass!.value + packed.output.value
    const powder = [...materials.values()].reduce((so, l) => so + at(l.years).revenue.value, 0)
    const between = trades.filter((t) => t.from !== undefined && t.to !== undefined && t !== inside)
    const paid = between.reduce((so, t) => so + at(t.years).paid.value, 0)
    const g = group!.years[i]!
    const costs = g.costs.value + g.capex.value + g.tax.value + g.workingCapital.value - g.terminal.value
    return { leaves, costs: costs - (powder - paid), discount: (1 + group!.discountRate.value) ** -i }
  })
  const value = (of: 'leaves' | 'costs') => years.reduce((so, y) => so + y[of] * y.discount, 0)
  expect(inside.years.some((y) => y.sent.value > 0)).toBe(true)
  expect(value('leaves')).toBeGreaterThan(0)
  expect(group!.levelizedCost!.per).toBe('kWh')
  expect(group!.levelizedCost!.value.value / (value('costs') / value('leaves'))).toBeCloseTo(1, 9)
})
