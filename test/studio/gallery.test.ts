import { expect, test } from 'vitest'
import { withStudio } from './studio.ts'

const studio = withStudio()

test('a project of the gallery opens', async () => {
  const { page, close } = await studio.open()
  await page
    .getByRole('button', { name: /kaliningrad/i })
    .first()
    .click()
  await page.getByRole('navigation').waitFor()
  expect(await page.locator('header').textContent()).toContain('kaliningrad.yaml')
  await close()
})
