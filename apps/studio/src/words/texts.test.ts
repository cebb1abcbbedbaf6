import { readdirSync, readFileSync } from 'node:fs'
import { parseAst } from 'rolldown/parseAst'
import { describe, expect, test } from 'vitest'

const SOURCES = new URL('../', import.meta.url)

interface Node {
  readonly type: string
  readonly start: number
  readonly [key: string]: unknown
}

const isNode = (value: unknown): value is Node =>
  typeof value === 'object' && value !== null && typeof (value as Node).type === 'string'

function childrenOf(node: Node): Node[] {
  return Object.values(node).flatMap((value) => (Array.isArray(value) ? value.filter(isNode) : isNode(value) ? [value] : []))
}

function* every(node: Node): Generator<Node> {
  yield node
  for (const child of childrenOf(node)) yield* every(child)
}

function parsed(text: string, lang: 'ts' | 'tsx'): Node {
  return parseAst(text, { lang }) as unknown as Node
}

/** Literal texts that an expression may show, with where they stand. */
function shownBy(node: Node): { text: string; start: number }[] {
  switch (node.type) {
    case 'Literal':
      return typeof node['value'] === 'string' ? [{ text: node['value'], start: node.start }] : []
    case 'JSXText':
      return [{ text: String(node['value']), start: node.start }]
    case 'TemplateLiteral':
      return (node['quasis'] as Node[]).map((q) => ({ text: (q['value'] as { cooked: string }).cooked, start: q.start }))
    case 'JSXExpressionContainer':
      return shownBy(node['expression'] as Node)
    case 'ConditionalExpression':
      return [...shownBy(node['consequent'] as Node), ...shownBy(node['alternate'] as Node)]
    case 'LogicalExpression':
      return shownBy(node['right'] as Node)
    default:
      return []
  }
}

const READ = new Set([
  'aria-label',
  'aria-description',
  'aria-roledescription',
  'aria-valuetext',
  'title',
  'placeholder',
  'alt',
  'label',
  'summary',
  'note',
])

/** Words that a person reads; signs, digits and single letters are none. */
const isWord = (text: string) => /\p{L}{2,}/u.test(text.replace(/&\w+;|SVG|PNG|CSV/g, ''))

function literalTexts(file: string, source: string): string[] {
  const found: { text: string; start: number }[] = []
  for (const node of every(parsed(source, 'tsx'))) {
    if (node.type === 'JSXElement' || node.type === 'JSXFragment') found.push(...(node['children'] as Node[]).flatMap(shownBy))
    if (node.type === 'JSXAttribute' && READ.has(String((node['name'] as Node)['name'])) && isNode(node['value']))
      found.push(...shownBy(node['value']))
  }
  return found
    .filter(({ text }) => isWord(text))
    .map(({ text, start }) => `${file}:${source.slice(0, start).split('\n').length}: ${text.trim()}`)
}

const filesOf = (end: string) =>
  readdirSync(SOURCES, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith(end) && !file.includes('.test.'))
    .toSorted()

const sourceOf = (file: string) => readFileSync(new URL(file, SOURCES), 'utf8')

test('the scan finds texts that stand in a component', () => {
  const source = `export const A = ({ on }: { on: boolean }) => (
    <p title="Read me" className="big" aria-label={on ? 'yes' : w.no}>Hello {on && 'there'} {w.text} {\`so \${n}\`} 5 %</p>
  )`
  expect(literalTexts('a.tsx', source)).toEqual([
    'a.tsx:2: Hello',
    'a.tsx:2: there',
    'a.tsx:2: so',
    'a.tsx:2: Read me',
    'a.tsx:2: yes',
  ])
})

test('no component holds a text that a person reads', () => {
  const files = filesOf('.tsx')
  expect(files.length).toBeGreaterThan(20)
  expect(files.flatMap((file) => literalTexts(file, sourceOf(file)))).toEqual([])
})

/** What is written alike in Russian: names of programs and formats, keys of the file, units of the web. */
const ALIKE = new Set([
  'cellwright',
  'studio',
  'yaml',
  'csv',
  'json',
  'svg',
  'png',
  'pdf',
  'html',
  'id',
  'http',
  'https',
  'variants',
  'world',
  'atlas',
  'ctrl',
  'shift',
  'enter',
  'esc',
  'tab',
  'home',
  'end',
  'delete',
  'escape',
  'alt',
])

/** Objects that give the Russian of a catalogue. */
function russianOf(source: string): Node[] {
  return [...every(parsed(source, 'ts'))].flatMap((node) => {
    if (node.type !== 'Property') return []
    const key = node['key'] as Node
    const value = node['value'] as Node
    return (key['name'] ?? key['value']) === 'ru' && value.type === 'ObjectExpression' ? [value] : []
  })
}

/** Literals that are shown: keys of objects and cases of a comparison are not. */
function textsOf(node: Node, parent?: Node): { text: string; start: number }[] {
  if (parent?.type === 'Property' && parent['key'] === node) return []
  if (parent?.type === 'BinaryExpression' && /^[!=]==?$/.test(String(parent['operator']))) return []
  if (parent?.type === 'MemberExpression') return []
  if (node.type.startsWith('TS')) return []
  const own = node.type === 'Literal' || node.type === 'TemplateLiteral' ? shownBy(node) : []
  return [...own, ...childrenOf(node).flatMap((child) => textsOf(child, node))]
}

describe('catalogues of the page', () => {
  const files = filesOf('words.ts').filter((file) => /(?:^|\/)(?:\w+-)?words\.ts$/.test(file) && /\bru: \{/.test(sourceOf(file)))

  test.each(files)('%s is Russian where it says so', (file) => {
    const source = sourceOf(file)
    const texts = russianOf(source).flatMap((node) => textsOf(node))
    expect(texts.filter(({ text }) => /[А-Яа-я]/.test(text)).length).toBeGreaterThan(0)
    const english = texts.filter(({ text }) =>
      (text.replace(/--\w+|\w+\.(?:json|yaml|csv)|`[^`]*`/g, '').match(/\b[a-z]{3,}\b/g) ?? []).some((word) => !ALIKE.has(word)),
    )
    expect(english.map(({ text, start }) => `${file}:${source.slice(0, start).split('\n').length}: ${text}`)).toEqual([])
  })

  test('there are some', () => expect(files.length).toBeGreaterThan(5))
})
