import { simulate } from '@cellwright/kernel'
import { builtInLibrary } from '@cellwright/library'
import { expect, test } from 'vitest'
import { compilePlant } from '../../packages/model/src/factory/compile.ts'
import { additionsOf } from '../../packages/model/src/factory/masses.ts'
import { nodeOf } from '../../packages/model/src/factory/simulate.ts'
import type { Flows } from '../../packages/model/src/ledger/year-counts.ts'
import { additionCost } from '../../packages/model/src/ledger/materials.ts'
import { World } from '../../packages/model/src/project/world.ts'
import { books, outcome } from '../../packages/model/src/study/outcome.ts'
import { meanFlows, runPlant } from '../../packages/model/src/study/plant-run.ts'
import { finish, project, SHORT } from './kaliningrad.ts'

const library = builtInLibrary()
const world = new World(project(), library)
const p = outcome(world).plants[0]!
const { plant } = p
const DAY = 86400
const YEAR = 365 * DAY
const days = (key: string) => world.read(`plant-rules/cellwright.${key}`, 'test').value / DAY

/** A year at nameplate, all of it delivered. */
const packs = plant.packsPerYear.value
const stepIn = new Map(plant.steps.map((s) => [s.step.id, packs * s.inPerPack.value]))
const flows: Flows = { years: [{ year: 2030, packs, delivered: packs, stepIn }], of: 'a year at nameplate by hand' }
const y2030 = books(world, p, flows).years.find((y) => y.year === 2030)!
const { tiedUp } = y2030

test('a finished pack stands in the books at the running cost of a year at nameplate over its packs', () => {
  const perPack = y2030.costs.value / packs
  expect(tiedUp.finishedGoods.value / ((perPack * packs * days('finished-goods-time')) / 365)).toBeCloseTo(1, 9)
})

test('stocks of materials, customers and suppliers are their days of the yearly amounts', () => {
  expect(tiedUp.rawMaterials.value).toBeCloseTo((y2030.materials.value * days('raw-material-time')) / 365, 3)
  expect(tiedUp.receivables.value).toBeCloseTo((y2030.revenue.value * days('receivable-time')) / 365, 3)
  expect(tiedUp.payables.value).toBeCloseTo((y2030.materials.value * days('payable-time')) / 365, 3)
  const { rawMaterials, inRacks, betweenSteps, finishedGoods, receivables, payables } = tiedUp
  const sum = [rawMaterials, inRacks, betweenSteps, finishedGoods, receivables].reduce((so, t) => so + t.value, 0)
  expect(tiedUp.total.value).toBeCloseTo(sum - payables.value, 3)
})

test('cells in racks by hand: dwell x rate, worth the materials so far and the work of the people so far', () => {
  const people = new Map(plant.people.steps.map((s) => [s.id, s.skilled.value + s.helpers.value]))
  const everybody = plant.steps.reduce((so, s) => so + people.get(s.step.id)!, 0)
  const work = (y2030.costs.value - y2030.materials.value) / packs
  const additions = additionsOf(world, plant)
  // Steps stand in the order of work: all before a rack of the cell line have been passed.
  const worth = (rack: number) =>
    plant.steps.slice(0, rack + 1).reduce((so, s) => {
      const materials = additions.filter((a) => a.step === s.step.id).reduce((sum, a) => sum + additionCost(world, a).value, 0)
      return so + materials * s.inPerPack.value + (work * people.get(s.step.id)!) / everybody
    }, 0)
  const byHand = plant.steps.reduce(
    (so, s, i) => (s.dwell ? so + ((stepIn.get(s.step.id)! * s.dwell.value) / YEAR) * (worth(i) / s.inPerPack.value) : so),
    0,
  )
  expect(tiedUp.inRacks.value / byHand).toBeCloseTo(1, 9)
})

test('all that was tied up is given back at the end', () => {
  const own = books(world, p)
  const put = own.years.reduce((so, y) => so + y.workingCapital.value, 0)
  expect(put).toBeCloseTo(own.years.at(-1)!.tiedUp.total.value, 3)
  const bookValue = own.years.reduce((so, y) => so + y.capex.value - y.depreciation.value, 0)
  expect(own.years.at(-1)!.terminal.value).toBeCloseTo(bookValue + put, 0)
})

test("the simulated racks obey Little's law, and hold dwell x rate where nothing after them blocks", () => {
  const until = 400 * DAY
  // With people to spare behind them, nothing waits there.
  const extra = { 'cell-test': 2, packs: 5 }
  const compiled = compilePlant(world, plant, { origin: 0, end: 400, lineStarts: [0], ramp: false, calendar: false, extra })
  const run = simulate(compiled.network, { until, seed: 1 })
  const racks = plant.steps.filter((s) => s.dwell)
  expect(racks.map((s) => s.step.id)).toEqual(['wetting', 'formation', 'ageing'])
  for (const s of racks) {
    const node = nodeOf(run, compiled.steps.get(s.step.id)!.work[0]!)
    const rate = node.out / until
    // Cells still inside at the end have stayed for a part of their time only.
    const inside = (node.wip * node.meanTime) / until
    expect(Math.abs(node.meanWip - rate * node.meanTime), s.step.id).toBeLessThan(inside + 1)
    expect(node.meanTime / s.dwell!.value, s.step.id).toBeGreaterThanOrEqual(1)
    expect(node.meanTime / s.dwell!.value, s.step.id).toBeLessThan(1.05)
  }
})

test('the books take the cells that were counted in the racks', () => {
  const short = new World(project(SHORT), library)
  const own = outcome(short).plants[0]!
  const run = finish(runPlant(short, own, { seed: 1, replications: 1 }))
  const simulated = meanFlows(run.years)
  const ageing = own.plant.steps.find((s) => s.step.id === 'ageing')!
  const counted = nodeOf(run.runs[0]!, run.compiled.steps.get('ageing')!.work[0]!).meanWip * run.runs[0]!.time
  const ofYears = simulated.years.reduce((so, y) => so + y.held!.get('ageing')! * (y.year % 4 === 0 ? 366 : 365) * DAY, 0)
  // Month ends stand for the days between them.
  expect(ofYears / counted).toBeCloseTo(1, 1)
  const last = simulated.years.at(-1)!
  const least = (last.stepIn.get('ageing')! * ageing.dwell!.value) / YEAR
  expect(last.held!.get('ageing')! / least).toBeGreaterThan(0.98)
  const uncounted = simulated.years.map(({ year, packs, delivered, stepIn }) => ({ year, packs, delivered, stepIn }))
  const inRacks = (of: Flows) => books(short, own, of).years.at(-1)!.tiedUp.inRacks.value
  expect(inRacks(simulated)).toBeGreaterThan(inRacks({ ...simulated, years: uncounted }))
})
