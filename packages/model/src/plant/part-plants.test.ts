import { startRun } from '@cellwright/kernel'
import { builtInLibrary } from '@cellwright/library'
import { describe, expect, test } from 'vitest'
import { imbalances, massBalance } from '../factory/balance.ts'
import { compilePlant } from '../factory/compile.ts'
import { unitMasses } from '../factory/masses.ts'
import { designOutput } from '../factory/design-output.ts'
import { cellPrice } from '../ledger/cell-price.ts'
import { parseProject } from '../project/index.ts'
import { World } from '../project/world.ts'
import { books, outcome } from '../study/outcome.ts'
import { dimensionOf, type Term } from '../term/index.ts'

const FILE = `cellwright: 1
name: Cells and packs
calendar: {start: 2024-01-01, end: 2036-12-31}
currency: {report: USD, year: 2025}
sites:
  town: {country: RU, lat: 55, lon: 21}
cells:
  pouch: {chemistry: NMC622/graphite, format: pouch, capacity: 60 Ah}
packs:
  car: {cell: pouch, series: 96, parallel: 3, cells_per_module: 12}
plants:
  cells: {site: town, route: cell-pouch, makes: pouch, capacity: 4 GWh/yr, schedule: {start: 2024-01-01}}
  packs: {site: town, route: pack, makes: car, capacity: 4 GWh/yr, schedule: {start: 2024-01-01}}
  both: {site: town, route: cell-pouch+pack, makes: car, capacity: 4 GWh/yr, schedule: {start: 2024-01-01}}
`

function worldOf(text: string): World {
  const { project, library, issues } = parseProject(text, { file: 'f.yaml', library: builtInLibrary() })
  if (!project) throw new Error(issues.map((i) => i.text).join('\n'))
  return new World(project, library)
}

const world = worldOf(FILE)
const all = outcome(world)
const [cells, packs, both] = all.plants.map((p) => p.plant) as [Plant, Plant, Plant]
type Plant = (typeof all.plants)[number]['plant']

const number = (id: string) => world.read(id, 'test').value
const installed = (plant: Plant, id: string) => plant.steps.find(({ step }) => step.id === id)?.installed.value

test('a plant of cells by hand', () => {
  const energy = cells.pack.energy.value
  expect(energy).toBe(all.cells[0]!.energy.value)
  const perYear = (4e9 * 3600) / energy
  expect(cells.packsPerYear.value).toBeCloseTo(perYear, 0)
  const running = number('plant-rules/prozell.operating-days')
  const rejects = ['degassing', 'ageing', 'eol-test'].map((id) => world.findOf('machine', id, 'reject', 'test')?.value ?? 0)
  // What enters the last test and what enters degassing, for every good cell.
  const toTest = 1 / (1 - rejects[2]!)
  const toDegassing = toTest / ((1 - rejects[0]!) * (1 - rejects[1]!))
  const enter = cells.steps.find(({ step }) => step.id === 'degassing')!.inPerPack.value
  expect(enter).toBeCloseTo(toDegassing, 12)
  const machines = (perYear / running) * toTest * number('machine/eol-test.time-per-unit')
  expect(installed(cells, 'eol-test')).toBe(Math.ceil(Math.ceil(machines) * 1.25))
  expect(cells.steps.map(({ step }) => step.id)).not.toContain('module-assembly')
})

test('a plant of packs by hand', () => {
  const energy = 288 * all.cells[0]!.energy.value
  expect(packs.pack.energy.value).toBeCloseTo(energy, 3)
  const perSecond = (4e9 * 3600) / energy / number('plant-rules/prozell.operating-days')
  const reject = (id: string) => world.findOf('machine', id, 'reject', 'test')?.value ?? 0
  const [modules, assembly, test] = packs.steps
  const toTest = 1 / (1 - reject('pack-test'))
  const toModules = (24 * toTest) / ((1 - reject('pack-assembly')) * (1 - reject('module-assembly')))
  expect([modules!.step.id, assembly!.step.id, test!.step.id]).toEqual(['module-assembly', 'pack-assembly', 'pack-test'])
  expect(modules!.inPerPack.value).toBeCloseTo(toModules, 10)
  const load = perSecond * toModules * number('machine/module-assembly.time-per-unit')
  expect(modules!.needed.value).toBe(Math.ceil(load))
  expect(packs.steps.length).toBe(3)
})

describe('a plant of cells beside one of packs of the same capacity', () => {
  test('has the machines, the people at them, the floor and the energy of the plant of both', () => {
    for (const { step, installed: count } of both.steps)
      expect(installed(step.section === 'pack' ? packs : cells, step.id), step.id).toBe(count.value)
    const sum = (of: (plant: Plant) => Term) => of(cells).value + of(packs).value
    expect(sum((p) => p.floor.production)).toBeCloseTo(both.floor.production.value, 3)
    expect(sum((p) => p.energy.perOutput)).toBeCloseTo(both.energy.perOutput.value, 3)
    // The cells of one are rejected as packs there, too: a little more is begun in the plant of both.
    expect(sum((p) => p.people.perShift) / both.people.perShift.value).toBeGreaterThan(0.99)
    expect(sum((p) => p.people.perShift) / both.people.perShift.value).toBeLessThan(1.02)
  })

  test('costs a few percent more: each has a store for what comes in and goes out', () => {
    const line = (plant: Plant, id: string) => plant.capex.lines.find((l) => l.id === id)!.amount.value
    const ratio = (id: string) => (line(cells, id) + line(packs, id)) / line(both, id)
    for (const id of ['equipment', 'equipment-filled', 'building', 'land', 'utilities']) expect(ratio(id), id).toBeCloseTo(1, 2)
    expect(ratio('support')).toBeGreaterThan(1.5)
    expect(ratio('support')).toBeLessThan(2)
    const total = (cells.capex.total.value + packs.capex.total.value) / both.capex.total.value
    expect(total).toBeGreaterThan(1)
    expect(total).toBeLessThan(1.05)
  })

  test('the plant of packs has no dry room, no formation and no solvent, and is built without one', () => {
    const supply = packs.supply()
    expect(supply.formation.towers.value).toBe(0)
    expect(supply.dryRooms.people.byRule.value).toBe(0)
    expect(supply.solvents.nmp.evaporated.value).toBe(0)
    expect(packs.energy.perOutput.value).toBeCloseTo(packs.energy.fixedElectricity.value / packs.nameplate.value, 12)
    const tasks = all.plants[1]!.schedule.tasks
    expect(tasks.map((t) => t.kind)).not.toContain('dry-rooms')
    expect(tasks.find((t) => t.kind === 'installation')!.start.value).toBe(
      Math.max(...tasks.filter((t) => t.kind === 'building' || t.kind === 'delivery').map((t) => t.end.value)),
    )
    expect(all.plants[1]!.schedule.serialStart.value).toBeLessThanOrEqual(all.plants[2]!.schedule.serialStart.value)
  })
})

test('nothing adds kilograms to seconds', () => {
  for (const { plant, schedule } of all.plants) {
    const terms = [plant.capex.total, plant.people.total, plant.energy.perOutput, plant.supply().electricity.peak, plant.cellTakt]
    for (const term of terms) expect(() => dimensionOf(term)).not.toThrow()
    const { month } = designOutput(world, plant, schedule)
    if (month) expect(() => dimensionOf(month)).not.toThrow()
  }
})

describe.each([0, 1])('simulated: plant %i', (i) => {
  const p = outcome(worldOf(FILE.replaceAll('4 GWh/yr', '0.2 GWh/yr'))).plants[i]!
  const days = 120
  const compiled = compilePlant(world, p.plant, { origin: 0, end: days, lineStarts: [0] })
  const run = startRun(compiled.network, { until: days * 86400, seed: 1, replication: 0 })
  run.advance(days * 86400)
  const result = run.result()
  const masses = unitMasses(world, p.plant, compiled)

  test('units and mass close, and what is shipped has the mass of what is sold', () => {
    expect(imbalances(result, compiled, masses)).toEqual([])
    const { shipped, bought } = massBalance(result, compiled, masses)
    const made = result.nodes.find((n) => n.id === compiled.exits[0]!.node)!.in
    expect(made).toBeGreaterThan(0)
    expect(shipped / (made * p.plant.pack.mass.value)).toBeCloseTo(1, 9)
    expect(bought).toBeGreaterThan(shipped)
  })

  test('cells cross the border as cells', () => {
    const ids = result.nodes.map((n) => n.id)
    expect(compiled.cellSource).toBe(i === 0 ? undefined : 'packs/cells')
    expect(ids.includes('cells/shipped')).toBe(i === 0)
    if (compiled.cellSource) expect(masses.at(compiled.cellSource).after).toBeCloseTo(p.plant.pack.cell.mass.value, 12)
  })
})

describe('books', () => {
  const [ofCells, ofPacks] = all.plants.map((p) => books(world, p))
  const year = (ledger: typeof ofCells) => ledger!.years.at(-2)!

  test('cells sell at the price of cells, packs at that of packs', () => {
    expect(ofCells!.sells).toBe('cell')
    expect(ofCells!.price.value.value * 3.6e6).toBeCloseTo(74, 6)
    expect(ofCells!.price.from).toBe('market survey: cell, all, 2025')
    const { revenue, output } = year(ofCells)
    expect(revenue.value).toBeCloseTo((output.value / 3.6e6) * 74, 0)
    expect(ofPacks!.price.value.value * 3.6e6).toBeCloseTo(108, 6)
  })

  test('a plant of packs buys its cells', () => {
    const { materials, output } = year(ofPacks)
    const bought = materials.value / (output.value / 3.6e6)
    const hardware =
      (number('hardware/module.price-per-mass') * packs.pack.moduleHardwareMass.value +
        number('hardware/pack.price-per-mass') * packs.pack.packHardwareMass.value) /
      (packs.pack.energy.value / 3.6e6)
    // Cells at 74 USD/kWh and hardware, in money of other years: the rest is what modules and packs lose and its own price level.
    expect(bought).toBeGreaterThan(74)
    expect(bought).toBeLessThan(74 * 1.02 + hardware * 1.5)
  })

  test('money closes', () => {
    for (const ledger of [ofCells, ofPacks]) expect(Math.abs(ledger!.residual)).toBeLessThan(1e-3)
  })

  test('sodium cells have a price of their own, which is said to be weak', () => {
    const own = worldOf(FILE.replace('NMC622/graphite', 'prussian-white-hard-carbon'))
    const price = cellPrice(own, outcome(own).plants[0]!.plant.pack.cell)
    expect(price.from).toContain('not citable as a price')
    expect(price.quotes[0]!.price).toBe('0.72 CNY/Wh (2025)')
  })
})
