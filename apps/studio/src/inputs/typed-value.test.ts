import { expect, test } from 'vitest'
import { readTyped, unitOfText } from './typed-value.ts'

const power = { form: 'quantity', unit: 'GWh/yr' } as const
const count = { form: 'quantity', unit: '' } as const

test.each([
  ['4 GWh/yr', '4 GWh/yr'],
  ['3,5 GWh/yr', '3.5 GWh/yr'],
  ['3,5GWh/yr', '3.5 GWh/yr'],
  ['135 000 m2', '135000 m2'],
  ['135\u00a0000,5 m2', '135000.5 m2'],
  ['\u22123 months', '-3 months'],
  [',5 GWh/yr', '0.5 GWh/yr'],
  ['1e3 MWh/yr', '1e3 MWh/yr'],
  ['0,125 GWh/yr', '0.125 GWh/yr'],
  ['51 bn RUB', '51 bn RUB'],
])('%s is written as %s', (typed, text) => {
  expect(readTyped(typed, power)).toEqual({ kind: 'value', text })
})

test('a number without its unit is asked about, and only where a unit is wanted', () => {
  expect(readTyped('3,5', power)).toEqual({ kind: 'ask-unit', text: '3.5', proposed: '3.5 GWh/yr' })
  expect(readTyped('105', count)).toEqual({ kind: 'value', text: '105' })
  expect(readTyped('55,03', { form: 'number' })).toEqual({ kind: 'value', text: '55.03' })
})

test('a comma before three digits may be either, and is asked about', () => {
  expect(readTyped('1,234 GWh/yr', power)).toEqual({ kind: 'ask-comma', decimal: '1.234 GWh/yr', whole: '1234 GWh/yr' })
  expect(readTyped('50,000 /yr', { form: 'quantity', unit: '/yr' })).toMatchObject({ whole: '50000 /yr' })
})

test('what is no number is left to the engine', () => {
  expect(readTyped('about four', power)).toEqual({ kind: 'value', text: 'about four' })
  expect(readTyped('1,234,567 m2', power)).toEqual({ kind: 'value', text: '1,234,567 m2' })
  expect(readTyped('3,5', { form: 'text' })).toEqual({ kind: 'value', text: '3,5' })
  expect(readTyped('  ', power)).toEqual({ kind: 'empty' })
})

test('a value that may be a quantity, a date or a list is a number only where it looks like one', () => {
  const other = { form: 'other' } as const
  expect(readTyped('3,5 GWh/yr', other)).toEqual({ kind: 'value', text: '3.5 GWh/yr' })
  for (const text of ['2025-12-15', '12:30', '[bus, car]', '{car: 90 %}', 'ternary cathode', '50000 /yr', '1200'])
    expect(readTyped(text, other)).toEqual({ kind: 'value', text })
})

test('the unit of a quantity is what follows its number', () => {
  expect(unitOfText('33 Ah')).toBe('Ah')
  expect(unitOfText('135 000 m2')).toBe('m2')
  expect(unitOfText('105')).toBe('')
  expect(unitOfText('0.5 bn USD')).toBe('bn USD')
})
