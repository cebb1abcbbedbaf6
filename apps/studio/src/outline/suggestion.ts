import type { Issue } from '@cellwright/model'

/** What the hint of an issue says to write in the place of what stands there. */
export interface Suggestion {
  /** `value`: at the path of the issue; `key`: the last key of it is another. */
  readonly kind: 'value' | 'key'
  readonly text: string
}

/** Faults of a key; the hints of all others are about the value. */
const OF_KEYS = new Set(['CW-PROJ-001', 'CW-PROJ-029'])
/** Faults whose hint may name what should stand at their path, as a whole. */
const OF_VALUES = new Set([
  'CW-PROJ-004',
  'CW-PROJ-010',
  'CW-PROJ-011',
  'CW-PROJ-012',
  'CW-UNIT-002',
  'CW-UNIT-003',
  'CW-UNIT-004',
])

/** Null where the hint gives nothing that could be written as it is. */
export function suggestionOf({ code, hint, path }: Issue): Suggestion | null {
  const text = /^did you mean (\S.*?)\?(?:\s|$)/.exec(hint ?? '')?.[1]
  if (text === undefined || path === '') return null
  if (OF_KEYS.has(code)) return { kind: 'key', text }
  return OF_VALUES.has(code) ? { kind: 'value', text } : null
}
