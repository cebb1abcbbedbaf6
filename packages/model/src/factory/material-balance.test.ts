import { simulate } from '@cellwright/kernel'
import { dayNumber } from '@cellwright/units'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Leaving, Portion } from '../material/route-flows.ts'
import { exactly } from '../term/index.ts'
import { runBalance, worstOf } from './material-balance.ts'
import { compileMaterialPlant } from './material-line.ts'
import { sketchedDates, sketchedFlow, sketchedPlant, sketchedWorld, substanceOf, type StepSketch } from './testing-sketch.ts'

const origin = dayNumber({ year: 2025, month: 1, day: 1 })
const kg = (value: number) => exactly(value, 'of the test')

/** The balance after so many days of a plant that learns. */
function balanceAfter(days: number, sketch: Parameters<typeof sketchedPlant>[0], dates = sketchedDates({ plant: origin })) {
  const rules = { 'initial-pace': 0.5, 'ramp-time': 60 * 86400, 'initial-extra-scrap': 0.2, 'scrap-decay-time': 90 * 86400 }
  const plant = sketchedPlant(sketch)
  const compiled = compileMaterialPlant(sketchedWorld(origin, origin + days - 1, rules), plant, dates, {
    origin,
    end: origin + days,
  })
  const run = simulate(compiled.network, { until: days * 86400, seed: 3 })
  return { rows: runBalance(run, plant, compiled), run, compiled }
}

test('by hand: coke that loses volatiles, a furnace with a load inside, and lots that fail', () => {
  const coke = substanceOf('coke', { C: 0.9, H: 0.1 })
  const calcined = substanceOf('calcined', { C: 1 })
  const vapour: Leaving = { substance: substanceOf('hydrogen', { H: 1 }), mass: kg(0.1), as: 'gas', how: 'loss' }
  const steps: StepSketch[] = [
    {
      id: 'calciner',
      rate: 10 / 9,
      flow: sketchedFlow('calciner', {
        output: calcined,
        made: 0.9,
        fed: 0,
        inputs: [{ substance: coke, mass: kg(1) }],
        leaves: [vapour],
      }),
      perProduct: 1,
    },
    {
      id: 'furnace',
      form: 'batch',
      batch: 100,
      cycle: 100,
      reject: 0.3,
      flow: sketchedFlow('furnace', {
        output: calcined,
        made: 1,
        fed: 0.9,
        inputs: [{ substance: calcined, mass: kg(0.1) }],
        leaves: [],
      }),
    },
  ]
  const { rows, run, compiled } = balanceAfter(100, { nameplate: 8760, steps })
  expect(rows.map((r) => r.element)).toEqual(['C', 'H'])
  const node = (id: string) => run.nodes.find((n) => n.id === `works/${id}`)!
  const units = (n: number) => n * compiled.unitMass
  const calciner = node('plant/calciner')
  const furnace = node('plant/furnace')
  const [c, h] = rows
  expect(c!.entered).toBeCloseTo(units(calciner.in * 0.9 + furnace.in * 0.1), 6)
  expect(c!.product).toBeCloseTo(units(node('product').in), 6)
  expect(c!.scrap).toBeCloseTo(units(furnace.scrap + node('plant/specification').scrap), 6)
  expect(c!.scrap).toBeGreaterThan(0.2 * c!.product)
  expect(c!.inside).toBeCloseTo(units(calciner.wip * 0.9 + furnace.ports![0]!.waiting * 0.9 + furnace.wip), 6)
  expect(furnace.wip).toBeGreaterThan(0)
  expect(h).toMatchObject({ product: 0, byProducts: 0, waste: 0, scrap: 0 })
  expect(h!.gas).toBeCloseTo(units(calciner.out * 0.1), 6)
  expect(h!.inside).toBeCloseTo(units(calciner.wip * 0.1), 6)
  expect(worstOf([rows]).worst).toBeLessThan(1e-12)
})

test('a unit that is lost between two nodes shows', () => {
  const { run, compiled } = balanceAfter(30, { nameplate: 8760, steps: [{ id: 'mill', rate: 1 }] })
  const plant = sketchedPlant({ nameplate: 8760, steps: [{ id: 'mill', rate: 1 }] })
  const short = { ...run, nodes: run.nodes.map((n) => (n.id === 'works/product' ? { ...n, in: n.in - 1 } : n)) }
  const { in: milled } = run.nodes.find((n) => n.id === 'works/plant/mill')!
  const { worst, element } = worstOf([runBalance(short, plant, compiled)])
  expect(element).toBe('C')
  expect(worst).toBeCloseTo(1 / (1.1 * milled), 12)
})

const share = fc.double({ min: 0.05, max: 0.95, noNaN: true })
const ELEMENTS = ['C', 'H', 'Li', 'O']

const stepArbitrary = fc.record({
  form: fc.constantFrom('batch', 'continuous', 'kiln', 'pond'),
  rate: fc.double({ min: 0.5, max: 2, noNaN: true }),
  hours: fc.double({ min: 0.2, max: 400, noNaN: true }),
  machines: fc.integer({ min: 1, max: 12 }),
  reject: fc.constantFrom(0, 0.02, 0.3),
  scatter: fc.constantFrom(0, 0.2),
  stops: fc.boolean(),
  perProduct: fc.double({ min: 0.3, max: 8, noNaN: true }),
  output: fc.tuple(share, share, share, share),
  lost: fc.tuple(share, share, share, share),
  fed: fc.tuple(share, share, share, share),
  as: fc.constantFrom('by-product', 'gas', 'waste'),
})

test('random plants of random chemistry close to 1e-9 of what entered, element by element', () => {
  fc.assert(
    fc.property(
      fc.array(stepArbitrary, { minLength: 1, maxLength: 5 }),
      fc.integer({ min: 1, max: 3 }),
      fc.integer({ min: 20, max: 500 }),
      (drawn, phaseCount, days) => {
        // Backward from the product: what leaves and what is made, of which a share of each element is fed by the step before.
        let made = ELEMENTS.map(() => 0.25)
        const steps: StepSketch[] = []
        for (const [i, d] of drawn.toReversed().entries()) {
          const isFirst = i === drawn.length - 1
          const through = made.map((mass, e) => mass + d.lost[e]!)
          const fed = isFirst ? through.map(() => 0) : through.map((mass, e) => mass * d.fed[e]!)
          const portion = (id: string, masses: readonly number[]): Portion => {
            const mass = masses.reduce((a, b) => a + b, 0)
            const elements = Object.fromEntries(ELEMENTS.map((e, k) => [e, mass > 0 ? masses[k]! / mass : 0]))
            return { substance: substanceOf(id, elements), mass: kg(mass) }
          }
          const output = portion('output', made)
          const rate = (d.rate * d.perProduct) / d.machines
          const id = `step ${i}`
          steps.unshift({
            id,
            form: d.form,
            rate,
            ...(d.form === 'batch' ? { batch: rate * d.hours, cycle: d.hours } : { residence: d.hours }),
            ...(d.form === 'pond' && { season: [0, 0, 1, 1, 1, 2, 2, 2, 1, 1, 1, 0] }),
            machines: d.machines,
            reject: d.reject,
            scatter: d.scatter,
            ...(d.stops && { mtbf: 100, mttr: 10 }),
            perProduct: d.perProduct,
            flow: sketchedFlow(id, {
              output: output.substance,
              made: output.mass.value,
              fed: fed.reduce((a, b) => a + b, 0),
              inputs: [
                portion(
                  'input',
                  through.map((mass, e) => mass - fed[e]!),
                ),
              ],
              leaves: [{ ...portion('rest', d.lost), as: d.as, how: 'reaction' }],
            }),
          })
          made = fed
        }
        const phases = ['a', 'b', 'c'].slice(0, phaseCount).map((id) => ({ id }))
        const dates = sketchedDates(Object.fromEntries(phases.map(({ id }, k) => [id, origin + 40 * k])), 30)
        const { rows, run } = balanceAfter(days, { nameplate: 8760 * phaseCount, steps, phases }, dates)
        expect(run.deadlock).toBeUndefined()
        expect(rows.map((r) => r.element)).toEqual(ELEMENTS)
        expect(worstOf([rows]).worst).toBeLessThan(1e-9)
      },
    ),
    { numRuns: 40 },
  )
})
