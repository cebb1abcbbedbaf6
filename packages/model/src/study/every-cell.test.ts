import { builtInLibrary } from '@cellwright/library'
import { expect, test } from 'vitest'
import { parseProject } from '../project/index.ts'
import { everyCell, type EveryCellResults } from './every-cell.ts'

/** Cells, and a plant of powder that makes so much for them. */
const text = (powder: string) => `cellwright: 1
name: Chain
calendar: {start: 2024-01-01, end: 2030-12-31}
currency: {report: USD, year: 2024}
sites:
  town: {country: CN, lat: 31, lon: 107}
cells:
  pouch: {chemistry: NMC622/graphite, format: pouch, capacity: 100 Ah}
packs:
  car: {cell: pouch, series: 105, parallel: 2}
plants:
  other: {site: town, route: cell-pouch+pack, makes: car, capacity: 0.1 GWh/yr, schedule: {start: 2024-03-01}}
  cells: {site: town, route: cell-pouch, makes: pouch, capacity: 0.05 GWh/yr, schedule: {start: 2024-03-01}}
material_plants:
  powder: {site: town, route: nmc622, capacity: ${powder}, schedule: {start: 2024-03-01}}
supply:
  - {id: powder, from: powder, to: cells, lead_time: 3 days, load: 1 t, stock: 3 days}
`

function resultsOf(powder: string, days: number, plant: string): EveryCellResults {
  const { project, library, issues } = parseProject(text(powder), { file: 'chain.yaml', library: builtInLibrary() })
  if (!project) throw new Error(issues.map((i) => i.text).join('\n'))
  const work = everyCell(project, library, { seed: 1, days, hash: '', plant })
  let step = work.next()
  while (!step.done) step = work.next()
  return step.value
}

test('a plant of a chain cell by cell, the rest in lots: as in lots, whether powder is plenty or short', () => {
  const [plenty, short] = ['125 t/yr', '45 t/yr'].map((powder) => resultsOf(powder, 90, 'cells'))
  for (const { chain, makes, cells, lots } of [plenty!, short!]) {
    expect([chain, makes]).toEqual([['powder'], 'cells'])
    expect([cells.lot, lots.lot > 10]).toEqual([1, true])
    expect(Math.abs(lots.steps / cells.steps - 1)).toBeLessThan(0.01)
    // Three months, and of these once the line is full.
    expect(cells.late).toBeGreaterThan(2500)
    expect(Math.abs(lots.late / cells.late - 1)).toBeLessThan(0.01)
  }
  expect(short!.cells.steps).toBeLessThan(0.8 * plenty!.cells.steps)
})

test('a plant in no chain runs alone, and one that is not there is a fault', () => {
  expect(resultsOf('250 t/yr', 1, 'other').chain).toEqual([])
  expect(() => resultsOf('250 t/yr', 1, 'powder')).toThrow('project chain has no plant of cells or packs powder to simulate')
})
