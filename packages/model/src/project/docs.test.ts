import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { docTables } from './doc-tables.ts'
import { describeFields } from './index.ts'
import { unpadded } from './test-file.ts'

const page = readFileSync(new URL('../../../../docs/project-file.md', import.meta.url), 'utf8')

describe('docs/project-file.md', () => {
  test.each(Object.entries(docTables()))('has the table of %s as the code has it', (name, table) => {
    const held = new RegExp(`<!-- ${name}:begin -->\\n([\\s\\S]*?)\\n<!-- ${name}:end -->`).exec(page)?.[1]?.trim()
    expect(unpadded(held ?? '')).toBe(unpadded(table))
  })
})

test('every field has a sentence and an example', () => {
  for (const { path, description, example } of describeFields()) {
    expect(`${path}: ${description}`).toMatch(/: [A-Z"].*\.$/)
    expect(example).not.toBe('')
  }
})
