import { expect, test } from 'vitest'
import { cut, displayWidth, padded } from './display-width.ts'
import { decimal, number, percent, quantity } from './number-text.ts'
import { millions } from './money-text.ts'
import { table } from './table.ts'
import { wrap } from './wrap.ts'

test.each([
  ['Neman', 5],
  ['Неман', 5],
  ['电池', 4],
  ['е\u0301', 1],
  ['🔋', 2],
  ['ё й', 3],
])('%s takes %d columns', (text, columns) => expect(displayWidth(text)).toBe(columns))

test('a wide letter is not cut in half', () => {
  expect(cut('电池工厂', 5)).toEqual(['电池', '工厂'])
  expect(padded('电池', 6)).toBe('电池  ')
})

test('lines break at spaces, not between number and thousands', () => {
  expect(wrap('costs about 10 000 USD in all', 14)).toEqual(['costs about', '10\u00a0000 USD in', 'all'])
  expect(wrap('abcdefghij', 4, { first: '- ', rest: '  ' })).toEqual(['- ab', '  cd', '  ef', '  gh', '  ij'])
  expect(wrap('', 10)).toEqual([''])
})

test('words of a table stay whole while there is room, and the longer column is narrowed instead', () => {
  type Row = readonly [string, string]
  const columns = [
    { head: 'taker', cell: (r: Row) => r[0] },
    { head: 'material', cell: (r: Row) => r[1] },
  ]
  expect(table(columns, [['electrolyte plant', 'iron sulphate heptahydrate']], 27)).toEqual([
    '  taker        material',
    '  -------------------------',
    '  electrolyte  iron',
    '  plant        sulphate',
    '               heptahydrate',
  ])
})

test('a table that is too wide wraps its words and keeps its numbers', () => {
  const columns = [
    { head: 'name', cell: (r: readonly [string, string]) => r[0] },
    { head: 'number', align: 'right' as const, cell: (r: readonly [string, string]) => r[1] },
  ]
  expect(
    table(
      columns,
      [
        ['a name of many words', '12345'],
        ['b', '1'],
      ],
      24,
    ),
  ).toEqual([
    '  name            number',
    '  ----------------------',
    '  a name of many   12345',
    '  words',
    '  b                    1',
  ])
})

test.each([
  [0.9, '90\u00a0%'],
  [0.995, '99.5\u00a0%'],
  [1, '100\u00a0%'],
  [0.05, '5.0\u00a0%'],
  [0, '0\u00a0%'],
  [null, '-'],
])('share %s is %s', (share, text) => expect(percent(share)).toBe(text))

test('numbers have sensible digits', () => {
  expect(number(61234.5)).toBe('61\u00a0200')
  expect(decimal(-0.01, 1)).toBe('0.0')
  expect(decimal(-12345.67, 1)).toBe('-12\u00a0345.7')
  expect(number(Number.NaN)).toBe('-')
  expect(quantity(12, '%')).toBe('12\u00a0%')
  expect(quantity(1.1, '1')).toBe('1.10')
})

test('money in any size is shown in millions', () => {
  expect(millions({ value: 2_500_000, unit: 'USD' })).toBe(2.5)
  expect(millions({ value: 2.5, unit: 'MUSD' })).toBe(2.5)
  expect(millions({ value: 2.5, unit: 'bn RUB' })).toBe(2500)
  expect(millions({ value: 2.5, unit: 'USD/kWh' })).toBeUndefined()
})
