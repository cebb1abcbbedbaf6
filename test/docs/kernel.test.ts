import { readdirSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { between } from './between.ts'
import { PAGES, ROOT } from './page.ts'

const page = PAGES.find(({ file }) => file === 'docs/kernel.md')!
/** Codes in the first column of the table of faults. */
const told = [...between(page.text, 'codes').matchAll(/^\| (`.*?`) \|/gm)].flatMap(([, codes = '']) =>
  codes.split(', ').map((code) => code.slice(1, -1)),
)

test('the guide says what to do about every fault that the kernel finds, and about no other', () => {
  const folder = `${ROOT}packages/kernel/src/`
  const files = readdirSync(folder).filter((name) => name.endsWith('.ts') && !/test(?:\.ts|ing)/.test(name))
  const source = files.map((name) => readFileSync(folder + name, 'utf8')).join('\n')
  // Texts of small letters with hyphens are codes and nothing else.
  const found = new Set([...source.matchAll(/'([a-z]+(?:-[a-z]+)+)'/g)].map(([, code = '']) => code))
  const made = ['unreachable', 'unknown-curve', 'unknown-pool']
  expect(told.toSorted()).toEqual([...found, ...made].toSorted())
})
