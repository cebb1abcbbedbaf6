import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { afterAll, describe, expect, test } from 'vitest'
import { packed } from '../../apps/studio/src/document/link.ts'
import { projectText, withStudio } from './studio.ts'

const kaliningrad = projectText('kaliningrad')
/** A busy machine takes its time. */
const eventually = <T>(what: () => Promise<T>) => expect.poll(what, { timeout: 10_000 })
const text = (page: Page) => page.locator('.cm-content')
const button = (page: Page, name: string | RegExp) => page.getByRole('button', { name, exact: typeof name === 'string' })
const show = (page: Page, name: 'Text' | 'Both') =>
  page.locator('.middle-choice').getByRole('button', { name, exact: true }).click()
const choose = async (page: Page, name: string) => {
  await button(page, 'File').click()
  await page.getByRole('menuitem', { name }).click()
}
const selected = (page: Page) => eventually(() => page.getByRole('treeitem', { selected: true }).first().textContent())

/** The text as the page hands it out. */
async function whole(page: Page, how: () => Promise<void> = () => choose(page, 'Download the project file')): Promise<string> {
  const [download] = await Promise.all([page.waitForEvent('download'), how()])
  return readFileSync(await download.path(), 'utf8')
}

/** The editor's cursor behind a piece of its text. */
async function goBehind(page: Page, part: string): Promise<void> {
  await text(page).focus()
  await page.keyboard.press('Control+f')
  await page.getByPlaceholder('Find').fill(part)
  await page.keyboard.press('End')
  await page.keyboard.press('Enter')
  await page.keyboard.press('Escape')
  await page.keyboard.press('ArrowRight')
}

describe('a project of the gallery', () => {
  const studio = withStudio()

  test('is one document in text and form, with one history, and outlives a crash', async () => {
    const { page, context, close } = await studio.open({ width: 1600, height: 900 })
    await button(page, 'Open the gigafactory at Neman').click()
    await show(page, 'Both')
    await text(page).waitFor()
    expect(await whole(page)).toBe(kaliningrad)

    // The cursor selects the thing it is in; a thing selected elsewhere brings the text to its place.
    await goBehind(page, 'chemistry: NMC622')
    await selected(page).toContain('pouch')
    await page
      .getByRole('treeitem', { name: /^\W*car\b/ })
      .first()
      .click()
    await eventually(() => page.locator('.cm-activeLine').textContent()).toBe('  car:')

    // A key that may stand here is suggested with what it is; what is at fault is marked at its line, with what to do.
    await goBehind(page, 'makes: car')
    await page.keyboard.type('\nro')
    await page.keyboard.press('Control+Space')
    const suggested = page.locator('.cm-tooltip-autocomplete li[aria-selected]')
    await eventually(() => suggested.textContent()).toContain('rota')
    // The editor takes no Enter for a choice that has only just appeared.
    await page.waitForTimeout(150)
    await page.keyboard.press('Enter')
    await page.keyboard.type('nonsense: 1')
    await eventually(() => page.locator('.cm-lintRange-error').allTextContents()).toEqual(['nonsense'])
    await page.locator('.cm-lint-marker-error').waitFor()
    await page.keyboard.press('F8')
    const fault = page.locator('.cm-tooltip .cm-diagnostic').first()
    await fault.waitFor()
    expect(await fault.textContent()).toContain('unknown key "nonsense"')
    expect(await page.locator('[title^="Undo:"]').getAttribute('title')).toBe('Undo: typing')

    // Taken back outside of the editor as in it.
    await button(page, 'Undo').click()
    await button(page, 'File').press('Control+z')
    while (await button(page, 'Undo').isEnabled()) await page.keyboard.press('Control+z')
    expect(await whole(page)).toBe(kaliningrad)

    // What the form writes stands in the text at once, and goes with the same key.
    await page
      .getByRole('treeitem', { name: /^\W*gigafactory\b/ })
      .first()
      .click()
    const capacity = page.locator('.input-field[data-path="plants.gigafactory.capacity"]')
    await capacity.getByRole('button', { name: 'Write a value here' }).click()
    await capacity.getByRole('textbox').fill('5 GWh/yr')
    await capacity.getByRole('textbox').press('Enter')
    await eventually(() => text(page).textContent()).toContain('capacity: 5 GWh/yr')
    expect(await whole(page)).toBe(kaliningrad.replace('capacity: {claim: capacity}', 'capacity: 5 GWh/yr'))
    await text(page).press('Control+z')
    await eventually(() => text(page).textContent()).toContain('capacity: {claim: capacity}')
    await text(page).press('Control+y')

    // The page goes down; the next one offers the work, does not open it, and a page that lives is left alone.
    await page.waitForTimeout(1000)
    const second = await context.newPage()
    await second.goto(studio.url)
    await button(second, 'Open the gigafactory at Neman').waitFor()
    await second.waitForTimeout(300)
    expect(await button(second, /^Recover/).count()).toBe(0)
    await page.close({ runBeforeUnload: false })
    await second.reload()
    await button(second, /^Recover kaliningrad\.yaml: \d+ changes? not saved, \d\d:\d\d$/).click()
    await second.locator('.document-unsaved').waitFor()
    expect(await whole(second)).toContain('capacity: 5 GWh/yr')

    // Another project asks before it takes its place; Escape leaves everything as it is.
    await button(second, 'All projects').click()
    await button(second, 'Open the gigafactory at Neman').click()
    const question = second.getByRole('dialog', { name: 'kaliningrad.yaml has changes that are not saved' })
    await question.waitFor()
    await second.keyboard.press('Escape')
    await question.waitFor({ state: 'detached' })
    expect(await whole(second)).toContain('capacity: 5 GWh/yr')

    // Saved as a file it is safe, and nothing is left to recover.
    await second.evaluate(() => Reflect.deleteProperty(window, 'showSaveFilePicker'))
    expect(await whole(second, () => button(second, 'File').press('Control+s'))).toContain('capacity: 5 GWh/yr')
    await second.locator('.document-unsaved').waitFor({ state: 'detached' })
    await second.waitForTimeout(600)
    await second.reload()
    await button(second, 'Open the gigafactory at Neman').waitFor()
    await second.waitForTimeout(300)
    expect(await button(second, /^Recover/).count()).toBe(0)
    await close()
  })

  test('goes through a link letter by letter; a hostile one runs nothing, a broken one says so', async () => {
    const { page, context, close } = await studio.open()
    await context.grantPermissions(['clipboard-read', 'clipboard-write'])
    await button(page, 'Open the gigafactory at Neman').click()
    await choose(page, 'Copy link')
    await page.getByText('The link is copied').waitFor()
    const link = await page.evaluate(() => navigator.clipboard.readText())
    await page.goto('about:blank')
    await page.goto(link)
    await page.locator('.document-name').waitFor()
    expect(await whole(page)).toBe(kaliningrad)

    // A link over work that is not saved asks.
    await show(page, 'Text')
    await text(page).focus()
    await page.keyboard.type('# mine')
    const name = '<img src=x onerror=window.hacked=1>.yaml'
    const hostile = packed({
      name,
      text: kaliningrad
        .replace(/^name: .*$/m, 'name: "<script>window.hacked=2</script>"')
        .replace('id: www1', 'id: __proto__')
        .replaceAll('https://', 'javascript:window.hacked=3//'),
      attachments: { constructor: 'x' },
    })
    if (!hostile.ok) throw new Error('too large')
    await page.evaluate((fragment) => (location.hash = fragment), hostile.fragment)
    await page.getByRole('dialog').getByRole('button', { name: 'Open without saving' }).click()
    await eventually(() => page.locator('.document-name').textContent()).toBe(name)
    expect(await page.locator('img').count()).toBe(0)
    expect(await page.locator('a[href^="javascript"]').count()).toBe(0)
    expect(await page.evaluate(() => 'hacked' in window)).toBe(false)

    await page.evaluate((fragment) => (location.hash = fragment.slice(0, -40)), hostile.fragment)
    await page.getByText('The link holds no project that can be read').waitFor()
    expect(await page.locator('.document-name').textContent()).toBe(name)
    await close()
  })
})

describe('the file of the command', () => {
  const folder = mkdtempSync(join(tmpdir(), 'cellwright-document-'))
  const file = join(folder, 'plant.yaml')
  const crlf = kaliningrad.replaceAll('\n', '\r\n')
  writeFileSync(file, crlf)
  afterAll(() => rmSync(folder, { recursive: true }))
  const studio = withStudio({ name: 'plant.yaml', text: crlf, attachments: {}, path: file })

  test('is saved to the disk byte for byte, and not over what another program wrote unless told to', async () => {
    const { page, faults, close } = await studio.open()
    await page.locator('.document-name').waitFor()
    await show(page, 'Text')
    await text(page).focus()
    await page.keyboard.type('# first\n')
    await page.keyboard.press('Control+s')
    await page.getByText('plant.yaml is saved.').waitFor()
    expect(readFileSync(file, 'utf8')).toBe(`# first\r\n${crlf}`)

    writeFileSync(file, `# theirs\r\n${crlf}`)
    await page.keyboard.type('# second\n')
    await page.keyboard.press('Control+s')
    const question = page.getByRole('dialog', { name: 'plant.yaml was changed by another program' })
    await question.getByRole('button', { name: 'Look at the differences' }).click()
    expect(await question.locator('pre.before').textContent()).toBe('− # theirs')
    expect(await question.locator('pre.after').textContent()).toBe('+ # first\n+ # second')
    expect(readFileSync(file, 'utf8')).toContain('# theirs')
    await question.getByRole('button', { name: 'Overwrite it with this text' }).click()
    await page.locator('.document-unsaved').waitFor({ state: 'detached' })
    expect(readFileSync(file, 'utf8')).toBe(`# first\r\n# second\r\n${crlf}`)
    // The browser tells of the answer 409 by itself; nothing else went wrong.
    expect(faults.filter((fault) => !fault.includes('409'))).toEqual([])
    await close().catch(() => undefined)
  })
})
