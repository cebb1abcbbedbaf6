import { builtInLibrary } from '@cellwright/library'
import { inUnit } from '@cellwright/units'
import { expect, test } from 'vitest'
import { parseProject } from '../project/index.ts'
import { World } from '../project/world.ts'
import { modelValues } from '../study/figure.ts'
import { materialBooks } from '../study/material-outcome.ts'
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

test('phases and their sum are arithmetic: they hold by nothing, and the reader is told what they go with', () => {
  const all = judge(FILE(PHASES, [WHOLE, FIRST, SECOND]))
  expect([...all.values()].map((j) => [j.verdict, j.model])).toEqual(Array(3).fill(['not-checkable', undefined]))
  expect(all.get('whole')?.reason.text).toBe(
    'goes with its phases: 20 000 + 30 000 = 50 000 t/yr; what the plant can make is judged by nothing else here',
  )
  expect(all.get('second')?.reason.text).toBe(
    'goes with the other phases: 20 000 + 30 000 = 50 000 t/yr; what a phase can make is judged by nothing else here',
  )
  const half = judge(
    FILE('capacity: {claim: whole}, phases: [{id: first, capacity: {claim: first}}, {id: second}]', [WHOLE, FIRST]),
  )
  expect(half.get('first')?.verdict).toBe('not-checkable')
  expect(half.get('first')?.reason.text).toBe(
    'leaves 30 000 of the 50 000 t/yr of the plant to phases of which nothing was said; what a phase can make is judged by nothing else here',
  )
})

test('phases that do not add up to the capacity contradict it, all of them', () => {
  const all = judge(FILE(PHASES, [WHOLE, FIRST, SECOND.replace('30000', '45000')]))
  expect([...all.values()].map((j) => j.verdict)).toEqual(['contradicted', 'contradicted', 'contradicted'])
  expect(all.get('whole')?.reason.text).toContain('the sum of the phases is 65 000 t/yr, not 50 000 t/yr')
})

test('packs times product in a pack are the capacity, or contradict it', () => {
  const packs = 'id: packs, about: plant.packs-fed, scope: works, value: 500000 /yr'
  const each = 'id: each, about: product.per-pack, scope: works, value: 70 kg'
  const all = judge(FILE('capacity: {claim: whole}', [WHOLE, packs, each]))
  expect(all.get('each')?.reason.text).toContain('packs a year times product in a pack is 35 000 t/yr, not 50 000 t/yr')
  const fits = judge(FILE('capacity: {claim: whole}', [WHOLE, packs, each.replace('70', '100')])).get('whole')
  expect([fits?.verdict, fits?.model]).toEqual(['not-checkable', undefined])
  expect(fits?.reason.text).toContain('goes with packs and product in a pack: 500 000 a year x 100 kg = 50 000 t/yr')
})

const PLANNED = [
  '{id: early, capacity: 10000 t/yr}',
  '{id: late, capacity: 40000 t/yr, after: 12 months}',
  '{id: last, capacity: 5000 t/yr, after: {value: 24 months, low: 12 months, high: 36 months}}',
]

test('the order of the phases in the file moves neither verdicts nor money', () => {
  const claims = [
    'id: begun, about: schedule.construction-start, scope: works, value: "2024-09"',
    'id: sold, about: schedule.serial-start, scope: works, value: "2026-09"',
    'id: all, about: schedule.full-build-time, scope: works, value: 30 months',
    'id: money, about: plant.investment.total, scope: works, value: 500 M USD, as_of: 2024',
  ]
  const told = (phases: readonly string[]) => {
    const text = FILE(`phases: [${phases.join(', ')}]`, claims).replace('2024-03-28}', '2024-03-28, pilot: 2026-03-01}')
    const { project, library } = read(text)
    const o = outcome(new World(project, library))
    const m = o.materialPlants[0]!
    const { npv, years } = materialBooks(o.world, m)
    const shares = m.plant.phases.map((p) => [p.id, p.capexShare.value] as const)
    const judged = [...judge(text)].map(([id, j]) => [
      id,
      j.verdict,
      j.model?.value,
      j.model?.band,
      j.comparable?.band,
      j.needed?.text,
    ])
    return {
      judged,
      shares: new Map(shares),
      npv: npv.value,
      capex: years.map((y) => y.capex.value),
      stretch: m.schedule.stretch.value,
    }
  }
  const [as, turned] = [told(PLANNED), told(PLANNED.toReversed())]
  expect(as.judged.map(([, , value]) => typeof value)).toEqual(Array(4).fill('number'))
  expect(as.stretch).not.toBe(1)
  expect(JSON.stringify(turned.judged)).toBe(JSON.stringify(as.judged))
  expect(turned.npv / as.npv).toBeCloseTo(1, 12)
  for (const [i, x] of turned.capex.entries()) expect(x - as.capex[i]!).toBeCloseTo(0, 3)
  for (const [id, share] of turned.shares) expect(share, id).toBeCloseTo(as.shares.get(id)!, 12)
})

test('a capacity is judged by what every cell of the file needs, in any order, and no draw is lost where that is less than a phase', () => {
  const energy = 'id: energy, about: plant.energy-fed, scope: works, value: 17 GWh/yr'
  const lfp = '  lfp: {chemistry: LFP/graphite, format: pouch, capacity: 100 Ah}\n'
  const nmc = '  nmc: {chemistry: NMC811/graphite, format: pouch, capacity: 60 Ah}\n'
  const plant = 'capacity: {claim: whole}, phases: [{id: first, capacity: {claim: first}}, {id: second}]'
  const told = (cells: string) => judge(FILE(plant, [WHOLE, FIRST, energy], `cells:\n${cells}`)).get('whole')!
  const [as, turned] = [told(lfp + nmc), told(nmc + lfp)]
  // 17 GWh/yr at about 1.2 kg/kWh is some 20 000 t: in some draws no more than the first phase.
  expect(tonnes(as)! / 20000).toBeCloseTo(1, 1)
  expect(inUnit(as.model!.band.min, 't/yr')).toBeLessThan(20000)
  // Two cells in each of twelve draws.
  expect(as.model!.band.n).toBe(24)
  expect(JSON.stringify(turned.model)).toBe(JSON.stringify(as.model))
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
