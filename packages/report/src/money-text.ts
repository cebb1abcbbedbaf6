import type { Figure, Results } from '@cellwright/model'
import { quantity, spread } from './number-text.ts'
import { TIE } from './wrap.ts'

const SIZES: Readonly<Record<string, number>> = { '': 1, k: 1e3, M: 1e6, mn: 1e6, bn: 1e9 }

/** Money in millions, from a figure in `USD`, `MUSD`, `M USD (2024)` or `bn USD`; undefined where the unit is not money. */
export function millions({ value, unit }: Figure): number | undefined {
  const size = SIZES[/^(k|M|mn|bn|) ?[A-Z]{3}(?: \(\d{4}\))?$/.exec(unit)?.[1] ?? 'none']
  return size === undefined ? undefined : (value * size) / 1e6
}

/** Currency and year of the price level that all money of these results is in, e.g. `USD of 2024`. */
export function priceLevel(results: Results): string {
  const { ledger } = results
  if (ledger) return `${ledger.currency} of ${ledger.year}`
  const unit =
    results.plants[0]?.capex.machine.unit ??
    [...results.materialPlants, ...results.stations, ...results.centres][0]?.capex.total.unit ??
    results.research[0]?.investment.total.unit ??
    ''
  const [, currency, year] = /([A-Z]{3})(?: \((\d{4})\))?/.exec(unit) ?? []
  return currency === undefined ? 'money' : year === undefined ? currency : `${currency} of ${year}`
}

/** Head of a column of money in millions: `M USD of 2024`. */
export function millionsHead(results: Results): string {
  const [currency, ...of] = priceLevel(results).split(' ')
  return [`M${TIE}${currency}`, of.join(TIE)].join(' ').trim()
}

/** Money of a sentence: millions, or thousands of millions as `bn`, with currency and year. */
export function money(f: Figure, results: Results): string {
  const m = millions(f)
  const level = priceLevel(results).replaceAll(' ', TIE)
  if (m === undefined) return withYear(f, results)
  return Math.abs(m) >= 1000 ? quantity(m / 1000, `bn ${level}`) : quantity(m, `M ${level}`)
}

/** The same with its spread, in the same unit. */
export function moneyRange(f: Figure, results: Results): string {
  const m = millions(f)
  if (m === undefined || Math.abs(m) < 1000) return money(f, results) + spread(f)
  const toBillions = m / 1000 / f.value
  const { low, high, median } = f
  const scaled =
    low === undefined || high === undefined
      ? f
      : { ...f, low: low * toBillions, high: high * toBillions, ...(median === undefined ? {} : { median: median * toBillions }) }
  return money(f, results) + spread(scaled)
}

/** `121 USD/kWh (2024)`: a price, whose unit names the currency but not the year. */
function withYear(f: Figure, results: Results): string {
  const year = /\d{4}/.test(f.unit) ? undefined : results.ledger?.year
  return `${quantity(f.value, f.unit)}${year === undefined ? '' : `${TIE}(${year})`}`
}
