import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { formatIssue, parseProject } from './index.ts'
import { FAKE_LIBRARY } from './fake-library.ts'
import { parseText } from './test-file.ts'
import { CHAIN } from '../testing-chain.ts'

/** Without its variants, each of which reads the whole file once more; mutations of those are in test/fuzz. */
const kaliningrad = readFileSync(new URL('../../../../projects/kaliningrad.yaml', import.meta.url), 'utf8').replace(
  /\nvariants:\n[^]*$/,
  '\n',
)

/** Park and Miller's minimal standard generator: the same mutations in every run. */
function random(seed: number): (below: number) => number {
  let state = seed
  return (below) => {
    state = (state * 48271) % 2147483647
    return state % below
  }
}

const PIECES = [
  '\t',
  '\n',
  ':',
  ': ',
  '- ',
  '{',
  '}',
  '[',
  ']',
  '"',
  "'",
  '#',
  '&a ',
  '*a',
  '!x ',
  '|',
  '>',
  '%',
  '\\',
  ' ',
  '-1',
  '1e999',
  'null',
  '~',
  '<<',
  '?',
  '\u0000',
  '\u2028',
  '😀',
  'ton',
  '---\n',
  ',',
]

/** One text changed in one to three places: letters, pieces and lines are removed, doubled, moved or put in. */
function mutated(text: string, next: (below: number) => number): string {
  let result = text
  for (let n = 0; n <= next(3); n++) {
    const at = next(result.length)
    const lines = result.split('\n')
    const line = next(lines.length)
    switch (next(6)) {
      case 0:
        result = result.slice(0, at) + result.slice(at + 1 + next(12))
        break
      case 1:
        result = result.slice(0, at) + PIECES[next(PIECES.length)] + result.slice(at)
        break
      case 2:
        result = result.slice(0, at) + String.fromCharCode(next(256)) + result.slice(at + 1)
        break
      case 3:
        result = lines.toSpliced(line, 1).join('\n')
        break
      case 4:
        result = lines.toSpliced(next(lines.length), 0, lines[line] ?? '').join('\n')
        break
      default:
        result = lines.with(line, `${' '.repeat(next(4))}${lines[line] ?? ''}`).join('\n')
    }
  }
  return result
}

test.each([
  { what: 'a project', file: kaliningrad, n: 2000 },
  { what: 'a chain of plants', file: CHAIN, n: 500 },
])(
  '$n mutations of $what: each is parsed or gets messages, none throws or takes long',
  ({ file, n }) => {
    const next = random(20221014)
    let faulty = 0
    for (let i = 0; i < n; i++) {
      const text = mutated(file, next)
      const start = performance.now()
      const { project, issues } = parseProject(text, { file: 'kaliningrad.yaml', library: FAKE_LIBRARY })
      expect(performance.now() - start).toBeLessThan(60_000)
      const errors = issues.filter((issue) => issue.severity === 'error')
      expect(project === undefined).toBe(errors.length > 0)
      for (const issue of issues) {
        const line = formatIssue(issue, 'f')
        // Each has a place in the text and something to do, and is one line.
        expect(line).toMatch(/^f:\d+:\d+: .+; .+ \[CW-[A-Z]+-\d{3}\]$/)
        expect(issue.at?.line).toBeLessThanOrEqual(text.split('\n').length)
      }
      if (project === undefined) faulty++
    }
    expect(faulty).toBeGreaterThan(n / 4)
  },
  60_000,
)

describe('texts made to do harm', () => {
  const codes = (text: string): string[] => parseText(text).issues.map((i) => i.code)

  test('nested 10,000 levels deep', () => {
    expect(codes('['.repeat(10_000))).toEqual(['CW-FILE-008'])
    expect(codes('{a: '.repeat(10_000))).toEqual(['CW-FILE-008'])
    expect(codes('- '.repeat(10_000))).toEqual(['CW-FILE-008'])
    expect(codes(Array.from({ length: 2000 }, (_, i) => `${' '.repeat(i)}a:`).join('\n'))).toEqual(['CW-FILE-008'])
  })

  test('aliases of aliases that stand for 10 to the power 9 values', () => {
    const line = (_: unknown, i: number): string =>
      `k${i}: &k${i} [${Array.from({ length: 10 }, () => (i === 0 ? 'x' : `*k${i - 1}`)).join(', ')}]`
    expect(codes(Array.from({ length: 9 }, line).join('\n'))).toEqual(['CW-FILE-007'])
  })

  test('ids that are words of JavaScript', () => {
    expect(codes('__proto__: {a: 1}\nconstructor: 2')).toContain('CW-PROJ-001')
    expect(parseText('__proto__: {name: x}').issues.some((i) => i.path === 'name')).toBe(true)
  })

  test('a long circle of claims and thousands of faults', () => {
    const claim = (i: number): string =>
      `- {id: c${i}, about: plant.jobs.total, scope: none, value: 5, source: s, supersedes: [c0, c${(i + 1) % 5000}]}`
    const start = performance.now()
    expect(codes(`claims:\n${Array.from({ length: 5000 }, (_, i) => claim(i)).join('\n')}`).length).toBeGreaterThan(10_000)
    expect(performance.now() - start).toBeLessThan(60_000)
  })

  test('thousands of rows of supply, and a long circle of them', () => {
    const plant = (i: number): string =>
      `  p${i}: {site: s, route: graphite, sized_for: p${(i + 1) % 2000}, schedule: {start: 2024}}`
    const row = (i: number): string => `  - {id: r${i}, from: p${i % 2000}, to: p${(i + 1) % 2000}, material: coke, share: 5 %}`
    const text = `material_plants:\n${Array.from({ length: 2000 }, (_, i) => plant(i)).join('\n')}\nsupply:\n${Array.from({ length: 4000 }, (_, i) => row(i)).join('\n')}`
    const start = performance.now()
    // The last row of each round through the plants closes the circle, and so does the last plant.
    expect(codes(text).filter((code) => code === 'CW-PROJ-045')).toHaveLength(3)
    expect(performance.now() - start).toBeLessThan(60_000)
  })

  test('what a message quotes is one short line without control characters', () => {
    const { issues } = parseText(`name: x\n"\\e[31m${'long '.repeat(2000)}": 1\ncalendar: "a\\nb\\u202e"`)
    for (const issue of issues) expect(formatIssue(issue, 'f')).toMatch(/^[^\p{Cc}\u202e]{1,1500}$/u)
  })
})
