import type { Reading } from './reading.ts'
import { shown } from './reading.ts'
import type { Place } from './source-node.ts'

/** Characters of the largest table that is read: two years of four figures a day of sixty steps have about ten million. */
export const MAX_TABLE_CHARACTERS = 20_000_000

export interface CsvCell {
  /** As written, without quotes and without blanks around it. */
  readonly text: string
  readonly at: Place
}

export interface CsvText {
  readonly separator: ',' | ';' | '\t'
  /** Rows with something in them; cells from the left on. */
  readonly rows: readonly (readonly CsvCell[])[]
}

/**
 * Rows and cells of a table as text, with their places. RFC 4180 and what spreadsheets make of it: a byte-order mark, line
 * ends of any system, and semicolons or tabs in place of commas. Whatever breaks the form is reported, all of it.
 */
export function readCsvText(raw: string, reading: Reading): CsvText | undefined {
  const text = raw.startsWith('\uFEFF') ? raw.slice(1) : raw
  if (isNoTable(text, reading)) return undefined
  const before = reading.errors
  const separator = separatorOf(text)
  const rows = split(text, separator, reading).filter((cells) => cells.some((cell) => cell.text !== ''))
  return reading.errors > before ? undefined : { separator, rows }
}

function isNoTable(text: string, reading: Reading): boolean {
  const top = { line: 1, col: 1 }
  // eslint-disable-next-line no-control-regex
  const odd = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f\ufffd]/.exec(text)
  if (text.length > MAX_TABLE_CHARACTERS) {
    reading.report('CW-FILE-003', {
      path: '',
      at: undefined,
      text: `the table has ${(text.length / 1e6).toFixed(1)} million characters, and ${MAX_TABLE_CHARACTERS / 1e6} million are allowed`,
      hint: 'leave out rows or columns that are not needed',
      params: { characters: text.length, limit: MAX_TABLE_CHARACTERS },
    })
  } else if (odd) {
    const lines = text.slice(0, odd.index).split('\n')
    reading.report('CW-FILE-002', {
      path: '',
      at: { line: lines.length, col: lines.at(-1)!.length + 1 },
      text: odd[0] === '\ufffd' ? 'the table is not UTF-8 text' : 'the table holds a control character, which no text has',
      hint: 'save it as CSV in UTF-8; a workbook (.xlsx) is not read',
    })
  } else if (text.trim() === '') {
    reading.report('CW-FILE-001', { path: '', at: top, text: 'the table is empty', hint: reading.words.start })
  } else return false
  return true
}

/** Semicolons before tabs before commas: where one of the first is in the header, a comma is part of a name or of a number. */
function separatorOf(text: string): ',' | ';' | '\t' {
  const header = /^(?:"(?:[^"]|"")*"|[^\r\n"])*/.exec(text.trimStart())?.[0].replaceAll(/"(?:[^"]|"")*"/g, '') ?? ''
  return header.includes(';') ? ';' : header.includes('\t') ? '\t' : ','
}

function split(text: string, separator: string, reading: Reading): CsvCell[][] {
  const rows: CsvCell[][] = []
  let row: CsvCell[] = []
  let line = 1
  let lineStart = 0
  let i = 0
  for (;;) {
    while (text[i] === ' ') i++
    const at = { line, col: i - lineStart + 1 }
    let cell = ''
    if (text[i] === '"') {
      const start = i++
      for (;;) {
        const end = text.indexOf('"', i)
        if (end < 0) {
          fault(reading, at, 'a quoted text that begins here is not closed', 'add the closing quote')
          return rows
        }
        cell += text.slice(i, end)
        i = end + 1
        if (text[i] !== '"') break
        cell += '"'
        i++
      }
      for (let n = text.indexOf('\n', start); n >= 0 && n < i; n = text.indexOf('\n', n + 1)) {
        line++
        lineStart = n + 1
      }
      while (text[i] === ' ') i++
      if (i < text.length && text[i] !== separator && text[i] !== '\r' && text[i] !== '\n')
        fault(
          reading,
          { line, col: i - lineStart + 1 },
          `${shown(lineFrom(text, i))} stands after a closing quote`,
          'write a quote inside a quoted text twice: ""',
        )
    }
    const from = i
    while (i < text.length && text[i] !== separator && text[i] !== '\n' && text[i] !== '\r') i++
    cell += text.slice(from, i)
    row.push({ text: cell.trim(), at })
    if (text[i] === separator) {
      i++
      continue
    }
    rows.push(row)
    row = []
    if (text[i] === '\r' && text[i + 1] === '\n') i++
    i++
    if (i >= text.length) return rows
    line++
    lineStart = i
  }
}

function lineFrom(text: string, from: number): string {
  return /^[^\r\n]*/.exec(text.slice(from, from + 80))![0]
}

function fault(reading: Reading, at: Place, text: string, hint: string): void {
  reading.report('CW-CSV-001', { path: '', at, text, hint })
}
