import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { docTables } from './doc-tables.ts'
import { describeFields, parseProject } from './index.ts'
import { FAKE_LIBRARY } from './fake-library.ts'
import { unpadded } from './test-file.ts'

const page = readFileSync(new URL('../../../../docs/project-file.md', import.meta.url), 'utf8')

describe('docs/project-file.md', () => {
  test.each(Object.entries(docTables()))('has the table of %s as the code has it', (name, table) => {
    const held = new RegExp(`<!-- ${name}:begin -->\\n([\\s\\S]*?)\\n<!-- ${name}:end -->`).exec(page)?.[1]?.trim()
    expect(unpadded(held ?? '')).toBe(unpadded(table))
  })

  test('has an example without faults', () => {
    const example = /```yaml\n(cellwright: 1\n[\s\S]*?)```/.exec(page)?.[1] ?? ''
    expect(parseProject(example, { file: 'example.yaml', library: FAKE_LIBRARY }).issues).toEqual([])
  })

  test('has parts that fit the example', () => {
    const [example = '', ...parts] = [...page.matchAll(/```yaml\n([\s\S]*?)```/g)].map((match) => match[1] ?? '')
    expect(parts).toHaveLength(3)
    for (const part of parts) {
      // A part of the file that the example has too is continued there.
      const text = part.split(/^(?=\w)/m).reduce((file, section) => {
        const [head = '', body = ''] = section.split(/(?<=:)\n([\s\S]*)/)
        return file.includes(`\n${head}\n`) ? file.replace(`\n${head}\n`, () => `\n${head}\n${body}`) : file + section
      }, example)
      expect(text.length).toBeGreaterThan(example.length)
      expect(parseProject(text, { file: 'example.yaml', library: FAKE_LIBRARY }).issues).toEqual([])
    }
  })
})

test('every field has a sentence and an example', () => {
  for (const { path, description, example } of describeFields()) {
    expect(`${path}: ${description}`).toMatch(/: [A-Z"].*\.$/)
    expect(example).not.toBe('')
  }
})
