import { builtInLibrary } from '@cellwright/library'
import { inUnit } from '@cellwright/units'
import { expect, test } from 'vitest'
import { parseProject } from '../project/index.ts'
import { SMALL } from '../project/test-file.ts'
import { World } from '../project/world.ts'
import { modelTerms, modelValues } from '../study/figure.ts'
import { outcome, type Outcome } from '../study/outcome.ts'
import { audit, type Judgement } from './audit.ts'
import { scaleUps } from './scale-ups.ts'

/** The small file with claims added, and things added before its orders. */
function read(claims: readonly string[], more = '') {
  const text = SMALL.replace('orders:\n', `${more}orders:\n`) + claims.map((c) => `  - {${c}, source: paper}\n`).join('')
  const { project, library, issues } = parseProject(text, { file: 'small.yaml', library: builtInLibrary() })
  if (!project) throw new Error(issues.map((i) => `${i.path}: ${i.text}`).join('\n'))
  return { project, library }
}

function world(claims: readonly string[], more = ''): Outcome {
  const { project, library } = read(claims, more)
  return outcome(new World(project, library))
}

function judged(claims: readonly string[], more = ''): Map<string, Judgement> {
  const { project, library } = read(claims, more)
  const work = audit(project, library, { seed: 1, draws: 12 })
  let step = work.next()
  while (!step.done) step = work.next()
  return new Map(step.value.map((j) => [j.claim.id, j]))
}

const LAND = 'id: land, about: site.area, scope: works, value: 20 ha'
const option = (value: string) => `id: growth, about: plant.output.option, scope: works, value: ${value}`

test('later stages are held against the land announced: what nearly fills it holds; more takes more land, which may be had, and of far less nothing is known', () => {
  const o = world([LAND])
  const [room] = modelValues(o, 'plant.output.option', 'works')
  const { plant } = o.plants[0]!
  // Land in proportion to capacity.
  expect(room! / plant.nameplate.value).toBeCloseTo(200_000 / plant.floor.site.value, 9)
  const few = judged([LAND, option('0.1 GWh/yr')]).get('growth')!
  expect(few.verdict).toBe('not-checkable')
  expect(few.reason.text).toContain('what the model says does not rule it out and does not confirm it')
  expect(judged([LAND, option(`${inUnit(room!, 'GWh/yr')} GWh/yr`)]).get('growth')!.verdict).toBe('holds')
  const far = judged([LAND, option('40 GWh/yr')]).get('growth')!
  expect(far.verdict).toBe('not-checkable')
  expect(far.reason.text).toContain('the model says, on the land announced, at most')
  expect(far.needed!.text).toContain('ha of land')
  expect(judged([option('40 GWh/yr')]).get('growth')!.reason.text).toContain('no land was announced')
})

test('lines end to end are their standing area over the width of a machine', () => {
  const o = world([])
  const { plant } = o.plants[0]!
  const [length] = modelValues(o, 'plant.line-length', 'works')
  const racks = plant.steps
    .filter((s) => s.dwell)
    .reduce(
      (sum, s) =>
        sum + s.installed.value * (s.size?.value ?? 1) * (o.world.find(`machine/${s.step.id}.floor-area`, 'test')?.value ?? 0),
      0,
    )
  const { normal, dry, laboratory } = plant.floor.machines
  const standing = normal.value + dry.value + laboratory.value - racks
  // Steps of packs have no sourced area: 55 % of the floor of the factor family is stood on.
  const filled = plant.factor.filter((f) => plant.steps.some(({ step }) => step.section === 'pack' && step.factor.includes(f.id)))
  expect(length).toBeCloseTo((standing + 0.55 * filled.reduce((sum, f) => sum + f.area.value, 0)) / 3, 3)
  expect(modelValues(o, 'plant.pack-line-steps', 'works')).toEqual([12])
})

test('automation is at least the share of machines at which nobody stands', () => {
  const o = world([])
  const { plant } = o.plants[0]!
  const lines = plant.steps.filter((s) => !s.dwell)
  const busy = lines.map((s) => {
    const staff = plant.people.steps.find((p) => p.id === s.step.id)!
    return Math.min(s.manned.value, staff.skilled.value + staff.helpers.value)
  })
  const share = 1 - busy.reduce((a, b) => a + b, 0) / lines.reduce((sum, s) => sum + s.manned.value, 0)
  expect(modelValues(o, 'plant.automation', 'works')[0]).toBeCloseTo(share, 12)
  const claim = (value: string) =>
    judged([`id: auto, about: plant.automation, scope: works, value: ${value}`]).get('auto')!.verdict
  expect([claim(`${100 * share} %`), claim('99.9 %'), claim('1 %')]).toEqual(['holds', 'not-checkable', 'implausible'])
})

test('builders are the labour in the buildings over the time of the works', () => {
  const o = world([])
  const { plant, schedule } = o.plants[0]!
  const walls = plant.capex.lines.find((l) => l.id === 'building')!.amount.value
  const hour = o.world.money('region/ru.labour-cost', 'test').value * 3600
  const end = schedule.tasks.find((t) => t.id === 'installation')!.end.value
  const years = (end - schedule.constructionStart.value) / 365
  expect(modelValues(o, 'plant.construction-workers', 'works')[0]).toBeCloseTo(((walls * 0.35) / hour / 1970 / years) * 1.5, 6)
})

test('machines weigh what they cost by the kilogram, and a person at the plant brings others elsewhere', () => {
  const o = world([])
  const { plant } = o.plants[0]!
  const cost = plant.capex.steps.reduce((sum, s) => sum + s.amount.value, 0)
  expect(modelValues(o, 'plant.equipment-mass', 'works')[0]).toBeCloseTo(cost / 35, 3)
  expect(modelValues(o, 'plant.jobs.direct-and-indirect', 'works')[0]).toBeCloseTo(plant.people.total.value * 3.55, 6)
})

test('the home market takes no more packs than cars are sold', () => {
  const [share] = modelValues(world([]), 'sales.home-share', 'works')
  const { plant } = world([]).plants[0]!
  expect(share).toBeCloseTo(17805 / ((plant.nameplate.value * 365 * 86400) / plant.pack.energy.value), 9)
})

test('a step of scale-up is told beside those of other makers, each over the largest plant that the maker had before, and decides nothing', () => {
  const steps = scaleUps(builtInLibrary())
  expect(steps.length).toBeGreaterThanOrEqual(5)
  // SK On: 21.5 GWh/yr after 7.5 GWh/yr.
  expect(steps.find((s) => s.id === 'sk-commerce')!.step).toBeCloseTo(21.5 / 7.5, 9)
  const { verdict, reason } = judged(['id: base, about: plant.technology-base, scope: works, value: 100 MWh/yr']).get('base')!
  expect(verdict).toBe('not-checkable')
  expect(reason.text).toMatch(/from it to works is a step of 40\.0 times; the \d+ steps of makers in the library/)
})

const STAKE = [
  'id: stake, about: firm.stake, scope: project, value: 15 %',
  'id: price, about: firm.stake-price, scope: project, value: {value: 10 M USD, year: 2024}',
]

test('a share of the firm costs at most that share of what is built, and is at least the price over it', () => {
  const o = world(STAKE)
  const investment = o.plants[0]!.plant.capex.total.value
  expect(modelValues(o, 'firm.stake-price', 'project')[0]).toBeCloseTo(0.15 * investment, 0)
  expect(modelValues(o, 'firm.stake', 'project')[0]).toBeCloseTo(10e6 / investment, 12)
  const all = judged(STAKE)
  // 15 % is far more, and 10 M far less, than the other of them says at the edge: neither is refuted, and neither is confirmed.
  expect([all.get('stake')!.verdict, all.get('price')!.verdict]).toEqual(['not-checkable', 'not-checkable'])
  const dear = judged([STAKE[0]!, STAKE[1]!.replace('10 M', '2000 M')])
  expect(dear.get('price')!.verdict).toBe('implausible')
})

test('progress is the part of the time to pilot operation that has passed on the day of the claim', () => {
  const o = world([])
  const { schedule } = o.plants[0]!
  const day = '2024-01-15'
  const passed =
    (Date.parse(day) / 86_400_000 - schedule.constructionStart.value) /
    (schedule.pilotStart.value - schedule.constructionStart.value)
  expect(modelTerms(o, 'project.progress', 'project', day)[0]!.value).toBeCloseTo(passed, 9)
  expect(modelTerms(o, 'project.progress', 'project', '2010-01-01')[0]!.value).toBe(0)
  expect(modelTerms(o, 'project.progress', 'project')).toEqual([])
})

test('money for several projects must be at least what this one takes', () => {
  const claim = (value: string) =>
    judged([`id: money, about: project.budget-of-more, scope: project, value: {value: ${value}, year: 2024}`]).get('money')!
      .verdict
  expect([claim('900 bn USD'), claim('1 M USD')]).toEqual(['not-checkable', 'implausible'])
})

test('engineers are paid by a share of what is written off, and a claim that an input refers to is judged without itself', () => {
  const { capex } = world([]).plants[0]!.plant
  const of = (...ids: string[]) => capex.lines.filter((l) => ids.includes(l.id)).reduce((sum, l) => sum + l.amount.value, 0)
  const library = builtInLibrary()
  const rule = (id: string) => library.datum(id)!.value * library.datum(id)!.factor
  const [machines, walls] = [of('equipment', 'equipment-filled', 'support', 'utilities'), of('building')]
  const [life, lifeOfWalls] = ['equipment-life', 'building-life'].map((key) => rule(`factor-plant/batpac5.${key}`))
  const budget = (machines / life! + walls / lifeOfWalls!) * 365 * 86400 * rule('factor-plant/batpac5.rnd-on-depreciation')
  const hour = world([]).world.money('region/ru.labour-cost', 'test').value
  const hours = (rule('plant-rules/prozell.worker-days') / 86400) * rule('plant-rules/prozell.shift-time')
  const people = (budget * rule('plant-rules/research.labour-share')) / (hour * hours * rule('plant-rules/research.wage-factor'))
  const engineers = people * rule('plant-rules/research.scientist-share')
  expect(modelValues(world([]), 'team.engineers', 'project')[0]! / engineers).toBeCloseTo(1, 6)
  const lab = 'research:\n  lab: {site: town, start: 2026-01-01, people: {claim: team}}\n'
  const claim = (value: number) => judged([`id: team, about: team.engineers, scope: project, value: ${value}`], lab).get('team')!
  const [own, more] = [claim(Math.round(engineers)), claim(Math.round(100 * engineers))]
  expect([own.verdict, more.verdict]).toEqual(['holds', 'implausible'])
  expect(more.model!.value).toBe(own.model!.value)
})

test('a day of signing comes after the proposal and before the works, or contradicts them', () => {
  const signed = (day: string) => [
    'id: signed, about: project.signed, scope: project, value: 2022-02-20',
    `id: begun, about: schedule.construction-start, scope: works, value: ${day}`,
  ]
  const fits = judged(signed('2022-10-14')).get('signed')!
  expect(fits.verdict).toBe('not-checkable')
  expect(fits.reason.text).toContain('before begun (2022-10-14)')
  expect(fits.reason.text).toContain('the document that was signed is missing')
  const wrong = judged(signed('2021-10-14')).get('signed')!
  expect([wrong.verdict, wrong.rivals]).toEqual(['contradicted', ['begun']])
  const proposed = judged([...signed('2022-10-14'), 'id: proposed, about: project.proposed, scope: project, value: 2023-01-01'])
  expect(['signed', 'proposed'].map((id) => proposed.get(id)!.verdict)).toEqual(['contradicted', 'contradicted'])
})

test('a list of what belongs to a project is held against the file, which was written after it and proves nothing of it', () => {
  const scope = (items: string, more = '') =>
    judged([`id: scope, about: project.scope, scope: project, value: [${items}]`], more).get('scope')!
  const there = scope('plates, cells, integrated manufacturing lines')
  expect([there.verdict, there.reason.text]).toEqual([
    'not-checkable',
    'all that is named stands in the file and is sized by the model: plates (works); cells (works); integrated manufacturing lines (works); that it stands there is no proof of it, for the file was written after the announcement',
  ])
  const lab = 'research:\n  lab: {site: town, start: 2026-01-01}\n'
  expect(scope('cells, research and development centre', lab).reason.text).toContain('research and development centre (lab)')
  const without = scope('cells, research and development centre, cathode materials')
  expect([without.verdict, without.reason.text]).toEqual([
    'not-checkable',
    'the file as it stands has no research and development centre, no cathode materials; it has cells (works)',
  ])
})

test('two makers of one pack contradict each other, two tellings of one maker do not', () => {
  const makers = (second: string) =>
    judged([
      'id: maker, about: pack.maker, scope: car, value: Renera',
      `id: other, about: pack.maker, scope: car, value: ${second}`,
    ]).get('maker')!
  expect([makers('Liotech').verdict, makers('Liotech').rivals]).toEqual(['contradicted', ['other']])
  expect(makers('Renera').verdict).toBe('not-checkable')
})
