import type { Tongue } from '../phrase.ts'
import { unitInRussian } from '../units.ts'
import { nameInRussian } from './names.ts'
import { SHARED } from './messages/shared.ts'
import { FIGURES } from './names/figures.ts'
import { PROPERTIES } from './names/properties.ts'
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

/** Inputs of steps by the short names that the library has for them. */
const INPUTS: Readonly<Record<string, string>> = {
  saggar: 'капсели',
  'purified graphite': 'очищенный графит',
  'packing coke': 'засыпочный кокс',
  'oxygen bought': 'покупной кислород',
  'needle coke': 'игольчатый кокс',
  'lithium sorbent': 'сорбент лития',
  'hydrochloric acid': 'соляная кислота',
  'green coke': 'сырой кокс',
  'graphite precursor': 'заготовка графита',
  'graphite crucible': 'графитовый тигель',
  'burnt coke': 'сгоревший кокс',
  'brine lithium': 'литий рассола',
}

/** Properties that stand for many: of an element, a month, an input, a year. */
const NUMBERED: readonly (readonly [RegExp, (found: string) => string])[] = [
  [/^element (\w+)$/, (x) => `содержание элемента ${x.charAt(0).toUpperCase()}${x.slice(1)}`],
  [/^humidity (\d+)$/, (x) => `влажность, месяц ${x}`],
  [/^dew point (\d+)$/, (x) => `точка росы, месяц ${x}`],
  [/^mean temperature (\d+)$/, (x) => `средняя температура, месяц ${x}`],
  [/^input (.+)$/, (x) => `расход: ${nameInRussian(x) ?? INPUTS[x] ?? x}`],
  [/^excess (.+)$/, (x) => `избыток: ${nameInRussian(x) ?? x}`],
  [/^temperature (\d+)$/, (x) => `температура, месяц ${x}`],
  [/^sun (\d+)$/, (x) => `солнце, месяц ${x}`],
  [/^wind (\d+)$/, (x) => `ветер, месяц ${x}`],
  [/^low (\d+)$/, (x) => `минимум, месяц ${x}`],
  [/^high (\d+)$/, (x) => `максимум, месяц ${x}`],
  [/^coefficient (.+)$/, (x) => `коэффициент ${x === 'cycle life' ? 'циклического ресурса' : x}`],
  [/^c (x\d+y\d+)$/, (x) => `коэффициент ${x}`],
  [/^y(\d{4})$/, (x) => `${x} год`],
]

function propertyInRussian(name: string): string | undefined {
  if (Object.hasOwn(PROPERTIES, name)) return PROPERTIES[name]
  for (const [shape, said] of NUMBERED) {
    const found = shape.exec(name)?.[1]
    if (found !== undefined) return said(found)
  }
  return undefined
}

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
  property: propertyInRussian,
  parts: [...SHARED, ...COMPOSED],
  titles: Object.keys(FIGURES),
}
