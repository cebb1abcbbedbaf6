import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { openedFile } from '../../apps/cli/src/opened-file.ts'
import { projectText, withStudio } from './studio.ts'

const folder = mkdtempSync(join(tmpdir(), 'cellwright-save-'))
const file = join(folder, 'uyuni.yaml')
const before = projectText('uyuni')
writeFileSync(file, before)
afterAll(() => rmSync(folder, { recursive: true }))

const studio = withStudio(openedFile(file))

test('the file of the command is saved back, and what another program wrote meanwhile is not lost', async () => {
  const { page, faults, context } = await studio.open()
  await page.getByRole('button', { name: 'Text', exact: true }).click()
  const text = page.locator('.cm-content')
  await text.waitFor()
  await text.press('Control+Home')
  await page.keyboard.type('# mine\n')
  await page.keyboard.press('Control+s')
  await expect.poll(() => readFileSync(file, 'utf8')).toBe(`# mine\n${before}`)

  const theirs = `# theirs\n${before}`
  writeFileSync(file, theirs)
  await text.focus()
  await page.keyboard.type('# more\n')
  await page.keyboard.press('Control+s')
  await page.getByRole('dialog').waitFor()
  expect(readFileSync(file, 'utf8')).toBe(theirs)
  await context.close()
  // A browser says of every answer that is no success that it could not load it.
  expect(faults.filter((fault) => !fault.includes('409'))).toEqual([])
})
