import { insertCompletionText, type Completion, type CompletionContext, type CompletionResult } from '@codemirror/autocomplete'
import type { FieldRow } from '@cellwright/model'
import { scalarText } from '../document/yaml-write.ts'
import type { Say } from '../words/say.ts'
import { hereAt, type Here } from './context.ts'
import { about } from './about.ts'
import { fieldOn, fieldPath, idsOf, libraryKind, vocabulary, type Vocabulary } from './vocabulary.ts'
import type { editorWords } from './words.ts'

export type EditorWords = (typeof editorWords)['en']

/** Keys that a number with its band may have. */
const BAND = ['value', 'low', 'high', 'p10', 'p50', 'p90', 'unit', 'assumed', 'source', 'year', 'claim'] as const

/** Suggests what may stand where the cursor is: keys of the place, words to choose from, ids of the library and of the file, units. */
export function completion(said: () => { readonly words: EditorWords; readonly say: Say }) {
  return async (context: CompletionContext): Promise<CompletionResult | null> => {
    // In a remark, or where no word is begun, nothing is to be suggested: the text need not be read for it.
    const line = context.state.doc.lineAt(context.pos)
    if (/^\s*#/.test(line.text)) return null
    if (!context.explicit && !/[\p{L}\p{N}_]$/u.test(line.text.slice(0, context.pos - line.from))) return null
    const text = context.state.doc.toString()
    const here = hereAt(text, context.pos)
    if (!here || (!context.explicit && here.from === context.pos)) return null
    const words = await vocabulary().catch(() => undefined)
    if (!words || context.aborted) return null
    const options = here.writes === 'key' ? keys(here, words, said()) : values(here, words, text, context.pos, said())
    if (options.length === 0) return null
    const unit = here.writes === 'value' ? /^[-+\d.,\s]*\d\s+/.exec(text.slice(here.from, context.pos)) : null
    return { from: here.from + (unit ? unit[0].length : 0), options, validFor: /^[^\s:,{}[\]]*$/ }
  }
}

function keys(here: Here, words: Vocabulary, { words: said, say }: { words: EditorWords; say: Say }): Completion[] {
  const path = here.keys.length === 0 ? '' : fieldPath(here.keys, words)
  const row = path === undefined ? undefined : words.fields.get(path)
  // The things of a map and the items of a list are named by the author.
  if (row && (row.form === 'map' || row.form === 'list')) return []
  const below = path === undefined ? [] : (words.below.get(path) ?? [])
  if (below.length > 0)
    return below
      .filter((field) => !here.beside.has(field.path.slice(field.path.lastIndexOf('.') + 1)))
      .map((field) => keyOption(field, said, say))
  const on = fieldOn(here.keys, words)
  if (on?.field.form !== 'quantity' || on.inside.length > 0) return []
  return BAND.filter((key) => !here.beside.has(key)).map((key) => ({
    label: key,
    type: 'property',
    info: said[key === 'unit' ? 'unitKey' : key],
    apply: `${key}: `,
  }))
}

function keyOption(field: FieldRow, said: EditorWords, say: Say): Completion {
  const label = field.path.slice(field.path.lastIndexOf('.') + 1)
  return {
    label,
    type: 'property',
    detail: [field.unit, field.required ? said.required : ''].filter(Boolean).join(', '),
    info: () => about(field, said, say),
    boost: field.required ? 1 : 0,
    apply: (view, _option, from, to) => {
      const line = view.state.doc.lineAt(from)
      const follows = view.state.doc.sliceString(to, to + 1) === ':'
      const indent = ' '.repeat(from - line.from + 2)
      const opens =
        field.form === 'record' || field.form === 'map' ? `\n${indent}` : field.form === 'list' ? `\n${indent}- ` : ' '
      const alone = /^[\s-]*$/.test(line.text.slice(0, from - line.from)) && !/[{[]/.test(line.text.slice(0, from - line.from))
      view.dispatch(insertCompletionText(view.state, follows ? label : `${label}:${alone ? opens : ' '}`, from, to))
    },
  }
}

function values(
  here: Here,
  words: Vocabulary,
  text: string,
  pos: number,
  { words: said, say }: { words: EditorWords; say: Say },
): Completion[] {
  const on = fieldOn(here.keys, words)
  if (!on) return []
  const { field, inside } = on
  const last = inside.at(-1)
  const ids = (section: string): Completion[] =>
    idsOf(text, section).map((id) => ({
      label: id,
      type: 'variable',
      detail: said.ofFile,
      apply: scalarText(id, here.inFlow, 'plain'),
    }))
  if (last === 'claim') return ids('claims')
  if (last === 'source' || field.path.endsWith('.source')) return ids('sources')
  if (inside.length > 0 && !['value', 'low', 'high', 'unit'].includes(String(last)) && typeof last !== 'number') return []
  if (field.form === 'quantity') {
    const wantsUnit = /\d\s+\S*$/.test(text.slice(here.from, pos)) || last === 'unit'
    return wantsUnit
      ? (words.units[field.unit ?? ''] ?? []).map((unit) => ({ label: unit, type: 'unit', boost: unit === field.unit ? 2 : 0 }))
      : []
  }
  if (field.words)
    return field.words.map((word) => ({
      label: word,
      type: 'enum',
      detail: said0(say.name(word), word),
      apply: scalarText(word, here.inFlow, 'plain'),
    }))
  if (field.section !== undefined) return ids(field.section)
  const kind = libraryKind(field)
  const own = /of (cells|packs|plants|orders|sites|containers|claims)\b/.exec(field.type)?.[1]
  const makes = field.path.endsWith('.makes') ? [...ids('packs'), ...ids('cells')] : own === undefined ? [] : ids(own)
  const entries = kind === undefined ? [] : (words.entries[kind] ?? [])
  return [
    ...makes,
    ...entries.map(({ id, name }) => ({
      label: id,
      type: 'class',
      detail: said0(say.name(name), id) || said.fromLibrary,
      apply: scalarText(id, here.inFlow, 'plain'),
    })),
  ]
}

/** A name, where it says more than the id. */
const said0 = (name: string, id: string): string => (name === id ? '' : name)
