import { builtInLibrary } from '@cellwright/library'
import { expect, test } from 'vitest'
import { parseProject } from './parse.ts'
import { SMALL } from './test-file.ts'

const faults = (country: string) =>
  parseProject(SMALL.replace('country: RU', `country: ${country}`), { file: 'f.yaml', library: builtInLibrary() }).issues.filter(
    (i) => i.code === 'CW-PROJ-026',
  )

test('a plant in a country without prices is told at once, with the countries that have them', () => {
  const [fault, ...more] = faults('XX')
  expect(more).toEqual([])
  expect(fault).toMatchObject({ path: 'sites.town.country', at: { line: 8, col: 19 } })
  expect(fault!.text).toBe(
    'the library has no price of electricity, price of gas, cost of an hour of work and tax on profit for "XX", which the books of works need',
  )
  expect(fault!.hint).toMatch(/^countries with all of them: .*\bRU\b/)
})

test('what alone is missing is named; a country that has all passes', () => {
  expect(faults('FR')[0]!.text).toContain('no tax on profit for "FR"')
  expect(faults('DE')).toEqual([])
})
