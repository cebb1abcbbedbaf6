import { asList, asMap, asScalar, type Tree, type TreeNode } from './yaml-tree.ts'
import type { Refusal } from './edit.ts'

/** A piece of the text, and what comes in its place. */
export interface Splice {
  readonly from: number
  readonly to: number
  readonly text: string
}

export type Made = readonly Splice[] | Refusal

export function spliced(text: string, splices: readonly Splice[]): string {
  return splices
    .toSorted((a, b) => b.from - a.from || b.to - a.to)
    .reduce((t, s) => t.slice(0, s.from) + s.text + t.slice(s.to), text)
}

export interface Span {
  readonly from: number
  readonly to: number
}

export function joined(made: readonly Made[]): Made {
  const refused = made.find((m) => typeof m === 'string')
  return refused ?? made.flatMap((m) => (typeof m === 'string' ? [] : m))
}

export const eolOf = ({ text }: Tree): string => (text.includes('\r\n') ? '\r\n' : '\n')

/** Column of a place, from 0. */
export const columnOf = ({ text }: Tree, offset: number): number =>
  offset - (text.lastIndexOf('\n', offset - 1) + 1) - (text.startsWith('\uFEFF') && !text.slice(0, offset).includes('\n') ? 1 : 0)

/** End of the line of a place, before its line end. */
export function lineEnd({ text }: Tree, offset: number): number {
  const end = text.indexOf('\n', offset)
  if (end < 0) return text.length
  return text[end - 1] === '\r' && end - 1 >= offset ? end - 1 : end
}

export const eolBefore = ({ text }: Tree, lineStart: number): number =>
  lineStart === 0 ? 0 : text[lineStart - 2] === '\r' ? lineStart - 2 : lineStart - 1

/** Where a line after a value begins, or the line of the value ends. */
export function afterLine(tree: Tree, node: TreeNode, end: number): { readonly offset: number; readonly fresh: boolean } {
  // A text in lines (`|`) ends with its last line end.
  const fresh = tree.text[end - 1] === '\n' && isBlockScalarLast(node)
  return fresh ? { offset: end, fresh } : { offset: lineEnd(tree, end), fresh }
}

export function isBlockScalarLast(node: TreeNode): boolean {
  const scalar = asScalar(node)
  if (scalar) return scalar.type === 'BLOCK_LITERAL' || scalar.type === 'BLOCK_FOLDED'
  const map = asMap(node)
  if (map && !map.flow) return isBlockScalarLast(map.items.at(-1)?.value ?? null)
  const list = asList(node)
  return list !== undefined && !list.flow && isBlockScalarLast(list.items.at(-1) ?? null)
}
