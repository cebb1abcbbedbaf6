import { expect, test } from 'vitest'
import { FAKE_LIBRARY } from '../project/fake-library.ts'
import { parseText, SMALL } from '../project/test-file.ts'
import { World } from '../project/world.ts'
import { calc, exactly, rule } from '../term/index.ts'
import { explain } from './explain.ts'

const length = exactly(3, 'length', 'm')
const width = exactly(2, 'width', 'm')
const world = new World(parseText(SMALL).project!, FAKE_LIBRARY)
const told = (figure: Parameters<typeof explain>[1]) => explain('x', figure, world).terms

test('named terms have a number, unnamed ones stand in the formula that uses them', () => {
  const area = calc`${length} * ${width}`.as('area', 'm2')
  const [first, second] = told(calc`(${area} + ${calc`${length} * ${length}`}) * 2`.as('both', 'cm2'))
  expect(first).toMatchObject({ name: 'both', value: 300000, unit: 'cm2', how: '([2] + [3] * [3]) * 2', from: ['2', '3'] })
  expect(second).toMatchObject({ id: '2', name: 'area', how: '[3] * [4]', from: ['3', '4'] })
})

test('parentheses stand where they are needed and nowhere else', () => {
  const sum = calc`${length} + ${width}`
  const how = (figure: Parameters<typeof explain>[1]) => told(figure)[0]?.how
  expect(how(calc`${length} - ${sum}`)).toBe('[2] - ([2] + [3])')
  expect(how(calc`${sum} - ${length}`)).toBe('[2] + [3] - [2]')
  expect(how(calc`${length} / ${calc`${length} * ${width}`}`)).toBe('[2] / ([2] * [3])')
  expect(how(calc`-${sum}`)).toBe('-([2] + [3])')
  expect(how(calc`max(${[length, width]}, ${sum}) * pow(2, 3)`)).toBe('max([2], [3], [2] + [3]) * pow(2, 3)')
})

test('dates and rules are said in words', () => {
  const day = rule('the day after', [exactly(0, 'first day', 'date')], (d) => d + 1).as('opening', 'date')
  expect(told(day)).toMatchObject([
    { name: 'opening', value: '1970-01-02', unit: '', how: 'the day after', from: ['2'] },
    { name: 'first day', value: '1970-01-01', source: { basis: 'definition' } },
  ])
})
