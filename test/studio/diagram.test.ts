import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { SMALL, withStudio } from './studio.ts'

const gallery = withStudio()

const laid = (page: Page) => page.locator('.dg-canvas[data-laid=true] [data-node]').first().waitFor()

/** Pairs of things that cover one another, and things outside the room of the diagram. */
const misplaced = (page: Page) =>
  page.evaluate(() => {
    const room = document.querySelector('.dg-canvas')!.getBoundingClientRect()
    const boxes = [...document.querySelectorAll<HTMLElement>('[data-node]')].map((at) => ({
      id: at.dataset['node'],
      box: at.getBoundingClientRect(),
    }))
    const found: string[] = []
    for (const [i, a] of boxes.entries()) {
      if (
        a.box.left < room.left - 1 ||
        a.box.right > room.right + 1 ||
        a.box.top < room.top - 1 ||
        a.box.bottom > room.bottom + 1
      )
        found.push(`${a.id} is outside`)
      for (const b of boxes.slice(i + 1))
        if (a.box.left < b.box.right && b.box.left < a.box.right && a.box.top < b.box.bottom && b.box.top < a.box.bottom)
          found.push(`${a.id} and ${b.id}`)
    }
    return { found, things: boxes.length }
  })

test('each project is laid out without overlap; the ways lead through it by keys, and in and out of its plants', async () => {
  const { page, close } = await gallery.open()
  const things: Record<string, number> = {}
  for (const name of ['kaliningrad', 'moscow', 'tangier', 'belarus', 'uyuni', 'dazhou']) {
    if (name !== 'kaliningrad') await page.getByRole('button', { name: 'All projects' }).click()
    await page
      .getByRole('button', { name: new RegExp(name, 'i') })
      .last()
      .click()
    await page.locator('header', { hasText: `${name}.yaml` }).waitFor()
    await laid(page)
    const { found, things: count } = await misplaced(page)
    expect(found, name).toEqual([])
    things[name] = count
  }
  // Kaliningrad and Uyuni have nothing but their plant, and begin with its steps.
  expect(things['kaliningrad']).toBe(23)
  expect(things['uyuni']).toBe(3)
  const at = () => page.evaluate(() => document.activeElement?.getAttribute('data-node'))
  await page.locator('[data-node="cathode"]').focus()
  await page.keyboard.press('ArrowDown')
  expect(await at()).toBe('cells')
  await page.keyboard.press('ArrowDown')
  expect(await at()).toBe('packs')
  await page.keyboard.press('ArrowUp')
  await page.keyboard.press('Enter')
  await page.locator('[data-node="cells/stacking"]').waitFor()
  expect((await misplaced(page)).found).toEqual([])
  // Both branches lead to stacking; in the row below the line goes on.
  await page.locator('[data-node="cells/vacuum-drying-cathode"]').focus()
  await page.keyboard.press('ArrowRight')
  expect(await at()).toBe('cells/stacking')
  expect(await page.locator('[data-node="cells/stacking"]').getAttribute('aria-label')).toMatch(
    /^stacking, 233 machines, 91.% used/,
  )
  await page.keyboard.press('Enter')
  await page.getByRole('heading', { name: 'stacking' }).first().waitFor()
  expect(await page.locator('.dg-square').count()).toBe(233)
  await page.keyboard.press('Escape')
  await laid(page)
  await page.locator('[data-node="cells/stacking"]').focus()
  await page.keyboard.press('Escape')
  await page.locator('[data-node="packs"]').waitFor()
  await close()
})

test('after a run the bottleneck is named with its evidence, months are gone through by keys, and a film plays', async () => {
  const { page, close } = await gallery.open()
  // The small plant in the place of a project of the gallery.
  const body = `export default ${JSON.stringify(SMALL)}`
  await page.route(/kaliningrad[^/]*\.js$/, (route) => route.fulfill({ contentType: 'text/javascript', body }))
  await page
    .getByRole('button', { name: /kaliningrad/i })
    .last()
    .click()
  await laid(page)
  const says = page.locator('.diagram__says')
  // Nothing is measured yet; by then there may be a preview.
  expect(await says.textContent()).toMatch(
    /^By sizes alone people at modules and packs hold works back: .*(Not simulated yet|a run measures)/,
  )
  await page.getByRole('button', { name: 'Settings of the run' }).click()
  await page.getByLabel('Replications').fill('2')
  await page.keyboard.press('Escape')
  await page.getByRole('button', { name: 'Run', exact: true }).click()
  await says.filter({ hasText: '2 replications' }).waitFor()
  const slider = page.getByRole('slider', { name: 'Month' })
  await slider.waitFor()
  expect(await says.textContent()).toMatch(
    /^People at modules and packs hold works back: \d+.% of those present are at machines, one person more on each shift would give \+\d+.% \(\d+ to \d+.%\), 2 replications\.$/,
  )
  const label = () => page.locator('[data-node="works/pack-assembly"]').getAttribute('aria-label')
  const mature = await label()
  expect(mature).toMatch(/^pack assembly, 2 machines, busy \d+.%/)
  await slider.focus()
  await page.keyboard.press('End')
  expect(await slider.getAttribute('aria-valuetext')).toBe('Dec 2030')
  const last = await label()
  expect(last).not.toBe(mature)
  // Before the plant is built nothing runs.
  for (const key of ['Home', 'ArrowRight']) await page.keyboard.press(key)
  expect(await slider.getAttribute('aria-valuetext')).toBe('Jan 2026')
  expect(await label()).not.toContain('busy')
  await page.keyboard.press('End')
  expect(await label()).toBe(last)
  // The table says the same as the picture.
  await page.getByRole('button', { name: 'As a table' }).click()
  const row = await page.getByRole('row', { name: /^pack assembly/ }).textContent()
  for (const share of /busy (\d+(?:\.\d+)?).%/.exec(last!)!.slice(1)) expect(row).toContain(`busy ${share}`)
  expect(await page.getByRole('row').count()).toBe(4)
  await page.getByRole('button', { name: 'As a table' }).click()
  await laid(page)
  await page.getByRole('button', { name: 'Film…' }).click()
  await page.getByLabel('Day', { exact: true }).fill('2030-06-05')
  await page.getByRole('button', { name: 'Show the film' }).click()
  const moment = page.getByRole('slider', { name: 'Moment' })
  await moment.waitFor()
  expect(await moment.getAttribute('aria-valuetext')).toBe('5 Jun 2030 00:00')
  await page.getByText('replication 1 of 2').waitFor()
  await moment.focus()
  await page.keyboard.press('PageUp')
  expect(await moment.getAttribute('aria-valuetext')).toBe('5 Jun 2030 01:00')
  // Machines change, and a moment looks the same from wherever one comes to it.
  const all = () => page.locator('[data-node]').evaluateAll((list) => list.map((at) => at.ariaLabel).join('; '))
  const seen = new Map<number, string>()
  for (let t = 0; t <= 86400; t += 7200) {
    await moment.fill(String(t))
    seen.set(t, await all())
  }
  expect(new Set(seen.values()).size).toBeGreaterThan(2)
  for (const t of [50400, 0, 86400, 7200]) {
    await moment.fill(String(t))
    expect(await all(), `${t}`).toBe(seen.get(t))
  }
  await moment.focus()
  await page.keyboard.press('Home')
  expect(await moment.getAttribute('aria-valuetext')).toBe('5 Jun 2030 00:00')
  await page.getByRole('button', { name: 'Play' }).click()
  await expect.poll(() => moment.inputValue().then(Number)).toBeGreaterThan(1800)
  await page.getByRole('button', { name: 'Pause' }).click()
  await close()
})
