import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { builtInLibrary } from '@cellwright/library'
import { compare, evaluate, parseProject, parseVariant, type CompareResults, type Results } from '@cellwright/model'
import { TEMPLATES } from '@cellwright/model/templates'
import type { Page } from 'playwright-core'
import { afterAll, describe, expect, test } from 'vitest'
import { linearSolver } from '../../apps/cli/src/linear-solver.ts'
import { hashOf } from '../../apps/cli/src/read-text.ts'
import { projectText, withStudio } from './studio.ts'

const library = builtInLibrary()
/** Few years, so that a run is short. */
const TEXT = projectText('kaliningrad').replace('end: 2040-12-31', 'end: 2026-12-31')

function finished<T>(work: Generator<unknown, T, undefined>): T {
  for (let step = work.next(); ; step = work.next()) if (step.done) return step.value
}

const go = (page: Page, name: string) => page.locator('header nav').getByRole('button', { name }).first().click()

describe('the compare page', () => {
  const studio = withStudio({ name: 'kaliningrad.yaml', text: TEXT, attachments: {} })

  test('says what differs first, then what comes of it: the figures of the command', async () => {
    const { page, close } = await studio.open()
    page.setDefaultTimeout(10_000)
    await go(page, 'Compare')
    const run = page.locator('.compare-run button')
    await page.getByRole('spinbutton', { name: 'Replications' }).fill('2')
    await page.getByRole('spinbutton', { name: 'Draws' }).fill('16')
    // What lfp changes stands there before anything is worked out.
    const differs = page.getByRole('table', { name: 'lfp' })
    await differs.getByText('LFP/graphite').waitFor()
    expect(await differs.getByRole('row').allInnerTexts()).toEqual([
      expect.stringContaining('Path'),
      expect.stringMatching(/cells\.pouch\.chemistry\s+NMC622\/graphite\s+LFP\/graphite/),
      expect.stringMatching(/packs\.car\.series\s+\{value: 105/),
    ])
    expect(await page.locator('.compared').count()).toBe(0)
    await run.click()
    const own = options(16)
    const known = ofCommand(own)
    const table = page.locator('.compared')
    await table.waitFor({ timeout: 30_000 })
    const said = await page.locator('.compare-results > p').first().innerText()
    expect(said).toContain(`inputs ${own.hash}, seed 1, 2 replications and 16 draws`)
    const [variant] = known.variants
    expect(await page.locator('.compare-results li').allInnerTexts()).toEqual(
      expect.arrayContaining([variant!.headline[0]!.text, variant!.headline[1]!.text]),
    )
    const npv = variant!.differences.find((d) => d.id === 'npv')!
    const number = (x: number) => new Intl.NumberFormat('en-GB', { maximumSignificantDigits: 3 }).format(Math.abs(x))
    const row = await table.getByRole('row', { name: /^net present value/ }).innerText()
    expect(row).toContain(`${npv.difference!.value < 0 ? '\u2212' : '+'}${number(npv.difference!.value)}`)
    const signed = (x: number) => `${x < 0 ? '-' : ''}${number(x)}`
    expect(row).toContain(`from ${signed(npv.difference!.low!)} to ${signed(npv.difference!.high!)}`)

    // Another number of draws: a cancel keeps what is done and says so.
    await page.getByRole('spinbutton', { name: 'Replications' }).fill('1000')
    await run.click()
    await page.getByRole('button', { name: 'Stop and keep' }).click()
    await page.getByText('Stopped before the end').waitFor({ timeout: 30_000 })
    expect(await page.locator('.compared').count()).toBe(1)

    await close()
  }, 60_000)
  test('a change in the form is compared with the file as it was opened, becomes a variant, and undo brings it back', async () => {
    const { page, close } = await studio.open()
    page.setDefaultTimeout(10_000)
    await page.getByRole('treeitem', { name: /pouch/ }).first().click()
    // The capacity is a band: its middle has a field of its own.
    const capacity = page.locator('.input-field[data-path="cells.pouch.capacity"]').getByLabel('capacity: value')
    await capacity.fill('40 Ah')
    await capacity.press('Enter')
    await go(page, 'Compare')
    const mine = page.getByRole('table', { name: 'my changes' })
    const changed = /cells\.pouch\.capacity\.value\s+33 Ah\s+40 Ah/
    await mine.getByText('40 Ah').waitFor()
    expect(await mine.getByRole('row').nth(1).innerText()).toMatch(changed)
    await page.getByRole('spinbutton', { name: 'Replications' }).fill('2')
    await page.getByRole('spinbutton', { name: 'Draws' }).fill('16')
    await page.locator('.compare-run button').click()
    const compared = page.locator('.compared')
    await compared.waitFor({ timeout: 30_000 })
    expect(await compared.locator('thead').innerText()).toContain('my changes: difference to the base')
    expect(await compared.getByRole('row', { name: /^jobs/ }).innerText()).toMatch(/\u2212\d+(\.\d+)?\speople/)

    await page.locator('.save-variant').getByRole('button', { name: 'Save' }).click()
    const saved = page.getByText('The variant my-variant is in the file')
    await saved.waitFor()
    const variant = page.getByRole('table', { name: 'my-variant' })
    await variant.getByText('value: 40 Ah', { exact: false }).waitFor()
    expect(await page.locator('.compare-results .stale-mark').count()).toBe(1)

    await page.getByRole('button', { name: 'Undo' }).click()
    await mine.getByText('40 Ah').waitFor()
    expect(await mine.getByRole('row').nth(1).innerText()).toMatch(changed)
    expect(await saved.count()).toBe(0)
    // The results are of these two texts again.
    await page.locator('.compare-results .stale-mark').waitFor({ state: 'detached' })
    await close()
  }, 60_000)
})

const options = (draws: number) => ({ seed: 1, replications: 2, draws, hash: hashOf(TEXT) })

function ofCommand(own: ReturnType<typeof options>): CompareResults {
  const file = { file: 'kaliningrad.yaml', library }
  const { project, library: its } = parseProject(TEXT, file)
  return finished(compare(project!, [{ id: 'lfp', project: parseVariant(TEXT, file, 'lfp').project! }], its, own))
}

describe('charts of use', () => {
  const studio = withStudio({ name: 'dazhou.yaml', text: projectText('dazhou'), attachments: {} })
  const folder = mkdtempSync(join(tmpdir(), 'cellwright-charts-'))
  afterAll(() => rmSync(folder, { recursive: true }))

  test.each([
    [
      'light',
      [
        'fleet-vehicles',
        'fleet-replacements',
        'fleet-health',
        'fleet-off-road',
        'centre-arrivals',
        'centre-turnaround',
        'centre-use',
        'centre-spares',
        'centre-money',
        'centre-spared',
        'centre-exits',
      ],
    ],
    ['dark', ['station-day', 'station-energy', 'station-cash', 'station-levelized']],
  ] as const)(
    'are drawn with a twin in %s colours, and the map has the sites',
    async (theme, kinds) => {
      const results = theme === 'light' ? centre() : await station()
      const file = join(folder, `${theme}.json`)
      writeFileSync(file, JSON.stringify(results))
      const { page, close } = await studio.open({ dark: theme === 'dark' })
      await page.evaluate(
        (all) => localStorage.setItem('cellwright.charts', JSON.stringify({ kinds: all, plant: '' })),
        ['site-map', ...kinds],
      )
      await page.reload()
      await go(page, 'Charts')
      const map = page.locator('#chart-site-map')
      await map.locator('circle[data-column="things"]').waitFor()
      expect(await map.innerText()).toMatch(/Dazhou East[\s\S]*Within one site: Prussian white \(cathode → cells\)/)
      // Land comes in a chunk of its own.
      await map.locator('[stroke-dasharray]').first().waitFor({ state: 'attached' })
      await page.locator('.charts-page input[type=file]').setInputFiles(file)
      await page.locator(`figure[id^="chart-${kinds[0]}"]`).first().waitFor()
      await page.evaluate(() => dispatchEvent(new Event('beforeprint')))
      for (const kind of kinds) {
        const chart = page.locator(`figure[id^="chart-${kind}"]`).first()
        await chart.locator('[data-row]').first().waitFor({ state: 'attached' })
        expect(await chart.locator('figcaption p').innerText()).not.toMatch(/NaN|undefined|Infinity/)
      }
      const first = page.locator(`figure[id^="chart-${kinds[0]}"]`).first()
      await first.getByRole('button', { name: 'Table' }).click()
      expect(await first.getByRole('row').count()).toBeGreaterThan(2)
      await close()
    },
    60_000,
  )
})

function centre(): Results {
  const { project, library: its } = parseProject(TEMPLATES['service-centre'], { file: 'centre.yaml', library })
  return finished(evaluate(project!, its, { scope: 'run', seed: 1, hash: 'centre', replications: 1, draws: 4 }))
}

async function station(): Promise<Results> {
  const read = (name: string) => readFileSync(new URL(`../../examples/station/${name}`, import.meta.url), 'utf8')
  const { project, library: its } = parseProject(read('station.yaml'), { file: 'station.yaml', library })
  // Four weeks of prices, for speed.
  const attachments = new Map([['prices.csv', read('prices.csv').split('\n').slice(0, 673).join('\n')]])
  const solver = await linearSolver()
  return finished(
    evaluate(project!, its, { scope: 'run', seed: 1, hash: 'station', replications: 1, draws: 4, solver, attachments }),
  )
}
