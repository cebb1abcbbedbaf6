import { builtInLibrary } from '@cellwright/library'
import { evaluate, HEADLINES, type Results } from '@cellwright/model'
import { expect, test } from 'vitest'
import { warnings } from '../../packages/model/src/assemble/warnings.ts'
import { World } from '../../packages/model/src/project/world.ts'
import { outcome } from '../../packages/model/src/study/outcome.ts'
import { changed, finish, project, SHORT } from './kaliningrad.ts'

const options = { seed: 1, scope: 'run', hash: 'test', replications: 2, draws: 32 } as const
const run = (more: Partial<{ seed: number }> = {}): Results =>
  finish(evaluate(project(SHORT), builtInLibrary(), { ...options, ...more }))
const first = run()

test('two runs give the same bytes, another seed does not', () => {
  expect(JSON.stringify(run())).toBe(JSON.stringify(first))
  expect(JSON.stringify(run({ seed: 2 }))).not.toBe(JSON.stringify(first))
})

test('the results have every part', () => {
  const [plant] = first.plants
  expect(first.schemaVersion).toBe(1)
  expect(plant!.nameplate.value).toBeCloseTo(4, 9)
  expect(plant!.simulated!.value).toBeLessThan(plant!.sized.value * 1.005)
  expect(plant!.years.map((y) => y.year)).toEqual([2022, 2023, 2024, 2025, 2026, 2027, 2028])
  expect(first.orders[0]!.delivered).toBeGreaterThan(0)
  expect(first.ledger!.cashflow).toHaveLength(7)
  expect(first.flows.length).toBeGreaterThan(10)
  expect(first.sensitivity.length).toBeGreaterThan(10)
  expect(first.schedule.some((t) => t.critical)).toBe(true)
  for (const a of first.assumptions) if (a.basis === 'assumed') expect(a.reason, a.id).toBeTruthy()
  expect(JSON.stringify(first)).not.toMatch(/null,"unit"|NaN/)
})

test('a calendar that ends before the machines are worn out is warned about, and says what to write', () => {
  const warned = first.warnings.filter((w) => w.code === 'CW-WARN-011')
  expect(warned.map((w) => w.text)).toEqual([
    'The calendar ends on 2028-12-31, before the machines of gigafactory have worked for their 10 years, which end on 2035-12-15: the books leave out years that the investment was made for. Write `end: 2035-12-31` or later under `calendar`.',
  ])
  const enough = outcome(new World(project(changed('end: 2040-12-31', 'end: 2035-12-14')), builtInLibrary()))
  expect(warnings(enough, 'run', 1).map((w) => w.code)).not.toContain('CW-WARN-011')
  const aDayLess = outcome(new World(project(changed('end: 2040-12-31', 'end: 2035-12-13')), builtInLibrary()))
  expect(warnings(aDayLess, 'run', 1).map((w) => w.code)).toContain('CW-WARN-011')
})

test('buildings, utilities, owner, contingency and interest say what they cover and what not; the price says its source and date', () => {
  const scoped = first.plants[0]!.capex.lines.filter((l) => l.scope)
  expect(scoped.map((l) => l.id)).toEqual(['utilities', 'freight', 'building', 'engineering', 'owner', 'contingency'])
  for (const { scope } of [...scoped, first.ledger!.interestDuringConstruction]) {
    expect(scope!.covers).not.toBe('')
    expect(scope!.leavesOut).not.toBe('')
  }
  expect(first.ledger!.sellingPrice.quotes.map((q) => q.date)).toEqual(['2025-12-09'])
})

test('working capital adds up by part', () => {
  for (const w of first.ledger!.workingCapital) {
    const stocks = w.rawMaterials + w.inRacks + w.betweenSteps + w.finishedGoods
    expect(w.total).toBeCloseTo(stocks + w.receivables - w.payables, 6)
  }
  expect(first.ledger!.workingCapital.at(-1)!.inRacks).toBeGreaterThan(1)
})

test('every headline figure that needs no simulation has its swings, in the order of the registry, the largest first', () => {
  // The file has no containers, no material plants, no chains, one plant and nothing behind its gate.
  const absent = [
    'line',
    'run',
    'container',
    'material',
    'material-books',
    'material-line',
    'project',
    'chain',
    'centre',
    'station',
  ]
  const wanted = HEADLINES.filter((h) => !absent.includes(h.from)).map((h) => h.id)
  const { sensitivity } = first
  // The announced capacity is exact in this file, and no input that has a band moves it.
  expect([...new Set(sensitivity.map((s) => s.headline))]).toEqual(wanted.filter((id) => id !== 'nameplate'))
  const move = (s: (typeof sensitivity)[number]) => Math.max(s.low!, s.base, s.high!) - Math.min(s.low!, s.base, s.high!)
  const investment = sensitivity.filter((s) => s.headline === 'investment').map(move)
  expect(investment).toEqual(investment.toSorted((a, b) => b - a))
  expect(investment.at(-1)).toBeGreaterThan(0)
})

test('a swing is what the figure is with that input at the end of its band', () => {
  const key = 'cells.pouch.capacity'
  const row = (id: string) => first.sensitivity.find((s) => s.id === key && s.headline === id)!
  const large = finish(
    evaluate(project(changed(/value: 33 Ah\n\s+low: 30 Ah/, 'value: 60 Ah\n      low: 30 Ah', SHORT)), builtInLibrary(), {
      ...options,
      scope: 'audit',
    }),
  )
  expect(row('investment').high).toBeCloseTo(large.plants[0]!.capex.machine.value, 9)
  expect(row('jobs').high).toBeCloseTo(large.plants[0]!.jobs.total.value, -1)
  expect(row('cell-specific-energy').high).toBeCloseTo(large.cells[0]!.specificEnergy.value, 9)
  expect(row('serial-start')).toBeUndefined()
  const pilot = first.sensitivity.filter((s) => s.headline === 'serial-start')
  expect(pilot.map((s) => [s.id, s.unit])).toContainEqual(['schedule/qualification.duration', 'date'])
})

test('the books balance: cash is what came in minus what went out', () => {
  for (const y of first.ledger!.cashflow)
    expect(y.cash).toBeCloseTo(y.revenue - y.opex - y.capex - y.tax - y.workingCapital + y.terminal, 6)
  const spent = first.ledger!.cashflow.reduce((sum, y) => sum + y.capex, 0)
  expect(spent).toBeCloseTo(first.ledger!.capex.value, 6)
})

test('what is shipped, scrapped, evaporated and inside is what was bought', () => {
  const to = (end: string) => first.flows.filter((f) => f.to === end).reduce((sum, f) => sum + f.amount.value, 0)
  const bought = first.flows.filter((f) => f.from.startsWith('suppliers')).reduce((sum, f) => sum + f.amount.value, 0)
  const ends = ['customers', 'scrap', 'solvent recovery and exhaust', 'work in progress at the end'].reduce(
    (sum, end) => sum + to(end),
    0,
  )
  expect(Math.abs(ends / bought - 1)).toBeLessThan(1e-9)
})

test('a run that is stopped at any moment keeps what is done, says so, and holds no number that is none', () => {
  const steps = [1, 12, 28, 55, 67, 80, 130, 260, 420]
  for (const stop of steps) {
    const work = evaluate(project(SHORT), builtInLibrary(), options)
    let step = work.next()
    for (let i = 1; i < stop && !step.done; i++) step = work.next()
    if (step.done) continue
    while (!step.done) step = work.next('stop')
    const { value } = step
    expect(value.incomplete?.text, String(stop)).toContain('of 2 replications')
    expect(value.cells).toHaveLength(1)
    const bad: string[] = []
    const visit = (x: unknown, path: string): void => {
      if (typeof x === 'number' && !Number.isFinite(x)) bad.push(path)
      else if (x !== null && typeof x === 'object') for (const [k, v] of Object.entries(x)) visit(v, `${path}.${k}`)
    }
    visit(value, '')
    expect(bad, `stopped at ${stop}`).toEqual([])
    if (value.plants[0]?.simulated) expect(value.plants[0].simulated.value).toBeGreaterThan(1)
  }
})
