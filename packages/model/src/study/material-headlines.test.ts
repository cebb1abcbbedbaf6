import { describe, expect, test } from 'vitest'
import { staticOutput } from '../factory/material-run.ts'
import { dimensionOf, recompute } from '../term/index.ts'
import { smallMaterialWorld } from '../testing-material-plant.ts'
import { smallWorld } from '../testing-plant.ts'
import { headlineKey, staticHeadlines, thingsOf } from './headline-values.ts'
import { headlineNames, headlineTerms } from './headline-terms.ts'
import { materialBooks } from './material-outcome.ts'
import { outcome } from './outcome.ts'

const CELLS = 'cells:\n  lfp: {chemistry: LFP/graphite, format: pouch, capacity: 50 Ah}\n'
const world = smallMaterialWorld('', { sections: CELLS, until: 2045, capacity: '9000 t/yr' })
const o = outcome(world)
const [m] = o.materialPlants
const books = materialBooks(world, m!)
const terms = headlineTerms(o, new Map(), new Map([['works', { 'material-books': books, 'material-line': { rate: 0.25 } }]]))

describe('headline figures of a material plant', () => {
  test('are all there, can be worked out again and have the dimension of their unit', () => {
    const wanted = headlineNames(world.project)
      .filter((n) => n.thing === 'works')
      .map((n) => n.id)
    expect(wanted).toHaveLength(19)
    for (const id of wanted) {
      const term = terms.get(id)
      if (id === 'works.material-irr' && !term) continue
      expect(term, id).toBeDefined()
      expect(recompute(term!), id).toBeCloseTo(term!.value, 6)
      expect(() => dimensionOf(term!), id).not.toThrow()
    }
  })

  test('sized output is that of the factory', () => {
    expect(terms.get('works.material-sized-output')!.value).toBeCloseTo(staticOutput(m!.plant).rate, 12)
  })

  test('the project is its plants together', () => {
    expect(thingsOf(world.project)[0]).toEqual({ id: world.project.id, kind: 'project' })
    const values = staticHeadlines(o)
    const of = (headline: string) => values.get(headlineKey(headline, { id: world.project.id, kind: 'project' }))
    expect(of('project-npv')).toBe(books.npv.value)
    expect(of('project-jobs')).toBe(m!.plant.people.total.value)
    expect(of('project-first-sales')).toBe(m!.schedule.phases[0]!.serialStart.value)
  })

  test('a file with one plant of cells has no figures of the project', () => {
    const one = smallWorld()
    expect(thingsOf(one.project).map((t) => t.kind)).toEqual(['plant', 'pack', 'cell'])
    expect([...staticHeadlines(outcome(one)).keys()].filter((k) => k.includes('project'))).toEqual([])
  })

  test('a plant that is described and not built is no part of the project', () => {
    const none = smallMaterialWorld('', { sections: CELLS, fields: ', build: no' })
    expect(none.project.materialPlants).toEqual([])
    expect(thingsOf(none.project).map((t) => t.kind)).toEqual(['cell'])
  })
})

test('headlines asked for one by one are those of all, and nothing else is worked out', () => {
  const all = staticHeadlines(o)
  const only = staticHeadlines(o, { only: new Set(['material-investment', 'material-npv', 'cell-energy']) })
  const keys = ['material-investment material works', 'material-npv material works', 'cell-energy cell lfp']
  expect([...only.keys()]).toEqual(keys)
  for (const key of keys) expect(only.get(key)).toBe(all.get(key))
})
