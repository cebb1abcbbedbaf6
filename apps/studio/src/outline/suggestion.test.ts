import type { Issue } from '@cellwright/model'
import { expect, test } from 'vitest'
import { suggestionOf } from './suggestion.ts'

const issue = (code: string, hint: string, path = 'cells.pouch.capacity'): Issue => ({
  code,
  severity: 'error',
  path,
  params: {},
  text: '',
  hint,
})

test('what a hint names is taken as it is, with its unit', () => {
  expect(suggestionOf(issue('CW-UNIT-004', 'did you mean 33 Ah?'))).toEqual({ kind: 'value', text: '33 Ah' })
  expect(suggestionOf(issue('CW-PROJ-011', 'did you mean nmc622-graphite? Or give it under library'))?.text).toBe(
    'nmc622-graphite',
  )
  expect(suggestionOf(issue('CW-PROJ-001', 'did you mean capacity?', 'cells.pouch.capacty'))).toEqual({
    kind: 'key',
    text: 'capacity',
  })
})

test('a hint that only explains is no button', () => {
  expect(suggestionOf(issue('CW-UNIT-004', 'for example 33 Ah'))).toBeNull()
  expect(suggestionOf(issue('CW-PROJ-019', 'did you mean 2026?'))).toBeNull()
  expect(suggestionOf(issue('CW-PROJ-004', 'did you mean pouch?', ''))).toBeNull()
})
