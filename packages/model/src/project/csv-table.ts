import { DIMENSIONS, parseUnit, type DimensionName, sameDimension } from '@cellwright/units'
import { readCsvText, type CsvCell } from './csv-text.ts'
import { shown, type Reading } from './reading.ts'
import type { Place } from './source-node.ts'

/** A column that a table may have. */
export interface CsvColumn {
  /** The header that the docs give. */
  readonly name: string
  /** Other headers that mean it. */
  readonly aliases?: readonly string[]
  readonly required?: boolean
  /** Of numbers with a unit; it stands in the header, as in `price [EUR/MWh]`. */
  readonly dimension?: DimensionName
  /** The unit meant where the header has none; without it, a unit is wanted. */
  readonly unit?: string
}

/** A column that the table has. */
export interface CsvHeader extends CsvCell {
  readonly column: CsvColumn
  /** From the unit of the header to SI base units. */
  readonly factor: number
  /** As written, or as the column has it. */
  readonly unit: string
  readonly currency?: string
}

export interface CsvRow {
  readonly at: Place
  /** Cells that are not empty, by name of the column. */
  readonly cells: ReadonlyMap<string, CsvCell>
}

export interface CsvTable {
  readonly headers: ReadonlyMap<string, CsvHeader>
  readonly rows: readonly CsvRow[]
  /**
   * The number in a cell, in SI base units (money: in whole units of the currency) or as a plain count; undefined where the row
   * has no such cell, or where it is at fault, which is then reported.
   */
  readonly number: (row: CsvRow, column: string, limits?: NumberLimits) => number | undefined
}

export interface NumberLimits {
  readonly least?: number
  readonly isWhole?: boolean
}

/** A table whose first row names its columns, read by `columns`, as far as it can be read; `reading` has its faults. Never throws. */
export function readCsvTable(raw: string, columns: readonly CsvColumn[], reading: Reading): CsvTable | undefined {
  const text = readCsvText(raw, reading)
  if (!text) return undefined
  const [header = [], ...body] = text.rows
  const headers = readHeader(header, columns, reading)
  // What rows lack without a column that is wanted would only be the same fault again.
  if (columns.some(({ name, required }) => required && !headers.some((one) => one?.column.name === name))) return undefined
  const rows = body.flatMap((cells): CsvRow[] => {
    const at = cells[0]!.at
    const extra = cells.slice(header.length).find((cell) => cell.text !== '')
    if (extra || cells.length < header.length) {
      const comma = text.separator === ',' && extra ? '; a number with a decimal comma needs columns separated by semicolons' : ''
      reading.report('CW-CSV-002', {
        path: '',
        at: extra?.at ?? at,
        text: `the row has ${cells.length} cells, and the header has ${header.length}`,
        hint: `${extra ? 'remove what is too much, or name its column' : 'add the separators of the empty cells'}${comma}`,
      })
      return []
    }
    const named = headers.map((one, i) => [one?.column.name, cells[i]!] as const)
    return [
      { at, cells: new Map(named.flatMap(([name, cell]) => (name !== undefined && cell.text !== '' ? [[name, cell]] : []))) },
    ]
  })
  const known = new Map(headers.flatMap((one) => (one ? [[one.column.name, one] as const] : [])))
  return { headers: known, rows, number: numberReader(known, reading) }
}

function readHeader(
  cells: readonly CsvCell[],
  columns: readonly CsvColumn[],
  reading: Reading,
): readonly (CsvHeader | undefined)[] {
  const taken = new Map<string, CsvCell>()
  const headers = cells.map((cell): CsvHeader | undefined => {
    const [, name = '', unit] = /^(.*?)\s*(?:\[(.*)\])?$/s.exec(cell.text) ?? []
    const column = columns.find((one) => [one.name, ...(one.aliases ?? [])].some((known) => plain(known) === plain(name)))
    if (!column) {
      const meant = reportUnknown(cell, name, columns, reading)
      if (!meant || taken.has(meant.name)) return undefined
      // Its cells are read too, so that all faults are told at once.
      taken.set(meant.name, cell)
      return withUnit(cell, meant, unit, reading)
    }
    const first = taken.get(column.name)
    if (first)
      return reading.report('CW-CSV-004', {
        path: '',
        at: cell.at,
        text: `the column ${column.name} is there twice, first in column ${first.at.col}: ${shown(first.text)}`,
        hint: 'keep one of them',
      })
    taken.set(column.name, cell)
    return withUnit(cell, column, unit, reading)
  })
  for (const { name, aliases, required, dimension } of columns) {
    if (!required || taken.has(name)) continue
    reading.report('CW-CSV-005', {
      path: '',
      at: cells[0]?.at,
      text: `the column ${name} is missing; the first row names the columns, and has ${cells.map((cell) => cell.text).join(', ')}`,
      hint: `add it${dimension ? `, for example ${name} [${exampleUnit(dimension)}]` : ''}${aliases ? `; ${aliases.join(', ')} ${aliases.length === 1 ? 'means' : 'mean'} the same` : ''}`,
      params: { column: name },
    })
  }
  return headers
}

/** The column that is probably meant, if any. */
function reportUnknown(cell: CsvCell, name: string, columns: readonly CsvColumn[], reading: Reading): CsvColumn | undefined {
  const names = columns.flatMap((one) => [one.name, ...(one.aliases ?? [])])
  const hint = reading.suggestion(name, names, 'columns')
  const near = /^did you mean (.*)\?$/.exec(hint)?.[1]
  reading.report('CW-CSV-003', {
    path: '',
    at: cell.at,
    text:
      name === ''
        ? 'a column has no name'
        : `the column ${shown(name)} is not known${near === undefined ? ', and is not read' : ''}`,
    hint,
    // A table of a plant has columns of its own; one nearly right is a slip.
    severity: near === undefined ? 'warning' : 'error',
  })
  return columns.find((one) => [one.name, ...(one.aliases ?? [])].includes(near ?? ''))
}

function withUnit(cell: CsvCell, column: CsvColumn, written: string | undefined, reading: Reading): CsvHeader | undefined {
  const { name, dimension } = column
  const unit = written ?? column.unit
  if (dimension === undefined) return { ...cell, column, factor: 1, unit: written ?? '' }
  const example = `write ${name} [${exampleUnit(dimension)}]`
  if (unit === undefined)
    return reading.report('CW-CSV-006', { path: '', at: cell.at, text: `the column ${name} has no unit`, hint: example })
  const parsed = parseUnit(unit)
  if (!parsed.ok) {
    const { text, hint } = parsed.fault
    return reading.report('CW-CSV-006', { path: '', at: cell.at, text: `${shown(cell.text)}: ${text}`, hint: hint ?? example })
  }
  if (!sameDimension(parsed.value.dimension, DIMENSIONS[dimension].dimension))
    return reading.report('CW-CSV-006', {
      path: '',
      at: cell.at,
      text: `${shown(cell.text)}: ${unit} does not measure ${dimension.replaceAll('-', ' ')}, which is wanted here`,
      hint: example,
    })
  const { factor, currency } = parsed.value
  return { ...cell, column, factor, unit, ...(currency === undefined ? {} : { currency }) }
}

/** The unit of the example of a dimension: `USD/kWh` of `115 USD/kWh`. */
function exampleUnit(dimension: DimensionName): string {
  return DIMENSIONS[dimension].example.replace(/^[\d. ]+/, '') || 'units'
}

/** `Good units`, `good_units` and `good-units` are one name. */
function plain(name: string): string {
  return name
    .toLowerCase()
    .replaceAll(/[\s_-]+/g, ' ')
    .trim()
}

const NUMBER = /^[+-]?(?:\d+|\d{1,3}(?:[ \u00a0\u202f]\d{3})+)(?:([.,])\d+)?(?:[eE][+-]?\d+)?$/

/** One decimal sign is used throughout a table; which one, its first number with one tells. */
function numberReader(headers: ReadonlyMap<string, CsvHeader>, reading: Reading): CsvTable['number'] {
  let sign: { readonly mark: string; readonly line: number } | undefined
  return (row, column, { least, isWhole } = {}) => {
    const cell = row.cells.get(column)
    const header = headers.get(column)
    if (!cell || !header) return undefined
    const fault = (code: 'CW-CSV-007' | 'CW-CSV-008', text: string, hint: string) =>
      reading.report(code, { path: column, at: cell.at, text, hint })
    const match = NUMBER.exec(cell.text)
    if (!match)
      return fault(
        'CW-CSV-007',
        `${shown(cell.text)} is not a number`,
        'write digits with one decimal sign, and the unit in the header',
      )
    const mark = match[1]
    if (mark !== undefined) {
      sign ??= { mark, line: cell.at.line }
      if (sign.mark !== mark)
        return fault(
          'CW-CSV-007',
          `${shown(cell.text)} has a decimal ${mark === ',' ? 'comma' : 'point'}, and line ${sign.line} has a decimal ${sign.mark === ',' ? 'comma' : 'point'}`,
          'use one of them throughout, and nothing or a blank between thousands',
        )
    }
    const value = Number(cell.text.replaceAll(/[ \u00a0\u202f]/g, '').replace(',', '.'))
    if (!Number.isFinite(value)) return fault('CW-CSV-008', `${shown(cell.text)} is too large`, 'correct the number')
    if (least !== undefined && value < least)
      return fault('CW-CSV-008', `${cell.text} is less than ${least}`, `${column} is at least ${least}; correct the number`)
    if (isWhole && !Number.isInteger(value))
      return fault('CW-CSV-008', `${cell.text} is not a whole number`, `${column} counts units; write a whole number`)
    return value * header.factor
  }
}
