import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { ACTUAL_CODES, CSV_CODES } from '../project/codes.ts'
import { table } from '../project/doc-tables.ts'
import { unpadded } from '../project/test-file.ts'
import { ACTUAL_COLUMNS } from './actuals.ts'

const page = readFileSync(new URL('../../../../docs/track.md', import.meta.url), 'utf8')

test('docs/track.md has the codes of a table as the code has them', () => {
  const rows = Object.entries({ ...CSV_CODES, ...ACTUAL_CODES }).map(([code, meaning]) => [`\`${code}\``, meaning])
  const held = /<!-- codes:begin -->\n([\s\S]*?)\n<!-- codes:end -->/.exec(page)?.[1]?.trim()
  expect(unpadded(held ?? '')).toBe(unpadded(table(['Code', 'Meaning'], rows)))
})

test('docs/track.md has every column', () => {
  const told = [...page.matchAll(/^\| `([a-z]+)(?: \[h\])?` \|/gm)].map(([, name]) => name)
  expect(told).toEqual(ACTUAL_COLUMNS.map(({ name }) => name))
})
