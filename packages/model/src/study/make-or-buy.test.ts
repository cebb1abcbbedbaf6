import { expect, test } from 'vitest'
import { makeOrBuyResult } from '../assemble/make-or-buy-result.ts'
import { chainWorld } from '../testing-chain.ts'
import { makeOrBuyStudies, type MakeOrBuyStudy } from './make-or-buy.ts'
import { materialBooks } from './material-outcome.ts'
import { outcome } from './outcome.ts'

const CURRENCY = { report: 'USD', year: 2024 }

function studies(change?: (text: string) => string, draws = 6): readonly MakeOrBuyStudy[] {
  const { project, library } = chainWorld(change)
  const work = makeOrBuyStudies(project, library, { seed: 1, draws })
  for (let step = work.next(); ; step = work.next()) if (step.done) return step.value
}

test('each plant that feeds another is tried at an eighth to sixteen times the size of that other', () => {
  const found = studies()
  expect(found.map((s) => [s.plant.plant.id, s.taker.id, s.taker.kind])).toEqual([
    ['powder', 'cells', 'cells'],
    ['carbonate', 'powder', 'material'],
  ])
  const [powder] = found
  expect(powder!.rows.map((r) => r.taker / powder!.taker.size)).toEqual([1 / 8, 1 / 4, 1 / 2, 1, 2, 4, 8, 16])
})

test('at the size of the file the powder plant is the one of the file, alone and at the price outside', () => {
  const o = outcome(chainWorld())
  const [m] = o.materialPlants
  const alone = materialBooks(o.world, m!)
  const at = studies(undefined, 0)[0]!.rows[3]!
  expect(at.own / m!.plant.nameplate.value).toBeCloseTo(1, 9)
  expect(at.npv! / alone.npv.value).toBeCloseTo(1, 9)
  expect(at.cost! / alone.levelizedCost!.value).toBeCloseTo(1, 9)
})

test('carbonate pays from a size between two that were tried, and there its value is about zero', () => {
  const [, carbonate] = studies()
  const { rows, paysFrom, draws } = carbonate!
  const above = rows.findIndex((r) => r.npv! >= 0)
  expect(paysFrom!.size).toBeGreaterThan(rows[above - 1]!.taker)
  expect(paysFrom!.size).toBeLessThanOrEqual(rows[above]!.taker)
  expect(draws).toHaveLength(6)
  const told = makeOrBuyResult(carbonate!, CURRENCY)
  expect(told.paysFrom!.never).toBe(draws.filter((d) => d.size === null).length)
  expect(told.says[0]!.text).toMatch(
    /^Making lithium carbonate in carbonate pays from \d+ t\/yr of powder on \(median .*\)\. Against 14 000 USD \(2024\)\/t outside \(library: substance-price\/lithium-carbonate\.price\), without the freight that is saved; the file has 3880 t\/yr\.$/,
  )
})

test('a contract of the file says the price outside, and moves what pays', () => {
  const priced = (price: string) =>
    studies((text) => text.replace('to: powder}\norders', `to: powder, price: ${price}}\norders`), 0)[1]!
  const dear = priced('100000 USD/t')
  expect(dear.price!.value.value).toBeCloseTo(100, 9)
  expect(dear.price!.from).toBe('row carbonate-bought of the file')
  expect(dear.paysFrom).toEqual({ size: dear.rows[0]!.taker, always: true })
  expect(makeOrBuyResult(dear, CURRENCY).says[0]!.text).toContain('pays at every size of powder tried, from 485 t/yr on.')
  const cheap = priced('1000 USD/t')
  expect(cheap.paysFrom).toEqual({ size: null, always: false })
  expect(makeOrBuyResult(cheap, CURRENCY)).toMatchObject({ paysFrom: { value: null, low: null, high: null } })
})

test('a file whose material plants feed none has nothing to tell', () => {
  const alone = (text: string) =>
    text
      .replace(/supply:\n(?: {2}- .*\n)+/, '')
      .replace('sized_for: cells', 'capacity: 4000 t/yr')
      .replace('sized_for: powder, sized_share: 60 %', 'capacity: 1000 t/yr')
  expect(studies(alone, 2)).toEqual([])
})
