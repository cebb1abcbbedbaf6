import { builtInLibrary } from '@cellwright/library'
import { describeFields, parseProject } from '@cellwright/model'
import { expect, test } from 'vitest'
import { parse, parseDocument, YAMLMap, YAMLSeq } from 'yaml'
import { PAGES } from './page.ts'

const page = PAGES.find(({ file }) => file === 'docs/project-file.md')!
const FILE = page.code.find(({ text }) => text.startsWith('# gigafactory.yaml\n'))!.text

/** Faults of the value itself; that what it names or goes with is not in the file is none. */
const OF_FORM = /^CW-UNIT|^CW-PROJ-0(?:01|03|04|05|06|07|08|15|16|22)$/

/** The page's project file with the example of a field at its path; `ID` is the first id there is. */
function withExample(path: string, example: string): string {
  const document = parseDocument(FILE)
  const keys: (string | number)[] = []
  for (const part of path.split('.')) {
    const inside = document.getIn(keys)
    // A text in the place of what holds the field gives way to it.
    if (keys.length && !(inside instanceof YAMLMap || inside instanceof YAMLSeq)) document.setIn(keys, new YAMLMap())
    if (part === 'ID') keys.push(inside instanceof YAMLMap && inside.items.length ? String(inside.items[0]?.key) : 'one')
    else if (part.endsWith('[]')) {
      keys.push(part.slice(0, -2))
      if (!(document.getIn(keys) instanceof YAMLSeq)) document.setIn(keys, new YAMLSeq())
      keys.push(0)
    } else keys.push(part)
  }
  document.setIn(keys, document.createNode(parse(example)))
  return document.toString()
}

// Own entries of the library are checked by the library's rules, and the page shows a whole one.
const FIELDS = describeFields().filter(({ path }) => !path.startsWith('library'))

test.each(FIELDS)('the example of $path is read', ({ path, example }) => {
  const { issues } = parseProject(withExample(path, example), { file: 'gigafactory.yaml', library: builtInLibrary() })
  expect(issues.filter(({ code }) => OF_FORM.test(code)).map((issue) => `${issue.path}: ${issue.text}`)).toEqual([])
})
