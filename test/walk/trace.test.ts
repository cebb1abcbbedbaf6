import { builtInLibrary, type Datum, type Library } from '@cellwright/library'
import type { Project } from '@cellwright/model'
import { expect, test } from 'vitest'
import { designOutput } from '../../packages/model/src/factory/design-output.ts'
import { staticCapacity } from '../../packages/model/src/plant/capacity.ts'
import { World } from '../../packages/model/src/project/world.ts'
import { modelTerms } from '../../packages/model/src/study/figure.ts'
import { outcome } from '../../packages/model/src/study/outcome.ts'
import { dimensionOf, isLeaf, leavesOf, recompute, termsOf, type Term } from '../../packages/model/src/term/index.ts'
import { changed, project } from './kaliningrad.ts'

const library = builtInLibrary()
const file = project()
const threeLines = project(changed('capacity: {claim: capacity}', 'capacity: {claim: capacity}\n    lines: 3'))

/** Worlds that differ in what is given and what follows: the plant as announced, and without its capacity and its first day. */
const WORLDS = [
  { of: 'as announced', withhold: [], plan: file },
  { of: 'without capacity and first day', withhold: ['capacity', 'pilot'], plan: file },
  { of: 'with three lines', withhold: [], plan: threeLines },
]

/** Figures of the plant and its schedule, by name. */
function figures(plan: Project, withhold: readonly string[], numbers: Library = library): ReadonlyMap<string, Term> {
  const o = outcome(new World(plan, numbers, { withhold }))
  const { plant, schedule } = o.plants[0]!
  return new Map([
    ['nameplate', plant.nameplate],
    ['investment', plant.capex.total],
    ...plant.capex.lines.map((l) => [`investment: ${l.id}`, l.amount] as const),
    ['investment by the factor family', plant.capex.factor.total],
    ['people', plant.people.total],
    ['buildings', plant.floor.building],
    ['land', plant.floor.site],
    ['energy', plant.energy.perOutput],
    ['peak power', plant.supply().electricity.peak],
    ['takt', plant.cellTakt],
    ['capacity', staticCapacity(plant).endless],
    ...plant.steps.flatMap((s) => [[`${s.step.id}: installed`, s.installed] as const, [`${s.step.id}: rate`, s.inRate] as const]),
    ['pilot operation', schedule.pilotStart],
    ['serial production', schedule.serialStart],
    ['serial production of all lines', schedule.fullStart],
    ['time to build', modelTerms(o, 'schedule.build-time', plant.id)[0]!],
    ['design output', designOutput(o.world, plant, schedule).month!],
  ])
}

/** The library with one number a tenth smaller, so that shares stay below 1. */
const smaller = (id: string): Library => {
  const less = (datum: Datum): Datum => (datum.id === id ? { ...datum, value: datum.value * 0.9 } : datum)
  return {
    ...library,
    datum: (other) => {
      const datum = library.datum(other)
      return datum && less(datum)
    },
    entry: (kind, name) => {
      const entry = library.entry(kind, name)
      if (!entry || !id.startsWith(`${kind}/${name}.`)) return entry
      return { ...entry, values: Object.fromEntries(Object.entries(entry.values).map(([key, datum]) => [key, less(datum)])) }
    },
  }
}

for (const { of, withhold, plan } of WORLDS) {
  const all = figures(plan, withhold)

  test(`${of}: every figure is worked out again from its leaves`, () => {
    expect(all.size).toBeGreaterThan(60)
    for (const [name, term] of all) expect(recompute(term), name).toBe(term.value)
  })

  test(`${of}: a name stands for one thing in the explanation of a figure`, () => {
    for (const [name, figure] of all) {
      const names = termsOf(figure).flatMap((term) => (isLeaf(term) ? [] : (term.name ?? [])))
      expect(
        names.filter((n, i) => names.indexOf(n) < i),
        name,
      ).toEqual([])
    }
  })

  test(`${of}: the formulas hold in their dimensions`, () => {
    for (const [name, term] of all) expect(() => dimensionOf(term), name).not.toThrow()
    expect(dimensionOf(all.get('investment')!)).toMatchObject({ money: 1, s: 0 })
    expect(dimensionOf(all.get('nameplate')!)).toMatchObject({ kg: 1, m: 2, s: -3 })
  })

  test(`${of}: every leaf says where it comes from`, () => {
    for (const [name, term] of all)
      for (const { leaf } of leavesOf(term)) {
        expect(['library', 'file', 'day', 'definition'], name).toContain(leaf.kind)
        if (leaf.kind !== 'library') continue
        expect(library.reference(leaf.datum.ref), leaf.datum.id).toBeDefined()
        if (leaf.datum.basis === 'assumed') expect(leaf.datum.reason, leaf.datum.id).toBeTruthy()
      }
  })

  test(`${of}: a figure with another number of the library is that of a world with that number`, () => {
    const read = new Map([...all].map(([name, term]) => [name, libraryIds(term)]))
    const ids = new Set([...read.values()].flatMap((own) => [...own]))
    expect(ids.size).toBeGreaterThan(200)
    const moved = new Set<string>()
    for (const id of ids) {
      const evaluated = figures(plan, withhold, smaller(id))
      for (const [name, term] of all) {
        const { value } = evaluated.get(name)!
        if (!read.get(name)!.has(id)) {
          expect(value, `${id} is no part of ${name}`).toBe(term.value)
          continue
        }
        const again = recompute(term, (leaf) => (libraryId(leaf) === id ? leaf.value * 0.9 : leaf.value))
        expect(Math.abs(again - value), `${id} in ${name}`).toBeLessThanOrEqual(1e-12 * Math.abs(value))
        if (again !== term.value) moved.add(id)
      }
    }
    // The others are zero, or a whole number of machines swallows the change.
    expect(moved.size).toBeGreaterThan(ids.size / 2)
  })
}

function libraryId({ origin }: Term): string | undefined {
  return origin.kind === 'library' ? origin.datum.id : undefined
}

function libraryIds(term: Term): ReadonlySet<string> {
  return new Set(leavesOf(term).flatMap((l) => libraryId(l.term) ?? []))
}
