import { expect, test } from 'vitest'
import { inUnit } from '@cellwright/units'
import { matureChain, staticChains } from './static-chain.ts'
import { OWN_ROWS, saltToPacks } from './testing-salt-chain.ts'

const PHASES = '[{id: one, capacity: 10000 t/yr}, {id: two, capacity: 40000 t/yr, after: 48 months}]'

test('carbonate goes into powder and powder into cells: each is counted in packs', () => {
  const o = saltToPacks(OWN_ROWS, { phases: PHASES })
  const [found, ...others] = staticChains(o)
  expect(others).toEqual([])
  expect(found!.chain).toMatchObject({ id: 'works', order: ['salt', 'powder', 'works'] })
  expect([found!.final, found!.unit]).toEqual([['works'], 'GWh'])
  const mature = new Map(found!.mature.map((c) => [c.id, inUnit(c.amount.value, 'GWh/yr')]))
  // LFP cells take 2.2 to 2.8 kg of powder a kWh, a kg of which takes 0.234 to 0.25 kg of carbonate.
  expect(mature.get('powder')).toBeGreaterThan(50 / 2.8)
  expect(mature.get('powder')).toBeLessThan(50 / 2.2)
  const perKg = mature.get('powder')! / 50 / (mature.get('salt')! / 14)
  expect(perKg).toBeGreaterThan(0.234)
  expect(perKg).toBeLessThan(0.25)
  expect(found!.mature[0]!.id).toBe('works')
  const years = found!.years.map(({ year, could }) => [year, could[0]!.id, inUnit(could[0]!.amount.value, 'GWh')] as const)
  expect(years[0]).toMatchObject([2024, expect.anything(), 0])
  // The first phase of the powder is enough for 10 / 2.5 = 4 GWh; the works make more before the second comes.
  const short = years.find(([, id, amount]) => id === 'powder' && amount > 0)!
  expect(short[2]).toBeLessThan(10 / 2.2)
  expect(years.at(-1)![1]).toBe('works')
})

test('the mature chain is the least of what its parts are enough for', () => {
  const o = saltToPacks(`${OWN_ROWS}  - {id: film, material: coated-separator, to: works, limit: 100 t/yr}\n`)
  const [found] = staticChains(o)
  expect(found!.mature[0]).toMatchObject({ id: 'film', kind: 'supply' })
  const { amount, own } = matureChain(o, found!.chain, found!.outputs)
  expect(amount.value).toBe(found!.mature[0]!.amount.value)
  expect(own.value).toBe(found!.mature.find((c) => c.id === 'works')!.amount.value)
  // A contract that holds for half of 2030 gives half of its year.
  const half = saltToPacks(`${OWN_ROWS}  - {id: film, material: coated-separator, to: works, limit: 100 t/yr, end: 2030-07-02}\n`)
  const amounts = staticChains(half)[0]!.years.map(({ year, could }) => [year, could.find((c) => c.id === 'film')!.amount.value])
  const in2029 = amounts.find(([year]) => year === 2029)![1]!
  expect(amounts.find(([year]) => year === 2030)![1]! / in2029).toBeCloseTo(183 / 365, 12)
  expect(amounts.find(([year]) => year === 2031)![1]).toBe(0)
})

test('what is bought without limit until a day stands in for a plant no longer than that', () => {
  const bought = (until: string) =>
    staticChains(saltToPacks(`${OWN_ROWS}  - {id: bought, material: lfp, to: works${until}}\n`, { phases: PHASES }))[0]!
  const [always, some] = [bought(''), bought(', end: 2030-07-02')]
  const powder = (chain: typeof always, year: number) =>
    chain.years.find((y) => y.year === year)!.could.find((c) => c.id === 'powder')!
  expect([powder(always, 2029).rest, powder(always, 2031).rest]).toEqual(['bought', 'bought'])
  expect([powder(some, 2029).rest, powder(some, 2031).rest]).toEqual(['bought', undefined])
  expect(some.mature.find((c) => c.id === 'powder')!.rest).toBeUndefined()
  // In the year in which it ends it brings what is needed until then, beside what the plant makes.
  const need = some.chain.links.find((l) => l.id === 'bought')!.needed!.value * 183 * 86400
  const own = powder(some, 2031).amount.value
  expect(powder(some, 2030)).toMatchObject({ with: ['bought'], rest: undefined })
  const perMass = own / some.outputs.get('powder')!.years().get(2031)!.value
  const made = some.outputs.get('powder')!.years().get(2030)!.value
  expect(powder(some, 2030).amount.value).toBeCloseTo((made + need) * perMass, -6)
})

test('a plant with rows from outside alone is a chain of one, and without rows there is none', () => {
  const [alone] = staticChains(saltToPacks('  - {id: film, material: coated-separator, to: works, limit: 100 t/yr}\n'))
  expect(alone!.chain.order).toEqual(['works'])
  expect(alone!.mature.map((c) => c.id)).toEqual(['film', 'works'])
  expect(staticChains(saltToPacks(''))).toEqual([])
})
