import { readFileSync, writeFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { results } from '../walk/kaliningrad.ts'

/** Compares with the file beside; `UPDATE_GOLDEN=1 npm test` writes it anew, to be read before it is committed. */
function golden(name: string, text: string): void {
  const url = new URL(`./${name}`, import.meta.url)
  if (process.env['UPDATE_GOLDEN']) writeFileSync(url, text)
  expect(text).toBe(readFileSync(url, 'utf8'))
}

test('what the audit says of Kaliningrad', () => {
  const { claims, implied } = results()
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
  golden('kaliningrad-audit.txt', `${[...lines, ...more].join('\n')}\n`)
})
