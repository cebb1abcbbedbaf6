import { readFileSync } from 'node:fs'
import { builtInLibrary } from '@cellwright/library'
import { parseProject } from '@cellwright/model'
import { TEMPLATES } from '@cellwright/model/templates'
import { expect, test } from 'vitest'
import { nodeAt, textAt } from '../outline/written.ts'
import { ABOUT, COUNTED, PROJECTS, STARTERS } from './about.ts'

const parsed = (text: string, file: string) => parseProject(text, { file, library: builtInLibrary() })

test.each(PROJECTS)('what is said of %s is what its file says', (name) => {
  const text = readFileSync(new URL(`../../../../projects/${name}.yaml`, import.meta.url), 'utf8')
  const { project, written = null } = parsed(text, `${name}.yaml`)
  const { main, figures, holds } = ABOUT[name]
  expect(nodeAt(written, main)).toBeDefined()
  for (const { claim, value, unit, qualifier = 'exact', source } of figures) {
    const node = nodeAt(written, `claims.${claim}`)
    const said = textAt(node, 'value') ?? textAt(nodeAt(written, `claims.${claim}.value`), 'value')
    expect(said, claim).toBe(`${value} ${unit}`.trim())
    expect(textAt(node, 'qualifier') ?? 'exact', claim).toBe(qualifier)
    expect(textAt(nodeAt(written, `sources.${textAt(node, 'source')}`), 'publisher'), claim).toContain(source)
  }
  for (const part of COUNTED) expect(holds[part] ?? 0, part).toBe(project![part].length)
})

test.each(Object.entries(STARTERS))('the starter %s is there, with the thing %s', (name, main) => {
  const text = TEMPLATES[name as keyof typeof TEMPLATES]
  expect(nodeAt(parsed(text, `${name}.yaml`).written ?? null, main)).toBeDefined()
  expect(Object.keys(STARTERS).toSorted()).toEqual(Object.keys(TEMPLATES).toSorted())
})
