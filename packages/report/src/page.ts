import type { Results } from '@cellwright/model'
import { table, type Column } from './table.ts'
import { wrap } from './wrap.ts'

/** Where a section is written: how wide it may be and whether it may use colour. */
export interface Page {
  /** Columns of a line at most. */
  readonly width: number
  readonly color: boolean
}

/** Lines of one part of the report; none where there is nothing to say. */
export type Section = (results: Results, page: Page) => string[]

const CODES = { bold: 1, dim: 2, red: 31, green: 32, yellow: 33, cyan: 36 } as const
export type Colour = keyof typeof CODES

/** `text` in a colour, where the page has colours. It is used on finished lines only, since it changes their length. */
export function paint(page: Page, colour: Colour, text: string): string {
  return page.color ? `\u001b[${CODES[colour]}m${text}\u001b[0m` : text
}

export function heading(page: Page, text: string): string[] {
  return ['', ...wrap(text.toUpperCase(), page.width).map((line) => paint(page, 'bold', line))]
}

/** A line that explains a table or a word, for those who read it for the first time. */
export function note(page: Page, text: string): string[] {
  return wrap(text, page.width, { first: '  ' }).map((line) => paint(page, 'dim', line))
}

export function sentence(page: Page, text: string): string[] {
  return wrap(text, page.width, { first: '  ' })
}

export function pageTable<Row>(page: Page, columns: readonly Column<Row>[], rows: readonly Row[]): string[] {
  return table(columns, rows, page.width)
}

/** `label   text`, the text wrapped beside its label. */
export function labelled(page: Page, label: string, text: string, indent = 2): string[] {
  const first = ' '.repeat(indent) + label.padEnd(LABEL) + ' '
  return wrap(text, page.width, { first, rest: ' '.repeat(indent + LABEL + 1) })
}

const LABEL = 14
