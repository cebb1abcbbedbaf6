import { builtInLibrary } from '@cellwright/library'
import { expect, test } from 'vitest'
import { parseProject } from '../project/index.ts'
import { World } from '../project/world.ts'
import { latinHypercube } from '../study/latin-hypercube.ts'
import { outcome } from '../study/outcome.ts'
import { DrawnValues, type DrawnWorld } from './drawn-values.ts'
import { valuesFor } from './evidence.ts'

const library = builtInLibrary()
const DRAWS = latinHypercube(16, 1)
const WORLD: DrawnWorld = { library, draws: DRAWS, drawnBy: '16 draws of seed 1', withhold: [], given: {} }

/** Two plants, each with an announced investment; the capacity of the second is a claim. */
function file(second: string, first = '50000 t/yr') {
  const text = `cellwright: 1
name: Two plants
id: two
calendar: {start: 2024-01-01, end: 2035-12-31}
currency: {report: USD, year: 2024}
sources: {paper: {publisher: A paper}}
sites: {port: {country: MA, lat: 35.7, lon: -5.8}}
cells: {lfp: {chemistry: LFP/graphite, format: pouch, capacity: 100 Ah}}
material_plants:
  works: {site: port, route: lfp-iron-phosphate, capacity: ${first}, schedule: {start: 2024-03-28}}
  anode: {site: port, route: ${second}, capacity: {claim: mass}, schedule: {start: 2024-08-28}}
claims:
  - {id: works-money, about: plant.investment.total, scope: works, value: 500 M USD, source: paper}
  - {id: anode-money, about: plant.investment.total, scope: anode, value: 366 M USD, source: paper}
  - {id: mass, about: plant.output.mass, scope: anode, value: 60000 t/yr, source: paper}
  - {id: mass-of-cell, about: cell.mass, scope: lfp, value: 2 kg, source: paper}
`
  const { project, issues } = parseProject(text, { file: 'two.yaml', library })
  if (!project) throw new Error(issues.map((i) => i.text).join('\n'))
  return project
}

const MONEY = new Set(['works-money', 'anode-money', 'mass-of-cell'])
const asked = (project: ReturnType<typeof file>) => project.claims.filter((c) => MONEY.has(c.id))

test('what is drawn of each plant and cell alone is what the whole project says in the same draws', () => {
  const project = file('synthetic-graphite')
  const drawn = new DrawnValues().of(project, asked(project), WORLD)
  const whole = DRAWS.map((draw) => outcome(new World(project, library, { draw })))
  for (const claim of asked(project)) {
    const values = drawn.get(claim.id)!
    expect(values).toEqual(whole.flatMap((o) => valuesFor(claim, o)))
    expect(new Set(values).size).toBe(16)
  }
})

test('a reading of another plant leaves what was drawn of this one; one of this plant, other claims left out or other draws do not', () => {
  const drawn = new DrawnValues()
  const base = file('synthetic-graphite')
  const first = drawn.of(base, asked(base), WORLD)
  const other = file('natural-graphite-concentrate')
  const second = drawn.of(other, asked(other), WORLD)
  expect(second.get('works-money')).toBe(first.get('works-money'))
  expect(second.get('mass-of-cell')).toBe(first.get('mass-of-cell'))
  expect(second.get('anode-money')).not.toEqual(first.get('anode-money'))
  const larger = file('synthetic-graphite', '60000 t/yr')
  const third = drawn.of(larger, asked(larger), WORLD)
  expect(third.get('anode-money')).toBe(first.get('anode-money'))
  expect(third.get('works-money')!.every((x, i) => x > first.get('works-money')![i]!)).toBe(true)
  const again = { ...WORLD, draws: latinHypercube(16, 2), drawnBy: '16 draws of seed 2' }
  expect(drawn.of(base, asked(base), again).get('works-money')).not.toEqual(first.get('works-money'))
  expect(drawn.of(base, asked(base), { ...WORLD, withhold: ['mass'] }).get('anode-money')).toEqual([])
})

test('a draw is lost to the claims about what cannot be worked out in it, not to those about other plants', () => {
  const project = file('synthetic-graphite')
  const without = { ...WORLD, withhold: ['mass'] }
  expect(() => outcome(new World(project, library, { withhold: ['mass'] }))).toThrow('plant anode has no capacity in this world')
  const drawn = new DrawnValues().of(project, asked(project), without)
  expect([...drawn].map(([id, values]) => [id, values.length])).toEqual([
    ['works-money', 16],
    ['anode-money', 0],
    ['mass-of-cell', 16],
  ])
})
