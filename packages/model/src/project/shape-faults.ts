import { nearest } from '@cellwright/units'
import { shown, type Reading } from './reading.ts'
import type { MapNode, Place, SourceNode } from './source-node.ts'
import { kindOf, type Context } from './type.ts'

/** Ids are words of letters, digits, hyphens and underscores. */
export const ID = /^[A-Za-z0-9][A-Za-z0-9_-]*$/

export function checkId(id: string, path: string, at: Place, reading: Reading): boolean {
  if (ID.test(id) && id.length <= 64) return true
  const clean = id
    .replace(/[^A-Za-z0-9_-]+/g, '-')
    .replace(/^[-_]+|-+$/g, '')
    .slice(0, 64)
  reading.report('CW-PROJ-008', {
    path,
    at,
    text: `${shown(id)} is not an id: up to 64 of a-z, A-Z, 0-9, - and _ are allowed, a letter or digit first`,
    hint: clean ? `for example ${clean}` : 'for example plant-1',
    params: { id },
  })
  return false
}

export function wrongType(node: SourceNode, path: string, reading: Reading, wanted: string, example: string): undefined {
  const value = node.kind === 'text' ? `${shown(node.text)} is ${kindOf(node)}` : `this is ${kindOf(node)}`
  return reading.report('CW-PROJ-003', {
    path,
    at: node.at,
    text: `${value}, but ${wanted} is wanted here`,
    hint: `for example ${example}`,
  })
}

export function missing(path: string, at: Place, reading: Reading, text: string, example: string, removable = false): undefined {
  const hint = removable ? `write a value, for example ${example}, or remove the key` : `for example ${example}`
  return reading.report('CW-PROJ-002', { path, at, text, hint })
}

export function reportUnknownKeys(node: MapNode, known: readonly string[], { path, reading }: Context): void {
  for (const { key, at, value } of node.entries) {
    if (known.includes(key)) continue
    const snake = key.replace(/[A-Z]/g, (c) => `_${c.toLowerCase()}`).replaceAll('-', '_')
    const near = known.includes(snake) ? snake : key.length > 2 ? nearest(key, known) : undefined
    // `{note: one, two}` is a note "one" and a key "two" without a value.
    const piece = value.kind === 'empty' && near === undefined
    reading.report('CW-PROJ-001', {
      path: path ? `${path}.${key}` : key,
      at,
      text: `unknown key ${shown(key)}; known here: ${known.join(', ')}`,
      hint: piece
        ? 'remove it; if it is part of a text, put that text in quotes, as a comma inside { } ends it'
        : near === undefined
          ? 'remove it'
          : `did you mean ${near}?`,
      params: { key, ...(near === undefined ? {} : { near }) },
    })
  }
}
