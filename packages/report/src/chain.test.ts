import type { ChainResult } from '@cellwright/model'
import { expect, test } from 'vitest'
import { chains } from './chain.ts'
import { CHAIN } from './sample-chain.ts'
import { SAMPLE } from './sample-results.ts'
import { sourcingTable } from './sourcing-table.ts'
import { TIE } from './wrap.ts'

const page = { width: 80, color: false }
const shown = (lines: readonly string[]) => lines.map((l) => l.replaceAll(TIE, ' '))
const flat = (lines: readonly string[]) => shown(lines).join(' ').replace(/ +/g, ' ')

/** The chain with more years like the last. */
const last = CHAIN.years.at(-1)!
const because = 'packs had what it needed'
const long: ChainResult = {
  ...CHAIN,
  years: [
    ...CHAIN.years.slice(0, -1),
    ...[2028, 2029, 2030].map((year) => ({ ...last, year, limit: { plant: 'packs', step: null, because } })),
  ],
  links: CHAIN.links.map((l) => {
    const [, , y] = l.years
    const missing = l.id === 'carbon' ? 0.3 : l.to === null ? 0 : 0.01
    return { ...l, years: [...l.years.slice(0, 2), ...[2028, 2029, 2030].map((year) => ({ ...y!, year, missing }))] }
  }),
}

test('years that are alike are printed once, in the table, the capacities and the bars', () => {
  const lines = shown(chains({ ...SAMPLE, chains: [long] }, page))
  expect(lines.filter((l) => l.startsWith('  2028 to 2030'))).toHaveLength(4)
  expect(lines.filter((l) => l.startsWith('  2029'))).toEqual([])
  expect(lines).toContainEqual(expect.stringMatching(/^ {2}2028 to 2030 {3}packs had what it needed$/))
  expect(flat(lines)).toContain('2026 to 2027 packs waited')
})

test('waiting that does not reach the final product is explained, where the maker has more than the chain takes', () => {
  const needs = (needed: number) => ({
    ...long,
    links: long.links.map((l) => (l.id === 'cells-to-packs' ? { ...l, needed: { value: needed, unit: 't/yr' } } : l)),
  })
  expect(flat(chains({ ...SAMPLE, chains: [needs(35_000)] }, page))).toContain(
    'Cells waited for hard carbon (2028 to 2030) while packs hardly waited for its product, of which they take 50 % at nameplate: less of cells na-prismatic was left for customers outside.',
  )
  expect(flat(chains({ ...SAMPLE, chains: [needs(70_000)] }, page))).not.toContain('hardly waited')
})

const material = (name: string, taker: string, value: number): ChainResult['sourcing'][number] => ({
  id: `${name} ${taker}`,
  kind: 'material',
  name,
  taker,
  mass: { value: 10 * value, unit: 't' },
  value: { value, unit: 'M USD (2024)' },
  unitPrice: null,
  own: name === 'film' ? 1 : 0,
  contracts: 0,
  market: name === 'film' ? 0 : 1,
  from: [],
})

test('materials that make up 90 % of the money are shown by taker, the others as one line', () => {
  const sourcing = [
    material('glue', 'cells', 1),
    material('separator with a ceramic coating', 'cells', 50),
    material('steel', 'packs', 42),
    material('film', 'cells', 3),
    material('salt', 'cathode', 4),
  ]
  const lines = shown(sourcingTable({ ...CHAIN, sourcing, made: null }, SAMPLE, page))
  const rows = lines.slice(lines.findIndex((l) => l.includes('---')) + 1, -3).map((l) => l.trim())
  expect(rows.slice(0, 3)).toEqual([
    expect.stringMatching(/^cells +separator with a ceramic coating +500 +50\.0 +0 % +0 % +100 %$/),
    expect.stringMatching(/^packs +steel +420 +42\.0 +0 % +0 % +100 %$/),
    // 3 of the 8 M USD of the others are made here.
    expect.stringMatching(/^rest +3 others +80\.0 +8\.0 +38 % +0 % +63 %$/),
  ])
  expect(lines.join(' ')).not.toContain('glue')
})
