import { formatDate } from '@cellwright/units'
import { expect, test } from 'vitest'
import { designOutput } from '../factory/design-output.ts'
import { chainOutcome } from '../testing-chain-file.ts'
import { ownEntry, smallWorld } from '../testing-plant.ts'
import { modelValues } from './figure.ts'
import { books, outcome, staticFlows, type Outcome } from './outcome.ts'
import { researchCentre } from './research-centre.ts'
import { staticBooks } from './static-books.ts'
import { researchWork } from './research-work.ts'

/** Plain values in the place of those of the library. */
const OWN = `library:
${ownEntry('plant-rules', 'research', { people: [150, 'persons'], 'labour-share': [0.5, ''], 'wage-factor': [2, ''], 'scientist-share': [0.6, ''], 'floor-per-person': [40, 'm2'], 'pilot-capacity': [100, 'MWh/yr'], 'pilot-shortens': [3, 'months'], 'pilot-use': [0.25, ''] })}`
const RESEARCH = (fields = '') => `research:\n  lab: {site: town, start: 2023-01-01, ${fields}}\n`

function centre(fields = '') {
  const o = outcome(smallWorld(RESEARCH(fields) + OWN))
  return { o, lab: researchCentre(o, o.world.project.research[0]!) }
}

const money = (lines: readonly { id: string; amount: { value: number } }[], id: string) =>
  lines.find((l) => l.id === id)!.amount.value

test('people, floor and money of a centre follow from how many people it has', () => {
  const { o, lab } = centre('people: 110')
  expect([lab.people.value, lab.scientists.value, lab.technicians.value, lab.floor.value]).toEqual([110, 66, 44, 4400])
  expect(lab.site.value).toBeCloseTo(4400 * 3.5, 6)
  const price = (key: string) => o.world.money(`plant-rules/prozell.${key}`, 'test').value
  const { lines, total } = lab.investment
  expect(money(lines, 'laboratories')).toBeCloseTo(4400 * (price('building-cost') + price('laboratory-building-cost')), 3)
  expect(money(lines, 'instruments')).toBeCloseTo(4400 * 1600, 3)
  expect(money(lines, 'land')).toBeCloseTo(4400 * 3.5 * price('land-cost'), 3)
  expect(total.value).toBeCloseTo(
    lines.reduce((sum, l) => sum + l.amount.value, 0),
    3,
  )
  // 208 days of 8 h at twice the labour cost of the country; wages are half of the money.
  const second = o.world.money('region/ru.labour-cost', 'test').value
  expect(lab.running.total.value).toBeCloseTo((110 * second * 208 * 8 * 3600 * 2) / 0.5, 3)
  expect(lab.pilot).toBeUndefined()
  expect(centre().lab.people.value).toBe(150)
})

test('an investment that the file gives is that of the centre without its pilot line', () => {
  const { lab } = centre('investment: {value: 20 M USD, year: 2024}, pilot: {plant: works}')
  expect(money(lab.investment.lines, 'given')).toBeCloseTo(20e6, 6)
  expect(lab.investment.total.value).toBeCloseTo(20e6 + lab.pilot!.plant.capex.total.value, 3)
})

test('a pilot line has the machines of its plant, at least one of each step, at its own capacity', () => {
  const { o, lab } = centre('pilot: {plant: works, capacity: 50 MWh/yr}')
  const { plant } = lab.pilot!
  const made = o.plants[0]!.plant
  expect(plant.steps.map((s) => s.step.id)).toEqual(made.steps.map((s) => s.step.id))
  for (const [i, s] of plant.steps.entries()) {
    expect(s.installed.value, s.step.id).toBeGreaterThanOrEqual(1)
    expect(s.installed.value, s.step.id).toBeLessThanOrEqual(made.steps[i]!.installed.value)
  }
  // 50 MWh in a year of 365 d.
  expect(plant.nameplate.value).toBeCloseTo((50e6 * 3600) / (365 * 86400), 6)
  expect(lab.jobs.value).toBeCloseTo(150 + plant.people.total.value, 9)
  expect(lab.site.value).toBeCloseTo(150 * 40 * 3.5 + plant.floor.site.value, 6)
  expect(centre('pilot: {plant: works}').lab.pilot!.plant.nameplate.value).toBeCloseTo(2 * plant.nameplate.value, 6)
})

/** All that a world says of the plant, but for what the ramp moves. */
function still(o: Outcome) {
  const { plant, schedule } = o.plants[0]!
  const { constructionStart, pilotStart, serialStart, fullStart, tasks } = schedule
  return {
    days: [constructionStart, pilotStart, serialStart, fullStart].map((t) => t.value),
    tasks: tasks.map((t) => [t.id, t.start.value, t.end.value]),
    money: plant.capex.lines.map((l) => [l.id, l.amount.value]),
    steps: plant.steps.map((s) => [s.step.id, s.installed.value, s.needed.value]),
    people: plant.people.total.value,
    floor: plant.floor.site.value,
    orders: o.plants[0]!.orders?.length,
  }
}

function rampOf(o: Outcome) {
  const p = o.plants[0]!
  const packs = staticFlows(o.world, { ...p, orders: undefined }).years.map((y) => y.packs)
  const month = designOutput(o.world, p.plant, p.schedule).month!
  return { packs, month: formatDate(month.value), investment: books(o.world, p).capex.value }
}

test('a pilot line moves the ramp of its plant by what it is taken to save, and nothing else of it', () => {
  const none = outcome(smallWorld(OWN))
  const worlds = ['3 months', '12 months', '-6 months'].map(
    (shortens) => centre(`pilot: {plant: works, shortens: ${shortens}}`).o,
  )
  for (const o of worlds) expect(still(o)).toEqual(still(none))
  const [saved, fast, slow] = worlds.map(rampOf)
  const base = rampOf(none)
  expect(fast!.month < saved!.month && saved!.month < base.month && base.month < slow!.month).toBe(true)
  expect(worlds.map((o) => rampOf(o).investment)).toEqual([base, base, base].map((b) => b.investment))
  const total = (r: typeof base) => r.packs.reduce((a, b) => a + b, 0)
  expect(total(fast!)).toBeGreaterThan(total(saved!))
  expect(total(saved!)).toBeGreaterThan(total(base))
  expect(total(slow!)).toBeLessThan(total(base))
  // The last years, after every ramp, are alike.
  expect(slow!.packs.at(-1)).toBeCloseTo(base.packs.at(-1)!, 0)
})

test('how much a pilot line shortens the ramp is an assumption of the library where the file does not say it', () => {
  const run = (fields: string) => researchWork(centre(fields).o)
  const [own] = run('pilot: {plant: works}')
  // 24 months of the library less 3; no less than a month.
  expect(own!.ramp!.without.rampTime.value / own!.ramp!.with.rampTime.value).toBeCloseTo(24 / 21, 9)
  const [short] = run('pilot: {plant: works, shortens: 40 months}')
  expect(short!.ramp!.with.rampTime.value).toBeCloseTo((365 * 86400) / 12, 6)
  expect(own!.warnings).toEqual([])
})

test('a pilot line that begins when its plant already runs is warned of', () => {
  const o = outcome(smallWorld(RESEARCH('pilot: {plant: works}').replace('2023-01-01', '2030-01-01')))
  const [work] = researchWork(o)
  expect(work!.warnings.map((w) => w.code)).toEqual(['CW-USE-050'])
  expect(work!.warnings[0]!.text).toContain('begins on 2030-01-01')
})

test('a research centre is in the investment, the land and the jobs of the project, not in those of its plants', () => {
  const { o, lab } = centre('people: 110, pilot: {plant: works}')
  const { plant } = o.plants[0]!
  expect(modelValues(o, 'project.investment', 'project')[0]).toBeCloseTo(plant.capex.total.value + lab.investment.total.value, 0)
  expect(modelValues(o, 'project.site-area', 'project')[0]).toBeCloseTo(plant.floor.site.value + lab.site.value, 3)
  expect(modelValues(o, 'project.jobs', 'project')[0]).toBeCloseTo(plant.people.total.value + lab.jobs.value, 6)
  expect(modelValues(o, 'plant.investment.total', 'works')[0]).toBeCloseTo(plant.capex.total.value, 0)
})

test('in the books of all plants a research centre costs its investment, and its running from its first day on', () => {
  const none = staticBooks(chainOutcome()).group!
  const o = chainOutcome('', 'research:\n  lab: {site: town, start: 2026-07-01, people: 100}\n')
  const group = staticBooks(o).group!
  const lab = researchCentre(o, o.world.project.research[0]!)
  const [investment, yearly] = [lab.investment.total.value, lab.running.total.value]
  expect(group.capex.value - none.capex.value).toBeCloseTo(investment, 0)
  const more = group.years.map((y, i) => y.costs.value - none.years[i]!.costs.value)
  const year = (n: number) => more[group.years.findIndex((y) => y.year === n)]!
  expect(year(2025)).toBeCloseTo(0, 3)
  // From 1 July on 184 of 365 days.
  expect(year(2026)).toBeCloseTo((yearly * 184) / 365, 0)
  expect(year(2027)).toBeCloseTo(yearly, 0)
  expect(group.years.map((y, i) => y.tax.value - none.years[i]!.tax.value)).toEqual(group.years.map(() => 0))
  // Middles of the years from 2024 on.
  const rate = group.discountRate.value
  const worth = more.reduce((sum, cost, i) => sum - cost * (1 + rate) ** -(i + 0.5), -investment * (1 + rate) ** -2.5)
  expect(group.npv.value - none.npv.value).toBeCloseTo(worth, 0)
  expect(Math.abs(group.checks.npv)).toBeLessThan(1)
})
