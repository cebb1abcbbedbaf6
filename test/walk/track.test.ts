import { readFileSync } from 'node:fs'
import { nodeOf } from '@cellwright/kernel'
import { builtInLibrary } from '@cellwright/library'
import { parseProject, readTrackedDays, track, trackablePlant, type TrackResults } from '@cellwright/model'
import { renderTrack } from '@cellwright/report'
import { parseDate } from '@cellwright/units'
import { parse as parseYaml, stringify } from 'yaml'
import { beforeAll, describe, expect, test, vi } from 'vitest'
import { compilePlant } from '../../packages/model/src/factory/compile.ts'
import { simulatePlant } from '../../packages/model/src/factory/simulate.ts'
import { placesAfter, waitingAt, withStock } from '../../packages/model/src/factory/stock.ts'
import { World } from '../../packages/model/src/project/world.ts'
import { outcome } from '../../packages/model/src/study/outcome.ts'
import { EXAMPLE, exampleDays, simulatedDays } from '../../packages/model/src/study/testing-days.ts'
import { compareSteps } from '../../packages/model/src/study/track-deviation.ts'
import { runFrom, runPlan } from '../../packages/model/src/study/track-run.ts'

vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 })

const read = (name: string) => readFileSync(new URL(`../../examples/track/${name}`, import.meta.url), 'utf8')
const TEXT = read('plant.yaml')
const DAYS = read('days.csv')
const parsed = parseProject(TEXT, { file: 'plant.yaml', library: builtInLibrary() })
const project = parsed.project!
const { library } = parsed
const world = new World(project, library)
const p = outcome(world).plants[0]!
const { steps } = p.plant

function finish<T>(work: Generator<unknown, T, 'stop' | undefined>): T {
  let step = work.next()
  while (!step.done) step = work.next()
  return step.value
}

describe('the example', () => {
  let results: TrackResults
  beforeAll(() => {
    const { actuals } = readTrackedDays(project, library, 'works', DAYS)
    results = finish(
      track(project, library, actuals!, {
        seed: 1,
        hash: 'h',
        actualsHash: 'a',
        plant: 'works',
        fit: true,
        replications: 4,
        until: parseDate('2026-12-20')!,
      }),
    )
  })

  test('is made again, byte for byte', () => {
    expect(exampleDays(TEXT, builtInLibrary())).toBe(DAYS)
  })

  test('has the two planted steps found, and no other', () => {
    expect(results.deviations.map(({ id, kinds }) => [id, kinds])).toEqual([
      ['stacking', ['availability']],
      ['eol-test', ['yield']],
    ])
    const stacking = results.steps.find(({ id }) => id === 'stacking')!
    // Planted: 4 h between stops of 0.9 h, and what waits for technicians and outages take.
    expect(stacking.availability!.seen).toBeGreaterThan(0.78)
    expect(stacking.availability!.seen).toBeLessThan(4 / 4.9 + 0.005)
  })

  test('has its planted numbers fitted', () => {
    const fitted = (id: string) => results.fit!.values.find((v) => v.id === `machine/${id}`)!.fitted.value
    expect(fitted('stacking.mean-time-between-failures')).toBeCloseTo(4, 0)
    expect(fitted('stacking.mean-time-to-repair')).toBeGreaterThan(0.85)
    expect(fitted('stacking.mean-time-to-repair')).toBeLessThan(0.95)
    expect(fitted('eol-test.reject')).toBeGreaterThan(0.08)
    expect(fitted('eol-test.reject')).toBeLessThan(0.1)
  })

  test('says what the steps cost and when the orders are met', () => {
    const [stacking] = results.deviations
    expect(stacking!.distinct).toBe(true)
    expect(stacking!.packs.low).toBeGreaterThan(0)
    // A pack of 105 x 6 cells of 33 Ah at 120 and 115 EUR/kWh.
    const price = (stacking!.money!.value * 1e6) / stacking!.delivered.value
    const kWh = p.plant.pack.energy.value / 3.6e6
    expect(price / kWh).toBeGreaterThan(115)
    expect(price / kWh).toBeLessThan(120)
    const taxis = results.orders.find(({ id }) => id === 'taxis')!
    // 5400 over 183 days, of which 122 are over.
    expect(taxis.called).toBe(3600)
    const complete = (id: string) => taxis.forecasts.find((f) => f.id === id)!.complete!.p50!
    expect(complete('plan')).toBe('2026-11-30')
    expect(complete('planned') > complete('plan')).toBe(true)
    expect(complete('seen') > complete('planned')).toBe(true)
  })

  test('has a patch that the project file takes, and that gives the fitted numbers', () => {
    const patch = parseYaml(results.fit!.patch) as Record<string, Record<string, object>>
    const file = parseYaml(TEXT) as Record<string, Record<string, object>>
    const merged = {
      ...file,
      sources: { ...file['sources'], ...patch['sources'] },
      plants: { works: { ...file['plants']!['works'], ...patch['plants']!['works'] } },
      library: patch['library'],
    }
    const mended = parseProject(stringify(merged), { file: 'plant.yaml', library: builtInLibrary() })
    expect(mended.issues.filter(({ severity }) => severity === 'error')).toEqual([])
    const seen = outcome(new World(mended.project!, mended.library)).plants[0]!.plant.steps.find((s) => s.step.id === 'stacking')!
    const value = results.fit!.values.find(({ id }) => id === 'machine/stacking.mean-time-to-repair')!.fitted.value
    expect(seen.stops.breakdown!.mttr.value / 3600).toBeCloseTo(value, 3)
    expect(seen.installed.value).toBe(steps.find((s) => s.step.id === 'stacking')!.installed.value)
  })

  test('is told within the width of the page, but for what is to be copied', () => {
    const text = renderTrack(results, { width: 80 })
    const [before = '', after = ''] = text.split(/TO BE PUT INTO THE PROJECT FILE[\s\S]*?(?=\n\nSTOCK)/)
    expect([...before.split('\n'), ...after.split('\n')].filter((line) => line.length > 80)).toEqual([])
    expect(text).toContain('Stacking costs most of all that deviates')
    expect(text).toContain(results.fit!.patch.trimEnd())
  })
})

test('nothing is found in days that are as planned', () => {
  const { first, lot } = EXAMPLE
  const last = first + 29
  const days = Array.from({ length: last - first + 1 }, (_, i) => first + 1 + i)
  const plan = finish(
    runPlan(world, p, {
      seed: 1,
      replications: 8,
      what: 'the plan',
      origin: project.calendar.start,
      end: last + 1,
      ends: [first, ...days],
    }),
  )
  for (const seed of [11, 12]) {
    const { actuals } = readTrackedDays(project, library, 'works', simulatedDays(world, p, { seed, first, last, lot }))
    const found = compareSteps(actuals!, steps, plan, 1)
    expect(found.length).toBeGreaterThan(40)
    expect(found.filter(({ significant }) => significant)).toEqual([])
  }
})

describe('a plant that begins with stock', () => {
  const from = parseDate('2026-10-01')!
  const end = from + 25
  const options = { origin: from, end, lineStarts: p.schedule.lines.map((line) => line.pilotStart.value) }
  const stock = { stacking: 5000, wetting: 4000, ageing: 90_000, 'eol-test': 3001, 'module-assembly': 70, 'pack-test': 11 }

  test('accounts for every unit', () => {
    const compiled = compilePlant(world, p.plant, options)
    const stocked = withStock(
      compiled,
      Object.entries(stock).map(([step, units]) => ({ step, units, lot: 50 })),
    )
    const [run] = finish(simulatePlant(stocked, { until: 25 * 86400, seed: 3, replications: 1, periods: [1, 25 * 86400] }))
    for (const node of run!.nodes) expect(node.in, node.id).toBe(node.out + node.scrap + node.wip)
    for (const [step, units] of Object.entries(stock))
      expect(
        stocked.stocked.get(step)!.reduce((sum, id) => sum + nodeOf(run!, id).out, 0),
        step,
      ).toBe(units)
    // What all that send to a node have sent is what came in there.
    const into = (to: string) =>
      stocked.links.filter(([, target]) => target === to).reduce((sum, [id]) => sum + nodeOf(run!, id).out, 0)
    for (const { step } of steps.filter((s) => s.step.section === 'cell' && s.step.id !== 'stacking')) {
      const [node = ''] = compiled.steps.get(step.id)!.stores.concat(compiled.steps.get(step.id)!.work)
      expect(nodeOf(run!, node).in, node).toBe(into(node))
    }
    // After a second all is where it was counted.
    const places = placesAfter(compiled)
    expect(waitingAt(run!, places.get('pack-test')!, 0)).toBe(0)
    expect(waitingAt(run!, places.get('module-assembly')!, 0)).toBe(70 % 35)
  })

  test('hands over what is finished on the first day, and no more than that where nothing else is there', () => {
    const state = { from, stock: new Map([['pack-test', 100]]), behind: new Map([['taxis', 60]]) }
    const { runs } = finish(
      runFrom(world, p, p.plant, state, {
        seed: 1,
        replications: 2,
        what: 'x',
        origin: from,
        end,
        ends: [from + 1, from + 5, end],
      }),
    )
    for (const run of runs) {
      expect(run.orders.get('taxis car open')).toEqual({ delivered: 60, ordered: 60, completed: from })
      // Cells age for two weeks: by the fifth day no new pack is there.
      expect(run.delivered[0]! + run.delivered[1]!).toBe(100)
    }
  })

  test('has its racks empty by the end of the dwell', () => {
    const state = { from, stock: new Map([['ageing', 50_000]]), behind: new Map<string, number>() }
    const { runs } = finish(
      runFrom(world, p, p.plant, state, {
        seed: 1,
        replications: 1,
        what: 'x',
        origin: from,
        end,
        ends: [from + 7, from + 13, end],
      }),
    )
    const tested = runs[0]!.steps.get('eol-test')!
    const sum = tested.good[0]! + tested.scrap[0]!
    // Dwell of 14 days: half of it after seven, give or take the scatter of lots.
    expect(sum).toBeGreaterThan(18_000)
    expect(sum).toBeLessThan(32_000)
  })
})

test('which plant the days are of', () => {
  expect(trackablePlant(project, undefined)).toEqual({ plant: 'works' })
  const told = (id: string | undefined, file = project) => {
    const chosen = trackablePlant(file, id)
    return chosen.issue && `${chosen.issue.text}; ${chosen.issue.hint} [${chosen.issue.code}]`
  }
  expect(told('work')).toBe('there is no plant work in the project file; did you mean works? [CW-ACT-011]')
  const two = { ...project, plants: [...project.plants, { ...project.plants[0]!, id: 'second' }] }
  expect(told(undefined, two)).toBe(
    'the file has 2 plants, and the days are of one; name it: --plant works; plants of cells and packs: works, second [CW-ACT-011]',
  )
  const mixed = { ...project, plants: [{ ...project.plants[0]!, makes: ['car', 'bus'] }] }
  expect(told('works', mixed)).toBe(
    'works makes 2 packs (car, bus) on shared machines, and only plants of one product are tracked; track it in a file in which it makes one of them [CW-ACT-011]',
  )
})
