import { readFileSync } from 'node:fs'
import { parse as parseYaml } from 'yaml'
import { describe, expect, test } from 'vitest'
import { z } from 'zod'
import { unpadded } from '../project/test-file.ts'
import { lineTables } from './doc-tables.ts'
import { lineJsonSchema } from './json-schema.ts'
import { EVERYTHING } from './testing-line.ts'

const page = readFileSync(new URL('../../../../docs/line-file.md', import.meta.url), 'utf8')
const results = readFileSync(new URL('line-results.ts', import.meta.url), 'utf8')

describe('docs/line-file.md', () => {
  test.each(Object.entries(lineTables()))('has the table of %s as the code has it', (name, table) => {
    const held = new RegExp(`<!-- ${name}:begin -->\\n([\\s\\S]*?)\\n<!-- ${name}:end -->`).exec(page)?.[1]?.trim()
    expect(unpadded(held ?? '')).toBe(unpadded(table))
  })

  test('has every field of the results', () => {
    const fields = [...results.matchAll(/readonly (\w+)\??:/g)].map(([, field = '']) => field)
    const isNamed = (field: string) => new RegExp(`\`[^\`]*\\b${field}\\b[^\`]*\``).test(page)
    expect(fields.filter((field) => !isNamed(field))).toEqual([])
  })
})

test('the JSON Schema takes a file with every field', () => {
  const schema = z.fromJSONSchema(lineJsonSchema())
  expect(schema.safeParse(parseYaml(EVERYTHING)).error).toBeUndefined()
  expect(schema.safeParse(parseYaml(EVERYTHING.replace('machines: 2', 'machine: 2'))).success).toBe(false)
})
