import { dayNumber } from '@cellwright/units'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Progress } from './simulate.ts'
import type { PhaseSchedule } from '../schedule/phases.ts'
import type { MaterialPlant } from '../plant/material-plant.ts'
import type { World } from '../project/world.ts'
import { runMaterialPlant, staticMaterialYears, staticOutput, type MaterialRun, type MaterialRunOptions } from './material-run.ts'
import { exactly } from '../term/index.ts'
import { sketchedDates, sketchedFlow, sketchedPlant, sketchedWorld, substanceOf, type PlantSketch } from './testing-sketch.ts'

const YEAR = 365 * 86400
const MONTH = YEAR / 12
const HOUR = 3600
const day = (year: number, month = 1) => dayNumber({ year, month, day: 1 })
const years = (from: number, to: number, rules: Readonly<Record<string, number>> = {}) =>
  sketchedWorld(day(from), day(to + 1) - 1, rules)

function run(world: World, plant: MaterialPlant, dates: PhaseSchedule, options: Partial<MaterialRunOptions> = {}): MaterialRun {
  const work = runMaterialPlant(world, plant, dates, { seed: 1, replications: 1, ...options })
  let step = work.next()
  while (!step.done) step = work.next()
  return step.value
}

const mean = (values: readonly number[]) => values.reduce((a, b) => a + b, 0) / values.length

/** Product of each year over nameplate, of the first replication. */
const shares = ({ years: [first] }: MaterialRun, nameplate: number) => first!.map((y) => y.made / 1000 / nameplate)

describe('phases', () => {
  // Two lines of 10 t/d each: 7300 t/yr.
  const sketch: PlantSketch = {
    nameplate: 7300,
    steps: [
      { id: 'mill', rate: 12 / 24 },
      { id: 'furnace', form: 'batch', batch: 10, cycle: 240, machines: 10 },
    ],
    phases: [{ id: 'first' }, { id: 'second' }],
  }
  const dates = sketchedDates({ first: day(2026), second: day(2027, 7) }, 200)

  test('each makes product from its first day for customers on', () => {
    const found = run(years(2025, 2028), sketchedPlant(sketch), dates)
    // 2027 has 184 days from July on. Furnaces fill one after another, so that the first batches are out at the pace of the mill.
    const expected = [0, 0.5, 0.5 + (0.5 * 184) / 365, 366 / 365]
    for (const [i, share] of shares(found, 7300).entries())
      expect(Math.abs(share - expected[i]!), `${2025 + i}`).toBeLessThan(0.006)
    expect(found.compiled.starts.get('second')! / 86400).toBeLessThan(day(2027, 7) - day(2025))
    expect(found.compiled.starts.get('second')! / 86400).toBeGreaterThan(day(2027, 7) - day(2025) - 20)
    // Before any matter comes nothing limits; then the furnaces, which have less to spare than the mill.
    expect(found.years[0]!.map((y) => y.bottleneck)).toEqual(['mill', 'furnace', 'furnace', 'furnace'])
  })

  test('the static years say the same', () => {
    const plant = sketchedPlant(sketch)
    const found = run(years(2025, 2028), plant, dates)
    const still = staticMaterialYears(years(2025, 2028), plant, dates)
    expect(still.map((y) => y.year)).toEqual([2025, 2026, 2027, 2028])
    for (const [i, { made }] of still.entries()) expect(Math.abs(made / 7.3e6 - shares(found, 7300)[i]!)).toBeLessThan(0.006)
    expect(staticMaterialYears(years(2025, 2028), plant, dates, 0.9)[3]!.made).toBeCloseTo(0.9 * still[3]!.made, 3)
  })

  test('the same bytes, whatever the order of phases and machines', () => {
    const plant = sketchedPlant({
      ...sketch,
      steps: sketch.steps.map((s) => ({ ...s, scatter: 0.1, reject: 0.05, mtbf: 100, mttr: 5 })),
    })
    const turned = {
      ...plant,
      phases: plant.phases.toReversed().map((p) => ({ ...p, machines: new Map([...p.machines].toReversed()) })),
    }
    const rules = { 'initial-pace': 0.5, 'ramp-time': 6 * MONTH, 'initial-extra-scrap': 0.1, 'scrap-decay-time': 3 * MONTH }
    const figures = (p: MaterialPlant, d: PhaseSchedule) => {
      const { years: made, mature, balance } = run(years(2026, 2027, rules), p, d)
      const plain = made.map((r) => r.map((y) => ({ ...y, stepIn: [...y.stepIn], load: [...y.load] })))
      return JSON.stringify([plain, mature, balance, staticMaterialYears(years(2026, 2027, rules), p, d), staticOutput(p)])
    }
    expect(figures(turned, { ...dates, phases: dates.phases.toReversed() })).toBe(figures(plant, dates))
  })
})

test('a year of the ramp is the integral of its pace less start-up scrap', () => {
  const rules = {
    'initial-pace': 0.4,
    'ramp-time': 18 * MONTH,
    'initial-extra-scrap': 0.1,
    'scrap-decay-time': 6 * MONTH,
  }
  const plant = sketchedPlant({ nameplate: 8760, steps: [{ id: 'mill', rate: 1 }] })
  const dates = sketchedDates({ plant: day(2025) }, 100)
  const found = run(years(2025, 2027, rules), plant, dates, { grain: { unitsPerYear: 1_000_000, lotsPerYear: 10_000 } })
  const [first, second, third] = found.years[0]!
  // Months t = 0..12: pace 0.4 + 0.6 t / 18, mean 0.6; scrap 0.1 exp(-t / 6) of it: 0.1 (2.4 x 0.864665 + 1.2 (1 - 3 x 0.135335)) = 0.2788 months.
  expect(first!.made / 8.76e6).toBeCloseTo(0.6 - 0.2788 / 12, 3)
  expect(first!.scrapBy.startUp / 8.76e6).toBeCloseTo(0.2788 / 12, 3)
  expect(first!.scrapBy.reject).toBe(0)
  // Half a year at 0.9 in the mean, then all.
  expect((second!.made + second!.scrap) / 8.76e6).toBeCloseTo(0.95, 3)
  expect((third!.made + third!.scrap) / 8.76e6).toBeCloseTo(1, 3)
  const still = staticMaterialYears(years(2025, 2027, rules), plant, dates)
  for (const [i, { made }] of still.entries()) expect(made / found.years[0]![i]!.made).toBeCloseTo(1, 2)
  expect(found.mature[0]! * YEAR).toBeCloseTo(8.76e6, -4)
})

describe('coupling', () => {
  // Three machines of 1 t/h in a row, up 10 h of 11.
  const line = { nameplate: 8760, steps: ['a', 'b', 'c'].map((id) => ({ id, rate: 1, mtbf: 100, mttr: 10 })) }
  const dates = sketchedDates({ plant: day(2025) })
  const mature = (hours: number) =>
    mean(run(years(2025, 2025, { 'buffer-time': hours * HOUR }), sketchedPlant(line), dates, { replications: 4 }).mature) /
    (8.76e6 / YEAR)

  test('steps that wait for each other make less than the slowest alone, and more than without any store', () => {
    expect((staticOutput(sketchedPlant(line)).rate * YEAR) / 8.76e6).toBeCloseTo(10 / 11, 12)
    const small = mature(2)
    const large = mature(200)
    // Without stores 1 / (1 + 3 x 0.1) (Buzacott 1967).
    expect(small).toBeGreaterThan(1 / 1.3)
    expect(small).toBeLessThan(0.88)
    expect(large).toBeGreaterThan(small + 0.02)
    expect(large).toBeLessThan(10 / 11 + 0.015)
  })

  test('the slowest step is named, in good product', () => {
    const steps = [
      { id: 'early', rate: 1.05, reject: 0.02 },
      { id: 'late', rate: 1, reject: 0.1 },
    ]
    const plant = sketchedPlant({ nameplate: 8760, steps, operatingDays: 300 })
    // 1.05 x 0.98 x 0.9 = 0.9261 against 1 x 0.9.
    expect(staticOutput(plant).bottleneck).toBe('late')
    expect((staticOutput(plant).rate * YEAR) / 8.76e6).toBeCloseTo((0.9 * 300) / 365, 12)
    const found = run(years(2025, 2026), plant, dates, { replications: 4 })
    expect((mean(found.mature) * YEAR) / 8.76e6).toBeCloseTo((0.9 * 300) / 365, 2)
    const [, second] = found.years[0]!
    expect(second!.bottleneck).toBe('late')
    expect(second!.load.get('late')).toBeCloseTo(300 / 365, 2)
    expect(second!.stepIn.get('late')! / 8.76e6).toBeCloseTo(300 / 365, 2)
    const passed = second!.stepIn.get('early')!
    // Lots: 822 of a year at 'late' lose 82, give or take 9.
    expect(second!.scrapBy.reject / passed).toBeGreaterThan(0.08)
    expect(second!.scrapBy.reject / passed).toBeLessThan(0.16)
  })
})

test('half the unit, or half the lot, moves the output of a year by less than half a percent', () => {
  const plant = sketchedPlant({
    nameplate: 10_000,
    operatingDays: 330,
    steps: [
      { id: 'mill', rate: 0.35, machines: 5, mtbf: 200, mttr: 8, scatter: 0.03 },
      { id: 'furnace', form: 'batch', batch: 25, cycle: 13 * 24, machines: 18, scatter: 0.1, reject: 0.01 },
      { id: 'kiln', form: 'kiln', rate: 0.3, residence: 22, machines: 5, mtbf: 1500, mttr: 24 },
      { id: 'sieve', form: 'batch', batch: 0.5, cycle: 1, machines: 4 },
    ],
  })
  const made = (unitsPerYear: number, lotsPerYear: number) => {
    const { mature } = run(years(2025, 2025), plant, sketchedDates({ plant: day(2025) }), {
      replications: 4,
      grain: { unitsPerYear, lotsPerYear },
    })
    return mean(mature)
  }
  const usual = made(1_000_000, 1000)
  expect(Math.abs(made(2_000_000, 1000) / usual - 1)).toBeLessThan(0.005)
  expect(Math.abs(made(1_000_000, 2000) / usual - 1)).toBeLessThan(0.005)
})

describe('machines that are counted together', () => {
  // 46 reactors in which matter stays for 12 hours, 8 filters, 23 kilns of 21 hours.
  const sketch: PlantSketch = {
    nameplate: 8760,
    steps: [
      { id: 'reactor', rate: 1.15 / 46, machines: 46, residence: 12, mtbf: 500, mttr: 24 },
      { id: 'filter', rate: 1.15 / 8, machines: 8, mtbf: 200, mttr: 8 },
      { id: 'kiln', form: 'kiln', rate: 1.15 / 23, machines: 23, residence: 21, mtbf: 1500, mttr: 24 },
    ],
  }
  const plant = sketchedPlant(sketch)
  const dates = sketchedDates({ plant: day(2025) }, 60)
  /** Product in machines and stores at the ends of the years after the first, mean [t]. */
  const stock = ({ runs: [first], compiled }: MaterialRun) => {
    const inside = first!.nodes.map(({ periods }) => mean([...periods!.wip].slice(1)))
    return (inside.reduce((a, b) => a + b, 0) * compiled.unitMass) / 1000
  }

  test('hold what Little says, 33 t at a tonne an hour, and lots of nine hours: not a lot on each of 77', () => {
    const held = stock(run(years(2025, 2034), plant, dates, { upTo: 'nameplate' }))
    expect(held).toBeGreaterThan(33)
    // A lot on each of three steps, of the call and in the stores between them.
    expect(held).toBeLessThan(33 + 7 * 8.76)
    const fine = stock(
      run(years(2025, 2034), plant, dates, { upTo: 'nameplate', grain: { unitsPerYear: 1e6, lotsPerYear: 8000 } }),
    )
    expect(fine).toBeGreaterThan(33 - 3)
    expect(fine).toBeLessThan(33 + 12)
  })

  test('make as much as if each were a machine of its own', () => {
    const { steps } = sketch
    const filters = (n: number, alone: boolean): PlantSketch => ({
      ...sketch,
      // A batch of a lot makes each machine one of its own.
      steps: [
        steps[0]!,
        { ...steps[1]!, machines: n, rate: 1.05 / n, ...(alone && { form: 'batch', batch: 8.76, cycle: (8.76 * n) / 1.05 }) },
        steps[2]!,
      ],
    })
    for (const n of [2, 8]) {
      const [together, apart] = [false, true].map((alone) =>
        mean(run(years(2025, 2025), sketchedPlant(filters(n, alone)), dates, { replications: 6 }).mature),
      )
      expect(together! / apart!, `${n} filters`).toBeGreaterThan(0.99)
      expect(together! / apart!, `${n} filters`).toBeLessThan(1.01)
    }
  })
})

test('held to its nameplate, machines to spare help while they are slow: run and static years say the same', () => {
  const rules = {
    'initial-pace': 0.5,
    'ramp-time': 24 * MONTH,
    'initial-extra-scrap': 0.1,
    'scrap-decay-time': 6 * MONTH,
  }
  const plant = sketchedPlant({ nameplate: 8760, steps: [{ id: 'mill', rate: 1.25 / 4, machines: 4 }] })
  const dates = sketchedDates({ plant: day(2025) }, 60)
  const found = run(years(2025, 2027, rules), plant, dates, { upTo: 'nameplate' }).years[0]!
  const still = staticMaterialYears(years(2025, 2027, rules), plant, dates, 1, 'nameplate')
  for (const [i, { made, startUp }] of still.entries()) {
    expect(Math.abs(found[i]!.made / made - 1), `${2025 + i}`).toBeLessThan(0.005)
    expect(Math.abs(found[i]!.scrapBy.startUp - startUp) / 8.76e6, `${2025 + i}`).toBeLessThan(0.002)
  }
  // 1.25 x (0.5 + t / 48) reaches 1 after 14.4 months: 0.78125 in the mean of the first year.
  expect((found[0]!.made + found[0]!.scrap) / 8.76e6).toBeCloseTo(0.78125, 2)
  expect((found[1]!.made + found[1]!.scrap) / 8.76e6).toBeCloseTo(0.995, 2)
})

test('what was begun for what left the works is product and all that was lost behind the step', () => {
  const steps = [
    { id: 'early', rate: 1.1, reject: 0.1 },
    { id: 'late', rate: 1.1, residence: 300 },
  ]
  const rules = { 'initial-extra-scrap': 0.2, 'scrap-decay-time': 6 * MONTH }
  const plant = sketchedPlant({ nameplate: 8760, steps })
  const { years: found } = run(years(2025, 2026, rules), plant, sketchedDates({ plant: day(2025) }), { upTo: 'nameplate' })
  for (const { made, begun, scrap, scrapBy } of found[0]!) {
    expect(begun.get('early')).toBeCloseTo(made + scrap, 3)
    expect(begun.get('late')).toBeCloseTo(made + scrapBy.startUp, 3)
    expect(scrapBy.reject).toBeGreaterThan(0)
  }
  // The first fill of the second step, 300 t, entered and is not in it.
  const [first] = found[0]!
  expect((first!.stepIn.get('late')! - first!.begun.get('late')!) / 1000).toBeGreaterThan(280)
})

describe('a plant with ponds', () => {
  const season = [0, 0, 0.5, 1, 1.5, 2, 2.5, 2, 1.5, 1, 0, 0]
  const plant = sketchedPlant({
    nameplate: 8760,
    operatingDays: 330,
    steps: [
      { id: 'pond', form: 'pond', rate: 0.01, machines: 100, residence: 365 * 24, season },
      { id: 'works', rate: 1.2 },
    ],
  })
  const dates = sketchedDates({ plant: day(2027) }, 300)

  test('fills them before its first day for customers, and makes what they bring', () => {
    const found = run(years(2025, 2030), plant, dates)
    const made = shares(found, 8760)
    const still = staticMaterialYears(years(2025, 2030), plant, dates).map((y) => y.made / 8.76e6)
    expect(made.slice(0, 2)).toEqual([0, 0])
    expect(found.compiled.starts.get('plant')! / 86400).toBeCloseTo(365, -1)
    expect(staticOutput(plant)).toEqual({ rate: expect.closeTo(8.76e6 / YEAR, 9), bottleneck: 'pond' })
    // The first winter has no summer before it; from then on a year's harvest is a year's product.
    expect(made[2]).toBeGreaterThan(0.6)
    expect(made[2]).toBeLessThan(0.95)
    for (const i of [3, 4, 5]) expect(made[i], `${2025 + i}`).toBeCloseTo(1, 1)
    for (const [i, share] of still.entries()) expect(Math.abs(share - made[i]!), `${2025 + i}`).toBeLessThan(0.04)
    expect((found.mature[0]! * YEAR) / 8.76e6).toBeCloseTo(1, 2)
  })

  const filledFrom = (start: number): PhaseSchedule => {
    const begin = exactly(start, 'of the test', 'date')
    const filling = { id: 'pond-filling', name: 'filling', start: begin, end: begin, duration: begin, slack: 0, critical: false }
    return { ...dates, phases: [{ ...dates.phases[0]!, tasks: [filling] }] }
  }

  test('take no brine before they are built: product slips', () => {
    const late = filledFrom(day(2026, 7))
    const found = run(years(2025, 2030), plant, late)
    const made = shares(found, 8760)
    expect(found.compiled.starts.get('plant')! / 86400).toBe(day(2026, 7) - day(2025))
    // The works are there on the first of January 2027, brine on the first of July.
    const still = staticMaterialYears(years(2025, 2030), plant, late).map((y) => y.made / 8.76e6)
    expect(made[2]).toBeLessThan(0.66)
    for (const [i, share] of still.entries()) expect(Math.abs(share - made[i]!), `${2025 + i}`).toBeLessThan(0.04)
  })

  test('filled a year earlier, as the schedule has it, they have a summer in store on the first day', () => {
    const early = filledFrom(day(2025))
    const found = run(years(2025, 2030), plant, early)
    const made = shares(found, 8760)
    expect(found.compiled.starts.get('plant')).toBe(0)
    // The works begin no earlier, but never wait for brine: 1.2 t/h on 330 days, until what was left over is used up.
    expect(made.slice(0, 2)).toEqual([0, 0])
    expect(made[2]).toBeCloseTo((1.2 * 24 * 330) / 8760, 1)
    const still = staticMaterialYears(years(2025, 2030), plant, early).map((y) => y.made / 8.76e6)
    // Held to the nameplate, 1 t/h on 365 days, what is left over stays in the store.
    const held = shares(run(years(2025, 2030), plant, early, { upTo: 'nameplate' }), 8760)
    for (const share of held.slice(2)) expect(Math.abs(share - 1)).toBeLessThan(0.01)
    for (const [i, share] of still.entries()) expect(Math.abs(share - made[i]!), `${2025 + i}`).toBeLessThan(0.04)
  })
})

const quiet = fc.record({
  form: fc.constantFrom('batch', 'continuous', 'kiln', 'pond'),
  rate: fc.double({ min: 0.8, max: 1.6, noNaN: true }),
  hours: fc.double({ min: 0.2, max: 200, noNaN: true }),
  machines: fc.integer({ min: 1, max: 40 }),
})

test('where nothing is left to chance, any plant makes when mature what its slowest step makes', () => {
  fc.assert(
    fc.property(fc.array(quiet, { minLength: 1, maxLength: 5 }), fc.integer({ min: 250, max: 365 }), (drawn, operatingDays) => {
      const steps = drawn.map(({ form, rate, hours, machines }, i) => ({
        id: `step ${i}`,
        form,
        machines,
        rate: rate / machines,
        ...(form === 'batch'
          ? { batch: (rate / machines) * hours, cycle: hours }
          : { residence: form === 'pond' ? 40 * hours : hours }),
        ...(form === 'pond' && { season: [0, 0, 1, 1, 1, 2, 2, 2, 1, 1, 1, 0] }),
      }))
      const plant = sketchedPlant({ nameplate: 8760, steps, operatingDays })
      const { mature } = run(years(2025, 2025), plant, sketchedDates({ plant: day(2025) }))
      // Of 400 such plants all but one were within 2 %: furnaces that go in step, or several ponds with works between them.
      expect(Math.abs(mature[0]! / staticOutput(plant).rate - 1)).toBeLessThan(0.05)
    }),
    { numRuns: 20 },
  )
})

test.each(['product', 'feed'] as const)(
  'a plant that counts its %s and has machines to spare makes no more than its nameplate where that is asked',
  (basis) => {
    const steps = [
      { id: 'mill', rate: 1.5, reject: 0.05, mtbf: 100, mttr: 5 },
      { id: 'kiln', form: 'kiln', rate: 0.25, residence: 20, machines: 6 },
    ] as const
    const drawn = sketchedPlant({ nameplate: 8760 * (330 / 365), operatingDays: 330, steps })
    const plant = { ...drawn, flows: { ...drawn.flows, basis } }
    const dates = sketchedDates({ plant: day(2025) }, 60)
    const free = run(years(2025, 2028), plant, dates, { replications: 4 })
    const held = run(years(2025, 2028), plant, dates, { replications: 4, upTo: 'nameplate' })
    const made = ({ years: all }: MaterialRun) => mean(all.map((r) => r[2]!.made)) / plant.nameplate.value / YEAR
    // 1.5 t/h up 100 h of 105, a twentieth of the lots lost.
    expect(made(free)).toBeCloseTo((1.5 * 0.95 * 100) / 105, 1)
    // Of feed, the nameplate is what is taken in.
    expect(made(held)).toBeCloseTo(basis === 'product' ? 1 : 0.95, 1)
    expect(made(held)).toBeLessThan((basis === 'product' ? 1 : 0.95) + 0.015)
    expect(held.mature).toEqual(free.mature)
    const still = staticMaterialYears(years(2025, 2028), plant, dates, 1, 'nameplate')
    for (const y of still.slice(1)) expect(y.made / plant.nameplate.value / YEAR).toBeCloseTo(basis === 'product' ? 1 : 0.95, 2)
  },
)

test('a plant whose flows do not close is an error, not a result', () => {
  const carbon = substanceOf('carbon', { C: 1 })
  const flow = sketchedFlow('mill', {
    output: carbon,
    made: 1,
    fed: 0,
    inputs: [{ substance: carbon, mass: exactly(1.00001, '') }],
    leaves: [],
  })
  const plant = sketchedPlant({ nameplate: 8760, steps: [{ id: 'mill', rate: 1, flow }] })
  expect(() => run(years(2025, 2025), plant, sketchedDates({ plant: day(2025) }))).toThrow(
    /does not balance: C is off by 0\.0000099/,
  )
})

test('asked to stop, it gives what is done', () => {
  const plant = sketchedPlant({ nameplate: 8760, steps: [{ id: 'mill', rate: 1 }] })
  const work = runMaterialPlant(years(2025, 2025), plant, sketchedDates({ plant: day(2025) }), { seed: 1, replications: 3 })
  const seen: Progress[] = []
  let step = work.next()
  while (!step.done) {
    seen.push(step.value)
    step = work.next(step.value.done > 20 ? 'stop' : undefined)
  }
  expect(seen.at(-1)).toMatchObject({ what: 'simulating works', done: 21, of: 60 })
  expect(step.value.runs.length).toBe(1)
  expect(step.value.years.length).toBe(1)
  expect(step.value.mature).toEqual([])
})
