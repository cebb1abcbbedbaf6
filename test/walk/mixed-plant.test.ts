import { checkNetwork, simulate } from '@cellwright/kernel'
import { builtInLibrary } from '@cellwright/library'
import { expect, test } from 'vitest'
import { imbalances } from '../../packages/model/src/factory/balance.ts'
import { compilePlant } from '../../packages/model/src/factory/compile.ts'
import { orderResults } from '../../packages/model/src/factory/deliveries.ts'
import { unitMasses } from '../../packages/model/src/factory/masses.ts'
import { MECHANISMS } from '../../packages/model/src/factory/mechanisms.ts'
import { nodeOf } from '../../packages/model/src/factory/simulate.ts'
import { callOffs } from '../../packages/model/src/factory/orders.ts'
import { World } from '../../packages/model/src/project/world.ts'
import { outcome } from '../../packages/model/src/study/outcome.ts'
import { changed, project } from './kaliningrad.ts'

const library = builtInLibrary()
const DAY = 86400

/** Kaliningrad with cars, buses and ships on two lines, and as many orders as it can meet. */
const MIXED = changed(
  /orders:\n[\s\S]*?\nclaims:/,
  'orders:\n  - {id: cars, product: {car: 85 %, bus: 13 %, ship: 2 %}, quantity: 40000 /yr, from: 2026-07-01}\n\nclaims:',
  changed(
    '    makes: car\n',
    '    makes: [car, bus, ship]\n    lines: 2\n',
    changed(
      'packs:\n',
      'packs:\n  bus: {cell: pouch, series: 180, parallel: 8}\n  ship: {cell: pouch, series: 220, parallel: 12}\n',
    ),
  ),
)

const world = new World(project(MIXED), library)
const p = outcome(world).plants[0]!
const { plant } = p

test('the mean pack of a mix is the mean of its packs by the shares of the orders', () => {
  expect(plant.products.map(({ pack, share }) => [pack.id, Number(share.value.toFixed(9))])).toEqual([
    ['car', 0.85],
    ['bus', 0.13],
    ['ship', 0.02],
  ])
  const cells = 0.85 * 630 + 0.13 * 180 * 8 + 0.02 * 220 * 12
  expect(plant.pack.cells.value).toBeCloseTo(cells, 6)
  expect(plant.pack.energy.value).toBeCloseTo(cells * plant.pack.cell.energy.value, -3)
  expect(plant.packsPerYear.value * plant.pack.energy.value).toBeCloseTo(plant.nameplate.value * 365 * DAY, -6)
})

test('machines of a step are those of its lines; modules and packs are made for all', () => {
  for (const s of plant.steps) {
    expect(s.lines, s.step.id).toBe(s.step.section === 'pack' ? 1 : 2)
    expect(s.installed.value % s.lines, s.step.id).toBe(0)
  }
})

test.each([
  ['with orders', true, []],
  ['without orders', false, []],
  ...MECHANISMS.map((m) => [`without ${m.name}`, true, [m.id]] as const),
] as const)('a mixed plant balances in units and mass: %s', (_, ordered, without) => {
  const end = 150
  const compiled = compilePlant(world, plant, {
    origin: 0,
    end,
    lineStarts: [0, 40],
    without,
    ...(ordered
      ? {
          orders: Array.from({ length: end - 60 }, (__, i) =>
            plant.products.map(({ pack }) => ({ id: `cars ${pack.id} ${i}`, product: pack.id, day: 60 + i, packs: 10 })),
          ).flat(),
        }
      : {}),
  })
  expect(checkNetwork(compiled.network)).toEqual([])
  const run = simulate(compiled.network, { until: end * DAY, seed: 7 })
  expect(run.deadlock).toBeUndefined()
  expect(imbalances(run, compiled, unitMasses(world, plant, compiled))).toEqual([])
  // Every product comes out, and what leaves is a whole pack of its kind.
  for (const { product, node } of compiled.exits) {
    expect(nodeOf(run, node).in, product).toBeGreaterThan(0)
    const { mass } = plant.products.find(({ pack }) => pack.id === product)!.pack
    expect(unitMasses(world, plant, compiled).at(node).after, product).toBeCloseTo(mass.value, 6)
  }
})

test('a unit that vanishes between the products is found', () => {
  const compiled = compilePlant(world, plant, { origin: 0, end: 120, lineStarts: [0] })
  const run = simulate(compiled.network, { until: 120 * DAY, seed: 1 })
  const gate = run.nodes.find((n) => n.id.endsWith('release packs bus'))!
  expect(gate.out).toBeGreaterThan(0)
  const leaky = { ...run, nodes: run.nodes.map((n) => (n === gate ? { ...n, in: n.in + 1, out: n.out + 1 } : n)) }
  const faults = imbalances(leaky, compiled, unitMasses(world, plant, compiled)).map((f) => f.where)
  expect(faults.some((where) => where.includes('pack-assembly'))).toBe(true)
})

test('orders of each product are met in their shares once the lines are mature', () => {
  const { calendar } = world.project
  const end = calendar.start + 7 * 365
  const compiled = compilePlant(world, plant, {
    origin: calendar.start,
    end,
    lineStarts: p.schedule.lines.map((l) => l.pilotStart.value),
    orders: callOffs(p.orders!).filter((o) => o.day < end - 1),
  })
  const run = simulate(compiled.network, { until: 7 * 365 * DAY, seed: 1 })
  const delivered = (product: string) =>
    orderResults(run, compiled)
      .filter((o) => o.id.startsWith(`cars ${product} `))
      .reduce((sum, o) => sum + o.delivered, 0)
  const [car, bus, ship] = ['car', 'bus', 'ship'].map(delivered)
  const all = car! + bus! + ship!
  expect(car! / all).toBeCloseTo(0.85, 2)
  expect(bus! / all).toBeCloseTo(0.13, 2)
  expect(ship! / all).toBeCloseTo(0.02, 2)
  // The packs line changes from product to product, and the set-ups are counted.
  const [assembly] = compiled.steps.get('pack-assembly')!.work
  expect(nodeOf(run, assembly!).states!.setup).toBeGreaterThan(0)
})
