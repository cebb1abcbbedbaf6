import { execFile } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { promisify } from 'node:util'
import { expect, test } from 'vitest'
import { withStudio } from './studio.ts'

const studio = withStudio()

/** What the command prints for the same inputs, seed, replications and draws. */
const command = () =>
  promisify(execFile)(
    process.execPath,
    ['apps/cli/src/main.ts', 'run', 'projects/uyuni.yaml', '--json', '--replications', '2', '--draws', '16'],
    { maxBuffer: 1e8, cwd: new URL('../..', import.meta.url) },
  )

test('a run is told as a report: what matters, the bytes of the command, one file without scripts, pages of paper', async () => {
  const printed = command()
  const { page, context, close } = await studio.open()
  await page.getByRole('button', { name: 'Open uyuni' }).click()
  await page.getByRole('button', { name: 'Settings of the run' }).click()
  await page.getByLabel('Replications').fill('2')
  await page.getByLabel('Draws of the inputs').fill('16')
  await page.keyboard.press('Escape')
  await page.getByRole('button', { name: 'Run', exact: true }).click()
  await page.getByRole('button', { name: 'Run again' }).waitFor({ timeout: 90_000 })

  // What matters most: the largest swing first; the cursor goes down the bars and names input and value.
  await page.getByRole('button', { name: 'Audit', exact: true }).click()
  const tornado = page.locator('#chart-tornado')
  await tornado.locator('.chart-place [data-row="0"]').first().waitFor()
  const widths = await tornado.locator('.chart-place svg').evaluate((svg) => {
    const rows: number[] = []
    for (const bar of svg.querySelectorAll('rect[data-row]')) {
      const row = Number(bar.getAttribute('data-row'))
      rows[row] = (rows[row] ?? 0) + Number(bar.getAttribute('width'))
    }
    return rows
  })
  expect(widths.length).toBeGreaterThan(5)
  widths.slice(1).forEach((w, i) => expect(w).toBeLessThanOrEqual(widths[i]! + 2))
  await tornado.locator('.chart-focus').focus()
  const said = () => tornado.locator('.chart-spoken').textContent()
  await page.keyboard.press('ArrowDown')
  const first = await said()
  await page.keyboard.press('ArrowDown')
  await expect.poll(said).not.toBe(first)

  await page.getByRole('button', { name: 'Report', exact: true }).click()
  await page.locator('.report').waitFor()
  expect(await page.locator('.report-contents li').count()).toBeGreaterThan(8)
  for (const part of ['Findings', 'Plants of materials', 'What matters most', 'Inputs and assumptions', 'Sources'])
    await page.locator('.report h2', { hasText: part }).first().waitFor()

  const saved = async (name: string) => {
    const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name, exact: true }).click()])
    return readFileSync(await download.path(), 'utf8')
  }
  const json = await saved('Results as JSON')
  expect(JSON.parse(json)).toMatchObject({ scope: 'run', project: { id: 'uyuni' }, engine: { replications: 2, draws: 16 } })
  expect(json === (await printed).stdout, 'the bytes of the command').toBe(true)

  const html = await saved('Report as HTML')
  const alone = await context.newPage()
  await alone.route('**', (route) => route.abort())
  await alone.setContent(html)
  expect(await alone.locator('h1').textContent()).toBe(JSON.parse(json).project.name)
  expect(await alone.locator('script, link, iframe, object, [onclick], [onerror]').count()).toBe(0)
  expect(await alone.locator('a:not([href^="#s-"])').count()).toBe(0)
  // The policy of the file itself refuses a script that somebody puts into it.
  await alone.setContent(html.replace('</body>', '<script>window.hacked = 1</script></body>'))
  expect(await alone.evaluate(() => 'hacked' in window)).toBe(false)
  await alone.close()

  const pdf = (await page.pdf({ preferCSSPageSize: true })).toString('latin1')
  const pages = pdf.match(/\/Type\s*\/Page\b/g)?.length ?? 0
  expect(pages).toBeGreaterThan(5)
  // The page is shown in print without what belongs to the screen.
  await page.emulateMedia({ media: 'print' })
  expect(await page.locator('header nav').isVisible()).toBe(false)
  expect(await page.locator('.report-csv').first().isVisible()).toBe(false)
  await close()
})
