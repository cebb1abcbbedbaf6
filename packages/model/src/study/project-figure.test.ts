import { readFileSync } from 'node:fs'
import { builtInLibrary } from '@cellwright/library'
import { expect, test } from 'vitest'
import { takenByCells } from '../factory/taken.ts'
import { chainOutcome } from '../testing-chain-file.ts'
import { parseProject } from '../project/index.ts'
import { World } from '../project/world.ts'
import { modelValues } from './figure.ts'
import { outcome, outcomeAbout } from './outcome.ts'

const o = chainOutcome()
const plant = (id: string) => [...o.plants, ...o.materialPlants].find((p) => p.plant.id === id)!.plant
const A_YEAR = 365 * 86400

test('investment and land of the project are those of its plants, summed, or of the plants named', () => {
  const capex = (...ids: string[]) => ids.reduce((sum, id) => sum + plant(id).capex.total.value, 0)
  expect(modelValues(o, 'project.investment', 'project')).toEqual([expect.closeTo(capex('powder', 'cells', 'packs'), 0)])
  expect(modelValues(o, 'project.investment', 'cells+packs')).toEqual([expect.closeTo(capex('cells', 'packs'), 0)])
  const site = plant('powder').floor.site.value + plant('cells').floor.site.value + plant('packs').floor.site.value
  expect(modelValues(o, 'project.site-area', 'project')).toEqual([expect.closeTo(site, 3)])
})

test('a plant that the file does not build leaves no figure of plants together', () => {
  expect(modelValues(o, 'project.investment', 'cells+mill')).toEqual([])
})

test('a project is built from the first works to the last pilot operation', () => {
  const [cells, packs] = ['cells', 'packs'].map((id) => o.plants.find((p) => p.plant.id === id)!.schedule)
  const days =
    Math.max(cells!.pilotStart.value, packs!.pilotStart.value) -
    Math.min(cells!.constructionStart.value, packs!.constructionStart.value)
  expect(modelValues(o, 'project.build-time', 'cells+packs')).toEqual([expect.closeTo(days * 86400, 0)])
})

test('the output value of a plant is its nameplate at its price', () => {
  const perYear = (id: string) => modelValues(o, 'plant.output-value', id)[0]! * A_YEAR
  // 10,000 t at 5 USD/kg; 1 GWh at 80 USD/kWh; 2 GWh at 100 USD/kWh.
  expect(perYear('powder')).toBeCloseTo(50e6, 0)
  expect(perYear('cells')).toBeCloseTo(80e6, 0)
  expect(perYear('packs')).toBeCloseTo(200e6, 0)
})

test('that of the project leaves out what its plants take of one another, and no more than they make', () => {
  const cells = o.plants.find((p) => p.plant.id === 'cells')!.plant
  const taken = takenByCells(o.world, cells, 'lfp').reduce((sum, t) => sum + t.rate.value, 0) * A_YEAR
  // A kWh of cells takes about 2.6 kg of powder, so that three quarters of it are sold outside.
  expect(taken / 1e6).toBeGreaterThan(2)
  expect(taken / 1e6).toBeLessThan(3)
  // The pack plant wants 2 GWh of cells and gets the one that is made.
  const [sold] = modelValues(o, 'project.output-value', 'project')
  expect(sold! * A_YEAR).toBeCloseTo(50e6 + 200e6 - taken * 5, -1)
  // Without the powder plant there is nothing to take off but the cells.
  expect(modelValues(o, 'project.output-value', 'cells+packs')[0]! * A_YEAR).toBeCloseTo(200e6, 0)
})

test('what is drawn for claims about the project has all that stands beside its plants, as the project itself', () => {
  const text = readFileSync(new URL('../../../../projects/dazhou.yaml', import.meta.url), 'utf8')
  const { project, library } = parseProject(text, { file: 'dazhou.yaml', library: builtInLibrary() })
  const world = new World(project!, library)
  const [whole, drawn] = [outcome(world), outcomeAbout(new World(project!, library), ['project'])]
  for (const about of ['project.investment', 'project.site-area', 'project.jobs'])
    expect(modelValues(drawn, about, 'project'), about).toEqual(modelValues(whole, about, 'project'))
  const plants = [...whole.plants, ...whole.materialPlants].reduce((sum, p) => sum + p.plant.capex.total.value, 0)
  const [station] = whole.stations
  const [all = 0] = modelValues(whole, 'project.investment', 'project')
  // What is left beside plants and station is the research centre.
  expect(all - plants - station!.capex.total.value).toBeGreaterThan(100e6)
  expect(all - plants - station!.capex.total.value).toBeLessThan(1000e6)
})
