import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { withStudio } from './studio.ts'

const studio = withStudio()

/** The input of a field by its path in the file. */
const field = (page: Page, path: string) => page.locator(`.input-field[data-path="${path}"]`)
const tree = (page: Page, name: RegExp) => page.getByRole('treeitem', { name })
/** The figure of what follows from the thing that is selected. */
const figure = (page: Page, name: string) => page.locator('.derived > div', { hasText: name }).locator('dd')

test('from the gallery to a result, changed in the form, run, cancelled and told to be old', async () => {
  const { page, close } = await studio.open()
  // One obvious action; the first figures stand there without a further one.
  await page.getByRole('button', { name: 'Open the gigafactory at Neman' }).click()
  await figure(page, 'sized output').filter({ hasText: 'GWh/yr' }).waitFor()
  const sized = await figure(page, 'sized output').textContent()
  expect(await page.getByRole('status').allTextContents()).toContain('No faults, no remarks')

  // The capacity is a claim's; a value of one's own takes its place, with a decimal comma.
  const capacity = field(page, 'plants.gigafactory.capacity')
  expect(await capacity.textContent()).toContain('which says 4 GWh/yr')
  await capacity.getByRole('button', { name: 'Write a value here' }).click()
  await capacity.getByRole('textbox').fill('3,5')
  await capacity.getByRole('textbox').press('Enter')
  // A unit is never put in silently.
  await capacity.getByRole('button', { name: 'Write 3.5 GWh/yr' }).click()
  await figure(page, 'announced capacity').filter({ hasText: '3.5' }).waitFor()
  expect(await figure(page, 'sized output').textContent()).not.toBe(sized)

  // A unit of something else: the fault stands beside the field, the old value waits, sizes stay those of the text without faults.
  await capacity.getByRole('textbox').fill('3.5 GWh')
  await capacity.getByRole('textbox').press('Enter')
  const fault = capacity.getByRole('alert')
  await fault.waitFor()
  expect(await fault.textContent()).toMatch(/GWh.*for example 4 GWh\/yr/)
  expect(await page.locator('.issues-panel').textContent()).toContain('1 fault')
  expect(await figure(page, 'announced capacity').textContent()).toContain('3.5')
  await tree(page, /gigafactory.*1 fault/).waitFor()
  await capacity.getByRole('button', { name: 'Back to 3.5 GWh/yr' }).click()
  await fault.waitFor({ state: 'detached' })

  // A number of the library gets one of one's own, with its reason; it is marked as such in the results.
  await tree(page, /^▸?\s*pouch/).click()
  await page.getByRole('searchbox').fill('specific capacity')
  const group = page.locator('.library-group').first()
  const own = group.getByRole('button', { name: /^Own value of/ }).first()
  await own.click()
  const form = page.getByRole('form')
  await form.getByLabel('Value').fill('170,5')
  await form.getByRole('button', { name: 'Write into the file' }).click()
  expect(await form.getByRole('alert').textContent()).toBe('An assumption needs its reason.')
  await form.getByLabel('Reason or remark').fill('our own measurement')
  await form.getByRole('button', { name: 'Write into the file' }).click()
  await group.locator('.kind-yours').first().waitFor()
  expect(await group.textContent()).toContain('our own measurement')
  await tree(page, /Own library numbers/).waitFor()

  // A run is cancelled; what is done is kept and said to be incomplete.
  await page.keyboard.press('Control+Enter')
  await page.getByRole('progressbar').waitFor()
  await page.getByRole('button', { name: 'Cancel' }).click()
  await page.getByRole('button', { name: 'Run again' }).waitFor()
  const ribbon = page.locator('.ribbon')
  expect(await ribbon.textContent()).toMatch(/Cancelled, what is done is kept: .*of 10 replications/)
  expect(await ribbon.textContent()).toMatch(/from inputs [0-9a-f]{4}, seed 1, /)

  // Inputs that change after a run make its results old.
  await page.getByRole('button', { name: 'Undo' }).click()
  await page.locator('.ribbon.stale').waitFor()
  expect(await ribbon.textContent()).toMatch(/older than the inputs\./)
  await close()
})

test('the outline is walked by keys, and a fault leads to its field', async () => {
  const { page, close } = await studio.open({ language: 'ru' })
  await page.getByRole('button', { name: /^Заготовка|Завод материала/ }).click()
  const outline = page.getByRole('tree')
  await outline.focus()
  const active = () => page.locator('.outline-line.active .outline-name').textContent()
  await outline.press('Home')
  expect(await active()).toBe('My material plant')
  await outline.press('End')
  await outline.press('a')
  expect(await active()).toBe('anode')
  await outline.press('ArrowLeft')
  expect(await active()).toContain('Заводы материалов')
  await outline.press('ArrowLeft')
  expect(await page.locator('.outline-line.active').getAttribute('aria-expanded')).toBe('false')
  await outline.press('ArrowRight')
  await outline.press('ArrowRight')
  await outline.press('Enter')
  const route = field(page, 'material_plants.anode.route')
  await route.getByRole('combobox').fill('synthetic-grafite')
  await route.getByRole('combobox').press('Enter')
  // The engine has a guess: it is written with one press.
  await page.locator('.issue-fix').click()
  await page.getByRole('status').filter({ hasText: 'Ошибок и замечаний нет' }).waitFor()
  expect(await route.getByRole('combobox').inputValue()).toBe('synthetic-graphite')
  await close()
})
