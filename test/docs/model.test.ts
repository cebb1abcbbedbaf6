import { builtInLibrary } from '@cellwright/library'
import { describeFields } from '@cellwright/model'
import { expect, test } from 'vitest'
import { isPath } from './names.ts'
import { PAGES } from './page.ts'

const page = PAGES.find(({ file }) => file === 'docs/model.md')!
const [model = '', methods = ''] = page.text.split('\n## Methods\n')
const library = builtInLibrary()
const isKey = (word: string) => library.reference(word) !== undefined
const METHODS = [...methods.matchAll(/^- ([A-Z]\w+ \d{4}): /gm)].map(([, name = '']) => name)

/** Paragraphs, points of lists and rows of tables that hold an equation. */
const EQUATIONS = model
  .split(/\n(?=\n|- |\| )/)
  .map((part) => part.trim())
  .filter((part) => / [=x/] |\^/.test(part))

/** What stands in brackets and says where an equation comes from. */
function sources(part: string): string[] {
  return [...part.matchAll(/\(([^()]+)\)/g)].flatMap(([, words = '']) => [
    ...[...words.matchAll(/`([^`]+)`/g)].map(([, key = '']) => key).filter(isKey),
    ...METHODS.filter((method) => words.includes(method)),
    ...(/\b(?:geometry|definition|assumptions?)\b/.exec(words) ?? []),
  ])
}

test.each(EQUATIONS)('says where it comes from: %s', (part) => {
  expect(sources(part).length).toBeGreaterThan(0)
})

test('holds the equations of the model', () => {
  expect(EQUATIONS.length).toBeGreaterThan(25)
})

test('names nothing in code but files, entries and kinds of the library, fields of the project file, and sources that exist', () => {
  const fields = new Set(describeFields().flatMap(({ path }) => path.split(/[.[\]]+/)))
  const unknown = page.code.filter(
    ({ kind, text }) =>
      kind === 'inline' &&
      !isPath(text) &&
      !isKey(text) &&
      !fields.has(text) &&
      !library.kinds().some((name) => text === name || text.startsWith(`${name}/`)),
  )
  expect(unknown.map(({ line, text }) => `${line}: ${text}`)).toEqual([])
})

test('uses each method of its list', () => {
  expect(METHODS.filter((method) => !model.includes(method))).toEqual([])
})
