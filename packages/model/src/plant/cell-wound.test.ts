import { startRun } from '@cellwright/kernel'
import { builtInLibrary } from '@cellwright/library'
import { expect, test } from 'vitest'
import { imbalances } from '../factory/balance.ts'
import { compilePlant } from '../factory/compile.ts'
import { additionsOf, unitMasses } from '../factory/masses.ts'
import { parseProject } from '../project/index.ts'
import { World } from '../project/world.ts'
import { books, outcome } from '../study/outcome.ts'
import { dimensionOf } from '../term/index.ts'

const FILE = `cellwright: 1
name: Wound cells in cans
calendar: {start: 2024-01-01, end: 2036-12-31}
currency: {report: EUR, year: 2020}
sites:
  town: {country: DE, lat: 51, lon: 10}
cells:
  can: {chemistry: NMC811/graphite, format: prismatic-wound, size: phev2}
packs:
  car: {cell: can, series: 100, parallel: 4, cells_per_module: 12}
plants:
  cells: {site: town, route: cell-prismatic-wound, makes: can, capacity: 2 GWh/yr, schedule: {start: 2024-01-01}}
  both: {site: town, route: cell-prismatic-wound+pack, makes: car, capacity: 2 GWh/yr, schedule: {start: 2024-01-01}}
`

const { project, library, issues } = parseProject(FILE, { file: 'f.yaml', library: builtInLibrary() })
if (!project) throw new Error(issues.map((i) => i.text).join('\n'))
const world = new World(project, library)
const o = outcome(world)
const [plant, both] = o.plants.map((p) => p.plant) as [Plant, Plant]
type Plant = (typeof o.plants)[number]['plant']
const cell = o.cells[0]!

test('winders by hand: the separator of a cell at 46.67 m/min and a second for each roll', () => {
  const winding = plant.steps.find(({ step }) => step.id === 'winding')!
  // Two separators, each as long as the rolls and one overhang wider than the anode on both sides.
  const length = cell.rollLength!.value
  const width = cell.separatorArea.value / (2 * length)
  expect(width).toBeGreaterThan(0.12)
  expect(width).toBeLessThan(0.13)
  const time = length / (46.67 / 60) + cell.cathode.sheets.value * 0.016 * 60
  expect(winding.unitTime.value).toBeCloseTo(time, 9)
  expect(() => dimensionOf(winding.unitTime)).not.toThrow()
  const perSecond = (2e9 * 3600) / cell.energy.value / world.read('plant-rules/prozell.operating-days', 'test').value
  // 1 % of what is wound and 5 % at the last test are rejected.
  const load = (perSecond / 0.95 / 0.99) * time
  expect(winding.needed.value).toBe(Math.ceil(load))
})

test('nothing is notched or stacked', () => {
  const ids = plant.steps.map(({ step }) => step.id)
  expect(ids).not.toContain('stacking')
  expect(plant.steps.flatMap(({ step }) => step.beside ?? [])).toEqual([])
  expect(plant.factor.map(({ id }) => id)).not.toContain('notching-cathode')
  expect(both.factor.map(({ id }) => id)).toContain('pack-assembly-test')
  expect(plant.steps.find(({ step }) => step.id === 'slitting-anode')!.step.name).toBe('slitting, anode')
})

test('units, mass and money close', () => {
  const compiled = compilePlant(world, plant, { origin: 0, end: 90, lineStarts: [0] })
  const run = startRun(compiled.network, { until: 90 * 86400, seed: 1, replication: 0 })
  run.advance(90 * 86400)
  const masses = unitMasses(world, plant, compiled)
  expect(imbalances(run.result(), compiled, masses)).toEqual([])
  expect(run.result().nodes.find((n) => n.id === 'cells/shipped')!.in).toBeGreaterThan(0)
  expect(masses.at('cells/shipped').after / cell.mass.value).toBeCloseTo(1, 12)
  expect(additionsOf(world, plant).find((a) => a.material.startsWith('separator/'))!.step).toBe('winding')
  for (const p of o.plants) expect(Math.abs(books(world, p).residual)).toBeLessThan(1e-3)
})
