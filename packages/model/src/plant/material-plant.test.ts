import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { ownEntry } from '../testing-plant.ts'
import { allTerms, flowsOf, materialSpec, materialWorld, stepOf } from '../testing-material.ts'
import { dimensionOf } from '../term/index.ts'
import type { WorldOptions } from '../project/world.ts'
import { inPhase, sizedForFlows, type MaterialPlant } from './material-plant.ts'

const DAY = 86400
const T_PER_YEAR = 1000 / (365 * DAY)

/** Library figures of the test, so that the arithmetic stands here. */
const RULES = ownEntry('material-rules', 'cellwright', {
  'operating-days': [330, 'd'],
  'excess-capacity': [0.1, ''],
  'size-exponent': [0.5, ''],
  'installation-factor': [0.5, ''],
  'services-factor': [0.25, ''],
  'engineering-share': [0.1, ''],
  'owner-share': [0.05, ''],
  'contingency-share': [0.2, ''],
  'building-factor': [2, ''],
  'plot-share': [1, ''],
  'plant-staff': [5, ''],
  'indirect-jobs-share': [0.5, ''],
})

type Figures = Parameters<typeof ownEntry>[2]

function machine(id: string, text: string, values: Figures): string {
  const entry = ownEntry('material-machine', id, values).replace(', values:', `, text: {${text}}, values:`)
  return entry.replace(/unit: "(M?USD[^"]*)"/g, 'unit: $1, year: 2023')
}

const furnace = (more: Figures = {}) =>
  machine('graphitising-acheson', 'form: batch, machine: furnace, rated-by: made', {
    'batch-mass': [25, 't'],
    'cycle-time': [13, 'd'],
    'mean-time-between-failures': [900, 'h'],
    'mean-time-to-repair': [100, 'h'],
    staff: [0.5, ''],
    'floor-area': [300, 'm2'],
    reject: [0, ''],
    ...more,
  })

const GRAPHITE = stepOf('graphitising-acheson', { made: 1, inputs: 1.02, kWh: 12 })

function furnaces(plant: string, more: Figures = {}, options: WorldOptions = {}): MaterialPlant {
  const world = materialWorld(`route: synthetic-graphite, ${plant}`, RULES + furnace(more), undefined, options)
  return sizedForFlows(world, materialSpec(world), flowsOf([GRAPHITE]))
}

test('a batch furnace of 25 t and 13 d does 634.6 t in 330 days; 25 000 t/yr take 40 and, with a tenth more, 44', () => {
  const p = furnaces('capacity: 25000 t/yr')
  const [s] = p.steps
  expect((s!.perMachine.value * 330 * DAY) / 1000).toBeCloseTo((25 / 13) * 330, 6)
  // 25 000 / 634.615 = 39.39, x 1.1 = 43.33
  expect([s!.needed.value, s!.installed.value]).toEqual([40, 44])
  // 39.39 / 0.9 = 43.77 must be run to stand the breakdowns; on each shift half a man for each and five more for the plant.
  expect([s!.stops.uptime.value, s!.manned.value]).toEqual([0.9, 44])
  expect(p.people.perShift.value).toBeCloseTo(44 * 0.5 + 5, 9)
  // 24 h x 330 d over 208 d x 8 h
  expect(p.people.direct.value).toBeCloseTo((27 * 330 * 24) / (208 * 8), 9)
  expect(p.people.total.value).toBeCloseTo(1.5 * p.people.direct.value, 9)
  expect([p.floor.process.value, p.floor.building.value, p.floor.site.value]).toEqual([13200, 26400, 52800])
  // 12 kWh/kg x 25 000 t = 300 GWh in 8760 h
  expect(p.energy.meanPower.value / 1e6).toBeCloseTo(300e3 / 8760, 9)
  expect(p.energy.unknown).toEqual({ electricity: [], heat: ['graphitising-acheson'], water: ['graphitising-acheson'] })
})

test('a kiln of 55 m with 100 kg on a metre and 18 h in it does 305.6 kg of load an hour', () => {
  const kiln = machine('calcining-lfp', 'form: kiln, machine: kiln, rated-by: loaded', {
    'load-per-length': [100, 'kg/m'],
    length: [55, 'm'],
    'residence-time': [18, 'h'],
    reject: [0, ''],
  })
  const world = materialWorld('route: lfp-iron-phosphate, capacity: 20000 t/yr', RULES + kiln)
  const step = stepOf('calcining-lfp', { made: 1, fed: 1.2, inputs: 0.1 })
  // Gas that passes through is not in the load.
  const nitrogen = { substance: { id: 'nitrogen', name: 'nitrogen', elements: new Map([['N', 1]]) }, mass: step.made }
  const flows = flowsOf([{ ...step, inputs: [...step.inputs, nitrogen] }])
  const [s] = sizedForFlows(world, materialSpec(world), flows).steps
  expect(s!.perProduct.value).toBeCloseTo(1.3, 12)
  expect(s!.perMachine.value * 3600).toBeCloseTo((100 * 55) / 18, 9)
  // 20 000 t x 1.3 in 7920 h = 3282.8 kg/h: 10.74 kilns, 11.8 with a tenth more.
  expect([s!.needed.value, s!.installed.value]).toEqual([11, 12])
  expect(s!.residence!.value).toBe(18 * 3600)
})

test('the only furnace of a phase is built to measure: 300 t/yr and a tenth more of 634.6 t; price and floor as the root of its size', () => {
  const p = furnaces('capacity: 300 t/yr', { capital: [1, 'MUSD'] })
  const [s] = p.steps
  const size = 330 / ((25 / 13) * 330)
  expect([s!.needed.value, s!.installed.value, s!.manned.value]).toEqual([1, 1, 1])
  expect(s!.phases[0]!.size.value).toBeCloseTo(size, 12)
  expect((s!.perMachine.value * 330 * DAY) / 1000).toBeCloseTo(330, 9)
  expect(s!.batchMass!.value).toBeCloseTo(25000 * size, 9)
  expect(s!.capex.value).toBeCloseTo(1e6 * Math.sqrt(size), 6)
  expect(s!.floor.value).toBeCloseTo(300 * Math.sqrt(size), 9)
})

test('machines that run through are built to measure, so that each phase has just its excess', () => {
  const mill = machine('milling-coke', 'form: continuous, machine: mill, rated-by: made', {
    throughput: [1, 't/h'],
    capital: [1, 'MUSD'],
    reject: [0, ''],
  })
  const phases = 'phases: [{id: a, capacity: 3960 t/yr}, {id: b, capacity: 11880 t/yr}]'
  const world = materialWorld(`route: synthetic-graphite, ${phases}`, RULES + mill)
  const p = sizedForFlows(world, materialSpec(world), flowsOf([stepOf('milling-coke', { made: 1, inputs: 1 })]))
  const [s] = p.steps
  // Half a mill and one and a half; with a tenth more 0.55 of one and 1.65 of two.
  expect(s!.phases.map((x) => [x.installed.value, x.size.value])).toEqual([
    [1, expect.closeTo(0.55, 12)],
    [2, expect.closeTo(0.825, 12)],
  ])
  expect(s!.installed.value * s!.perMachine.value * 3.6).toBeCloseTo(2.2, 12)
  expect(s!.capex.value).toBeCloseTo(1e6 * (Math.sqrt(0.55) + 2 * Math.sqrt(0.825)), 4)
  expect(p.phases.map((x) => inPhase(s!, x).perMachine.value * 3.6)).toEqual([
    expect.closeTo(0.55, 12),
    expect.closeTo(0.825, 12),
  ])
})

test('lots lost at a step and after it are made good: 1 / (0.9 x 0.8) at the first, and of a route that counts its feed less comes', () => {
  const mill = machine('milling-coke', 'form: continuous, machine: mill, rated-by: made', {
    throughput: [1, 't/h'],
    reject: [0.1, ''],
  })
  const world = materialWorld('route: synthetic-graphite, capacity: 7920 t/yr', RULES + mill + furnace({ reject: [0.2, ''] }))
  const steps = [
    stepOf('milling-coke', { made: 1.02, inputs: 1.1, kWh: 0.1 }),
    stepOf('graphitising-acheson', { made: 1, fed: 1.02, kWh: 12 }),
  ]
  const sized = (basis: 'product' | 'feed') => sizedForFlows(world, materialSpec(world), flowsOf(steps, basis))
  const p = sized('product')
  expect(p.steps.map((s) => s.throughRejects.value)).toEqual([expect.closeTo(1 / 0.72, 12), expect.closeTo(1 / 0.8, 12)])
  // 1 t of product an hour while the plant operates.
  expect(p.steps[0]!.rate.value * 3.6).toBeCloseTo(1.02 / 0.72, 12)
  expect(p.energy.electricity.value / 3.6e6).toBeCloseTo(0.1 / 0.72 + 12 / 0.8, 12)
  expect(sized('feed').steps.map((s) => s.throughRejects.value)).toEqual([1, expect.closeTo(0.9, 12)])
})

test('each phase has machines of its own, and its part of the money', () => {
  const p = furnaces('capacity: 30000 t/yr, phases: [{id: first, capacity: 20000 t/yr}, {id: second}]', { capital: [1, 'USD'] })
  expect(p.phases.map((x) => x.capacity.value / T_PER_YEAR)).toEqual([expect.closeTo(20000, 6), expect.closeTo(10000, 6)])
  // 31.52 and 15.76 furnaces; with a tenth more 34.67 and 17.33.
  expect(p.steps[0]!.needed.value).toBe(32 + 16)
  expect(p.phases.map((x) => x.machines.get('graphitising-acheson')!.value)).toEqual([35, 18])
  expect(p.steps[0]!.installed.value).toBe(53)
  const land = p.capex.lines.find((l) => l.id === 'land')!.amount.value / p.capex.total.value
  expect(p.phases[1]!.capexShare.value).toBeCloseTo((18 / 53) * (1 - land), 12)
  expect(p.phases[0]!.capexShare.value + p.phases[1]!.capexShare.value).toBeCloseTo(1, 12)
})

test('machines of the file are spread over the phases by their capacity, whole and all of them', () => {
  const phases = 'phases: [{id: a, capacity: 20000 t/yr}, {id: b, capacity: 10000 t/yr}, {id: c, capacity: 5000 t/yr}]'
  const p = furnaces(`${phases}, machines: {graphitising-acheson: 40}`)
  // 22.86, 34.29 and 40 up to each phase.
  expect(p.phases.map((x) => x.machines.get('graphitising-acheson')!.value)).toEqual([23, 11, 6])
  expect(p.steps[0]!.installed.value).toBe(40)
  expect(p.steps[0]!.installed.origin.kind).toBe('formula')
})

test('a small phase has a machine too, and a file with fewer machines than phases is told so', () => {
  const phases = 'phases: [{id: a, capacity: 99000 t/yr}, {id: b, capacity: 1000 t/yr}]'
  const p = furnaces(`${phases}, machines: {graphitising-acheson: 3}`)
  expect(p.phases.map((x) => x.machines.get('graphitising-acheson')!.value)).toEqual([2, 1])
  expect(() => furnaces(`${phases}, machines: {graphitising-acheson: 1}`)).toThrow(
    'CW-MODEL-042: plant works has 1 of 2 machines for graphitising-acheson: each phase has machines of its own',
  )
})

test('phases add up: machines, money and what the file says of machines', () => {
  fc.assert(
    fc.property(
      fc.array(fc.integer({ min: 100, max: 60000 }), { minLength: 1, maxLength: 5 }),
      fc.integer({ min: 0, max: 90 }),
      (sizes, more) => {
        const phases = sizes.map((t, i) => `{id: p${i}, capacity: ${t} t/yr}`).join(', ')
        for (const count of ['', `, machines: {graphitising-acheson: ${sizes.length + more}}`]) {
          const p = furnaces(`phases: [${phases}]${count}`, { capital: [1, 'MUSD'] })
          const machines = p.phases.map((x) => x.machines.get('graphitising-acheson')!.value)
          expect(machines.every((n) => Number.isInteger(n) && n > 0)).toBe(true)
          expect(machines.reduce((a, b) => a + b, 0)).toBe(count ? sizes.length + more : p.steps[0]!.installed.value)
          expect(p.phases.reduce((sum, x) => sum + x.capexShare.value, 0)).toBeCloseTo(1, 9)
          expect(p.phases.reduce((sum, x) => sum + x.capacity.value, 0) / p.nameplate.value).toBeCloseTo(1, 9)
        }
      },
    ),
    { numRuns: 25, seed: 42 },
  )
})

test('investment by hand: machines, half as much to install them, a quarter for services, buildings, land, shares, a fifth for contingency', () => {
  const p = furnaces('capacity: 25000 t/yr', { capital: [2, 'USD'] })
  const amount = Object.fromEntries(p.capex.lines.map((l) => [l.id, l.amount.value]))
  expect(amount['equipment']).toBe(88)
  expect(amount['installation']).toBe(44)
  expect(amount['services']).toBe(22)
  expect(amount['ponds']).toBe(0)
  const works = 88 + 44 + 22 + amount['building']!
  expect(amount['engineering']).toBeCloseTo(0.1 * works, 6)
  expect(amount['owner']).toBeCloseTo(0.05 * works, 6)
  expect(amount['contingency']).toBeCloseTo(0.2 * (1.15 * works + amount['land']!), 6)
  expect(p.capex.total.value).toBeCloseTo(1.2 * (1.15 * works + amount['land']!), 6)
  expect(p.capex.lines.reduce((sum, l) => sum + l.amount.value, 0)).toBeCloseTo(p.capex.total.value, 6)
  expect(p.capex.assumedShare.value).toBe(0)
})

test('a larger plant never has fewer machines or people, nor costs less', () => {
  let last: number[] = [0, 0, 0, 0]
  for (const capacity of [500, 634, 635, 1000, 5000, 20000, 20100, 99999]) {
    const p = furnaces(`capacity: ${capacity} t/yr`, { capital: [1, 'MUSD'] })
    const now = [p.steps[0]!.installed.value, p.people.total.value, p.floor.site.value, p.capex.total.value]
    now.forEach((x, i) => expect(x).toBeGreaterThanOrEqual(last[i]!))
    last = now
  }
})

test('all terms of a plant have the dimensions that they are shown in', () => {
  const p = furnaces('capacity: 30000 t/yr, phases: [{id: first, capacity: 20000 t/yr}, {id: second}]', { capital: [1, 'MUSD'] })
  const terms = allTerms(p)
  expect(terms.length).toBeGreaterThan(50)
  for (const term of terms) expect(() => dimensionOf(term), term.name).not.toThrow()
})
