import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { chainsOf } from '../factory/chain-links.ts'
import { circleFile, circleOutcome } from '../testing-circle.ts'
import { chainTrades } from './chain-trades.ts'
import { simulatedDeliveries } from './chain-deliveries.ts'
import { runChain } from './chain-run.ts'
import { circleBalance, circleResidual } from './circle-balance.ts'
import { circleWork } from './circle-work.ts'
import type { Outcome } from './outcome.ts'

function works(o: Outcome, chains: Parameters<typeof circleWork>[1]['chains'] = []) {
  return circleWork(o, { chains })
}

const sum = (values: readonly number[]) => values.reduce((so, x) => so + x, 0)

describe('a circle of packs, cells and scrap', () => {
  const o = circleOutcome()
  const [packs, cells, scrap] = works(o)

  test('each plant gets what its route takes', () => {
    expect([packs, cells, scrap].map((w) => w!.sources[0]!.returned.sort)).toEqual(['packs', 'cells', 'electrodes'])
  })

  test('all packs put to use are in use, serve again, are lost or come back, at every year end', () => {
    const { years } = packs!.sources[0]!
    let [put, back, lost] = [0, 0, 0]
    for (const y of years) {
      put += y.put
      back += y.count
      lost += y.second!.lost
      expect(put - back - lost - y.inUse - y.second!.serving).toBeCloseTo(0, 6)
    }
    expect(put).toBeGreaterThan(30000)
  })

  test('rejected cells weigh what cells weigh, and are those filled that are in no good pack', () => {
    const { years, returned } = cells!.sources[0]!
    for (const y of years) expect(y.mass).toBeCloseTo(y.count * returned.cell.mass.value, 6)
    // Some hundredths of the cells of 2,000 packs a year of 300.
    const last = years.at(-1)!.count / (400e6 / (o.packs[0]!.energy.value / 3600)) / 300
    expect(last).toBeGreaterThan(0.005)
    expect(last).toBeLessThan(0.1)
  })

  test('every element closes at every year end', () => {
    for (const work of [packs!, cells!, scrap!])
      for (const { year } of work.years)
        expect(circleResidual(circleBalance(work, year)), `${work.id} ${year}`).toBeLessThan(1e-12)
  })

  test('what is taken in is no more than what came, nor than what the plant can', () => {
    for (const { years, plant, product } of [packs!, cells!, scrap!]) {
      expect(product).toBeGreaterThan(0)
      for (const y of years) expect(y.made).toBeCloseTo(y.taken * product, 6)
      expect(sum(years.map((y) => y.taken))).toBeLessThanOrEqual(sum(years.map((y) => y.arrived)) * (1 + 1e-12))
      for (const y of years) expect(y.taken).toBeLessThanOrEqual(plant.nameplate.value * 366 * 86400 * 1.02)
    }
  })
})

test('random circles close for every element at every year end', () => {
  fc.assert(
    fc.property(
      fc.record({
        share: fc.integer({ min: 1, max: 100 }),
        lead: fc.integer({ min: 0, max: 900 }),
        life: fc.integer({ min: 2, max: 12 }),
        endOfLife: fc.integer({ min: 60, max: 90 }),
        capacity: fc.integer({ min: 100, max: 20000 }),
        vehicles: fc.integer({ min: 1, max: 100000 }),
      }),
      ({ share, lead, life, endOfLife, capacity, vehicles }) => {
        const file = circleFile({
          capacity: `${capacity} t/yr`,
          fleet: `vehicles: ${vehicles}, from: 2025-01-01, to: 2027-12-31, vehicle_life: ${life} yr, end_of_life: ${endOfLife} %`,
        }).replace('to: packs-back}', `to: packs-back, share: ${share} %, lead_time: ${lead} days}`)
        const [packs] = works(circleOutcome(file))
        for (const { year } of packs!.years) expect(circleResidual(circleBalance(packs!, year))).toBeLessThan(1e-10)
      },
    ),
    { seed: 11, numRuns: 12 },
  )
})

describe('simulated', () => {
  const o = circleOutcome(circleFile({ end: 2036, capacity: '6000 t/yr', supply: '' }))
  const chain = chainsOf(o.world, o).find((c) => c.order.includes('packs-back'))!
  const steps = runChain(o.world, chain, { seed: 1, replications: 2 })
  let next = steps.next()
  while (!next.done) next = steps.next()
  const run = next.value
  const work = works(o, [run]).find((w) => w.id === 'packs-back')!

  test('closes', () => {
    expect(run.balance.worst).toBeLessThan(1e-9)
  })

  test('what comes is what was expected, but for less than a load; what is taken in follows it', () => {
    const [link] = run.compiled.links
    const load = run.compiled.units.get(link!.id)!.load * link!.unitMass
    let [expected, sent, arrived, taken] = [0, 0, 0, 0]
    work.simulated!.forEach((y, i) => {
      expected += work.years[i]!.sent
      sent += y.sent
      arrived += y.arrived
      taken += y.taken
      expect(sent).toBeLessThanOrEqual(expected + 1e-6)
      expect(sent).toBeGreaterThan(expected - load - 1e-6)
      expect(taken).toBeLessThanOrEqual(arrived + 1e-6)
      expect(arrived - taken - y.waiting).toBeCloseTo(0, 3)
    })
    expect(taken).toBeGreaterThan(0.9 * (arrived - load))
    const planned = sum(work.years.map((y) => y.taken))
    expect(Math.abs(taken - planned) / planned).toBeLessThan(0.1)
  })

  test('the recycler pays the price of scrap for packs that set off, and one account holds it', () => {
    const trades = chainTrades(o, simulatedDeliveries(o.world, [run])!)!
    const trade = trades.all.find((t) => t.id === 'packs-row')!
    const price = o.world.money('service-rules/cellwright.scrap-price', 'test').value
    const paid = sum(trade.years.map((y) => y.paid.value))
    expect(paid).toBeCloseTo(price * sum(work.simulated!.map((y) => y.sent)), 3)
    // Paid = spent on what was used + what lies in stock at the end.
    expect(paid).toBeCloseTo(sum(trade.years.map((y) => y.spent.value)) + trade.years.at(-1)!.stock.value, 3)
  })
})

test('what a plant lacks a row of supply buys in, after what comes back', () => {
  const bought = 'supply:\n  - {id: bought, material: pack-nmc622, to: packs-back, price: 1 USD/kg}\n'
  const o = circleOutcome(circleFile({ end: 2032, supply: bought }))
  const steps = runChain(
    o.world,
    chainsOf(o.world, o).find((c) => c.order.includes('packs-back'))!,
    { seed: 1, replications: 1 },
  )
  let next = steps.next()
  while (!next.done) next = steps.next()
  const { links } = next.value
  const of = (id: string, key: 'sent' | 'used') => sum(links.get(id)![0]!.map((y) => y[key]))
  expect(next.value.balance.worst).toBeLessThan(1e-9)
  // The plant works at some 4,000 t a year, of which the taxis bring little; nearly all of that is taken in.
  expect(of('packs-row', 'used')).toBeGreaterThan(0.9 * of('packs-row', 'sent'))
  expect(of('bought', 'used')).toBeGreaterThan(3 * of('packs-row', 'used'))
})
