import { builtInLibrary } from '@cellwright/library'
import { expect, test } from 'vitest'
import { breakEven } from '../../packages/model/src/ledger/break-even.ts'
import type { Ledger } from '../../packages/model/src/ledger/ledger.ts'
import type { Flows } from '../../packages/model/src/ledger/year-counts.ts'
import { World } from '../../packages/model/src/project/world.ts'
import { books, outcome, staticFlows } from '../../packages/model/src/study/outcome.ts'
import { meanFlows, runPlant } from '../../packages/model/src/study/plant-run.ts'
import { dimensionOf, leavesOf, recompute, Term, type Leaf } from '../../packages/model/src/term/index.ts'
import { finish, project, SHORT } from './kaliningrad.ts'

const library = builtInLibrary()
const whole = project()
const short = project(SHORT)

const isTerm = (x: unknown): x is Term => x instanceof Term

/** The figures of the books by name, and every amount of every year. */
function figures(own: Ledger): { readonly name: string; readonly term: Term }[] {
  const { npv, levelizedCost, capex, irr, interestDuringConstruction, price } = own
  const whole = { npv, levelizedCost, capex, irr, interestDuringConstruction, price: price.value, breakEven: breakEven(own) }
  const named = (x: object, year = '') =>
    Object.entries(x).flatMap(([name, term]) => (isTerm(term) ? [{ name: `${name} ${year}`.trim(), term }] : []))
  return [...named(whole), ...own.years.flatMap((y) => [...named(y, String(y.year)), ...named(y.tiedUp, `tied up ${y.year}`)])]
}

const staticWorld = new World(whole, library)
const staticPlant = outcome(staticWorld).plants[0]!
const shortWorld = new World(short, library)
const shortPlant = outcome(shortWorld).plants[0]!
const shortFlows = meanFlows(finish(runPlant(shortWorld, shortPlant, { seed: 1, replications: 1 })).years)

const CASES = [
  { of: 'static profile', own: books(staticWorld, staticPlant) },
  { of: 'short simulated run', own: books(shortWorld, shortPlant, shortFlows) },
]

for (const { of, own } of CASES) {
  test(`${of}: every figure of the books is worked out again from its leaves`, () => {
    const all = figures(own)
    expect(all.length).toBeGreaterThan(12 * own.years.length)
    for (const { name, term } of all) {
      const again = recompute(term)
      expect(Math.abs(again - term.value), name).toBeLessThanOrEqual(1e-12 * Math.abs(term.value))
    }
  })

  test(`${of}: the formulas hold in their dimensions`, () => {
    for (const { name, term } of figures(own)) expect(() => dimensionOf(term), name).not.toThrow()
    expect(dimensionOf(own.npv)).toMatchObject({ money: 1, kg: 0, s: 0 })
    expect(dimensionOf(own.levelizedCost!)).toMatchObject({ money: 1, kg: -1, m: -2, s: 2 })
  })

  test(`${of}: every leaf says where it comes from`, () => {
    const kinds = new Set<string>()
    for (const { name, term } of figures(own))
      for (const { leaf } of leavesOf(term)) {
        kinds.add(leaf.kind)
        expect(source(leaf), `${name}: ${leaf.kind}`).toBeTruthy()
      }
    expect([...kinds].toSorted()).toEqual(['day', 'definition', 'file', 'library', 'simulation'])
  })
}

/** What a leaf says of its source; undefined where it says nothing. */
function source(leaf: Leaf): string | undefined {
  switch (leaf.kind) {
    case 'library':
      return leaf.datum.basis === 'assumed' ? leaf.datum.reason : leaf.datum.ref
    case 'file':
      return leaf.claim ?? leaf.given.source ?? leaf.given.assumed
    case 'day':
      return leaf.path
    case 'definition':
      return leaf.why
    default:
      return leaf.of
  }
}

test('the simulation is read in the revenue only as packs delivered', () => {
  const revenue = CASES[1]!.own.years.find((y) => y.year === 2028)!.revenue
  const counted = leavesOf(revenue).filter((l) => l.leaf.kind === 'simulation')
  expect(counted.map((l) => l.term.name)).toEqual(['packs delivered in 2028'])
  expect(counted[0]!.term.value).toBe(shortFlows.years.find((y) => y.year === 2028)!.delivered)
})

/** Books of the same plant in a world that holds one number at an end of its band, with the flows as they are. */
function held(key: string, at: 'low' | 'high', flows: Flows): Ledger {
  const world = new World(whole, library, { hold: { key, at } })
  return books(world, outcome(world).plants[0]!, flows)
}

test('a leaf changed in the formula is the world in which that number is different', () => {
  const flows = staticFlows(staticWorld, staticPlant)
  const own = books(staticWorld, staticPlant, flows)
  for (const key of [
    'active-material/nmc622.price',
    'plant-rules/cellwright.indirect-jobs-share',
    'region/ru.electricity-price',
    'market-price/pack-all-2025.price-per-energy',
    'plant-rules/cellwright.discount-rate',
    'plant-rules/cellwright.contingency-share',
  ]) {
    const datum = library.datum(key)!
    const end = datum.high > datum.value ? 'high' : 'low'
    expect(datum[end], key).not.toBe(datum.value)
    const changed = ({ value, origin }: Term) =>
      origin.kind === 'library' && origin.datum.id === key ? datum[end] * datum.factor : value
    const other = new Map(figures(held(key, end, flows)).map(({ name, term }) => [name, term.value]))
    const moved = figures(own).filter(({ name, term }) => {
      const again = recompute(term, changed)
      // A figure that does not exist in the other world is worked out as no number.
      const evaluated = other.get(name) ?? NaN
      if (Number.isNaN(evaluated)) expect(again, `${key} ${name}`).toBeNaN()
      else expect(Math.abs(again - evaluated), `${key} ${name}`).toBeLessThanOrEqual(1e-9 * Math.abs(evaluated))
      return Math.abs(again - term.value) > 1e-9 * Math.abs(term.value)
    })
    expect(
      moved.map((m) => m.name),
      key,
    ).toContain('npv')
  }
})
