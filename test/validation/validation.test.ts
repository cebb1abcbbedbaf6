import { readFileSync } from 'node:fs'
import { builtInLibrary } from '@cellwright/library'
import { auditableQuantity } from '@cellwright/model'
import { expect, test } from 'vitest'
import { deviation } from '../../validation/case.ts'
import { validationDocument } from '../../validation/document.ts'
import { allGroups, allTopics } from '../../validation/groups.ts'
import { entryId, modelErrorFile, modelErrors } from '../../validation/model-error.ts'
import { owesReason } from '../../validation/summary.ts'

const groups = allGroups()
const library = builtInLibrary()
const read = (path: string) => readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8')
const cases = groups.flatMap((group) => group.cases.map((c) => ({ name: `${group.id}: ${c.id}`, group, c })))

test('groups and their cases have ids of their own', () => {
  const ids = groups.map(({ id }) => id)
  expect(ids).toEqual([...new Set(ids)])
  for (const { id, cases } of groups) {
    const names = cases.map((c) => c.id)
    expect(names, id).toEqual([...new Set(names)])
  }
})

test.each(cases)('$name is within its tolerance or says why it is not', ({ group, c }) => {
  expect(c.ours).toBeGreaterThan(0)
  expect(c.theirs).toBeGreaterThan(0)
  expect(deviation(c)).toBeLessThan(Infinity)
  if (owesReason(c, group)) expect(c.reason?.length, `${(100 * deviation(c)).toFixed(1)} %`).toBeGreaterThan(20)
  expect(library.reference(c.ref)?.title, c.ref).toBeTruthy()
})

test('docs/validation.md is what npm run validate writes', () => {
  expect(read('docs/validation.md')).toBe(validationDocument(allTopics(), library))
})

test('the library holds the measured model errors', () => {
  const errors = modelErrors(groups)
  expect(read('packages/library/data/model-error.yaml')).toBe(modelErrorFile(errors))
  // The build takes the file over.
  expect(library.entries('model-error').map(({ id }) => id)).toEqual(errors.map(entryId))
  for (const error of errors) {
    const { quantity, factor, lean, cases: count } = error
    expect(auditableQuantity(quantity)?.id).toBe(quantity)
    const values = library.entry('model-error', entryId(error))!.values
    expect(values['error-factor']!.value).toBe(factor)
    expect(values['error-cases']!.value).toBe(count)
    expect(values['error-lean']!.value).toBe(lean)
  }
})

test('groups widen quantities that the audit knows', () => {
  for (const quantity of groups.flatMap((group) => group.widens ?? [])) expect(auditableQuantity(quantity)?.id).toBe(quantity)
})
