import type { NodeResult } from '@cellwright/kernel'
import { describe, expect, test } from 'vitest'
import { chainResiduals, worstResidual } from './chain-balance.ts'
import { chainIds } from './chain-ids.ts'
import { firstUses } from './chain-years.ts'
import { runSketched, UNIT } from './testing-sketched-chain.ts'

const year = (found: ReturnType<typeof runSketched>, link: string, i = 0) => found.links.get(link)![i]!

describe('a maker and a taker', () => {
  // 3650 t/yr is 10 t/d; the taker makes 20 t/d and takes 0.4 t for a tonne: 8 t/d.
  const maker = { id: 'powder', nameplate: 3650 }
  const taker = { id: 'cells', nameplate: 7300, takes: { powder: 0.4 } }
  const row = { id: 'supply', material: 'powder', from: 'powder', to: 'cells', lead: 5, load: 4, stock: 10 }

  test('with enough, each makes its nameplate, and what is left over is sold', () => {
    const found = runSketched([maker, taker], [row], 730)
    const second = year(found, 'supply', 1)
    expect(second.used / 1000 / 2920).toBeCloseTo(1, 2)
    expect(second.missing).toBeLessThan(0.002)
    // Base stock: 15 days of 8 t/d are 30 loads; on the way are five days of them; half a load is opened,
    expect(found.compiled.units.get('supply')).toMatchObject({ load: 4000 / UNIT, cards: 30 })
    // and what the last three lots of the taker need: at the step, before it, and in the part that comes next.
    expect(Math.abs((second.stock + second.onTheWay) / 1000 - 126)).toBeLessThanOrEqual(6)
    expect(Math.abs(second.onTheWay / 1000 - 40)).toBeLessThanOrEqual(8)
    // Of 10 t/d what is not taken, nor stored by the maker for a week, is on the market.
    const market = (found.run.nodes.find(({ id }) => id === chainIds.market('powder'))!.in * UNIT) / 1000
    expect(found.made('powder')).toBeCloseTo(7300, -2)
    expect(Math.abs(market - (7300 - 8 * 725 - 122 - 70))).toBeLessThan(60)
    expect(found.worst.worst).toBeLessThan(1e-12)
  })

  test('with half of what is needed the taker makes half and stands for the other half', () => {
    const found = runSketched([{ ...maker, nameplate: 1460 }, taker], [row], 730)
    const second = year(found, 'supply', 1)
    // 4 t/d are sent and used, none is kept.
    expect(second.sent / 1000 / 1460).toBeCloseTo(1, 2)
    expect(second.used / 1000 / 1460).toBeCloseTo(1, 2)
    expect(second.stock / 1000).toBeLessThan(6)
    // The machine has a quarter to spare: of 25 t/d it makes 10.
    expect(second.missing).toBeCloseTo(0.6, 1)
    // Of both years but the first days on the way.
    expect(found.made('cells') / ((4 * 724) / 0.4)).toBeCloseTo(1, 1)
  })

  test('what is used first came so long after it was sent', () => {
    const found = runSketched([maker, { ...taker, start: 60 }], [{ ...row, lead: 50, stock: 0 }], 365)
    const use = firstUses(found.run, found.compiled, found.months).get('supply')! / 86400
    // Sent from day 10 on, when the first load is there at once.
    expect(found.compiled.units.get('supply')!.opens / 86400).toBe(10)
    expect(use).toBeGreaterThanOrEqual(60)
    expect(use).toBeLessThan(62)
  })

  test('a counter that is off shows', () => {
    const found = runSketched([maker, taker], [row], 120)
    for (const id of [
      chainIds.way('supply'),
      chainIds.stock('supply'),
      chainIds.market('powder'),
      found.compiled.materials.get('cells')!.exit,
    ]) {
      const nodes = found.run.nodes.map((node) => (node.id === id ? { ...node, in: node.in + 1 } : node))
      const { rows } = chainResiduals(found.world, found.chain, found.compiled, { ...found.run, nodes })
      expect(worstResidual([rows]).worst, id).toBeGreaterThan(1e-7)
    }
  })

  test('a step that takes more than its recipe says shows, though all that it took was sent', () => {
    const found = runSketched([maker, taker], [row], 120)
    const own = found.compiled.materials.get('cells')!
    const fed = own.fed.map((port) => ({ ...port, take: port.take * 1.001 }))
    const compiled = { ...found.compiled, materials: new Map([...found.compiled.materials, ['cells', { ...own, fed }]]) }
    const drawn = (node: NodeResult): NodeResult =>
      node.id === fed[0]!.node
        ? { ...node, ports: node.ports!.map((p) => (p.port === fed[0]!.port ? { ...p, drawn: Math.ceil(p.drawn * 1.001) } : p)) }
        : node
    const { rows } = chainResiduals(found.world, found.chain, compiled, { ...found.run, nodes: found.run.nodes.map(drawn) })
    const at = rows.find(({ of }) => of === `powder at ${fed[0]!.node}`)!
    expect(Math.abs(at.residual) / at.entered).toBeGreaterThan(5e-4)
  })
})

describe('rows beside one another', () => {
  const taker = { id: 'cells', nameplate: 7300, takes: { powder: 0.5 } }
  // The taker needs 10 t/d.
  test('are drawn on in file order', () => {
    const rows = [
      { id: 'own', material: 'powder', from: 'powder', to: 'cells' },
      { id: 'bought', material: 'powder', to: 'cells', lead: 20 },
    ]
    const found = runSketched([{ id: 'powder', nameplate: 1825 }, taker], rows, 1095)
    const [own, bought] = [year(found, 'own', 2), year(found, 'bought', 2)]
    // Of 10 t/d the maker gives its 5.
    expect(own.used / 1000 / 1825).toBeCloseTo(1, 1)
    expect((own.used + bought.used) / 1000 / 3650).toBeCloseTo(1, 2)
    expect(bought.missing).toBeLessThan(0.001)
  })

  test('or by their shares', () => {
    const rows = [
      { id: 'own', material: 'powder', from: 'powder', to: 'cells', share: 0.3 },
      { id: 'bought', material: 'powder', to: 'cells', share: 0.7, lead: 20 },
    ]
    const found = runSketched([{ id: 'powder', nameplate: 7300 }, taker], rows, 730)
    const [own, bought] = [year(found, 'own', 1), year(found, 'bought', 1)]
    expect(own.used / (own.used + bought.used)).toBeCloseTo(0.3, 2)
  })

  test('of which one bears all when the other has ended', () => {
    const rows = [
      { id: 'first', material: 'powder', to: 'cells', share: 0.6, lead: 30, end: 300 },
      { id: 'lasting', material: 'powder', to: 'cells', share: 0.4, lead: 30 },
    ]
    const found = runSketched([taker], rows, 730)
    const [before, after] = found.links.get('lasting')!
    expect(before!.used / (before!.used + year(found, 'first').used)).toBeCloseTo(0.4 + 0.6 * (35 / 365), 1)
    expect(after!.used / 1000 / 3650).toBeCloseTo(1, 2)
    expect(after!.missing).toBeLessThan(0.001)
  })

  test('a contract brings no more than its limit, in its days', () => {
    const rows = [{ id: 'bought', material: 'powder', to: 'cells', limit: 1825, lead: 10, start: 100, end: 464 }]
    const found = runSketched([taker], rows, 730)
    const [first, second] = found.links.get('bought')!
    expect(first!.missing).toBeGreaterThan(0.5)
    // 5 t/d from day 100 to the end of day 464, the first of each load when it is together.
    expect(Math.abs(first!.sent / 1000 - 5 * 265)).toBeLessThanOrEqual(5)
    expect(Math.abs(second!.sent / 1000 - 5 * 100)).toBeLessThanOrEqual(10)
    expect(found.made('cells')).toBeCloseTo((5 * 365) / 0.5, -2)
    expect(found.worst.worst).toBeLessThan(1e-12)
  })

  test('makers sell before or after their own rows as written', () => {
    const maker = { id: 'powder', nameplate: 3650 }
    const own = { id: 'own', material: 'powder', from: 'powder', to: 'cells' }
    const sold = { id: 'sold', material: 'powder', from: 'powder', limit: 2190 }
    const first = runSketched([maker, taker], [sold, own], 730)
    const last = runSketched([maker, taker], [own, sold], 730)
    // 10 t/d are made: of them 6 are sold first, or what is left of 10 that are taken.
    expect(year(first, 'sold', 1).sent / 1000 / 2190).toBeCloseTo(1, 1)
    expect(year(first, 'own', 1).used / 1000 / 1460).toBeCloseTo(1, 1)
    expect(year(last, 'own', 1).used / 1000 / 3650).toBeCloseTo(1, 1)
    expect(year(last, 'sold', 1).sent / 1000).toBeLessThan(100)
  })
})

test('a load that is months of use does not stop a small plant', () => {
  const rows = [{ id: 'own', material: 'powder', from: 'powder', to: 'cells', load: 30, lead: 10 }]
  const found = runSketched(
    [
      { id: 'powder', nameplate: 730 },
      { id: 'cells', nameplate: 73, takes: { powder: 1.5 } },
    ],
    rows,
    730,
  )
  expect(found.made('cells')).toBeGreaterThan(90)
  expect(year(found, 'own', 1).missing).toBeLessThan(0.01)
})

test('rows in another order say the same where no maker and no taker has to choose', () => {
  const plants = [
    { id: 'ore', nameplate: 3650 },
    { id: 'salt', nameplate: 1825, start: 20 },
    { id: 'powder', nameplate: 7300, takes: { ore: 0.4, salt: 0.2 } },
    { id: 'cells', nameplate: 7300, takes: { powder: 0.8 } },
  ]
  const rows = [
    { id: 'to cells', material: 'powder', from: 'powder', to: 'cells', end: 300 },
    { id: 'ore', material: 'ore', from: 'ore', to: 'powder', lead: 9 },
    { id: 'salt', material: 'salt', from: 'salt', to: 'powder', limit: 1000 },
  ]
  const [one, other] = [runSketched(plants, rows, 365), runSketched(plants.toReversed(), rows.toReversed(), 365)]
  const byId = ({ run }: typeof one) =>
    new Map(run.nodes.map(({ ports = [], ...node }) => [node.id, { ...node, ports: new Map(ports.map((p) => [p.port, p])) }]))
  expect(byId(other)).toEqual(byId(one))
  for (const { id } of rows) expect(other.links.get(id)).toEqual(one.links.get(id))
})
