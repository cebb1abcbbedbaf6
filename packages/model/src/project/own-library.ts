import {
  extendedLibrary,
  PROPERTIES,
  userFaults,
  type Entry,
  type Library,
  type LibraryCode,
  type LibraryFault,
  type RawReference,
  type UserEntry,
} from '@cellwright/library'
import { shown, type Reading } from './reading.ts'
import { wrongType } from './shape-faults.ts'
import { entryOf, textOf, type SourceNode } from './source-node.ts'

interface Own {
  readonly path: string
  readonly node: SourceNode
  readonly raw: UserEntry
}

/** Lays the file's own entries over the library of `reading`, or reports what the library's rules say against them. */
export function readOwnLibrary(root: SourceNode, reading: Reading): void {
  const node = entryOf(root, 'library')?.value
  if (!node || node.kind === 'empty') return
  if (node.kind === 'text') {
    wrongType(node, 'library', reading, 'a list or map of entries', '[{kind: machine, id: coating, name: mine, values: {...}}]')
    return
  }
  const before = reading.errors
  checkTexts(node, 'library', reading)
  if (reading.errors > before) return
  const own: Own[] =
    node.kind === 'list'
      ? node.items.map((item, i) => ({ path: `library[${i}]`, node: item, raw: plain(item) as UserEntry }))
      : node.entries.map(({ key, value }) => ({
          path: `library.${key}`,
          node: value,
          raw: (value.kind === 'map' ? { id: key, ...(plain(value) as object) } : plain(value)) as UserEntry,
        }))
  const entries = own.map((o) => o.raw)
  const base = reading.library
  const used = refs(node)
  const references = referencesOf(root, used, base)
  reportSharedKeys(root, used, reading)
  const faults = userFaults(base, entries, references)
  for (const fault of faults) report(fault, own, references, root, reading)
  // With faults, the entries are still known by name, so that what names them is not reported too.
  reading.library = reading.errors > before ? withNames(base, own) : extendedLibrary(base, entries, references)
}

/** Longest text of an entry. */
const MAX_TEXT = 2000

function checkTexts(node: SourceNode, path: string, reading: Reading): void {
  if (node.kind === 'map') for (const e of node.entries) checkTexts(e.value, `${path}.${e.key}`, reading)
  if (node.kind === 'list') for (const [i, item] of node.items.entries()) checkTexts(item, `${path}[${i}]`, reading)
  if (node.kind !== 'text') return
  // eslint-disable-next-line no-control-regex
  const control = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f]/.test(node.text)
  if (!control && node.text.length <= MAX_TEXT) return
  reading.report('CW-PROJ-022', {
    path,
    at: node.at,
    text: control
      ? `${shown(node.text)} holds a control character`
      : `a text of ${node.text.length} letters, and ${MAX_TEXT} are allowed`,
    hint: control ? 'remove the escape' : 'shorten it',
  })
}

/** Fields of a value that are numbers or true or false; all else is text, whatever it looks like. */
const NUMBERS = ['value', 'low', 'high', 'year', 'inverse']

/** The plain value of a node. */
function plain(node: SourceNode, key = '', inText = false): unknown {
  if (node.kind === 'empty') return null
  if (node.kind === 'list') return node.items.map((item) => plain(item))
  if (node.kind === 'map') return Object.fromEntries(node.entries.map((e) => [e.key, plain(e.value, e.key, key === 'text')]))
  if (inText || !NUMBERS.includes(key) || node.is === 'string') return node.text
  return node.is === 'boolean' ? node.text.toLowerCase() === 'true' : numberOf(node.text)
}

function numberOf(text: string): number {
  const infinite = /^([+-]?)\.inf$/i.exec(text)
  return infinite ? (infinite[1] === '-' ? -Infinity : Infinity) : Number(text)
}

/** Every `ref` of the entries. */
function refs(node: SourceNode): Set<string> {
  const found = new Set<string>()
  const visit = (n: SourceNode): void => {
    if (n.kind === 'list') n.items.forEach(visit)
    if (n.kind !== 'map') return
    for (const { key, value } of n.entries) {
      if (key === 'ref' && value.kind === 'text') found.add(value.text)
      else visit(value)
    }
  }
  visit(node)
  return found
}

/** A `ref` that means both a source of the file and a reference of the library is a riddle. */
function reportSharedKeys(root: SourceNode, used: ReadonlySet<string>, reading: Reading): void {
  const sources = entryOf(root, 'sources')?.value
  if (sources?.kind !== 'map') return
  for (const { key, at } of sources.entries) {
    if (!used.has(key) || !reading.library.reference(key)) continue
    reading.report('CW-LIB-012', {
      path: `sources.${key}`,
      at,
      text: `${shown(key)} is also a reference of the library, and an entry under library names it`,
      hint: 'give the source another id, or add one for the entry',
    })
  }
}

/** The sources that entries name, as references. */
function referencesOf(root: SourceNode, used: ReadonlySet<string>, base: Library): RawReference[] {
  const sources = entryOf(root, 'sources')?.value
  if (sources?.kind !== 'map') return []
  return sources.entries
    .filter(({ key, value }) => used.has(key) && !base.reference(key) && value.kind === 'map')
    .map(({ key, value }) => {
      const word = (name: string): string | undefined => textOf(value, name) || undefined
      const publisher = word('publisher') ?? key
      return {
        key,
        publisher,
        title: word('title') ?? publisher,
        year: word('date') ?? 'no date',
        where: word('url') ?? 'sources of the project file',
      }
    })
}

/** The library with the names of the entries, and nothing that they say. */
function withNames(base: Library, own: readonly Own[]): Library {
  const named = own.flatMap(({ raw }): Entry[] =>
    raw !== null && typeof raw.kind === 'string' && typeof raw.id === 'string' && !base.entry(raw.kind, raw.id)
      ? [{ kind: raw.kind, id: raw.id, name: typeof raw.name === 'string' ? raw.name : raw.id, text: {}, values: {} }]
      : [],
  )
  return {
    ...base,
    entry: (kind, id) => base.entry(kind, id) ?? named.find((e) => e.kind === kind && e.id === id),
    entries: (kind) => [...base.entries(kind), ...named.filter((e) => e.kind === kind)],
  }
}

const HINTS: Readonly<Partial<Record<LibraryCode, string>>> = {
  'CW-LIB-001': 'write an entry as {kind, id, name, text, values}, a value as {value, unit, basis, ref}',
  'CW-LIB-002': 'write a unit of the vocabulary, for example USD/kg, mm or %',
  'CW-LIB-003': 'change the unit, or choose the property that is meant',
  'CW-LIB-006': 'correct the number that is out of order',
  'CW-LIB-007': 'write a number',
  'CW-LIB-008': 'write a share, for example 0.3, or 30 with the unit "%"',
  'CW-LIB-009': 'add the year of the price, for example year: 2024',
  'CW-LIB-010': 'add reason: why it is taken to be so',
  'CW-LIB-011': 'add calc: the arithmetic that gives it',
  'CW-LIB-012': 'keep one of them, or give each its own id',
  'CW-LIB-014': 'for example my-material',
  'CW-LIB-015': 'write the text again and save the file as UTF-8',
  'CW-LIB-016': 'a quote or announcement is a claim, a guess is assumed',
  'CW-LIB-018': 'correct the shares so that they sum to 1',
  'CW-LIB-020': 'correct the value or the calc',
}

function report(
  fault: LibraryFault,
  own: readonly Own[],
  references: readonly RawReference[],
  root: SourceNode,
  reading: Reading,
): void {
  const { code, file, path, text } = fault
  const [index = 0, ...rest] = path
  const key = references[Number(index)]?.key ?? ''
  const from =
    file === 'references'
      ? { path: `sources.${key}`, node: entryOf(entryOf(root, 'sources')?.value, key)?.value ?? root }
      : own[Number(index)]!
  // Of a unit, the text ends with what to do.
  const [said, advice] = code === 'CW-LIB-002' ? text.split('; ') : [text]
  reading.report(code, {
    path: rest.reduce<string>((p, part) => (typeof part === 'number' ? `${p}[${part}]` : `${p}.${part}`), from.path),
    at: placeOf(from.node, rest),
    text: said ?? text,
    hint: advice ?? hintOf(fault, root, reading, from.node),
    params: {},
  })
}

function hintOf({ code, path, text }: LibraryFault, root: SourceNode, reading: Reading, node: SourceNode): string | undefined {
  if (code === 'CW-LIB-004') return reading.suggestion(String(path.at(-1)), Object.keys(PROPERTIES), 'properties')
  const [, kind, id] = /^there is no ([^/]+)\/(.*)$/.exec(text) ?? []
  if (code === 'CW-LIB-017' && kind !== undefined && id !== undefined) {
    const known = reading.library.entries(kind).map((e) => e.id)
    return `${reading.suggestion(id, known, 'the library has')} Or add it under library`
  }
  if (code !== 'CW-LIB-005') return HINTS[code]
  const sources = entryOf(root, 'sources')?.value
  const keys = sources?.kind === 'map' ? sources.entries.map((e) => e.key) : []
  const ref = nodeAt(node, path.slice(1))
  const known = [...keys, ...reading.library.references().map((r) => r.key)]
  return `${reading.suggestion(ref?.kind === 'text' ? ref.text : '', known, 'sources and references')} Or add it under sources`
}

/** The place of a path, or of the nearest thing above it. */
function placeOf(node: SourceNode, path: LibraryFault['path']): SourceNode['at'] {
  for (let length = path.length; length > 0; length--) {
    const found = nodeAt(node, path.slice(0, length))
    if (found) return found.at
  }
  return node.at
}

function nodeAt(node: SourceNode, path: LibraryFault['path']): SourceNode | undefined {
  return path.reduce<SourceNode | undefined>(
    (n, part) => (typeof part === 'number' ? (n?.kind === 'list' ? n.items[part] : undefined) : entryOf(n, part)?.value),
    node,
  )
}
