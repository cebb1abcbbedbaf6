import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { findChromium } from './chromium.ts'

test('Chromium is looked for in CHROMIUM, then on the PATH', () => {
  const folder = mkdtempSync(join(tmpdir(), 'cellwright-chromium-'))
  const program = join(folder, 'chromium-browser')
  writeFileSync(program, '')
  expect(findChromium({ PATH: `/nowhere:${folder}` })).toBe(program)
  expect(findChromium({ PATH: folder, CHROMIUM: '/opt/chromium' })).toBe('/opt/chromium')
  rmSync(folder, { recursive: true })
})
