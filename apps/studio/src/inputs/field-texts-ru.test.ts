import { describeFields } from '@cellwright/model'
import { expect, test } from 'vitest'
import { FIELD_TEXTS_RU } from './field-texts-ru.ts'

test('every field of the schema is named and explained in Russian, and nothing else is', () => {
  const fields = describeFields()
  const { labels, about } = FIELD_TEXTS_RU
  const byKey = Object.keys(labels).filter((key) => !key.includes('.'))
  expect(byKey.toSorted()).toEqual([...new Set(fields.map((f) => f.path.replace(/^.*[.\]]/, '')))].toSorted())
  const paths = new Set(fields.map((f) => f.path))
  for (const key of Object.keys(labels)) if (key.includes('.')) expect(paths.has(key), key).toBe(true)
  expect(Object.keys(about).toSorted()).toEqual([...new Set(fields.map((f) => f.description))].toSorted())
  for (const text of [...Object.values(labels), ...Object.values(about)]) expect(text).toMatch(/[а-яё]/i)
})
