import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import { PAGES } from '../../apps/studio/src/view/view.ts'
import { KALININGRAD_SHORT, withStudio } from './studio.ts'

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

/** All of WCAG 2.1 A and AA; of the same page in dark what can differ. */
const ALL = { type: 'tag', values: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa'] }
const COLOURS = { type: 'rule', values: ['color-contrast'] }

/** First load, compressed [bytes]. */
const FIRST_LOAD = 1_000_000

/** What axe finds: contrast, names, roles. */
async function violations(page: Page, rules: object): Promise<string[]> {
  // Evaluated by the test, not by the page, whose policy would refuse it.
  await page.evaluate(AXE)
  return page.evaluate(async (runOnly) => {
    const { axe } = window as unknown as {
      axe: {
        run: (
          root: Document,
          options: object,
        ) => Promise<{ violations: { id: string; nodes: { html: string; failureSummary?: string }[] }[] }>
      }
    }
    const found = await axe.run(document, { runOnly, resultTypes: ['violations'] })
    return found.violations.flatMap(({ id, nodes }) =>
      nodes.slice(0, 3).map(({ html, failureSummary }) => `${id}: ${html.slice(0, 200)} ${failureSummary ?? ''}`),
    )
  }, rules)
}

/** Pages of the top bar, in their order. */
const turn = (page: Page, n: number) => page.locator('header nav button').nth(n).click()

const HOSTILE = `<img src=x onerror=window.hacked=1>"'</script><script>window.hacked=2</script>\u202e`
const hostile = KALININGRAD_SHORT.replace(/^name: .*$/m, `name: ${JSON.stringify(HOSTILE)}`).replaceAll(
  /publisher: [^,}\n]+/g,
  `publisher: ${JSON.stringify(HOSTILE)}`,
)

describe('a file', () => {
  const studio = withStudio({ name: `${HOSTILE.slice(0, 20)}.yaml`, text: hostile, attachments: {} })

  test('with markup for names is shown as text on every page and runs nothing', async () => {
    const { page, close } = await studio.open()
    await page.locator('header nav').waitFor()
    for (const n of PAGES.keys()) {
      await turn(page, n)
      await page.waitForTimeout(500)
      expect(await page.locator('img[src="x"]').count(), PAGES[n]).toBe(0)
    }
    expect(await page.evaluate(() => 'hacked' in window)).toBe(false)
    expect(await page.locator('body').textContent()).toContain('<img src=x onerror=')
    await close()
  })
})

describe('the page', () => {
  const studio = withStudio({ name: 'kaliningrad.yaml', text: KALININGRAD_SHORT, attachments: {} })

  test.each([{ dark: false }, { dark: true }])('is readable for all by the rules of axe, dark: $dark', async ({ dark }) => {
    const { page, close } = await studio.open({ dark })
    await page.locator('header nav').waitFor()
    const found: Record<string, string[]> = {}
    for (const [n, name] of PAGES.entries()) {
      await turn(page, n)
      await page.waitForTimeout(900)
      const faults = await violations(page, dark ? COLOURS : ALL)
      if (faults.length > 0) found[name] = faults
    }
    expect(found).toEqual({})
    await close()
  })

  test('asks for less than a megabyte before it can be used', async () => {
    const { page, context, close } = await studio.open()
    await page.locator('header nav').waitFor()
    const session = await context.newCDPSession(page)
    let bytes = 0
    session.on('Network.loadingFinished', ({ encodedDataLength }) => (bytes += encodedDataLength))
    await session.send('Network.enable')
    await session.send('Network.setCacheDisabled', { cacheDisabled: true })
    await page.reload()
    await page.locator('header nav').waitFor()
    expect(bytes).toBeGreaterThan(50_000)
    expect(bytes).toBeLessThan(FIRST_LOAD)
    await close()
  })
})
