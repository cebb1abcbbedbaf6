import { builtInLibrary } from '@cellwright/library'
import { expect, test } from 'vitest'
import { matureLine } from '../../packages/model/src/factory/mature-line.ts'
import { World } from '../../packages/model/src/project/world.ts'
import { mechanismEffects } from '../../packages/model/src/study/mechanism-effects.ts'
import { books, outcome } from '../../packages/model/src/study/outcome.ts'
import { reliabilityBand } from '../../packages/model/src/study/reliability-band.ts'
import { recompute } from '../../packages/model/src/term/index.ts'
import { changed, finish, project } from './kaliningrad.ts'

const library = builtInLibrary()
const world = new World(project(), library)
const p = outcome(world).plants[0]!
const { plant } = p

test('people by hand: a crew is the machines that must run x people at one, in whole people, less 3 % that nobody stands in for', () => {
  const tests = plant.crews.operators.find((c) => c.id === 'cell-test')!
  const step = plant.steps.find((s) => s.step.id === 'eol-test')!
  const each = 0.2 * step.size!.value
  expect(tests.steps).toHaveLength(1)
  expect(tests.steps[0]!.each.value).toBeCloseTo(each, 12)
  expect(tests.places.value).toBeCloseTo(each * step.manned.value, 12)
  expect(tests.present.value).toBeCloseTo(Math.ceil(each * step.manned.value) * 0.97, 12)
  const load = (step.inRate.value * step.unitTime.value) / (0.95 * step.stops.uptime.value)
  expect(step.manned.value).toBe(Math.ceil(load))
  expect(plant.crews.technicians.value).toBe(Math.floor(0.09 * plant.people.perShift.value))
})

test('a weaker rota employs fewer people and makes less', () => {
  const text = changed('    makes: car\n', '    makes: car\n    rota: {night: 80 %, weekend: 50 %}\n')
  const weak = new World(project(text), library)
  const other = outcome(weak).plants[0]!.plant
  const mean = (120 * (2 / 3 + 0.8 / 3) + 48 * 0.5 * (2 / 3 + 0.8 / 3)) / 168
  expect(other.crews.rota.mean.value).toBeCloseTo(mean, 12)
  expect(other.people.direct.value / plant.people.direct.value).toBeCloseTo(mean, 12)
  const options = { seed: 1, replications: 1, days: 60 }
  const [full] = finish(matureLine(world, plant, options))
  const [less] = finish(matureLine(weak, other, options))
  expect(less!.packsPerSecond).toBeLessThan(full!.packsPerSecond)
  expect(less!.packsPerSecond / full!.packsPerSecond).toBeGreaterThan(mean * 0.95)
})

test('effectiveness of the mature line: factors as assumed, shares that add up', () => {
  const [run] = finish(matureLine(world, plant, { seed: 1, replications: 1 }))
  for (const [id, o] of run!.oee) {
    const total = Object.values(o.shares).reduce((a, b) => a + b, 0)
    expect(total, id).toBeCloseTo(1, 9)
    expect(o.oee, id).toBeCloseTo(o.availability * o.performance * o.quality, 12)
    expect(o.performance, id).toBeCloseTo(0.95, 2)
    // 8 h in 28 days.
    expect(o.shares.maintenance, id).toBeGreaterThan(0.009)
    const { availability } = plant.steps.find((s) => s.step.id === id)!.stops
    expect(Math.abs(o.availability - availability.value), id).toBeLessThan(0.02)
  }
  for (const [id, used] of run!.crews) expect(used, id).toBeLessThanOrEqual(1)
})

test('the band of stops: better at the better end, all together the widest', () => {
  const rows = finish(reliabilityBand(world.project, library, p, 1))!
  expect(rows.map((r) => r.id)).toEqual(['breakdowns', 'scatter', 'planned', 'outages', 'all'])
  const all = rows.at(-1)!
  for (const r of rows.filter(({ id }) => id !== 'scatter' && id !== 'all')) {
    expect(r.best.simulated, r.id).toBeGreaterThan(r.worst.simulated)
    expect(all.worst.simulated, r.id).toBeLessThan(r.worst.simulated)
  }
})

test('what each mechanism costs: none costs most, and the start-up more than any other', () => {
  const effects = finish(mechanismEffects(world, p, { seed: 1, years: 1, replications: 1 }))!
  expect(effects.asIs).toHaveLength(1)
  effects.bare.forEach((packs, year) => expect(packs).toBeGreaterThan(effects.asIs[year]!))
  const first = (id: string) => effects.effects.find((e) => e.id === id)!.years[0]!.mean
  for (const { id } of effects.effects) if (id !== 'start-up') expect(first(id), id).toBeLessThan(first('start-up'))
  expect(first('breakdowns')).toBeGreaterThan(0)
  expect(first('operators')).toBeGreaterThan(0)
  // One product: nothing to change over to.
  expect(effects.effects.map((e) => e.id)).not.toContain('changeovers')
})

test('a coil found late by hand: cells that come to the test x rejects x a fifth, at their running cost there', () => {
  const { lateDefects } = books(world, p)
  const test = plant.steps.find((s) => s.step.id === 'eol-test')!
  expect(lateDefects!.cells.value).toBeCloseTo(plant.packsPerYear.value * test.inPerPack.value * 0.05 * 0.2, 6)
  // A day of wetting, eight hours of formation, two weeks of ageing.
  expect(lateDefects!.delay.value / 86400).toBeCloseTo(1 + 8 / 24 + 14, 9)
  expect(lateDefects!.cost.value).toBeGreaterThan(lateDefects!.costAtCoater.value)
  expect(recompute(lateDefects!.cost)).toBeCloseTo(lateDefects!.cost.value, 3)
})
