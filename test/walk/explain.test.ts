import { builtInLibrary } from '@cellwright/library'
import { headlineNames, type Explanation } from '@cellwright/model'
import { unitFactor } from '@cellwright/units'
import { describe, expect, test } from 'vitest'
import { calc, exactly, type Term } from '../../packages/model/src/term/index.ts'
import { project, results, SHORT } from './kaliningrad.ts'

const library = builtInLibrary()
const names = headlineNames(project(SHORT))
const { explanations } = results({ scope: 'run', replications: 2, draws: 16, explain: names.map((n) => n.id) }, SHORT)

test('every headline figure is explained', () => {
  expect(explanations.map((e) => e.id)).toEqual(names.map((n) => n.id))
})

describe.each(explanations)('$id', (explanation) => {
  test('is worked out again from the numbers and formulas that are printed', () => {
    const [figure] = explanation.terms
    const again = siValue(explanation)
    expect(Math.abs(again / inSi(figure!) - 1)).toBeLessThan(1e-9)
  })

  test('rests on nothing without a source', () => {
    for (const { source, name, from } of explanation.terms) {
      expect([name, source === null]).toEqual([name, from.length > 0])
      if (!source) continue
      expect([name, source.ref]).not.toEqual([name, ''])
      const datum = library.datum(source.id)
      if (datum) expect(library.reference(datum.ref)?.key).toBe(datum.ref)
      if (source.basis === 'assumed') expect([name, source.reason?.length ?? 0]).not.toEqual([name, 0])
    }
  })
})

/** The first term worked out from the printed leaves by the printed formulas; what a rule gives is taken as it is printed. */
function siValue({ terms }: Explanation): number {
  const worked = new Map<string, Term>()
  const value = (id: string): Term => {
    const known = worked.get(id)
    if (known) return known
    const term = terms.find((t) => t.id === id)!
    const result = term.kind === 'formula' && term.how !== null ? evaluated(term.how, value) : exactly(inSi(term), term.name)
    worked.set(id, result)
    return result
  }
  return value('1').value
}

/** A printed formula worked out with the terms that its numbers stand for. */
function evaluated(how: string, term: (id: string) => Term): Term {
  const pieces = how.split(/\[\d+\]/)
  const operands = [...how.matchAll(/\[(\d+)\]/g)].map((m) => term(m[1]!))
  return calc(Object.assign(pieces, { raw: pieces }), ...operands)
}

function inSi({ value, unit }: { readonly value: number | string; readonly unit: string }): number {
  return typeof value === 'string' ? Date.parse(value) / 86_400_000 : value * unitFactor(unit)
}
