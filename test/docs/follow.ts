import { expect } from 'vitest'
import { isMap, isSeq, parseDocument } from 'yaml'
import type { Checkout } from './checkout.ts'
import { filledIn, isCommand, runLine } from './command.ts'
import type { Code } from './page.ts'

/** How a block is tried, by the word behind its fence; CONTRIBUTING.md says it in words. */
const RULES: Readonly<Record<string, (text: string, checkout: Checkout) => Promise<void>>> = {
  sh: commands,
  console: transcript,
  yaml: dataFile,
  diff: change,
  ts: program,
}

/** Whether there is something to try. A block without a rule is tried, too, and fails; `text` is for drawings. */
export function isTried(code: Code): boolean {
  return code.kind === 'block' ? code.language !== 'text' : isCommand(code.text)
}

/** Tries what a page shows, as its reader would, in a copy of the repository. */
export async function follow(code: Code, checkout: Checkout): Promise<void> {
  if (code.kind === 'inline') {
    // The page may speak of a command that it ran before.
    if (!checkout.ran.has(filledIn(code.text))) await runLine(code.text, checkout)
    return
  }
  const rule = RULES[code.language]
  if (!rule)
    throw new Error(
      `no rule tries a block marked "${code.language}"; mark it ${Object.keys(RULES).join(', ')} or, for drawings, text`,
    )
  await rule(code.text, checkout)
}

async function commands(text: string, checkout: Checkout): Promise<void> {
  for (const line of text.trim().split('\n')) await runLine(line, checkout)
}

/** Lines that begin with `$ ` are commands, what follows is what they print; `...` stands for any text. */
async function transcript(text: string, checkout: Checkout): Promise<void> {
  const [before, ...parts] = text.split(/^\$ /m)
  expect(before, 'a transcript begins with "$ " and a command').toBe('')
  for (const part of parts) {
    const [line = ''] = part.split('\n', 1)
    const shown = part.slice(line.length).trim()
    const printed = await runLine(line, checkout)
    const fits = new RegExp(`^${escaped(shown).replaceAll('\\.\\.\\.', '[\\s\\S]*')}$`).test(printed.trim())
    // The whole of a long text tells a reader less than its beginning.
    if (!fits) expect(printed.trim().slice(0, 2000), line).toBe(shown)
  }
}

function escaped(text: string): string {
  return text.replaceAll(/[\\^$.*+?()[\]{}|]/g, '\\$&')
}

/** The first line names the file. A project file or line file is checked, a file of the library goes through its build. */
async function dataFile(text: string, checkout: Checkout): Promise<void> {
  const [, file, continued] = /^# ([\w./-]+\.yaml)(, continued)?\n/.exec(text) ?? []
  if (file === undefined)
    throw new Error('a YAML block begins with the name of its file: "# my-plant.yaml" or "# my-plant.yaml, continued"')
  checkout.write(file, continued ? continuedBy(checkout.read(file), text) : text)
  await runLine(
    file.startsWith('packages/library/data/') ? 'node packages/library/build.ts' : `cellwright check ${file}`,
    checkout,
  )
}

/** A file and more of it: maps are joined key by key, lists are put together in the order of their ids. */
function continuedBy(text: string, more: string): string {
  const file = parseDocument(text)
  join(file.contents, parseDocument(more).contents)
  return file.toString({ lineWidth: 0, flowCollectionPadding: false })
}

function join(into: unknown, from: unknown): void {
  if (isSeq(into) && isSeq(from)) {
    into.items = [...into.items, ...from.items].toSorted((x, y) => (idOf(x) < idOf(y) ? -1 : 1))
  } else if (isMap(into) && isMap(from)) {
    for (const pair of from.items) {
      if (into.has(pair.key)) join(into.get(pair.key, true), pair.value)
      else into.add(pair)
    }
  } else if (String(into) !== String(from)) throw new Error(`"${String(from)}" is written over "${String(into)}"`)
}

function idOf(entry: unknown): string {
  return isMap(entry) ? String(entry.get('id') ?? entry.get('key')) : String(entry)
}

/** The first line names the file; the lines of the rest that are there must be in it once, and become those that shall be there. */
async function change(text: string, checkout: Checkout): Promise<void> {
  const [head = '', ...lines] = text.split('\n').slice(0, -1)
  const [, file] = /^--- (\S+)$/.exec(head) ?? []
  if (file === undefined) throw new Error('a diff begins with the name of its file: "--- packages/..."')
  const side = (sign: string) => lines.flatMap((line) => (line.startsWith(sign) ? [] : [`${line.slice(1)}\n`])).join('')
  const [before, after, ...more] = checkout.read(file).split(side('+'))
  expect([before !== undefined, after !== undefined, more.length], `lines of the diff in ${file}`).toEqual([true, true, 0])
  checkout.write(file, before! + side('-') + after!)
}

/** The program fits its types and runs; what it prints stands in remarks below each console.log. */
async function program(text: string, checkout: Checkout): Promise<void> {
  checkout.write('example.ts', text)
  checkout.write('example.json', JSON.stringify({ extends: './tsconfig.json', include: ['example.ts'] }))
  await runLine('tsc -p example.json', checkout)
  const shown = [...text.matchAll(/^console\.log\(.*\)\n((?:\/\/ .*\n)*)/gm)].map(([, remarks = '']) => remarks)
  expect(await runLine('node example.ts', checkout)).toBe(shown.join('').replaceAll(/^\/\/ /gm, ''))
}
