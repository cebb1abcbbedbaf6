import { builtInLibrary } from '@cellwright/library'
import { evaluate, type Results } from '@cellwright/model'
import { expect, test } from 'vitest'
import { finish, project, SHORT } from './kaliningrad.ts'

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

test('the books balance: cash is what came in minus what went out', () => {
  for (const y of first.ledger!.cashflow)
    expect(y.cash).toBeCloseTo(y.revenue - y.opex - y.capex - y.tax - y.workingCapital + y.terminal, 6)
  const spent = first.ledger!.cashflow.reduce((sum, y) => sum + y.capex, 0)
  expect(spent).toBeCloseTo(first.ledger!.capex.value, 6)
})

test('what is shipped, scrapped, evaporated and inside is what was bought', () => {
  const to = (end: string) => first.flows.filter((f) => f.to === end).reduce((sum, f) => sum + f.amount.value, 0)
  const bought = first.flows.filter((f) => f.from === 'suppliers').reduce((sum, f) => sum + f.amount.value, 0)
  const ends = ['customers', 'scrap', 'solvent recovery and exhaust', 'work in progress at the end'].reduce(
    (sum, end) => sum + to(end),
    0,
  )
  expect(Math.abs(ends / bought - 1)).toBeLessThan(1e-9)
})

test('a run that is stopped keeps what is done and says so', () => {
  const work = evaluate(project(SHORT), builtInLibrary(), options)
  let step = work.next()
  // After the first replication.
  for (let i = 0; i < 25 && !step.done; i++) step = work.next()
  while (!step.done) step = work.next('stop')
  expect(step.value.incomplete?.text).toContain('1 of 2 replications')
  expect(step.value.cells).toHaveLength(1)
})
