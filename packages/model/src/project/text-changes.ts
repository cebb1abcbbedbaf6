import type { Library } from '@cellwright/library'
import { Reading } from './reading.ts'
import { entryOf, textOf, type MapNode, type SourceNode } from './source-node.ts'
import { pathFault, written } from './variants.ts'
import { readYaml } from './yaml-source.ts'

/** A value that stands otherwise in another text of the file, both as written on one line. */
export interface TextChange {
  readonly path: string
  /** Null where the text leaves it out. */
  readonly before: string | null
  readonly text: string | null
  /** What a variant must put in its place for the same: this path or one above it with its whole value; null where no variant can. */
  readonly variant: VariantValue | null
}

/** Another text of the file. */
export interface OtherText {
  readonly changes: readonly TextChange[]
  /** With its own entries. */
  readonly library: Library
  /** Of the text. */
  readonly hash: string
}

export interface VariantValue {
  readonly path: string
  /** As YAML on one line. */
  readonly value: string
}

/** Parts of the file that say nothing of the project itself. */
const BESIDE = ['cellwright', 'variants', 'readings', 'sweeps']

/**
 * What differs between two texts of a file, value by value, in the order of the first and then of the second; things of lists are the same
 * where their ids are. Remarks, order of keys and ways of writing the same do not differ. Undefined where one of them cannot be read.
 */
export function textChanges(base: string, other: string, library: Library): readonly TextChange[] | undefined {
  const [before, after] = [base, other].map((text) => readYaml(text, new Reading(library)))
  if (before?.kind !== 'map' || after?.kind !== 'map') return undefined
  return differing(without(before), without(after), []).map(({ keys, from, to }) => ({
    path: keys.join('.'),
    before: from ? written(from) : null,
    text: to ? written(to) : null,
    variant: variantValue(keys, before, after),
  }))
}

/** The changes that a variant makes of such changes: each value once, and none within another. */
export function variantValues(changes: readonly TextChange[]): readonly VariantValue[] {
  const all = changes.flatMap(({ variant }) => variant ?? [])
  return all.filter(
    ({ path }, i) => all.findIndex((v) => v.path === path) === i && !all.some((v) => path.startsWith(`${v.path}.`)),
  )
}

interface Differing {
  readonly keys: readonly string[]
  readonly from: SourceNode | undefined
  readonly to: SourceNode | undefined
}

function differing(from: SourceNode | undefined, to: SourceNode | undefined, keys: readonly string[]): Differing[] {
  const [a, b] = [present(from), present(to)]
  if (!a && !b) return []
  if (a && b) {
    const inner = children(a, b)
    if (inner) return inner.flatMap(([key, x, y]) => differing(x, y, [...keys, key]))
    if (alike(a, b)) return []
  }
  return [{ keys, from: a, to: b }]
}

/** What lies in two values by key or id; undefined where they are to be taken as wholes. */
function children(a: SourceNode, b: SourceNode): [string, SourceNode | undefined, SourceNode | undefined][] | undefined {
  const [left, right] = [inside(a), inside(b)]
  if (!left || !right || (a.kind === 'list' && !sameOrder([...left.keys()], [...right.keys()]))) return undefined
  // A value of its own and a reference to a claim are two ways to say one thing.
  if (left.has('claim') || right.has('claim')) return undefined
  return [...new Set([...left.keys(), ...right.keys()])].map((key) => [key, left.get(key), right.get(key)])
}

function inside(node: SourceNode): ReadonlyMap<string, SourceNode> | undefined {
  if (node.kind === 'map') return new Map(node.entries.map((e) => [e.key, e.value]))
  if (node.kind !== 'list') return undefined
  const ids = node.items.map((item) => textOf(item, 'id'))
  if (ids.includes(undefined) || new Set(ids).size < ids.length) return undefined
  return new Map(node.items.map((item, i) => [ids[i]!, item]))
}

/** Those that both have come in the same order. */
function sameOrder(a: readonly string[], b: readonly string[]): boolean {
  const both = b.filter((id) => a.includes(id))
  return a.filter((id) => both.includes(id)).every((id, i) => id === both[i])
}

function alike(a: SourceNode, b: SourceNode): boolean {
  if (a.kind === 'text' && b.kind === 'text') return a.text === b.text
  if (a.kind === 'list' && b.kind === 'list')
    return a.items.length === b.items.length && a.items.every((item, i) => alike(item, b.items[i]!))
  if (a.kind === 'map' && b.kind === 'map') return differing(withoutClaim(a), withoutClaim(b), []).length === 0
  return a.kind === 'empty' && b.kind === 'empty'
}

/** So that maps with a claim are looked into at last. */
function withoutClaim(node: MapNode): MapNode {
  return { ...node, entries: node.entries.map((e) => (e.key === 'claim' ? { ...e, key: 'claim ' } : e)) }
}

const present = (node: SourceNode | undefined) => (node?.kind === 'empty' ? undefined : node)

const without = (root: MapNode): MapNode => ({ ...root, entries: root.entries.filter((e) => !BESIDE.includes(e.key)) })

function variantValue(keys: readonly string[], base: SourceNode, other: SourceNode): VariantValue | null {
  for (let n = keys.length; n > 0; n--) {
    const at = keys.slice(0, n)
    const value = present(at.reduce<SourceNode | undefined>(childOf, other))
    if (value && pathFault(at.join('.'), base) === undefined) return { path: at.join('.'), value: flow(value) }
  }
  return null
}

function childOf(node: SourceNode | undefined, key: string): SourceNode | undefined {
  return node?.kind === 'list' ? node.items.find((item) => textOf(item, 'id') === key) : entryOf(node, key)?.value
}

/** A value as YAML on one line. */
function flow(node: SourceNode): string {
  if (node.kind === 'text') return node.is === 'string' ? quoted(node.text) : node.text
  if (node.kind === 'map') return `{${node.entries.map((e) => `${quoted(e.key)}: ${flow(e.value)}`).join(', ')}}`
  return node.kind === 'list' ? `[${node.items.map(flow).join(', ')}]` : '~'
}

/** With quotes where YAML would read something else without. */
function quoted(text: string): string {
  const isWord = /^[\p{L}\p{N}](?:[\p{L}\p{N} _./%*^()+-]*[\p{L}\p{N}%_)])?$/u.test(text)
  const isOther = /^(?:true|false|null|0x[0-9a-f]+|0o[0-7]+|[0-9.]+(?:e[+-]?[0-9]+)?)$/i.test(text)
  return isWord && !isOther ? text : JSON.stringify(text)
}
