import { builtInLibrary } from '@cellwright/library'
import { inUnit, significant } from '@cellwright/units'
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
  expect([...all.values()].map((j) => [j.verdict, j.model])).toEqual(
    [WHOLE, FIRST, SECOND].map(() => ['not-checkable', undefined]),
  )
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

const BRINE = (plant: string) =>
  read(
    FILE(`${plant}, capacity: 14000 t/yr, brine_lithium: 0.05 %`, [WHOLE.replace('50000', '14000')])
      .replace('route: synthetic-graphite, ', '')
      .replace('A port', 'A salar'),
  )
const beside = (plant: string, about: string, entries?: (id: string) => boolean) => {
  const { project, library } = BRINE(plant)
  const chosen = entries && {
    ...library,
    entries: (kind: string) => library.entries(kind).filter((e) => kind !== 'plant' || entries(e.id)),
  }
  return comparables(outcome(new World(project, chosen ?? library)), about, 'works')
}
const DIRECT = 'route: lithium-carbonate-direct'
const PONDS = 'route: lithium-carbonate-ponds'

test('plants of one route are compared among themselves where five remain, else all of the kind, and the rule says which', () => {
  const direct = ['cbc-uyuni', 'eramet-centenario', 'kachi', 'standard-lithium-1a', 'uranium-one-uyuni']
  const own = beside(DIRECT, 'plant.investment.total')
  expect(own.items.map((i) => i.id).toSorted()).toEqual(direct)
  expect(own.rule).toMatch(/^investment of other lithium plants of the same process, one statement for each site/)
  const four = beside(DIRECT, 'plant.investment.total', (id) => id !== 'kachi')
  expect(four.items.length).toBeGreaterThan(4)
  expect(four.rule).toMatch(
    /^investment of other lithium plants of all processes, only 4 of its own, one statement for each site/,
  )
})

test('a site counts once, by its latest statement, and plants of hydroxide are not plants of carbonate', () => {
  const ids = beside(PONDS, 'plant.investment.total').items.map((i) => i.id)
  expect(ids).toContain('cauchari-olaroz-2019')
  expect(ids).not.toContain('cauchari-olaroz')
  // Two stages of Sal de Vida were told at once.
  expect(ids.filter((id) => id.startsWith('sal-de-vida'))).toHaveLength(1)
  expect(ids).not.toContain('standard-lithium-south-west')
})

test('a time to build all phases stands beside the build times of other plants', () => {
  const { items, rule } = beside(DIRECT, 'schedule.full-build-time')
  expect(items.find((i) => i.id === 'eramet-centenario')?.value).toBeCloseTo(3 * 365.25 * 86400, -6)
  expect(rule).toContain('to the first product')
})

test('recoveries are those published of the process: of ponds six, with that of the plant at Uyuni, of direct extraction three', () => {
  const ponds = beside(PONDS, 'plant.recovery')
  const at = (id: string) => ponds.items.find((i) => i.id === id)?.value
  expect(ponds.items).toHaveLength(6)
  expect(at('evaporating-brine-llipi')).toBe(0.25)
  // Lithium of Li2CO3 (2 x 6.94 / 73.89) over 0.38819 kg/kg.
  expect(at('lithium-carbonate-atacama')).toBeCloseTo(0.18785 / 0.38819, 3)
  // The ends of printed ranges are cases too: 20 to 30 % and 40 to 60 %.
  expect(ponds.band).toMatchObject({ min: 0.2, max: 0.6, n: 6 })
  const direct = beside(DIRECT, 'plant.recovery')
  expect(direct.items.map((i) => i.id).toSorted()).toEqual([
    'extracting-lithium',
    'extracting-lithium-centenario',
    'lithium-carbonate-chaerhan',
  ])
  expect(direct.items.find((i) => i.id === 'lithium-carbonate-chaerhan')!.value).toBeCloseTo(0.266, 3)
  expect(direct.band).toMatchObject({ min: expect.closeTo(0.266, 3), max: 0.9 })
})

const MONEY = (id: string, value: string, more = '') =>
  `id: ${id}, about: plant.investment.total, scope: works, value: ${value} M USD, as_of: "2024"${more}`
const reasons = (...claims: string[]) => judge(FILE('capacity: 50000 t/yr', claims))
const people = (n: number) => reasons(`id: jobs, about: plant.jobs.total, scope: works, value: ${n}`).get('jobs')!

test('a reason says whose range decided, and gives the extremes where they did', () => {
  const all = reasons(MONEY('usual', '800'), MONEY('much', '30000', ', supersedes: [usual]'))
  expect(all.get('usual')?.verdict).toBe('holds')
  expect(all.get('usual')?.reason.text).toMatch(
    /^within the range \(10th to 90th percentile\) of the model and of comparable cases: /,
  )
  expect(all.get('usual')?.reason.text).not.toContain('all of them')
  expect(all.get('much')?.verdict).toBe('implausible')
  expect(all.get('much')?.reason.text).toMatch(/^outside the range, beyond the extremes of the model and of comparable cases: /)
  const { widened } = all.get('much')!.model!
  expect(all.get('much')?.reason.text).toContain(`, all of them ${significant(widened.min / 1e6, 3)} M USD to `)
})

test('too few comparable cases are said to be too few, and times to build all phases take the error of the time to build', () => {
  const claim = 'id: full, about: schedule.full-build-time, scope: works, value: 30 months'
  const text = FILE('capacity: 14000 t/yr, brine_lithium: 0.05 %', [claim]).replace(
    'synthetic-graphite',
    'lithium-carbonate-direct',
  )
  const full = judge(text).get('full')!
  expect(full.reason.text).toContain(
    '3 comparable cases (of all processes, only 1 of its own), too few to decide, lie between 21.0 months and 36.0 months',
  )
  expect(full.reason.text).toContain("a factor of 1.5, the model's median error of the time to build in 15 published cases")
})

test('where the verdict would change without the lean of the model, the reason says what it would be', () => {
  const first = people(600)
  const { widened, unleaned, error } = first.model!
  expect(unleaned!.max).toBeCloseTo(widened.max / error.lean!, 9)
  // Within the extremes, and far outside those without the lean: 1.75 times too high in the median.
  const high = people(Math.floor(widened.max))
  expect(high.verdict).toBe('stretch')
  expect(high.reason.text).toContain(
    "with the model's lean taken out it would be implausible (the model so widened then says all of it ",
  )
  expect(high.reason.params['unleaned']).toBe('implausible')
  expect(first.reason.text).not.toContain('lean taken out')
})

test('two tellings of one figure that both hold though they differ by more than half are not told apart', () => {
  const apart = reasons(MONEY('before', '500'), MONEY('after', '1000', ', supersedes: [before]'))
  expect(apart.get('before')?.reason.text).toContain(
    'after (1000 M USD), 2.0 times as much, holds as well: the evidence cannot tell',
  )
  expect(apart.get('after')?.reason.text).toContain(
    'before (500 M USD), less by a factor of 2.0, holds as well: the evidence cannot',
  )
  const near = reasons(MONEY('before', '700'), MONEY('after', '1000', ', supersedes: [before]'))
  expect(near.get('after')?.reason.text).not.toContain('cannot tell')
  // More than 500 and 1000 can both be true.
  const open = reasons(MONEY('before', '500', ', qualifier: at-least'), MONEY('after', '1000', ', supersedes: [before]'))
  expect(open.get('after')?.reason.text).not.toContain('cannot tell')
})

test('a share is widened in odds and never to more than all', () => {
  const text = FILE('capacity: 14000 t/yr, brine_lithium: 0.05 %', [
    'id: won, about: plant.recovery, scope: works, value: 30 %, qualifier: at-most',
  ]).replace('synthetic-graphite', 'lithium-carbonate-ponds')
  const won = judge(text).get('won')!
  const odds = (p: number) => p / (1 - p)
  const { band, widened, error } = won.model!
  expect(odds(widened.p90)).toBeCloseTo(2 * odds(band.p90), 9)
  expect(odds(widened.p10)).toBeCloseTo(odds(band.p10) / 2, 9)
  expect(error.factor).toBe(2)
  expect(won.reason.text).toContain('an assumed model error of a factor of 2 in the odds p / (1 - p)')
})
