import { nearest } from '@cellwright/units'
import type { Issue } from '../issue.ts'
import { PROJECT } from './fields.ts'
import type { VariantSpec } from './project.ts'
import { shown, type Reading } from './reading.ts'
import { checkId, missing, wrongType } from './shape-faults.ts'
import { entryOf, textOf, type MapNode, type Place, type SourceNode } from './source-node.ts'
import type { Fields, Type } from './type.ts'

export interface Change {
  readonly path: string
  readonly at: Place
  readonly value: SourceNode
}

export interface Variant {
  readonly id: string
  readonly changes: readonly Change[]
  /** Where its faults are told, for values of a sweep; else at the path of the change that is to blame. */
  readonly path?: string
}

const EXAMPLE = '{lfp: {cells.pouch.chemistry: LFP/graphite}}'

/** The variants whose paths lead somewhere; other paths are reported. */
export function readVariants(root: SourceNode, reading: Reading): Variant[] {
  const node = entryOf(root, 'variants')?.value
  if (!node || node.kind === 'empty') return []
  if (node.kind !== 'map') return wrongType(node, 'variants', reading, 'a map from ids to changes', EXAMPLE) ?? []
  return node.entries.flatMap(({ key: id, at, value }) => {
    const path = `variants.${id}`
    if (!checkId(id, path, at, reading)) return []
    if (value.kind === 'map' && value.entries.length > 0) return [{ id, changes: changesOf(value, path, root, reading) }]
    if (value.kind === 'map' || value.kind === 'empty') missing(path, at, reading, `the variant ${id} changes nothing`, EXAMPLE)
    else wrongType(value, path, reading, 'a map from paths to values', EXAMPLE)
    return []
  })
}

function changesOf(node: MapNode, variant: string, root: SourceNode, reading: Reading): Change[] {
  return node.entries.flatMap(({ key: path, at, value }) => {
    const fault = pathFault(path, root)
    if (fault !== undefined) {
      reading.report('CW-PROJ-029', {
        path: `${variant}.${path}`,
        at,
        text: `${shown(path)} leads to nothing that a variant can change`,
        hint: fault,
        params: { path },
      })
      return []
    }
    if (value.kind !== 'empty') return [{ path, at, value }]
    missing(
      `${variant}.${path}`,
      at,
      reading,
      `${shown(path)} is empty, and a variant puts another value in its place`,
      `${path}: ...`,
      true,
    )
    return []
  })
}

/** Parts of the file that a variant does not change. */
const FIXED = ['cellwright', 'variants', 'readings', 'sweeps', 'library']

/** What to write instead; undefined where the path leads to a field of the schema. Ids on the way must stand in the file. */
export function pathFault(path: string, root: SourceNode): string | undefined {
  const keys = path.split('.')
  let type: Type<unknown> | undefined = PROJECT
  let fields: Fields | undefined = PROJECT.inner?.fields
  let node: SourceNode | undefined = root
  for (const [i, key] of keys.entries()) {
    const section: boolean = type?.inner?.by === 'map' || type?.inner?.by === 'list'
    if (section) {
      const ids = idsIn(node)
      if (!ids.includes(key)) return instead(keys, i, ids)
      fields = type?.inner?.fields
      type = undefined
    } else if (fields) {
      const known = Object.keys(fields).filter((k) => i > 0 || !FIXED.includes(k))
      const field = known.includes(key) ? fields[key] : undefined
      if (!field) return instead(keys, i, known)
      type = field.type
      fields = type.inner?.by === 'record' ? type.inner.fields : undefined
    } else if (type?.open) type = undefined
    else return `write ${keys.slice(0, i).join('.')} with its whole value`
    node = childOf(node, key)
  }
  return undefined
}

/** The path with its key `i` put right, else what could stand there. */
function instead(keys: readonly string[], i: number, known: readonly string[]): string {
  const key = keys[i] ?? ''
  const near = nearest(key, known.slice(0, 500)) ?? (key.length > 2 ? known.find((k) => k.startsWith(key)) : undefined)
  if (near !== undefined) return `did you mean ${keys.with(i, near).join('.')}?`
  const start = keys.slice(0, i).join('.')
  const some = known.slice(0, 16).join(', ')
  if (known.length === 0) return start ? `the file has no ${start}: add them there first` : 'remove it'
  return `${start ? `after ${start}` : 'a path begins with'}: ${some}${known.length > 16 ? ` and ${known.length - 16} more` : ''}`
}

function idsIn(node: SourceNode | undefined): string[] {
  if (node?.kind === 'map') return node.entries.map((e) => e.key)
  if (node?.kind === 'list') return node.items.flatMap((item) => textOf(item, 'id') ?? [])
  return []
}

function childOf(node: SourceNode | undefined, key: string): SourceNode | undefined {
  return node?.kind === 'list' ? node.items.find((item) => textOf(item, 'id') === key) : entryOf(node, key)?.value
}

export function variantIds(root: SourceNode): string[] {
  return idsIn(entryOf(root, 'variants')?.value)
}

/** Values of a file times its variants that are checked when it is read: some seconds at the worst. */
const MOST_VALUES = 100_000

/** The variants, or none where checking each would take too long; that is then reported. */
export function checkable(variants: readonly Variant[], root: SourceNode, reading: Reading): readonly Variant[] {
  // A file with hundreds of faults is mended first.
  if (variants.length === 0 || reading.issues.length >= 300) return []
  const most = Math.max(1, Math.floor(MOST_VALUES / sizeOf(root)))
  const swept = variants.filter((v) => v.path !== undefined).length
  if (variants.length <= most) return variants
  reading.report('CW-PROJ-029', {
    path: swept === variants.length ? 'sweeps' : 'variants',
    at: variants[most]!.changes[0]?.at ?? entryOf(root, 'variants')?.at,
    text: `the file has ${variants.length} variants${swept > 0 ? ' and values of sweeps' : ''}, and for a file of its size ${most} can be checked`,
    hint: 'put some of them in a file of their own',
    params: { variants: variants.length, limit: most },
  })
  return []
}

function sizeOf(node: SourceNode): number {
  if (node.kind === 'map') return node.entries.reduce((sum, e) => sum + sizeOf(e.value), 1)
  return node.kind === 'list' ? node.items.reduce((sum, item) => sum + sizeOf(item), 1) : 1
}

/** The file with the values of the variant in place of its own. */
export function patched(root: SourceNode, { changes }: Variant): SourceNode {
  return changes.reduce((tree, change) => put(tree, change.path.split('.'), change), root)
}

function put(node: SourceNode | undefined, keys: readonly string[], change: Change): SourceNode {
  const [key = '', ...rest] = keys
  const { at } = change
  const last = rest.length === 0
  const next = (old: SourceNode | undefined): SourceNode => (last ? change.value : put(old, rest, change))
  if (node?.kind === 'list') {
    const own = (item: SourceNode): SourceNode => (last ? withId(change.value, key, at) : next(item))
    return { ...node, items: node.items.map((item) => (textOf(item, 'id') === key ? own(item) : item)) }
  }
  if (node?.kind !== 'map') return { kind: 'map', at, entries: [{ key, at, value: next(undefined) }] }
  if (!entryOf(node, key)) return { ...node, entries: [...node.entries, { key, at, value: next(undefined) }] }
  return {
    ...node,
    entries: node.entries.map((e) => (e.key === key ? { key, at: last ? at : e.at, value: next(e.value) } : e)),
  }
}

/** A thing of a list that is replaced as a whole keeps its id. */
function withId(node: SourceNode, id: string, at: Place): SourceNode {
  if (node.kind !== 'map' || entryOf(node, 'id')) return node
  return { ...node, entries: [{ key: 'id', at, value: { kind: 'text', at, text: id, is: 'string' } }, ...node.entries] }
}

/** One issue of two readings of a file. */
export function issueKey({ code, at, path, text }: Issue): string {
  return JSON.stringify([code, at?.line, at?.col, path, text])
}

/**
 * An issue that a variant brings, at the value of the variant that brings it. `alone` gives the keys of the issues that one
 * change makes by itself.
 */
export function placed(
  issue: Issue,
  { id, changes, path: value }: Variant,
  alone: (change: Change) => ReadonlySet<string>,
): Issue {
  const { at, path, text } = issue
  if (at && changes.some((c) => covers(c, at))) return { ...issue, path: value ?? `variants.${id}.${path}` }
  const few = changes.length > 1 && changes.length <= MOST_TRIED
  const cause = few ? changes.find((c) => alone(c).has(issueKey(issue))) : undefined
  const change = cause ?? changes.toSorted((a, b) => sharedKeys(b.path, path) - sharedKeys(a.path, path))[0]
  if (!change) return issue
  const where = at ? `${path || 'the file'} (line ${at.line})` : path || 'the file'
  return {
    ...issue,
    path: value ?? `variants.${id}.${change.path}`,
    at: { line: change.value.at.line, col: change.value.at.col },
    text: `with this ${value === undefined ? 'variant' : 'value'} ${where} is at fault: ${text}`,
  }
}

/** Changes of a variant that are tried one by one to find which is to blame. */
const MOST_TRIED = 8

function covers({ at: keyAt, path, value }: Change, at: Place): boolean {
  const within = (from: Place, length: number): boolean =>
    at.line === from.line && at.col >= from.col && at.col <= from.col + length
  const holds = (node: SourceNode): boolean => {
    if (node.kind === 'text') return within(node.at, node.text.length + 1)
    if (within(node.at, 0)) return true
    if (node.kind === 'list') return node.items.some(holds)
    return node.kind === 'map' && node.entries.some((e) => within(e.at, e.key.length) || holds(e.value))
  }
  return within(keyAt, path.length) || holds(value)
}

/** How many keys two paths begin with in common. */
function sharedKeys(a: string, b: string): number {
  const [left, right] = [a.split('.'), b.split('.')]
  const differs = left.findIndex((key, i) => key !== right[i])
  return differs < 0 ? left.length : differs
}

export function reportNoVariant(id: string, root: SourceNode, reading: Reading): void {
  const variants = entryOf(root, 'variants')
  reading.report('CW-PROJ-010', {
    path: 'variants',
    at: variants?.at ?? { line: 1, col: 1 },
    text: `there is no variant ${shown(id)}`,
    hint: reading.suggestion(id, idsIn(variants?.value), 'variants'),
    params: { id },
  })
}

/** The variant with its values and those of the file `root`, as written. */
export function variantSpec({ id, changes }: Variant, root: SourceNode): VariantSpec {
  return {
    id,
    changes: changes.map(({ path, value }) => {
      const before = path.split('.').reduce<SourceNode | undefined>(childOf, root)
      return { path, text: written(value), before: before && before.kind !== 'empty' ? written(before) : null }
    }),
  }
}

/** A value on one line, as it could be written. */
export function written(node: SourceNode): string {
  if (node.kind === 'text') return node.text
  if (node.kind === 'map') return `{${node.entries.map((e) => `${e.key}: ${written(e.value)}`).join(', ')}}`
  return node.kind === 'list' ? `[${node.items.map((item) => written(item)).join(', ')}]` : ''
}
