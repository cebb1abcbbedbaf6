import { dayNumber } from '@cellwright/units'
import { expect, test } from 'vitest'
import type { Chain, MaterialMaker } from '../factory/chain-links.ts'
import { sketchedLink, type LinkSketch } from '../factory/testing-link.ts'
import { sketchedDates, sketchedFlow, sketchedPlant, sketchedWorld, substanceOf } from '../factory/testing-sketch.ts'
import { exactly } from '../term/index.ts'
import { runChain, type ChainRun } from './chain-run.ts'

// Chains of material plants, compiled and run as those of a file are, worked out by hand to a lot.

const DAY = 86400
const day = (year: number, month = 1) => dayNumber({ year, month, day: 1 })
const ORIGIN = day(2026)
const world = sketchedWorld(ORIGIN, day(2029) - 1, { 'operations/cellwright.maker-stock-time': 0 })
const CARBON = substanceOf('carbon', { C: 1 })

/** A plant of one mill that makes `perDay` [t/d] of the substance of its own name out of what `from` makes, and of carbon. */
interface Mill {
  readonly id: string
  readonly perDay: number
  readonly from?: { readonly id: string; readonly kg: number }
  readonly serial?: number
}

function maker({ id, perDay, from, serial = ORIGIN }: Mill): MaterialMaker {
  const n = (value: number) => exactly(value, 'of the test')
  const before = from === undefined ? [] : [{ substance: substanceOf(from.id, { C: 1 }), mass: n(from.kg) }]
  const rest = { substance: CARBON, mass: n(1 - (from?.kg ?? 0)) }
  const flow = sketchedFlow('mill', { output: substanceOf(id, { C: 1 }), made: 1, fed: 0, inputs: [...before, rest], leaves: [] })
  const plant = sketchedPlant({ nameplate: perDay * 365, steps: [{ id: 'mill', rate: (perDay * 1.2) / 24, flow }] })
  return { plant: { ...plant, id, spec: { ...plant.spec, id } }, schedule: sketchedDates({ plant: serial }) }
}

function chainOf(mills: readonly Mill[], more: Partial<LinkSketch> = {}): Chain {
  const links = mills.flatMap(({ id, from, perDay }) => {
    if (!from) return []
    const maker = mills.find((m) => m.id === from.id)!
    // A unit is a millionth of what its maker makes in a year.
    const unitMass = (maker.perDay * 1000 * 365) / 1e6
    const use = (perDay * 1000 * from.kg) / DAY
    const taken = { mill: from.kg }
    return [
      {
        ...sketchedLink({ id: `to ${id}`, from: from.id, to: id, material: from.id, unitMass, use, taken, ...more }),
        end: day(2029) - 1,
      },
    ]
  })
  return { id: mills.at(-1)!.id, plants: [], materialPlants: mills.map(maker), order: mills.map(({ id }) => id), links }
}

function runOf(chain: Chain): ChainRun {
  const work = runChain(world, chain, { seed: 1, replications: 1 })
  let step = work.next()
  while (!step.done) step = work.next()
  return step.value
}

const made = (run: ChainRun, id: string) => run.materials.get(id)!.years[0]!.map((y) => y.made / 1000)

test('the plant above comes half a year late: the one below begins a load and a lead time after it', () => {
  // Powder may begin on 1 July 2026 and takes 0.7 t of ore a tonne, 14 t a day; ore comes from 1 January 2027, 28 t a day, in loads of 28 t, 10 days on the
  // way. So powder begins on 12 January 2027: 184 days and 11 later, and makes 20 t a day from then on.
  const run = runOf(
    chainOf(
      [
        { id: 'ore', perDay: 28, serial: day(2027) },
        { id: 'powder', perDay: 20, serial: day(2026, 7), from: { id: 'ore', kg: 0.7 } },
      ],
      { load: 28_000, leadTime: 10 * DAY, stock: 10 * DAY },
    ),
  )
  const [years] = run.links.get('to powder')!
  expect(years!.map(({ year }) => year)).toEqual([2026, 2027, 2028])
  const [first, second, third] = years!
  expect(first).toMatchObject({ sent: 0, received: 0, used: 0, missing: 1 })
  expect(second!.missing * 365).toBeCloseTo(11, 0)
  expect(third!.missing).toBeLessThan(0.001)
  // The day of the first use is worked out from what is used in months; the mill is faster than its nameplate when it begins.
  expect(Math.abs(run.firstUse.get('to powder')![0]! / DAY - 365 - 11)).toBeLessThan(2)
  const [, late, full] = made(run, 'powder')
  expect(late! / (20 * 354)).toBeCloseTo(1, 2)
  expect(full! / (20 * 366)).toBeCloseTo(1, 2)
  // Mass goes at the ratio of the recipe, but for what is at work.
  expect(third!.used / 1000 / full!).toBeCloseTo(0.7, 3)
  // 20 days of 14 t are on the way and in stock, at most one load of two days is opened, and two lots of nine hours are in front of the mill.
  const days = (third!.stock + third!.onTheWay) / 14_000
  expect(days).toBeGreaterThan(19)
  expect(days).toBeLessThan(20 + 2 + 2 * 0.42)
  expect(run.balance.worst).toBeLessThan(1e-9)
})

test.each([
  { per: [28, 20, 10], kg: [0.7, 0.9] },
  { per: [5, 20, 10], kg: [0.7, 0.9] },
  { per: [28, 6, 10], kg: [0.7, 0.9] },
  { per: [28, 20, 30], kg: [0.35, 0.6] },
])('three in a row make the least of what each could give: $per t/d, $kg t/t', ({ per, kg }) => {
  const [a = 0, b = 0, c = 0] = per
  const [ab = 0, bc = 0] = kg
  const run = runOf(
    chainOf(
      [
        { id: 'ore', perDay: a },
        { id: 'salt', perDay: b, from: { id: 'ore', kg: ab } },
        { id: 'powder', perDay: c, from: { id: 'salt', kg: bc } },
      ],
      { load: 10_000, leadTime: 5 * DAY, stock: 10 * DAY },
    ),
  )
  const least = Math.min(a / ab / bc, b / bc, c)
  expect(made(run, 'powder')[2]! / (least * 366)).toBeCloseTo(1, 2)
  const used = (id: string) => run.links.get(id)![0]![2]!.used / 1000 / 366
  expect(used('to powder') / (least * bc)).toBeCloseTo(1, 2)
  // Salt that powder does not take is sold.
  expect(used('to salt') / (Math.min(b, a / ab) * ab)).toBeCloseTo(1, 2)
})

/** A mill that takes 14 t a day from outside by a row that ends on a day. */
function bought(end: number): Chain {
  const chain = chainOf([
    { id: 'ore', perDay: 28 },
    { id: 'powder', perDay: 20, serial: day(2027), from: { id: 'ore', kg: 0.7 } },
  ])
  const [link] = chain.links
  const times = { load: link!.load, leadTime: exactly(10 * DAY, 'of the test'), stock: exactly(0, 'of the test') }
  return {
    ...chain,
    materialPlants: chain.materialPlants.slice(1),
    order: ['powder'],
    links: [{ ...link!, ...times, from: undefined, start: ORIGIN, end }],
  }
}

test('a contract that ends leaves its plant standing, with all that it brought', () => {
  const run = runOf(bought(day(2027, 7) - 1))
  const [years] = run.links.get('to powder')!
  // From ten days before the plant begins to the end of June at 14 t a day; what is on the way on the last day is used, too.
  const [, second, third] = years!
  expect(second!.used / 1000 / (14 * 191)).toBeCloseTo(1, 1)
  expect(second!.missing).toBeGreaterThan(0.4)
  expect(third).toMatchObject({ sent: 0, used: 0, missing: 1 })
  expect(made(run, 'powder')[2]).toBe(0)
  expect(run.balance.worst).toBeLessThan(1e-9)
})

test('a contract that is over before its plant begins brings nothing', () => {
  const run = runOf(bought(day(2026, 3)))
  const [years] = run.links.get('to powder')!
  expect(years!.map(({ sent }) => sent)).toEqual([0, 0, 0])
  expect(made(run, 'powder')).toEqual([0, 0, 0])
})
