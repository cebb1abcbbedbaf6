import { table, wrap } from '@cellwright/report'
import { dimensionName, unitOf, unitSymbols, type Unit } from '@cellwright/units'

/** One size of unit, with all of its spellings. */
export interface UnitRow {
  readonly symbols: readonly string[]
  readonly dimension: string
  /** How many of `base` one of it is. */
  readonly factor: number
  /** SI base units, e.g. `kg m2/s2`; the currency of money; empty for counts and shares. */
  readonly base: string
}

/** The vocabulary of units: those of one dimension together, small before large. */
export function unitRows(): UnitRow[] {
  const rows = new Map<string, UnitRow>()
  for (const symbol of unitSymbols()) {
    const unit = unitOf(symbol)!
    const { factor } = unit
    const base = baseUnits(unit)
    const size = `${factor} ${base}`
    rows.set(size, {
      symbols: [...(rows.get(size)?.symbols ?? []), symbol],
      dimension: dimensionName(unit.dimension),
      factor,
      base,
    })
  }
  const all = [...rows.values()]
  const dimensions = [...new Set(all.map((row) => row.dimension))]
  const place = ({ dimension }: UnitRow) => dimensions.indexOf(dimension)
  return all.toSorted((a, b) => place(a) - place(b) || a.base.localeCompare(b.base, 'en') || a.factor - b.factor)
}

/** The vocabulary as a table: symbols, dimension, and what one is in SI. */
export function unitsReport({ width }: { readonly width: number }): string {
  const lines = [
    ...wrap(
      'Units are built from these, with /, * and exponents, e.g. mAh/cm2 or MUSD/(GWh/yr). A number may have thousand, million or bn behind it: 51 bn RUB.',
      width,
    ),
    '',
    ...table(
      [
        { head: 'symbol', cell: (row) => row.symbols.join(' ') },
        { head: 'dimension', cell: (row) => row.dimension },
        { head: 'in SI', cell: (row) => `${numeral(row.factor)} ${row.base}`.trim() },
      ],
      unitRows(),
      width,
    ),
  ]
  return `${lines.join('\n')}\n`
}

function baseUnits({ dimension, currency }: Unit): string {
  if (currency !== undefined) return currency
  const powers = (sign: 1 | -1) =>
    (['kg', 'm', 's', 'A', 'K'] as const).flatMap((base) => {
      const power = sign * dimension[base]
      return power > 0 ? [power === 1 ? base : `${base}${power}`] : []
    })
  const [over, under] = [powers(1).join(' '), powers(-1).join(' ')]
  return under === '' ? over : `${over}/${powers(-1).length > 1 ? `(${under})` : under}`
}

/** Ten digits at most, e.g. `3600`, `4046.856422`, `3.6e6`. */
function numeral(value: number): string {
  const short = Number(value.toPrecision(10))
  return short >= 1e-3 && short < 1e6 ? String(short) : short.toExponential().replace('+', '')
}
