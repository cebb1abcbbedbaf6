import { NONE, type Dimension } from './dimension.ts'

/** One word of the closed vocabulary: its size in SI base units and its dimension. */
export interface Unit {
  readonly symbol: string
  /** SI base units in one of this unit. */
  readonly factor: number
  readonly dimension: Dimension
  /** ISO 4217 code where the unit is money. */
  readonly currency?: string
}

/** Seconds in the year of a rate: `/yr` means 365 d. */
export const YEAR = 365 * 86400
/** Seconds in a month as a duration; schedules count civil months instead. */
export const MONTH = YEAR / 12

export const CURRENCIES = ['AUD', 'BOB', 'BYN', 'CNY', 'EUR', 'KRW', 'MAD', 'RUB', 'USD'] as const

const units = new Map<string, Unit>()

function add(symbols: string, factor: number, part: Partial<Dimension>): void {
  for (const symbol of symbols.split(' ')) units.set(symbol, { symbol, factor, dimension: { ...NONE, ...part } })
}

/** Adds `symbol` with the metric prefixes named, e.g. `k m`. */
function addMetric(symbol: string, factor: number, part: Partial<Dimension>, prefixes: string): void {
  const size: Record<string, number> = { n: 1e-9, u: 1e-6, µ: 1e-6, m: 1e-3, c: 1e-2, k: 1e3, M: 1e6, G: 1e9, T: 1e12 }
  add(symbol, factor, part)
  for (const prefix of prefixes.split(' ')) add(prefix + symbol, factor * size[prefix]!, part)
}

add('%', 0.01, {})
add('ppm', 1e-6, {})
add('cell cells module modules pack packs sheet sheets vehicle vehicles car cars set sets machine machines', 1, {})
add('job jobs person persons people shift shifts building buildings unit units piece pieces lot lots item items', 1, {})
add('s sec second seconds', 1, { s: 1 })
add('min minute minutes', 60, { s: 1 })
add('h hour hours', 3600, { s: 1 })
add('d day days', 86400, { s: 1 })
add('week weeks', 7 * 86400, { s: 1 })
add('month months', MONTH, { s: 1 })
add('yr year years', YEAR, { s: 1 })
addMetric('m', 1, { m: 1 }, 'n u µ m c k')
add('ha', 1e4, { m: 2 })
add('acre acres', 4046.8564224, { m: 2 })
add('ft', 0.3048, { m: 1 })
add('mu', 10000 / 15, { m: 2 })
addMetric('L', 1e-3, { m: 3 }, 'm u')
addMetric('g', 1e-3, { kg: 1 }, 'u µ m k')
add('t', 1e3, { kg: 1 })
add('kt', 1e6, { kg: 1 })
add('Mt', 1e9, { kg: 1 })
addMetric('A', 1, { A: 1 }, 'm k')
addMetric('Ah', 3600, { s: 1, A: 1 }, 'm k')
addMetric('V', 1, { kg: 1, m: 2, s: -3, A: -1 }, 'm k')
addMetric('W', 1, { kg: 1, m: 2, s: -3 }, 'm k M G')
addMetric('Wh', 3600, { kg: 1, m: 2, s: -2 }, 'm k M G T')
addMetric('J', 1, { kg: 1, m: 2, s: -2 }, 'k M G T')
add('K', 1, { K: 1 })
for (const code of CURRENCIES)
  for (const [prefix, size] of [
    ['', 1],
    ['k', 1e3],
    ['M', 1e6],
  ] as const)
    units.set(prefix + code, { symbol: prefix + code, factor: size, dimension: { ...NONE, money: 1 }, currency: code })

/** Words between the number and the unit. `M` counts only before a currency (`297 M USD`). */
export const SCALES: ReadonlyMap<string, number> = new Map([
  ['thousand', 1e3],
  ['M', 1e6],
  ['mn', 1e6],
  ['million', 1e6],
  ['bn', 1e9],
  ['billion', 1e9],
])

/** Spellings that are refused with advice, because they are ambiguous or not in the vocabulary. */
export const REFUSED: ReadonlyMap<string, string> = new Map([
  ['ton', 'write t for the metric tonne (1000 kg); a US short ton is 0.907 t, a long ton 1.016 t'],
  ['tons', 'write t for the metric tonne (1000 kg); a US short ton is 0.907 t, a long ton 1.016 t'],
  ['tonne', 'write t'],
  ['tonnes', 'write t'],
  ['a', 'write yr for a year of 365 d'],
  ['y', 'write yr for a year of 365 d'],
  ['annum', 'write yr for a year of 365 d'],
  ['p.a.', 'write /yr'],
  ['RMB', 'write CNY'],
  ['yuan', 'write CNY'],
  ['rub', 'write RUB'],
  ['$', 'write USD (or the currency meant)'],
  ['€', 'write EUR'],
  ['dollars', 'write USD (or the currency meant)'],
  ['l', 'write L'],
  ['kwh', 'write kWh'],
  ['GWH', 'write GWh'],
  ['gwh', 'write GWh'],
  ['degC', 'temperatures are written in K; 25 degC is 298.15 K'],
  ['C', 'temperatures are written in K; 25 degC is 298.15 K'],
  ['micron', 'write um'],
  ['microns', 'write um'],
])

export function unitOf(symbol: string): Unit | undefined {
  return units.get(symbol)
}

export function unitSymbols(): string[] {
  return [...units.keys()]
}
