import { readdirSync, readFileSync } from 'node:fs'
import { LINE_CODES } from '../../packages/model/src/project/codes.ts'
import { formatIssue, parseLine, PROJECT_CODES, simulateLine, NetworkError, type ParsedLine } from '@cellwright/model'
import { expect, test } from 'vitest'
import { EVERYTHING } from '../../packages/model/src/line/testing-line.ts'
import { Mutator } from './mutate.ts'

const MUTATIONS = 2500
/** No file takes longer than this to read [ms]. */
const LONGEST = 2000

const FOLDER = new URL('../../examples/lines/', import.meta.url)
const EXAMPLES = readdirSync(FOLDER, { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.yaml'))
  .map((name) => readFileSync(new URL(name.replaceAll('\\', '/'), FOLDER), 'utf8'))
/** Every other mutation is made of the file with every field. */
const TEXTS = EXAMPLES.flatMap((text) => [EVERYTHING, text])
const CODES: ReadonlySet<string> = new Set(Object.keys({ ...PROJECT_CODES, ...LINE_CODES }))

/** What is wrong with an answer, or undefined. */
function wrong(text: string, { line, issues }: ParsedLine): string | undefined {
  const lines = text.replace(/^\uFEFF/, '').split('\n')
  if ((line === undefined) !== issues.some((i) => i.severity === 'error')) return 'a line with errors, or none without'
  for (const issue of issues) {
    const said = formatIssue(issue, 'f')
    if (!CODES.has(issue.code)) return `unknown code: ${said}`
    if (!/^f:\d+:\d+: .+; .+ \[CW-[A-Z]+-\d{3}\]$/.test(said)) return `no hint: ${said}`
    if (/undefined|NaN|\[object/.test(said.replace(text, '')) && !/undefined|NaN|\[object/.test(text))
      return `a hole in the text: ${said}`
    const row = issue.at === undefined ? undefined : lines[issue.at.line - 1]
    if (row === undefined || issue.at!.col < 1 || issue.at!.col > row.length + 1) return `no place in the file: ${said}`
  }
  return undefined
}

test('the files that are mutated have no faults', () => {
  for (const text of new Set(TEXTS)) expect(parseLine(text, { file: 'fuzz.yaml' }).issues).toEqual([])
})

test(`${MUTATIONS} mutations: each file is read or gets messages at their places, none throws or takes long`, () => {
  const mutator = new Mutator(20261122)
  let faulty = 0
  let run = 0
  const codes = new Set<string>()
  for (let i = 0; i < MUTATIONS; i++) {
    const text = mutator.mutated(TEXTS[i % TEXTS.length]!)
    const start = performance.now()
    let fault: string | undefined
    try {
      const parsed = parseLine(text, { file: 'fuzz.yaml' })
      fault = wrong(text, parsed)
      if (!parsed.line) faulty++
      for (const { code } of parsed.issues) codes.add(code)
      if (performance.now() - start > LONGEST) fault ??= `took over ${LONGEST} ms`
      // What is read without a fault can be begun.
      if (parsed.line) {
        run++
        begun(() => simulateLine(parsed.line!, { version: 'fuzz' }).next())
      }
    } catch (error) {
      fault = error instanceof Error ? error.stack : String(error)
    }
    if (fault !== undefined) expect.fail(`mutation ${i}: ${fault}\n${text}`)
  }
  // The mutations reach deep enough to be worth their time.
  expect(faulty).toBeGreaterThan(MUTATIONS / 3)
  expect(faulty).toBeLessThan(MUTATIONS)
  expect(run).toBeGreaterThan(40)
  expect(codes.size).toBeGreaterThan(25)
}, 120_000)

/** A network that cannot run says so. */
function begun(work: () => void): void {
  try {
    work()
  } catch (error) {
    if (!(error instanceof NetworkError)) throw error
  }
}
