import { startRun } from '@cellwright/kernel'
import { builtInLibrary } from '@cellwright/library'
import { expect, test } from 'vitest'
import { imbalances } from '../factory/balance.ts'
import { compilePlant } from '../factory/compile.ts'
import { additionsOf, unitMasses } from '../factory/masses.ts'
import { additionCost } from '../ledger/materials.ts'
import { substance } from '../material/substance.ts'
import { parseProject } from '../project/index.ts'
import { World } from '../project/world.ts'
import { cellNeed } from '../study/cell-need.ts'
import { books, outcome } from '../study/outcome.ts'

const FILE = `cellwright: 1
name: Cells in cans
calendar: {start: 2024-01-01, end: 2036-12-31}
currency: {report: USD, year: 2022}
sites:
  town: {country: CN, lat: 31, lon: 107}
cells:
  can: {chemistry: LFP/graphite, format: prismatic-stacked, outer: {length: 173.9 mm, width: 204.6 mm, thickness: 71.7 mm}}
packs:
  rack: {cell: can, series: 52, parallel: 1, cells_per_module: 13}
plants:
  cells: {site: town, route: cell-prismatic, makes: can, capacity: 2 GWh/yr, schedule: {start: 2024-01-01}}
  both: {site: town, route: cell-prismatic+pack, makes: rack, capacity: 2 GWh/yr, schedule: {start: 2024-01-01}}
`

const { project, library, issues } = parseProject(FILE, { file: 'f.yaml', library: builtInLibrary() })
if (!project) throw new Error(issues.map((i) => i.text).join('\n'))
const world = new World(project, library)
const o = outcome(world)
const [cells, both] = o.plants.map((p) => p.plant) as [Plant, Plant]
type Plant = (typeof o.plants)[number]['plant']
const cell = o.cells[0]!

test('the steps of a can stand where those of a pouch stood', () => {
  const ids = cells.steps.filter(({ step }) => step.section === 'cell').map(({ step }) => step.id)
  expect(ids).toEqual([
    'stacking',
    'tab-welding',
    'xray',
    'enclosing',
    'lid-welding',
    'leak-test',
    'filling',
    'wetting',
    'formation',
    'plug-welding',
    'ageing',
    'eol-test',
  ])
  expect(both.steps.at(-1)!.step.id).toBe('pack-test')
})

test('welders of lids by hand: 18 cells a minute, a quarter to spare, their price as the charge over that of the 4680 to the power 0.6', () => {
  const perSecond = (2e9 * 3600) / cell.energy.value / world.read('plant-rules/prozell.operating-days', 'test').value
  // Only the last test rejects cells behind the lid.
  const load = (perSecond / 0.95) * (60 / 18)
  const lid = cells.steps.find(({ step }) => step.id === 'lid-welding')!
  expect(lid.needed.value).toBe(Math.ceil(load))
  expect(lid.installed.value).toBe(Math.ceil(Math.ceil(load) * 1.25))
  expect(lid.size!.value).toBeCloseTo((cell.capacity.value / 3600 / 26.71) ** 0.6, 9)
  const money = cells.capex.steps.find(({ id }) => id === 'lid-welding')!.amount.value
  expect(money).toBeCloseTo(lid.installed.value * world.money('machine/lid-welding.capital', 'test').value * lid.size!.value, 2)
})

test('each line of the bill of the cell is bought once, the can by its mass and piece', () => {
  const additions = additionsOf(world, cells).filter((a) => a.material !== 'additive/nmp' && a.material !== 'additive/water')
  const bought = additions.reduce((sum, a) => sum + a.mass.value, 0)
  expect(bought / cell.mass.value).toBeCloseTo(1, 12)
  const can = additions.find((a) => a.material === 'housing/aluminium-can')!
  expect(can.step).toBe('enclosing')
  // BatPaC: 3 USD/kg and 0.2 USD each, of 2022.
  expect(additionCost(world, can).value).toBeCloseTo(can.mass.value * 3 + 0.2, 6)
})

test('units and mass close, and the cell at the exit weighs what its bill weighs', () => {
  const compiled = compilePlant(world, cells, { origin: 0, end: 90, lineStarts: [0] })
  const run = startRun(compiled.network, { until: 90 * 86400, seed: 1, replication: 0 })
  run.advance(90 * 86400)
  const masses = unitMasses(world, cells, compiled)
  expect(imbalances(run.result(), compiled, masses)).toEqual([])
  expect(run.result().nodes.find((n) => n.id === 'cells/shipped')!.in).toBeGreaterThan(0)
  expect(masses.at('cells/shipped').after / cell.mass.value).toBeCloseTo(1, 12)
})

test('a can of a plant of its own goes into the cell, with the cells that are lost behind it', () => {
  const need = cellNeed(world, substance(world, 'aluminium-can'), cell)!
  const housing = cell.bom.find(({ id }) => id === 'housing')!.mass.value
  expect(need.mass.value).toBeCloseTo(housing / 0.95, 9)
})

test('the books of both plants close', () => {
  for (const p of o.plants) {
    const ledger = books(world, p)
    expect(Math.abs(ledger.residual)).toBeLessThan(1e-3)
    expect(ledger.levelizedCost!.value).toBeGreaterThan(0)
  }
})
