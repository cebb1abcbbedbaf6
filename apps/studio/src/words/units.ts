import type { Language } from './words.ts'

/** Words of units in Russian; money keeps its code. Words of the engine's own beside the closed vocabulary stand here too. */
const WORDS: Readonly<Record<string, string>> = {
  '%': '%',
  ppm: 'ppm',
  s: 'с',
  sec: 'с',
  second: 'с',
  seconds: 'с',
  min: 'мин',
  minute: 'мин',
  minutes: 'мин',
  h: 'ч',
  hour: 'ч',
  hours: 'ч',
  d: 'сут',
  day: 'сут',
  days: 'сут',
  week: 'нед.',
  weeks: 'нед.',
  month: 'мес.',
  months: 'мес.',
  yr: 'год',
  year: 'год',
  years: 'лет',
  ha: 'га',
  acre: 'акр',
  acres: 'акр',
  ft: 'фут',
  mu: 'му',
  t: 'т',
  kt: 'тыс. т',
  Mt: 'млн т',
  K: 'К',
  degC: '°C',
  C: 'C',
  cell: 'яч.',
  cells: 'яч.',
  module: 'мод.',
  modules: 'мод.',
  pack: 'бат.',
  packs: 'бат.',
  sheet: 'лист',
  sheets: 'лист.',
  electrode: 'электр.',
  electrodes: 'электр.',
  vehicle: 'ТС',
  vehicles: 'ТС',
  car: 'авт.',
  cars: 'авт.',
  set: 'компл.',
  sets: 'компл.',
  machine: 'маш.',
  machines: 'маш.',
  job: 'мест',
  jobs: 'мест',
  person: 'чел.',
  persons: 'чел.',
  people: 'чел.',
  shift: 'смен',
  shifts: 'смен',
  building: 'зд.',
  buildings: 'зд.',
  unit: 'ед.',
  units: 'ед.',
  piece: 'шт.',
  pieces: 'шт.',
  lot: 'парт.',
  lots: 'парт.',
  item: 'шт.',
  items: 'шт.',
  container: 'конт.',
  containers: 'конт.',
  replication: 'повт.',
  replications: 'повт.',
  draws: 'выб.',
  draw: 'выб.',
  plants: 'зав.',
  plant: 'зав.',
  variants: 'вар.',
  values: 'знач.',
  value: 'знач.',
  steps: 'шаг.',
  times: 'раз',
  thousand: 'тыс.',
  million: 'млн',
  mn: 'млн',
  M: 'млн',
  billion: 'млрд',
  bn: 'млрд',
  per: 'на',
  k: 'тыс.',
  date: 'дата',
  claims: 'показ.',
  inputs: 'данных',
  events: 'соб.',
  stations: 'станц.',
  taken: 'принятого',
  in: 'сырья',
}

const PREFIXES: Readonly<Record<string, string>> = { n: 'н', u: 'мк', µ: 'мк', m: 'м', c: 'с', k: 'к', M: 'М', G: 'Г', T: 'Т' }
const METRIC: Readonly<Record<string, string>> = {
  Wh: 'Вт·ч',
  Ah: 'А·ч',
  W: 'Вт',
  J: 'Дж',
  A: 'А',
  V: 'В',
  L: 'л',
  g: 'г',
  m: 'м',
}
const MONEY = /^(k|M)?(AUD|BOB|BYN|CNY|EUR|KRW|MAD|RUB|USD)$/
const POWERS: Readonly<Record<string, string>> = { '2': '²', '3': '³', '-1': '⁻¹', '-2': '⁻²', '-3': '⁻³' }

/** Every word of a unit, as a pattern. */
export const UNIT_WORD = [
  ...Object.keys(WORDS).filter((word) => word !== '%'),
  ...Object.keys(METRIC).map((symbol) => `[nuµmckMGT]?${symbol}`),
  '(?:k|M)?(?:AUD|BOB|BYN|CNY|EUR|KRW|MAD|RUB|USD)',
]
  .toSorted((a, b) => b.length - a.length)
  .join('|')

/** A unit of the closed vocabulary as a person of the language writes it. One that is not known stays as it is. */
export function unitName(unit: string, language: Language): string {
  return language === 'en' ? unit : (unitInRussian(unit) ?? unit)
}

const known = new Map<string, string | undefined>()

/** Undefined where a word of it is not known. */
export function unitInRussian(unit: string): string | undefined {
  if (known.has(unit)) return known.get(unit)
  const name = spelled(unit)
  known.set(unit, name)
  return name
}

function spelled(unit: string): string | undefined {
  if (unit === 'yr') return 'лет'
  if (unit.endsWith(' a year')) return after(spelled(unit.slice(0, -' a year'.length)), ' в год')
  let out = ''
  // Words with their powers, years of money in brackets, and what stands between.
  for (const [part, word, power] of unit.matchAll(/\(\d{4}\)|([A-Za-zµ%]+)(?:\^?(-?[123]))?|[\s/*·()1]|./gu)) {
    if (word === undefined) {
      if (!/^(?:\(\d{4}\)|[\s/*·()1])$/u.test(part)) return undefined
      out += part === '*' ? '·' : part
      continue
    }
    const name = wordName(word)
    if (name === undefined) return undefined
    out += name + (power === undefined ? '' : (POWERS[power] ?? power))
  }
  return out
}

const after = (text: string | undefined, more: string) => (text === undefined ? undefined : text + more)

function wordName(word: string): string | undefined {
  const money = MONEY.exec(word)
  if (money) return `${money[1] === 'k' ? 'тыс. ' : money[1] === 'M' ? 'млн ' : ''}${money[2]}`
  if (Object.hasOwn(WORDS, word)) return WORDS[word]
  for (const [symbol, name] of Object.entries(METRIC)) {
    if (word === symbol) return name
    const prefix = word.slice(0, -symbol.length)
    if (word.endsWith(symbol) && Object.hasOwn(PREFIXES, prefix)) return PREFIXES[prefix] + name
  }
  return undefined
}
