import { describeFields } from '@cellwright/model'
import { expect, test } from 'vitest'
import { fieldOf } from './field-of.ts'

test('a path of a file finds the field that it is of, and what lies deeper that of the value around it', () => {
  const at = (path: string) => fieldOf(path, describeFields())?.path
  expect(at('plants.main.capacity')).toBe('plants.ID.capacity')
  expect(at('plants.main.capacity.value')).toBe('plants.ID.capacity')
  expect(at('claims.jobs.value')).toBe('claims[].value')
  expect(at('sites')).toBe('sites')
  expect(at('nosuch.thing')).toBeUndefined()
})
