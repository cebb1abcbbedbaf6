import type { Tongue } from '../phrase.ts'
import { unitInRussian } from '../units.ts'
import { nameInRussian } from './names.ts'
import { SHARED } from './messages/shared.ts'
import { FIGURES } from './names/figures.ts'
import { COMPOSED } from './names/composed.ts'

const plurals = new Intl.PluralRules('ru')

const BOUNDS: Readonly<Record<string, string>> = {
  'at least': 'не менее',
  'at most': 'не более',
  about: 'около',
  'more than': 'более',
  'less than': 'менее',
  'up to': 'до',
  under: 'менее',
  over: 'более',
  nearly: 'почти',
}

/** Digits as they stand, with a decimal comma and narrow spaces between thousands. */
export const numberInRussian = (digits: string): string => digits.replaceAll(' ', '\u202f').replace('.', ',').replace(/^-/, '−')

/** `2026-07-01` as 01.07.2026, which fits any case of a sentence. */
export const dateInRussian = (iso: string): string => iso.split('-').toReversed().join('.')

export const RUSSIAN: Tongue = {
  number: numberInRussian,
  date: dateInRussian,
  unit: unitInRussian,
  plural: (n, one, few, many) => {
    const form = plurals.select(n)
    return form === 'one' ? one : form === 'many' ? many : few
  },
  bounded: (word, rest) => `${BOUNDS[word] ?? word} ${rest}`,
  and: 'и',
  name: nameInRussian,
  parts: [...SHARED, ...COMPOSED],
  titles: Object.keys(FIGURES),
}
