import { readFileSync, writeFileSync } from 'node:fs'
import { builtInLibrary } from '@cellwright/library'
import { evaluate, parseProject, type Results } from '@cellwright/model'
import { expect, test } from 'vitest'
import { finish, results } from '../walk/kaliningrad.ts'

/** Compares with the file beside; `UPDATE_GOLDEN=1 npm test` writes it anew, to be read before it is committed. */
function golden(name: string, text: string): void {
  const url = new URL(`./${name}`, import.meta.url)
  if (process.env['UPDATE_GOLDEN']) writeFileSync(url, text)
  expect(text).toBe(readFileSync(url, 'utf8'))
}

/** Each claim and implied figure on a line. */
function told({ claims, implied }: Results): string {
  const lines = claims.map((c) =>
    [
      c.id,
      `${c.verdict}${c.borderline ? ' (borderline)' : ''}`,
      c.announced,
      c.model ? `model ${c.model.value} (${c.model.low} to ${c.model.high})` : 'no model',
      c.comparable ? `${c.comparable.n} comparable: ${c.comparable.items.map((i) => i.id).join(' ')}` : 'no comparables',
      c.needed ? `to hold: ${c.needed.text}` : '',
    ].join(' | '),
  )
  const more = implied.map((i) => `${i.id} | ${i.value.value.toPrecision(4)} ${i.value.unit} | ${i.how} | design ${i.design?.toPrecision(4)}`)
  return `${[...lines, ...more].join('\n')}\n`
}

test('what the audit says of Kaliningrad', () => {
  golden('kaliningrad-audit.txt', told(results()))
})

test.each(['dazhou', 'belarus'])('what the audit says of %s, with few draws', (name) => {
  const file = `${name}.yaml`
  const text = readFileSync(new URL(`../../projects/${file}`, import.meta.url), 'utf8')
  const { project, library } = parseProject(text, { file, library: builtInLibrary() })
  const audit = finish(evaluate(project!, library, { seed: 1, draws: 32, scope: 'audit', hash: '' }))
  golden(`${name}-audit.txt`, told(audit))
})
