import type { Figure, Message } from '@cellwright/model'
import type { Block, Cell, TableBlock } from './block.ts'
import { fieldName, isShare } from './field-name.ts'
import type { Speaking } from './speaking.ts'

type Path = readonly string[]
type Row = Readonly<Record<string, unknown>>

/** Tags of the document that tell programs what a thing is, and nothing to a reader. */
const SILENT = new Set(['kind', 'schemaVersion'])
/** Longer tables are cut, unless they are asked for in full. */
export const ROWS = 60

export interface DescribeOptions {
  readonly full: boolean
  /** Makes ids that no other heading has. */
  readonly anchor: (path: Path) => string
  /** Fields that another part of the report tells, by path without indices. */
  readonly skip?: ReadonlySet<string>
}

/**
 * A thing of the results as facts, tables and parts, by nothing but its shape: what is told once is a fact, what comes in rows a table, and what
 * has rows of its own inside a part with a heading. So whatever the results hold appears, of any project.
 */
export function describe(value: Row, path: Path, level: 3 | 4 | 5, speaking: Speaking, options: DescribeOptions): Block[] {
  const facts: (readonly [string, string])[] = []
  const parts: Block[] = []
  const lists: Block[] = []
  const name = (at: Path) => capital(fieldName(at, speaking.language))
  const tell = (thing: Row, at: Path, named: string) => {
    for (const [key, inner] of Object.entries(thing)) {
      const here = [...at, key]
      if (SILENT.has(key) || options.skip?.has(here.join('.'))) continue
      if (inner === null || inner === '') continue
      const label = named === '' ? name(here) : `${named}: ${fieldName(here, speaking.language)}`
      const figure = figureIn(inner)
      if (figure) {
        facts.push([label, said(figure.figure, here, speaking)])
        tell(figure.rest, here, label)
      } else if (isPlain(inner)) facts.push([label, said(inner, here, speaking)])
      else if (Array.isArray(inner)) {
        if (inner.length === 0) continue
        if (inner.every(isPlain)) {
          if (inner.every(isMessage)) lists.push({ kind: 'list', items: inner.map((m) => speaking.say.message(m)) })
          else facts.push([label, inner.map((x) => said(x, here, speaking)).join(', ')])
        } else parts.push(...tablesOf(inner as Row[], here, label, speaking, options))
      } else if (hasRows(inner as Row)) {
        parts.push(
          { kind: 'heading', level: Math.min(5, level + 1) as 4 | 5, text: label, id: options.anchor(here) },
          ...describe(inner as Row, here, Math.min(5, level + 1) as 4 | 5, speaking, options),
        )
      } else tell(inner as Row, here, label)
    }
  }
  tell(value, path, '')
  return [...(facts.length > 0 ? [{ kind: 'facts', rows: facts } as const] : []), ...lists, ...parts]
}

/** Rows as a table; rows inside of them as tables of their own, each row with the name of what it belongs to. */
export function tablesOf(
  rows: readonly Row[],
  path: Path,
  caption: string,
  speaking: Speaking,
  options: DescribeOptions,
  before: readonly { readonly head: string; readonly cells: readonly Cell[] }[] = [],
): Block[] {
  const columns = new Map<string, { readonly path: Path; readonly head: string; readonly values: unknown[] }>()
  const inner = new Map<string, { readonly path: Path; readonly owners: number[]; readonly rows: Row[] }>()
  const put = (row: Row, i: number, at: Path, named: string) => {
    for (const [key, value] of Object.entries(row)) {
      const here = [...at, key]
      const id = here.join('.')
      if (options.skip?.has(id)) continue
      const head = named === '' ? capital(fieldName(here, speaking.language)) : `${named}: ${fieldName(here, speaking.language)}`
      const figure = figureIn(value)
      if (figure) {
        put({ [key]: figure.figure }, i, at, named)
        put(figure.rest, i, here, head)
      } else if (Array.isArray(value) && value.some((x) => !isPlain(x))) {
        const found = inner.get(id) ?? { path: here, owners: [], rows: [] }
        for (const one of value as Row[]) {
          found.owners.push(i)
          found.rows.push(one)
        }
        inner.set(id, found)
      } else if (isPlain(value) || Array.isArray(value)) {
        const column = columns.get(id) ?? { path: here, head, values: Array.from<unknown>({ length: rows.length }).fill(null) }
        column.values[i] = value
        columns.set(id, column)
      } else put(value as Row, i, here, head)
    }
  }
  rows.forEach((row, i) => put(row, i, path, ''))
  const told = [...columns.entries()].filter(([id, { values }]) => {
    const key = id.slice(id.lastIndexOf('.') + 1)
    if (values.every((v) => v === null || v === undefined || v === '' || (Array.isArray(v) && v.length === 0))) return false
    // What kind of thing a row is says something only where rows are of several.
    return !SILENT.has(key) || new Set(values).size > 1
  })
  // What a row is called stands first.
  const place = (id: string) => {
    const at = NAMING.indexOf(id.slice(id.lastIndexOf('.') + 1))
    return at < 0 ? NAMING.length : at
  }
  told.sort(([a], [b]) => place(a) - place(b))
  const made = told.map(([, column]) => columnOf(column, speaking))
  const all = [...before.map((b) => ({ head: { text: b.head, number: false }, cells: b.cells })), ...made]
  const shown = options.full ? rows.length : Math.min(rows.length, ROWS)
  const tables = inParts(all, before.length).map((part, i, parts): TableBlock => ({
    kind: 'table',
    caption: parts.length === 1 ? caption : `${caption} (${i + 1}/${parts.length})`,
    heads: part.map((c) => c.head),
    rows: Array.from({ length: shown }, (_, y) => part.map((c) => c.cells[y] ?? { text: '', data: null })),
    ...(shown < rows.length && i === parts.length - 1
      ? { cut: speaking.said.cut(speaking.format.count(rows.length - shown)) }
      : {}),
  }))
  const owner = ownerOf(rows, path, speaking)
  return [
    ...(made.length > 0 ? tables : []),
    ...[...inner.values()].flatMap(({ path: at, owners, rows: its }) =>
      tablesOf(its, at, `${caption}: ${fieldName(at, speaking.language)}`, speaking, options, [
        ...before.map((b) => ({ head: b.head, cells: owners.map((i) => b.cells[i]!) })),
        { head: owner.head, cells: owners.map((i) => owner.cells[i]!) },
      ]),
    ),
  ]
}

/** What a row is called by, the best name first. */
const NAMING = ['name', 'id', 'year', 'month', 'element', 'at', 'pack', 'cell']

/** Columns that fit on a sheet. */
const FIT = 9

/** Tables that are too wide in several, each with the columns that say what its rows are. */
function inParts<Column>(all: readonly Column[], named: number): (readonly Column[])[] {
  if (all.length <= FIT) return [all]
  const first = Math.max(1, Math.min(named, FIT - 3))
  const names = all.slice(0, first)
  const others = all.slice(first)
  const parts = Math.ceil(others.length / (FIT - first))
  const size = Math.ceil(others.length / parts)
  return Array.from({ length: parts }, (_, i) => [...names, ...others.slice(i * size, (i + 1) * size)])
}

/** What tells one row from another: its name, id or year. */
function ownerOf(
  rows: readonly Row[],
  path: Path,
  speaking: Speaking,
): { readonly head: string; readonly cells: readonly Cell[] } {
  const key = NAMING.find((k) => rows.every((r) => isPlain(r[k]) && r[k] !== undefined))
  if (key === undefined) return { head: '№', cells: rows.map((_, i) => ({ text: speaking.format.count(i + 1), data: i + 1 })) }
  const at = [...path, key]
  return {
    head: capital(fieldName(at, speaking.language)),
    cells: rows.map((r) => ({ text: said(r[key], at, speaking), data: dataOf(r[key]) })),
  }
}

function columnOf(
  { path, head, values }: { readonly path: Path; readonly head: string; readonly values: readonly unknown[] },
  speaking: Speaking,
) {
  const figures = values.filter(isFigure)
  const [unit] = figures.length > 0 ? new Set(figures.map((f) => f.unit)) : []
  const oneUnit = unit !== undefined && figures.every((f) => f.unit === unit)
  const numeric = values.every((v) => v === null || v === undefined || typeof v === 'number' || isFigure(v))
  const text = (v: unknown) => (oneUnit && isFigure(v) ? figureText(v, speaking, false) : said(v, path, speaking))
  const shownUnit = oneUnit && unit !== '' && unit !== 'date' ? speaking.format.unit(unit) : ''
  return {
    head: { text: shownUnit === '' ? head : `${head}, ${shownUnit}`, number: numeric },
    cells: values.map((v): Cell => ({ text: v === null || v === undefined ? '' : text(v), data: dataOf(v) })),
  }
}

/** Shares and residuals below this are what is left by rounding. */
const TINY = 1e-9

/** Fields that hold the id of a step. */
const NAMED = new Set(['bottleneck', 'step', 'steps', 'from', 'to'])

/** Fields that hold the id of a thing of the file. */
const OWN = new Set([
  'id',
  'plant',
  'plants',
  'from',
  'to',
  'scope',
  'of',
  'cell',
  'pack',
  'container',
  'fleet',
  'centre',
  'station',
  'makes',
])

/** A value in words. */
export function said(value: unknown, path: Path, speaking: Speaking): string {
  const { format, say } = speaking
  if (value === null || value === undefined) return ''
  if (typeof value === 'boolean') return value ? speaking.said.yes : speaking.said.no
  if (typeof value === 'number') {
    // What is left by rounding is no figure.
    if (value !== 0 && Math.abs(value) < TINY) return speaking.said.nought
    if (isShare(path)) return format.percent(value)
    if (/(^|[a-z])[yY]ear$/.test(path.at(-1) ?? '') || path.at(-1) === 'from') return String(value)
    return Number.isInteger(value) ? format.count(value) : format.number(value)
  }
  if (typeof value === 'string') {
    if (/^\d{4}-\d{2}(-\d{2})?$/.test(value)) return format.date(value)
    if (OWN.has(path.at(-1) ?? '') && speaking.own?.has(value)) return value
    const known = NAMED.has(path.at(-1) ?? '') || path.at(-2) === 'machineGains' ? speaking.names?.get(value) : undefined
    return say.name(known ?? value)
  }
  if (isFigure(value)) return figureText(value, speaking, true)
  if (isMessage(value)) return say.message(value)
  return Array.isArray(value) ? value.map((x) => said(x, path, speaking)).join(', ') : ''
}

function figureText(f: Figure, { format, said: words }: Speaking, withUnit: boolean): string {
  if (f.unit === 'date') return format.date(dateOf(f.value))
  const value = withUnit ? format.figure(f) : format.number(f.value)
  return f.low === undefined || f.high === undefined
    ? value
    : `${value} (${words.to(format.number(f.low), format.number(f.high))})`
}

const DAY = 86_400_000
export const dateOf = (days: number) => new Date(Math.round(days) * DAY).toISOString().slice(0, 10)

/** A value for tables of data: numbers unrounded, in the unit of the head. */
function dataOf(value: unknown): string | number | null {
  if (value === null || value === undefined) return null
  if (typeof value === 'string' || typeof value === 'number') return value
  if (typeof value === 'boolean') return String(value)
  if (isFigure(value)) return value.unit === 'date' ? dateOf(value.value) : value.value
  if (isMessage(value)) return value.text
  return Array.isArray(value) ? value.map(dataOf).join(' ') : null
}

export const capital = (text: string) => text.slice(0, 1).toLocaleUpperCase() + text.slice(1)

const isObject = (value: unknown): value is Row => typeof value === 'object' && value !== null && !Array.isArray(value)

const FIGURE_FIELDS = new Set(['value', 'unit', 'low', 'high', 'n', 'of', 'median', 'spread'])

/** Nothing beside what a figure has, so that what stands with one is not lost. */
export function isFigure(value: unknown): value is Figure {
  return (
    isObject(value) &&
    typeof value['value'] === 'number' &&
    typeof value['unit'] === 'string' &&
    Object.keys(value).every((k) => FIGURE_FIELDS.has(k))
  )
}

/** A figure with something beside it, such as its year, as both; undefined of all else. */
function figureIn(value: unknown): { readonly figure: Figure; readonly rest: Row } | undefined {
  if (!isObject(value) || isFigure(value) || typeof value['value'] !== 'number' || typeof value['unit'] !== 'string')
    return undefined
  const has = (k: string) => FIGURE_FIELDS.has(k) && !(k === 'of' && typeof value[k] !== 'string')
  const pick = (wanted: boolean) => Object.fromEntries(Object.entries(value).filter(([k]) => has(k) === wanted))
  return { figure: pick(true) as unknown as Figure, rest: pick(false) }
}

function isMessage(value: unknown): value is Message {
  return isObject(value) && typeof value['code'] === 'string' && typeof value['text'] === 'string' && isObject(value['params'])
}

const isPlain = (value: unknown): boolean =>
  !isObject(value) && !Array.isArray(value) ? true : isFigure(value) || isMessage(value)

/** Somewhere inside there are rows. */
function hasRows(value: Row): boolean {
  return Object.values(value).some((v) =>
    Array.isArray(v) ? v.some((x) => !isPlain(x)) : isObject(v) && !isPlain(v) && hasRows(v),
  )
}
