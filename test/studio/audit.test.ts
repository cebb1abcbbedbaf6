import { readFileSync } from 'node:fs'
import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { withStudio } from './studio.ts'

const studio = withStudio()

/** Id, verdict, whether it is borderline, and the number of comparable plants of each claim, as the command's golden file has them. */
const golden = readFileSync(new URL('../golden/kaliningrad-audit.txt', import.meta.url), 'utf8')
  .split('\n')
  .flatMap((line) => {
    const [id = '', verdict = ''] = line.split(' | ')
    const [, word = '', borderline] = /^([a-z-]+)( \(borderline\))?$/.exec(verdict) ?? []
    return word === '' ? [] : [`${id} ${word}${borderline === undefined ? '' : ' (borderline)'}`]
  })

const verdicts = (page: Page) =>
  page.locator('tr[data-claim]').evaluateAll((rows) =>
    rows.map((row) => {
      const [, word] = /verdict-([a-z-]+)/.exec(row.querySelector('.verdict')?.className ?? '') ?? []
      return `${row.getAttribute('data-claim')} ${word}${row.querySelector('.borderline') ? ' (borderline)' : ''}`
    }),
  )

test('the audit judges by itself as the command does; its table is filtered, opened and read with the keyboard; a figure leads to its sources in two clicks', async () => {
  const { page, close } = await studio.open()
  await page.getByRole('button', { name: 'Open the gigafactory at Neman' }).click()
  await page.getByRole('button', { name: 'Audit', exact: true }).click()
  await page.locator('tr[data-claim]').first().waitFor({ timeout: 90_000 })
  expect(golden.length).toBeGreaterThan(25)
  expect((await verdicts(page)).toSorted()).toEqual(golden.toSorted())

  // Two that contradict each other: what the filter shows, and each leads to the other.
  await page.getByRole('button', { name: /contradicted 2/ }).click()
  expect(await verdicts(page)).toEqual(['floor-2022 contradicted', 'floor-2023 contradicted'])
  const first = page.locator('button.open-claim').first()
  await first.focus()
  await page.keyboard.press('Enter')
  await page.keyboard.press('ArrowDown')
  expect(await page.evaluate(() => document.activeElement?.closest('tr')?.getAttribute('data-claim'))).toBe('floor-2023')
  const detail = page.locator('tr.detail')
  expect(await detail.textContent()).toMatch(/1\.57, measured: the median of 21 published cases/)
  expect(await detail.locator('.cases tbody tr').count()).toBe(20)
  const dots = detail.locator('circle[role="listitem"]')
  expect(await dots.count()).toBe(20)
  await dots.first().focus()
  const named = await detail.locator('.axis-name').textContent()
  expect(named).toMatch(/m2 \([A-Z]{2}, \d{4}, .*source/)
  await page.keyboard.press('ArrowRight')
  await expect.poll(() => detail.locator('.axis-name').textContent()).not.toBe(named)
  await detail.getByRole('button', { name: 'floor-2023' }).first().click()
  await expect
    .poll(() => page.evaluate(() => document.activeElement?.closest('tr')?.getAttribute('data-claim')))
    .toBe('floor-2023')
  await page.getByRole('searchbox').first().fill('footprint main hall')
  await expect.poll(() => verdicts(page)).toEqual(['hall implausible (borderline)'])

  // Click one: the formula and what goes in. Click two: where that comes from. What was clicked stays in sight.
  const figure = page.locator('.figure-cards .traced').filter({ hasText: 'GWh/yr' }).first()
  await figure.click()
  const panel = page.locator('.explain')
  await panel.locator('.term').waitFor()
  const [of, beside] = [await figure.boundingBox(), await panel.boundingBox()]
  expect(of!.x + of!.width).toBeLessThanOrEqual(beside!.x)
  await page.keyboard.press('Escape')
  await panel.waitFor({ state: 'detached' })
  expect(await figure.evaluate((button) => button === document.activeElement)).toBe(true)

  await page.locator('.figure-cards .traced').first().click()
  await panel.locator('.formula').first().waitFor()
  expect(await panel.textContent()).toContain('With the numbers put in')
  await panel.locator('.term-leaves summary').click()
  const sources = await panel.locator('.term-leaves .term-source').allTextContents()
  expect(sources.length).toBeGreaterThan(20)
  expect(sources.some((s) => /\d{4}.*\[[\w-]+\]/.test(s))).toBe(true)

  // The tree by keys: down to a term that is read, and back by the path.
  const tree = panel.getByRole('tree')
  await tree.getByRole('treeitem').first().focus()
  for (const key of ['ArrowRight', 'ArrowRight', 'ArrowRight']) await page.keyboard.press(key)
  const level = await tree.locator('[aria-selected="true"]').getAttribute('aria-level')
  expect(Number(level)).toBe(3)
  expect(await panel.locator('.explain-path li').count()).toBe(3)
  await panel.locator('.explain-path button').first().click()
  expect(await tree.locator('[aria-selected="true"]').getAttribute('aria-level')).toBe('1')
  await close()
})
