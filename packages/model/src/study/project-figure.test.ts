import { expect, test } from 'vitest'
import { takenByCells } from '../factory/taken.ts'
import { chainOutcome } from '../testing-chain-file.ts'
import { modelValues } from './figure.ts'

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
