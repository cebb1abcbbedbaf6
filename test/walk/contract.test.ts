import { builtInLibrary } from '@cellwright/library'
import { parseProject } from '@cellwright/model'
import { dimensionName, unitFactor } from '@cellwright/units'
import { expect, test } from 'vitest'
import { contractResult } from '../../packages/model/src/assemble/contract-result.ts'
import { audit } from '../../packages/model/src/audit/audit.ts'
import { sellingPrice } from '../../packages/model/src/ledger/selling-price.ts'
import { staticCapacity } from '../../packages/model/src/plant/capacity.ts'
import { World } from '../../packages/model/src/project/world.ts'
import { contractMoney } from '../../packages/model/src/study/contract-money.ts'
import { contractStudies } from '../../packages/model/src/study/contract-study.ts'
import { modelTerms } from '../../packages/model/src/study/figure.ts'
import { latestStarts } from '../../packages/model/src/study/latest-start.ts'
import { outcome } from '../../packages/model/src/study/outcome.ts'
import { partyMoney } from '../../packages/model/src/study/party-money.ts'
import { runPlant } from '../../packages/model/src/study/plant-run.ts'
import { dimensionOf } from '../../packages/model/src/term/index.ts'
import { changed, finish, project, results } from './kaliningrad.ts'
import { CARS, MOSCOW, PLAIN } from './moscow.ts'

const library = builtInLibrary()
const kwh = unitFactor('kWh')
/** Rouble of 2023 in dollars of 2024: 85.162 a dollar, and a year of 2.5 %. */
const DEFLATOR = library.datum('plant-rules/cellwright.deflator')!.value
const DOLLARS = (1 + DEFLATOR) / 85.162

test('the price implied is the money over the energy of the mix, in the money of the file and of the contract', () => {
  const [contract] = results({ draws: 16 }, MOSCOW).contracts
  const { money, products, meanEnergy, packs } = contract!
  // 30 % buses of 180 x 8, 68 % cars of 105 x 6, 2 % vessels of 180 x 23 cells of one energy.
  const cell = results({ draws: 16 }, MOSCOW).cells[0]!.energy.value / 1000
  const mean = cell * (0.3 * 180 * 8 + 0.68 * 105 * 6 + 0.02 * 180 * 23)
  expect(products.map((p) => p.share)).toEqual([0.3, 0.68, 0.02].map((s) => expect.closeTo(s, 12)))
  expect(meanEnergy.value).toBeCloseTo(mean, 9)
  expect(packs).toBe(155000)
  expect(money!.perKwhStated!.value).toBeCloseTo(172e9 / 155000 / mean, 6)
  expect(money!.perKwh.value).toBeCloseTo((172e9 / 155000 / mean) * DOLLARS, 9)
  expect(money!.perPack.value).toBeCloseTo(13030.2 * (1 + DEFLATOR), 0)
  // The survey of 2023 spans 126 (China) to 139 USD/kWh (all segments): 13 030 USD buy 93.7 to 103.4 kWh.
  expect(money!.surveyed).toBe(2023)
  expect(money!.meanEnergyLow.value).toBeCloseTo(93.743, 2)
  expect(money!.meanEnergyHigh.value).toBeCloseTo(103.414, 2)
  expect(money!.inside).toBe(false)
})

test('the mixes that fit the money: the share of each is least and largest where only one of the others is made', () => {
  const [contract] = results({ draws: 16 }, MOSCOW).contracts
  const [bus, car, vessel] = contract!.products
  const { meanEnergyLow: low, meanEnergyHigh: high } = contract!.money!
  const between = (mean: number, a: number, b: number) => (mean - b) / (a - b)
  expect(bus!.paid).toEqual({
    low: 0,
    high: expect.closeTo(between(high.value, bus!.energy.value, car!.energy.value), 9) as number,
  })
  expect(vessel!.paid).toEqual({
    low: 0,
    high: expect.closeTo(between(high.value, vessel!.energy.value, car!.energy.value), 9) as number,
  })
  expect(car!.paid).toEqual({
    low: expect.closeTo(between(high.value, car!.energy.value, bus!.energy.value), 9) as number,
    high: expect.closeTo(between(low.value, car!.energy.value, vessel!.energy.value), 9) as number,
  })
})

test('a tender in other words contradicts the money of the order, and each wording implies a unit of its own', () => {
  const { claims, implied } = results({ draws: 16 }, MOSCOW)
  const claim = (id: string) => claims.find((c) => c.id === id)!
  expect(claim('money').rivals).toEqual(['tender-money'])
  expect(claim('tender-money').verdict).toBe('contradicted')
  const figure = (id: string) => implied.find((i) => i.id === `contract.${id}`)!.value
  expect(figure('batteries.money-per-pack')).toEqual({ value: expect.closeTo(1.109677, 6) as number, unit: 'M RUB (2023)' })
  expect(figure('tender-batteries.money-per-pack').value).toBeCloseTo(0.325, 12)
  // 13 030 and 3816 USD at 139 USD/kWh.
  expect(figure('batteries.energy-per-pack').value).toBeCloseTo(93.743, 2)
  expect(figure('tender-batteries.energy-per-pack').value).toBeCloseTo(27.455, 2)
  expect(figure('packs-per-year').value).toBeCloseTo(155000 / 6, 6)
  // 4 GWh x 6 / 155 000.
  expect(figure('energy-that-fills-the-plant').value).toBeCloseTo(154.84, 2)
})

test('packs, money and term are each judged by the others', () => {
  const model = (id: string) =>
    finish(audit(project(MOSCOW), library, { seed: 1, draws: 16 })).find((j) => j.claim.id === id)!.model!.value
  const mean = results({ draws: 16 }, MOSCOW).contracts[0]!.meanEnergy.value
  const days = 2192
  // 172 bn RUB of 2023 at 139 USD/kWh, and 4 GWh a year of 365 days over the term.
  const bought = 172e9 / 85.162 / 139 / mean
  const made = (4e6 * days) / 365 / mean
  expect(model('batteries')).toBeCloseTo((bought + made) / 2, 0)
  expect(model('money') / 1e9).toBeCloseTo((155000 * mean * 139 * 85.162) / 1e9, 6)
  expect(model('term') / (365 * 86400)).toBeCloseTo((155000 * mean) / 4e6, 9)
})

test('buildings are of one party, equipment of another, and the rest of nobody', () => {
  const { parties, plants } = results({ draws: 16 }, MOSCOW)
  const line = (...ids: string[]) =>
    plants[0]!.capex.lines.filter((l) => ids.includes(l.id)).reduce((sum, l) => sum + l.amount.value, 0)
  const [city, renera, nobody] = parties
  expect(city!.building.value).toBeCloseTo(line('building'), 9)
  expect([city!.equipment.value, city!.rest.value]).toEqual([0, 0])
  expect(renera!.total.value).toBeCloseTo(line('equipment', 'equipment-filled', 'support', 'utilities', 'freight'), 9)
  expect([nobody!.kind, nobody!.building.value, nobody!.equipment.value]).toEqual(['nobody', 0, 0])
  expect(nobody!.total.value).toBeCloseTo(line('land', 'engineering', 'owner', 'contingency'), 9)
  expect(parties.reduce((sum, p) => sum + p.share, 0)).toBeCloseTo(1, 12)
  expect(city!.offtake!.output.value).toBeCloseTo(4, 12)
  // Shares of the whole where none of a part is given; nothing is left over.
  const half = changed(
    / {4}building: .*\n/,
    '    capex: 40 %\n',
    changed(/ {4}equipment: .*\n/, '    capex: 60 %\n    building: 10 %\n', MOSCOW),
  )
  const [a, b, left] = results({ draws: 16 }, half).parties
  expect(b!.building.value).toBeCloseTo(0.1 * line('building'), 9)
  expect(a!.building.value).toBeCloseTo(0.4 * line('building'), 9)
  expect(left!.total.value).toBeCloseTo(0.5 * line('building'), 9)
})

test('packs of more energy weigh more in the price of the books', () => {
  const orders = `orders:
  - {id: buses, product: bus, quantity: 1000, from: 2027-01-01, to: 2027-12-31, price: 100 USD/kWh}
  - {id: cars, product: car, quantity: 3000, from: 2027-01-01, to: 2027-12-31, price: 200 USD/kWh}
  - {id: vessels, product: vessel, quantity: 100 /yr, from: 2027-01-01, to: 2028-12-31, value: 30 M USD}

`
  const text = changed(
    /orders:\n[^]*?\nclaims:/,
    `${orders}claims:`,
    changed(/ {2}# The order of the city\.\n[^]*?(?= {2}# The plant\.)/, '', PLAIN),
  )
  const world = new World(project(text), library)
  const o = outcome(world)
  const [bus, car, vessel] = o.packs.map((p) => p.energy.value / kwh)
  const price = sellingPrice(world, world.project.orders, o.packs)
  // Energy and money a day; vessels: 731 days of 100/365 packs for 30 M USD in all.
  const energy = (1000 * bus! + 3000 * car!) / 365 + (100 / 365) * vessel!
  const money = (100 * 1000 * bus! + 200 * 3000 * car!) / 365 + 30e6 / 731
  expect(price.value.value * kwh).toBeCloseTo(money / energy, 6)
  expect(price.quotes.map((q) => q.price)).toEqual(['100 USD/kWh (2024)', '200 USD/kWh (2024)', '30 M USD (2024) for all of it'])
  // A pack that another plant makes is known too.
  expect(sellingPrice(world, world.project.orders, o.packs.slice(1)).value.value).toBe(price.value.value)
})

/** A line that is mature from its first day, and an order for cars over the second half of 2026. */
function latest(packs: number, pilot: string) {
  const ramp = (line: string) =>
    `  - {kind: ramp, id: ${line}, name: no ramp, values: {initial-pace: {value: 1, unit: "", basis: assumed, ref: metalinfo_msk, reason: test}, initial-extra-scrap: {value: 0, unit: "", basis: assumed, ref: metalinfo_msk, reason: test}}}\n`
  const edits: (readonly [string, string])[] = [
    ['start: 2023-05-01', `start: 2025-07-01, pilot: ${pilot}, tasks: {qualification: 1 months}`],
    ['start: 2023-01-01, end: 2040-12-31', 'start: 2025-07-01, end: 2027-06-30'],
    ['to: 2032-06-30', 'to: 2026-12-31'],
    ['quantity: {claim: batteries}', `quantity: ${packs}`],
  ]
  const text = edits.reduce(
    (so, [from, to]) => changed(from, to, so),
    `${CARS}library:\n${ramp('cell-line')}${ramp('pack-line')}`,
  )
  const parsed = parseProject(text, { file: 'moscow.yaml', library })
  expect(parsed.issues.map((i) => `${i.path}: ${i.text}`)).toEqual([])
  const world = new World(parsed.project!, parsed.library)
  const p = outcome(world).plants[0]!
  const base = finish(runPlant(world, p, { seed: 1, replications: 1 }))
  const starts = finish(latestStarts(world, p, world.project.orders[0]!, { seed: 1, share: 1, base }))
  return { starts, p, end: world.project.orders[0]!.to + 1 }
}

test('three products of an order are followed month by month, and the order is their sum', () => {
  const edits: (readonly [string, string])[] = [
    ['start: 2023-05-01', 'start: 2025-07-01, pilot: 2026-06-01'],
    ['start: 2023-01-01, end: 2040-12-31', 'start: 2025-07-01, end: 2027-03-31'],
    ['to: 2032-06-30', 'to: 2026-12-31'],
    ['quantity: {claim: batteries}', 'quantity: 16000'],
  ]
  const o = outcome(new World(project(edits.reduce((so, [from, to]) => changed(from, to, so), PLAIN)), library))
  const run = finish(runPlant(o.world, o.plants[0]!, { seed: 1, replications: 2 }))
  const [study] = finish(contractStudies(o, new Map([['pakhra', run]]), { seed: 1, shares: new Map() }))
  const contract = contractResult(o.world, study!)
  const sum = (values: readonly number[]) => values.reduce((all, x) => all + x, 0)
  for (const { share, months, largestBacklog } of contract.products) {
    expect(Math.abs(sum(months.map((m) => m.ordered)) - 16000 * share)).toBeLessThan(1)
    let owed = 0
    for (const m of months) {
      owed += m.ordered - m.delivered
      expect(m.backlog).toBeCloseTo(owed, 9)
      expect(m.made).toBeGreaterThanOrEqual(0)
    }
    expect(largestBacklog!.packs).toBe(Math.max(...months.map((m) => m.backlog)))
  }
  // More than the line makes in its first months: what is owed in all is most when the products together owe most.
  const byMonth = contract.products[0]!.months.map((_, i) => sum(contract.products.map((p) => p.months[i]!.backlog)))
  expect(contract.largestBacklog!.packs).toBeCloseTo(Math.max(...byMonth), 9)
  expect(contract.largestBacklog!.packs).toBeGreaterThan(500)
  // Of all packs, as of each product by its share.
  expect(contract.onTime!.value).toBeCloseTo(sum(contract.products.map((p) => p.share * p.onTime!.value)), 1)
  expect(contract.onTime!.value).toBeLessThan(99)
  expect(contract.latestStarts.map((l) => l.id)).toEqual(['complete', 'monthly'])
})

test('the latest start is the last month in which the packs can still be made', () => {
  const { starts, p, end } = latest(15000, '2026-06-01')
  const [complete, monthly] = starts
  // By hand: a month of qualification, in which a week's output is laid up and nothing sold; days of output; and the yearly shutdown before the end of the term.
  const test = p.plant.steps.find((s) => s.step.id === 'pack-test')!
  const laidUp = test.inRate.value * 7 * 86400
  const shutdown = 365 - p.plant.operatingTime.value / 86400
  const needed = 30 + (15000 - laidUp) / (staticCapacity(p.plant).endless.value * 86400) + shutdown
  expect(complete!.state).toBe('in-time')
  const left = end - complete!.latest!
  expect(left).toBeGreaterThan(needed - 4)
  expect(left).toBeLessThan(needed + 31 + 6)
  expect(monthly!.slack!).toBeLessThan(complete!.slack!)
})

test('a plan that begins after the latest start is too late, and a line that is too small never begins early enough', () => {
  const planned = latest(15000, '2026-06-01').starts[0]!
  const late = latest(15000, '2026-10-01').starts[0]!
  expect([late.state, late.latest]).toEqual(['too-late', planned.latest])
  expect(late.slack).toBe(planned.slack! - 4)
  // Half a year makes some 31 000 cars.
  expect(latest(40000, '2026-06-01').starts.map((s) => [s.state, s.latest, s.slack])).toEqual([
    ['never', null, null],
    ['never', null, null],
  ])
})

test('the formulas of contracts and parties hold in their dimensions', () => {
  const o = outcome(new World(project(MOSCOW), library))
  const [order] = o.world.project.orders
  const terms = (about: string) => modelTerms(o, about, 'contract').map(dimensionOf)
  expect(terms('contract.quantity').map(dimensionName)).toEqual(['count', 'count'])
  expect(terms('contract.value').map(dimensionName)).toEqual(['money'])
  expect(terms('contract.term').map(dimensionName)).toEqual(['time'])
  const money = contractMoney(o, order!)!
  expect([money.value, money.perPack, money.perEnergy].map((t) => dimensionName(dimensionOf(t)))).toEqual([
    'money',
    'money',
    'money-per-energy',
  ])
  for (const { total, share, offtake } of partyMoney(o.world, o.plants[0]!.plant)) {
    expect([total, share].map((t) => dimensionName(dimensionOf(t)))).toEqual(['money', 'count'])
    if (offtake) expect(dimensionName(dimensionOf(offtake.output))).toBe('power')
  }
})
