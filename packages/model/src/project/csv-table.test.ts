import { libraryOf } from '@cellwright/library'
import { describe, expect, test } from 'vitest'
import { readCsvTable, type CsvColumn } from './csv-table.ts'
import { formatIssue } from './format-issue.ts'
import { Reading } from './reading.ts'

const COLUMNS: CsvColumn[] = [
  { name: 'hour', aliases: ['time'], required: true },
  { name: 'price', required: true, dimension: 'money-per-energy' },
  { name: 'stop', dimension: 'time', unit: 'h' },
  { name: 'good units' },
]

function read(text: string) {
  const reading = new Reading(libraryOf({ version: '', kinds: {}, references: [] }), {
    name: 'table of prices',
    thing: 'table',
    start: 'the first row names the columns',
  })
  const table = readCsvTable(text, COLUMNS, reading)
  const cells = (name: string) => table?.rows.map((row) => row.cells.get(name)?.text)
  const numbers = (name: string) => table?.rows.map((row) => table.number(row, name, { least: 0 }))
  return { table, cells, numbers, says: () => reading.issues.map((issue) => formatIssue(issue, 'a.csv')) }
}

describe('a table is read', () => {
  test('with a byte-order mark, line ends of Windows and units in the header', () => {
    const { table, numbers, cells, says } = read('\uFEFFhour,price [EUR/MWh],stop\r\n0,36,2\r\n1,72,\r\n')
    expect(cells('hour')).toEqual(['0', '1'])
    // 36 EUR/MWh is 36 EUR over 3.6e9 J.
    expect(numbers('price')).toEqual([1e-8, 2e-8])
    expect(numbers('stop')).toEqual([7200, undefined])
    expect(table?.headers.get('price')?.currency).toBe('EUR')
    expect(table?.rows.map(({ at }) => at)).toEqual([
      { line: 2, col: 1 },
      { line: 3, col: 1 },
    ])
    expect(says()).toEqual([])
  })

  test('with semicolons and decimal commas, and with tabs', () => {
    expect(read('hour;price [EUR/MWh]\n0;36,5\n1;1 000,0\n').numbers('price')).toEqual([36.5 / 3.6e9, 1000 / 3.6e9])
    expect(read('hour\tprice [EUR/MWh]\n0\t3.6').numbers('price')).toEqual([1e-9])
  })

  test('with quotes, quotes in quotes, separators and line ends in quotes, empty lines and blanks', () => {
    const { cells, says, table } = read('"hour", price [EUR/MWh],Good_Units\n"a ""b"", c\nd" ,1,2\n\n,,\ne,1,3\n')
    expect(cells('hour')).toEqual(['a "b", c\nd', 'e'])
    expect(cells('good units')).toEqual(['2', '3'])
    expect(table?.rows[1]?.at).toEqual({ line: 6, col: 1 })
    expect(says()).toEqual([])
  })
})

describe('faults are told with their places', () => {
  const cases: readonly (readonly [string, readonly string[]])[] = [
    ['', ['a.csv:1:1: the table is empty; the first row names the columns [CW-FILE-001]']],
    [
      'PK\u0003\u0004',
      [
        'a.csv:1:3: the table holds a control character, which no text has; save it as CSV in UTF-8; a workbook (.xlsx) is not read [CW-FILE-002]',
      ],
    ],
    [
      'hour,price [EUR/MWh]\n"0,1\n',
      ['a.csv:2:1: a quoted text that begins here is not closed; add the closing quote [CW-CSV-001]'],
    ],
    [
      'hour,price [EUR/MWh]\n"0"x,1\n',
      ['a.csv:2:4: "x,1" stands after a closing quote; write a quote inside a quoted text twice: "" [CW-CSV-001]'],
    ],
    [
      'hour,price [EUR/MWh]\n0,1,5\n1\n',
      [
        'a.csv:2:5: the row has 3 cells, and the header has 2; remove what is too much, or name its column; a number with a decimal comma needs columns separated by semicolons [CW-CSV-002]',
        'a.csv:3:1: the row has 1 cells, and the header has 2; add the separators of the empty cells [CW-CSV-002]',
      ],
    ],
    [
      'hour,prise [EUR/MWh],note,time\n',
      [
        'a.csv:1:6: the column "prise" is not known; did you mean price? [CW-CSV-003]',
        'a.csv:1:22: warning: the column "note" is not known, and is not read; columns: hour, time, price, stop, good units [CW-CSV-003]',
        'a.csv:1:27: the column hour is there twice, first in column 1: "hour"; keep one of them [CW-CSV-004]',
      ],
    ],
    [
      'hour,stop\n',
      [
        'a.csv:1:1: the column price is missing; the first row names the columns, and has hour, stop; add it, for example price [USD/kWh] [CW-CSV-005]',
      ],
    ],
    ['hour,price\n', ['a.csv:1:6: the column price has no unit; write price [USD/kWh] [CW-CSV-006]']],
    [
      'hour,price [EUR/kg]\n',
      [
        'a.csv:1:6: "price [EUR/kg]": EUR/kg does not measure money per energy, which is wanted here; write price [USD/kWh] [CW-CSV-006]',
      ],
    ],
    ['hour,price [EUR/kWhh]\n', ['a.csv:1:6: "price [EUR/kWhh]": unknown unit "kWhh"; did you mean kWh? [CW-CSV-006]']],
    [
      'hour;price [EUR/MWh]\n0;1,5\n1;1.5\n2;x\n3;-1\n',
      [
        'a.csv:3:3: price: "1.5" has a decimal point, and line 2 has a decimal comma; use one of them throughout, and nothing or a blank between thousands [CW-CSV-007]',
        'a.csv:4:3: price: "x" is not a number; write digits with one decimal sign, and the unit in the header [CW-CSV-007]',
        'a.csv:5:3: price: -1 is less than 0; price is at least 0; correct the number [CW-CSV-008]',
      ],
    ],
  ]
  test.each(cases)('%j', (text, says) => {
    const its = read(text)
    its.numbers('price')
    expect(its.says()).toEqual(says)
  })
})
