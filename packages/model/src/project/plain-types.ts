import { formatDate, nearest, parseDate, parseDateEnd } from '@cellwright/units'
import { checkId, ID, wrongType } from './shape-faults.ts'
import { shown, type Section } from './reading.ts'
import type { Context, Type } from './type.ts'
import type { SourceNode } from './source-node.ts'

/** A text on one or more lines; a number or true/false there is taken as written. */
export const text: Type<string> = {
  name: 'text',
  schema: { type: ['string', 'number'] },
  read(node, { path, reading }) {
    if (node.kind !== 'text') return wrongType(node, path, reading, 'a text', '"Renera gigafactory"')
    // An escape in double quotes can make one; a terminal would obey it.
    // eslint-disable-next-line no-control-regex
    if (!/[\u0000-\u0008\u000b-\u001f\u007f-\u009f]/.test(node.text)) return node.text
    return reading.report('CW-PROJ-022', {
      path,
      at: node.at,
      text: `${shown(node.text)} holds a control character`,
      hint: 'remove the escape',
    })
  },
}

/** A text of a form, e.g. a country code. */
export function textOfForm(name: string, form: RegExp, wanted: string, hint: (word: string) => string): Type<string> {
  return {
    name,
    schema: { type: 'string', pattern: form.source },
    read(node, context) {
      const word = text.read(node, context)
      if (word === undefined || form.test(word)) return word
      return context.reading.report('CW-PROJ-022', {
        path: context.path,
        at: node.at,
        text: `${shown(word)} is not ${wanted}`,
        hint: hint(word),
        params: { value: word },
      })
    },
  }
}

/** One of a few words. */
export function oneOf<const W extends readonly string[]>(words: W): Type<W[number]> {
  return {
    name: words.join(' | '),
    schema: { enum: words },
    read(node, { path, reading }) {
      if (node.kind !== 'text') return wrongType(node, path, reading, `one of ${words.join(', ')}`, words[0] ?? '')
      const found = words.find((w) => w === node.text)
      if (found !== undefined) return found
      const near = nearest(node.text, words)
      const hint = near === undefined ? 'write one of these' : `did you mean ${near}?`
      return reading.report('CW-PROJ-004', {
        path,
        at: node.at,
        text: `${shown(node.text)} is not one of ${words.join(', ')}`,
        hint,
        params: { value: node.text },
      })
    },
  }
}

/** The id that a record of a list gives itself. */
export const ownId: Type<string> = {
  name: 'id',
  schema: { type: 'string', pattern: ID.source },
  read(node, { path, reading }) {
    if (node.kind !== 'text') return wrongType(node, path, reading, 'an id', 'plant-1')
    return checkId(node.text, path, node.at, reading) ? node.text : undefined
  },
}

/** The id of a thing in another part of the file; followed when all is read. */
export function idOf(section: Section): Type<string> {
  return {
    name: `id of ${section}`,
    schema: { type: 'string' },
    read(node, { path, reading }) {
      if (node.kind !== 'text') return wrongType(node, path, reading, `an id of ${section}`, 'an id as it stands there')
      reading.references.push({ to: section, id: node.text, path, at: node.at })
      return node.text
    },
  }
}

/** One id or a list of ids. */
export function idsOf(section: Section): Type<readonly string[]> {
  const one = idOf(section)
  return {
    name: `id or list of ids of ${section}`,
    schema: { anyOf: [one.schema, { type: 'array', items: one.schema }] },
    read(node, context) {
      if (node.kind !== 'list') {
        const id = one.read(node, context)
        return id === undefined ? undefined : [id]
      }
      const ids = node.items.map((item, i) => one.read(item, { ...context, path: `${context.path}[${i}]` }))
      return ids.every((id) => id !== undefined) ? ids : undefined
    },
  }
}

/** What a plant makes: ids of packs, or of a cell. Which of them depends on its route, and is followed by route-rules.ts. */
export const made: Type<readonly string[]> = {
  name: 'id of a cell, id or list of ids of packs',
  schema: { anyOf: [{ type: 'string' }, { type: 'array', items: { type: 'string' } }] },
  read(node, { path, reading }) {
    const ids = (node.kind === 'list' ? node.items : [node]).map((item, i) =>
      item.kind === 'text'
        ? item.text
        : wrongType(
            item,
            node.kind === 'list' ? `${path}[${i}]` : path,
            reading,
            'an id of packs or of a cell',
            'an id as it stands there',
          ),
    )
    return ids.every((id) => id !== undefined) ? ids : undefined
  },
}

/** Values as written, at least one. */
export const wordList: Type<readonly string[]> = {
  name: 'list of values',
  schema: { type: 'array', items: { type: ['string', 'number'] }, minItems: 1 },
  read(node, { path, reading }) {
    if (node.kind !== 'list') return wrongType(node, path, reading, 'a list of values', '[1 GWh/yr, 2 GWh/yr]')
    const words = node.items.map((item) => (item.kind === 'text' ? item.text : undefined))
    if (words.length > 0 && words.every((w) => w !== undefined)) return words
    return wrongType(node, path, reading, 'a list of values', '[1 GWh/yr, 2 GWh/yr]')
  },
}

/** One text, or several. */
export const texts: Type<readonly string[]> = {
  name: 'text or list of texts',
  schema: { anyOf: [{ type: 'string' }, { type: 'array', items: { type: 'string' }, minItems: 1 }] },
  read(node, { path, reading }) {
    const words = (node.kind === 'list' ? node.items : [node]).map((item) => (item.kind === 'text' ? item.text : undefined))
    if (words.length > 0 && words.every((w) => w !== undefined)) return words
    return wrongType(node, path, reading, 'a text or a list of texts', '[plants.cells.capacity, plants.packs.capacity]')
  },
}

/** A plain number with limits: a year, a latitude. Quantities have units and are read elsewhere. */
export function number(min: number, max: number, whole: boolean, example: string): Type<number> {
  const range = `${min}..${max}`
  return {
    name: whole ? 'whole number' : 'number',
    range,
    schema: { type: whole ? 'integer' : 'number', minimum: min, maximum: max },
    read(node, { path, reading }) {
      const value = node.kind === 'text' && /^[+-]?(\d+\.?\d*|\.\d+)$/.test(node.text) ? Number(node.text) : undefined
      const wanted = `a ${whole ? 'whole ' : ''}number from ${min} to ${max}`
      if (node.kind !== 'text' || value === undefined) return wrongType(node, path, reading, wanted, example)
      if (value < min || value > max) {
        return reading.report('CW-PROJ-005', {
          path,
          at: node.at,
          text: `${node.text} is out of range: ${min} to ${max}`,
          hint: `write ${wanted}`,
          params: { value, min, max },
        })
      }
      if (whole && !Number.isInteger(value)) {
        return reading.report('CW-PROJ-006', {
          path,
          at: node.at,
          text: `${node.text} is not a whole number`,
          hint: `write ${wanted}`,
          params: { value },
        })
      }
      return value
    },
  }
}

export interface Day {
  /** First and last day of what was written. */
  readonly from: number
  readonly to: number
  readonly written: string
}

/** `2026-07-01`, or a month or a year, from 1900 to 2200. */
export const date: Type<Day> = {
  name: 'date',
  schema: {
    anyOf: [
      { type: 'string', pattern: String.raw`^\d{4}(-\d{2}(-\d{2})?)?$` },
      { type: 'integer', minimum: 1900, maximum: 2200 },
    ],
  },
  read: readDate,
}

function readDate(node: SourceNode, { path, reading }: Context): Day | undefined {
  if (node.kind !== 'text') return wrongType(node, path, reading, 'a date', '2026-07-01')
  const written = node.text.trim()
  const from = parseDate(written)
  const to = parseDateEnd(written)
  const year = Number(written.slice(0, 4))
  if (from !== undefined && to !== undefined && year >= 1900 && year <= 2200) return { from, to, written }
  return reading.report('CW-PROJ-007', {
    path,
    at: node.at,
    text: `${shown(node.text)} is not a date from 1900 to 2200, written year-month-day, year-month or year`,
    hint: `for example ${likelyDate(written)}`,
    params: { value: node.text },
  })
}

/** 14.10.2022, 14/10/2022 and 2022-2-1 in the form that is wanted. */
function likelyDate(written: string): string {
  const short = /^(\d{4})[-/.](\d{1,2})(?:[-/.](\d{1,2}))?$/.exec(written)
  const turned = /^(\d{1,2})[-/.](\d{1,2})[-/.](\d{4})$/.exec(written)
  const [year, month, day] = short ? short.slice(1) : turned ? turned.slice(1).toReversed() : []
  const likely = [year, month?.padStart(2, '0'), day?.padStart(2, '0')].filter((p) => p !== undefined).join('-')
  const known = parseDate(likely)
  return known === undefined ? '2026-07-01, 2026-07 or 2026' : short && day === undefined ? likely : formatDate(known)
}
