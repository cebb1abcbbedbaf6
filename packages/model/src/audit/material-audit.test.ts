import { builtInLibrary } from '@cellwright/library'
import { inUnit } from '@cellwright/units'
import { expect, test } from 'vitest'
import { parseProject } from '../project/index.ts'
import { World } from '../project/world.ts'
import { modelValues } from '../study/figure.ts'
import { outcome } from '../study/outcome.ts'
import { audit, type Judgement } from './audit.ts'
import { comparables } from './comparables.ts'
import { impliedFigures } from './implied.ts'

const FILE = (plant: string, claims: readonly string[], cells = '') => `cellwright: 1
name: Powder
id: powder
calendar: {start: 2024-01-01, end: 2035-12-31}
currency: {report: USD, year: 2024}
sources: {paper: {publisher: A paper}}
sites: {port: {country: MA, name: A port, lat: 35.7, lon: -5.8}}
${cells}material_plants:
  works: {site: port, route: synthetic-graphite, schedule: {start: 2024-03-28}, ${plant}}
claims:
${claims.map((c) => `  - {${c}, source: paper}`).join('\n')}
`

const CELLS = 'cells: {lfp: {chemistry: LFP/graphite, format: pouch, capacity: 100 Ah}}\n'
const WHOLE = 'id: whole, about: plant.output.mass, scope: works, value: 50000 t/yr'
const FIRST = 'id: first, about: phase.output, scope: works.first, value: 20000 t/yr'
const SECOND = 'id: second, about: phase.output, scope: works.second, value: 30000 t/yr'
const PHASES = 'phases: [{id: first, capacity: {claim: first}}, {id: second, capacity: {claim: second}}]'

function read(text: string) {
  const { project, library, issues } = parseProject(text, { file: 'powder.yaml', library: builtInLibrary() })
  if (!project) throw new Error(issues.map((i) => i.text).join('\n'))
  return { project, library }
}

function judge(text: string): Map<string, Judgement> {
  const { project, library } = read(text)
  const work = audit(project, library, { seed: 1, draws: 12 })
  let step = work.next()
  while (!step.done) step = work.next()
  return new Map(step.value.map((j) => [j.claim.id, j]))
}

const tonnes = (j: Judgement | undefined) => (j?.model ? Math.round(inUnit(j.model.value, 't/yr')) : undefined)

test('a capacity is judged by the phases and a phase by the capacity, never by itself', () => {
  for (const size of ['50000', '55000', '100000']) {
    const whole = WHOLE.replace('50000', size)
    // The plant is sized by its phases; what is claimed of the whole stands beside them.
    expect(tonnes(judge(FILE(PHASES, [whole, FIRST, SECOND])).get('whole'))).toBe(50000)
  }
  const left = judge(FILE(PHASES, [WHOLE, FIRST.replace('20000', '20100'), SECOND])).get('first')
  expect(tonnes(left)).toBe(20000)
})

test('phases that do not add up to the capacity contradict it, all of them', () => {
  const all = judge(FILE(PHASES, [WHOLE, FIRST, SECOND.replace('30000', '45000')]))
  expect([...all.values()].map((j) => j.verdict)).toEqual(['contradicted', 'contradicted', 'contradicted'])
  expect(all.get('whole')?.reason.text).toContain('the sum of the phases is 65 000 t/yr, not 50 000 t/yr')
  expect(judge(FILE(PHASES, [WHOLE, FIRST, SECOND])).get('whole')?.verdict).toBe('holds')
})

test('packs times product in a pack are the capacity, or contradict it', () => {
  const packs = 'id: packs, about: plant.packs-fed, scope: works, value: 500000 /yr'
  const each = 'id: each, about: product.per-pack, scope: works, value: 70 kg'
  const all = judge(FILE('capacity: {claim: whole}', [WHOLE, packs, each]))
  expect(all.get('each')?.reason.text).toContain('packs a year times product in a pack is 35 000 t/yr, not 50 000 t/yr')
  expect(tonnes(judge(FILE('capacity: {claim: whole}', [WHOLE, packs, each.replace('70', '110')])).get('whole'))).toBe(55000)
})

test('a plant whose capacity is withheld is sized by the cells that it is said to feed', () => {
  const energy = 'id: energy, about: plant.energy-fed, scope: works, value: 40 GWh/yr'
  const { project, library } = read(FILE('capacity: {claim: whole}', [WHOLE, energy], CELLS))
  const o = outcome(new World(project, library, { withhold: ['whole'] }))
  const need = inUnit(o.materialPlants[0]!.plant.nameplate.value, 't/yr') / 40e6
  const fed = modelValues(outcome(new World(project, library)), 'plant.energy-fed', 'works')[0]!
  // 50 000 t feed as much as the need of a kWh says.
  expect(inUnit(fed, 'GWh/yr')).toBeCloseTo(50000 / need / 1e6, 6)
  expect(modelValues(o, 'plant.output.mass', 'works').map((x) => Math.round(inUnit(x, 't/yr')))).toEqual([
    Math.round(need * 40e6),
  ])
})

test('without a cell in the file nothing is said of what a product feeds, and the reader is told', () => {
  const energy = 'id: energy, about: plant.energy-fed, scope: works, value: 40 GWh/yr'
  const j = judge(FILE('capacity: 50000 t/yr', [energy])).get('energy')
  expect(j?.verdict).toBe('not-checkable')
  expect(j?.reason.text).toContain('no cell that synthetic graphite goes into')
})

test('comparable plants are of the kind, scaled to the nameplate, never at the same site', () => {
  const { project, library } = read(FILE('capacity: 40000 t/yr', [WHOLE]).replace('A port', 'Tangier Tech'))
  const found = comparables(outcome(new World(project, library)), 'plant.investment.total', 'works')
  expect(found.items.length).toBeGreaterThanOrEqual(5)
  expect(found.items.map((i) => i.id)).not.toContain('btr-tangier-anode')
  const kinds = found.items.map((i) => library.entry('plant', i.id)?.text['plant-kind'])
  expect(new Set(kinds)).toEqual(new Set(['anode']))
  // A plant of the same capacity keeps its figure: 800 M USD of 2023 for 40 000 t/yr.
  const same = found.items.find((i) => i.id === 'anovion-bainbridge')!
  expect(same.value).toBeCloseTo(outcome(new World(project, library)).world.worth(800e6, 'USD', 2023), 0)
})

test('money and jobs over the capacity stand among the implied figures', () => {
  const claims = [
    WHOLE,
    'id: money, about: plant.investment.total, scope: works, value: 300 M USD, as_of: 2024',
    'id: jobs, about: plant.jobs.total, scope: works, value: 1000',
    'id: both, about: plant.jobs.direct-and-indirect, scope: works, value: 2500',
  ]
  const { project, library } = read(FILE('capacity: {claim: whole}', claims))
  const implied = new Map(impliedFigures(outcome(new World(project, library))).map((i) => [i.id, i.value]))
  expect(implied.get('works.investment-per-capacity')).toBeCloseTo(6000, 6)
  expect(implied.get('works.jobs-per-capacity')).toBeCloseTo(20, 6)
  expect(implied.get('works.jobs-elsewhere')).toBeCloseTo(1.5, 12)
})
