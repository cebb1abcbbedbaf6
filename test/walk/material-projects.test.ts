import { readFileSync } from 'node:fs'
import { builtInLibrary } from '@cellwright/library'
import { parseProject, parseVariant } from '@cellwright/model'
import { inUnit } from '@cellwright/units'
import { describe, expect, test } from 'vitest'
import { GRAIN } from '../../packages/model/src/factory/material-lots.ts'
import { runMaterialPlant } from '../../packages/model/src/factory/material-run.ts'
import { World } from '../../packages/model/src/project/world.ts'
import { feeds } from '../../packages/model/src/study/feeds.ts'
import { headlineKey, staticHeadlines } from '../../packages/model/src/study/headline-values.ts'
import { materialBooks } from '../../packages/model/src/study/material-outcome.ts'
import { meanMaterialFlows } from '../../packages/model/src/study/material-years.ts'
import { outcome } from '../../packages/model/src/study/outcome.ts'

const library = builtInLibrary()

/** A project of the folder, or one of its variants, without a simulation. */
function walked(name: string, variant?: string) {
  const file = `${name}.yaml`
  const text = readFileSync(new URL(`../../projects/${file}`, import.meta.url), 'utf8')
  // With the file's own entries.
  const {
    project,
    issues,
    library: own,
  } = variant ? parseVariant(text, { file, library }, variant) : parseProject(text, { file, library })
  if (!project) throw new Error(issues.map((i) => i.text).join('\n'))
  const o = outcome(new World(project, own))
  const plant = (id: string) => o.materialPlants.find((m) => m.plant.id === id)!
  return { o, plant, books: (id: string) => materialBooks(o.world, plant(id)), values: staticHeadlines(o) }
}

const READINGS = [
  ['tangier', undefined],
  ['tangier', 'cathode-lfp'],
  ['tangier', 'anode-synthetic'],
  ['tangier', 'anode-natural'],
  ['uyuni', undefined],
  ['uyuni', 'ponds'],
  ['uyuni', 'cells'],
  ['dazhou', undefined],
  ['dazhou', 'nfpp'],
  ['dazhou', 'layered-oxide'],
  ['belarus', undefined],
] as const

describe.each(READINGS)('%s %s', (name, variant) => {
  const { o } = walked(name, variant)
  test.each(o.materialPlants.map((m) => [m.plant.id, m] as const))('the books of %s balance and know all prices', (_, m) => {
    const books = materialBooks(o.world, m)
    const turnover = books.years.reduce((sum, y) => sum + y.revenue.value + y.costs.value + y.capex.value, 0)
    const { bookValue, ...sums } = books.checks
    for (const [name, residual] of Object.entries(sums)) expect(Math.abs(residual), name).toBeLessThan(1e-9 * turnover)
    // A life that begins inside a leap year is not quite a whole number of years of days.
    expect(Math.abs(bookValue)).toBeLessThan(1e-3 * m.plant.capex.total.value)
    expect(books.unpriced).toEqual([])
    expect(books.price).not.toBeNull()
    // In its last years the plant makes its nameplate, or nearly.
    const last = books.years.at(-1)!
    expect(last.made.value / (m.plant.nameplate.value * 365 * 86400)).toBeGreaterThan(0.9)
    expect(feeds(o, m.plant).length).toBeGreaterThan(0)
  })
})

describe('books of a simulation', () => {
  const simulated = ({ o, plant }: ReturnType<typeof walked>, id: string, lotsPerYear = GRAIN.lotsPerYear) => {
    const m = plant(id)
    const grain = { ...GRAIN, lotsPerYear }
    const work = runMaterialPlant(o.world, m.plant, m.schedule, { seed: 1, replications: 1, upTo: 'nameplate', grain })
    let step = work.next()
    while (!step.done) step = work.next()
    return { run: step.value, books: materialBooks(o.world, m, meanMaterialFlows(step.value.years)) }
  }

  test.each([
    ['tangier', undefined, 'btr'],
    ['tangier', undefined, 'anode'],
    ['uyuni', undefined, 'dle'],
    ['uyuni', 'ponds', 'ponds'],
  ] as const)('%s %s: %s is worth what it is without one, but for a hundredth of the investment', (name, variant, id) => {
    const at = walked(name, variant)
    const { run, books } = simulated(at, id)
    const still = at.books(id)
    const { plant } = at.plant(id)
    expect(Math.abs(books.npv.value - still.npv.value)).toBeLessThan(0.01 * plant.capex.total.value)
    // One answer to what is made in a year: the nameplate, give or take rejected lots.
    const full = plant.nameplate.value * 366 * 86400
    books.years.forEach((y, i) => expect(y.made.value, `${y.year}`).toBeCloseTo(run.years[0]![i]!.made, 3))
    const most = Math.max(...books.years.map((y) => y.made.value / full))
    expect(most).toBeLessThan(1.02)
    expect(books.years.reduce((sum, y) => sum + y.made.value, 0) / books.years.length).toBeLessThan(full)
    // What started badly took materials in both.
    const materials = (of: typeof books) => of.years.reduce((sum, y) => sum + y.materials.value, 0)
    expect(materials(books) / materials(still)).toBeCloseTo(1, 2)
  })

  test('half the lot moves the value of a plant of 46 reactors by less than half a percent of its investment', () => {
    const at = walked('tangier')
    const [usual, fine] = [1000, 2000].map((lots) => simulated(at, 'btr', lots).books.npv.value)
    expect(Math.abs(fine! - usual!)).toBeLessThan(0.005 * at.plant('btr').plant.capex.total.value)
  })
})

test('running costs are beside those published: direct extraction at Centenario, natural graphite at Vidalia', () => {
  const running = (books: ReturnType<typeof materialBooks>) => books.years.at(-1)!.cashCost!.value * 1000
  // 4500 to 5000 and 3640 USD/t; ours leave out sales and administration.
  const [brine, graphite] = [walked('uyuni').books('dle'), walked('tangier', 'anode-natural').books('btr')].map(running)
  expect(brine! / 4750).toBeGreaterThan(0.5)
  expect(brine! / 4750).toBeLessThan(1.5)
  expect(graphite! / 3640).toBeGreaterThan(0.5)
  expect(graphite! / 3640).toBeLessThan(1.5)
})

test('14 000 t of carbonate feed some 22 GWh a year of LFP cells, of which the powder of the variant takes a fifth', () => {
  const { o, plant } = walked('uyuni', 'cells')
  const fed = (id: string) => inUnit(feeds(o, plant(id).plant)[0]!.energy.value, 'GWh/yr')
  expect(fed('dle')).toBeGreaterThan(20)
  expect(fed('dle')).toBeLessThan(25)
  // 11 000 t of powder at 0.239 kg/kg are 2630 of 14 000 t.
  expect(fed('powder') / fed('dle')).toBeCloseTo((11000 * 0.239) / 14000, 2)
  // And a little more than the cells of 4 GWh a year take.
  expect(fed('powder')).toBeGreaterThan(4)
  expect(fed('powder')).toBeLessThan(4.5)
})

test('exporting carbonate and making cells are set side by side as projects', () => {
  const of = (id: string, variant?: string) => {
    const { o, values } = walked('uyuni', variant)
    return values.get(headlineKey(id, { id: o.world.project.id, kind: 'project' }))!
  }
  for (const id of ['project-investment', 'project-jobs']) expect(of(id, 'cells') / of(id), id).toBeGreaterThan(2)
  const { o, values, books } = walked('uyuni', 'cells')
  const parts = [
    books('dle').npv.value,
    books('powder').npv.value,
    values.get(headlineKey('npv', { id: 'cells', kind: 'plant' }))!,
  ]
  const whole = values.get(headlineKey('project-npv', { id: o.world.project.id, kind: 'project' }))!
  expect(whole).toBeCloseTo(
    parts.reduce((a, b) => a + b, 0),
    3,
  )
})
