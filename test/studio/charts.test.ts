import { readFileSync } from 'node:fs'
import type { Results } from '@cellwright/model'
import type { Locator, Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { previewResults } from './preview-results.ts'
import { SMALL, withStudio } from './studio.ts'

// Results come from a file: what is open beside them is small.
const studio = withStudio({ name: 'small.yaml', text: SMALL, attachments: {} })

/** The page with all charts of some results chosen and drawn. */
async function charts(page: Page, results: Results): Promise<Locator> {
  await page.evaluate(() => localStorage.setItem('cellwright.charts', JSON.stringify({ plant: '' })))
  await page.reload()
  await page.locator('header nav button').nth(2).click()
  const file = { name: 'results.json', mimeType: 'application/json', buffer: Buffer.from(JSON.stringify(results)) }
  await page.locator('.charts-open input').setInputFiles(file)
  await page.locator('.charts-shown [role=status]').waitFor()
  await page.evaluate(() => {
    const boxes = document.querySelectorAll<HTMLInputElement>('.charts-list input[type=checkbox]:enabled:not(:checked)')
    for (const box of boxes) box.click()
  })
  await drawn(page)
  return page.locator('figure.chart')
}

/** Charts out of sight are drawn when they are printed. */
async function drawn(page: Page): Promise<void> {
  await page.evaluate(() => dispatchEvent(new Event('beforeprint')))
  await page.waitForFunction(() => {
    const all = [...document.querySelectorAll('.charts-grid > div')]
    return all.length > 0 && all.every((c) => c.querySelector('.chart-place > *, [role=alert]'))
  })
}

const saved = async (page: Page, button: Locator): Promise<Buffer> => {
  const [download] = await Promise.all([page.waitForEvent('download'), button.click()])
  return readFileSync(await download.path())
}

test('every chart of two projects is drawn in both themes and languages, as a table, a file and for the keyboard', async () => {
  const { page, close } = await studio.open()
  for (const [name, least] of [
    ['kaliningrad', 16],
    ['tangier', 25],
  ] as const) {
    const figures = await charts(page, previewResults(name))
    const count = await figures.count()
    expect(count).toBeGreaterThanOrEqual(least)
    for (const [language, theme] of [
      ['ru', 'dark'],
      ['en', 'dark'],
      ['en', 'light'],
    ] as const) {
      await page.locator('header select').last().selectOption(language)
      await page.locator('header select').first().selectOption(theme)
      await drawn(page)
      expect(await figures.count()).toBe(count)
      expect(await page.locator('.charts-shown [role=alert]').count()).toBe(0)
    }
    const seen = await page.evaluate(look)
    expect(seen.map((s) => s.id)).toHaveLength(count)
    for (const { id, faults, heads, rows, csv } of seen) {
      expect(faults, id).toEqual([])
      alike(id, heads, rows, csv)
    }
  }
  await byHand(page, page.locator('figure.chart').first())
  await close()
})

interface Seen {
  readonly id: string
  readonly faults: readonly string[]
  readonly heads: readonly string[]
  /** Rows of the table, as it is shown. */
  readonly rows: readonly (readonly string[])[]
  readonly csv: string
}

/** In the page, so that it is quick: goes through every chart by its buttons and keys, with the files caught on their way out. */
async function look(): Promise<Seen[]> {
  const files: Blob[] = []
  const url = URL.createObjectURL.bind(URL)
  URL.createObjectURL = (file) => {
    if (file instanceof Blob) files.push(file)
    return url(file)
  }
  const links = HTMLAnchorElement.prototype
  const click = Object.getOwnPropertyDescriptor(HTMLElement.prototype, 'click')!
  Object.defineProperty(links, 'click', { ...click, value: () => undefined })
  const settled = () => new Promise((resolve) => setTimeout(resolve, 0))
  const seen: Seen[] = []
  for (const figure of document.querySelectorAll<HTMLElement>('figure.chart')) {
    const faults: string[] = []
    const press = async (name: string) => {
      const buttons = [...figure.querySelectorAll<HTMLButtonElement>('button')]
      buttons.find((b) => (b.getAttribute('aria-label') ?? b.textContent) === name)!.click()
      await settled()
    }
    const saved = async (kind: string) => {
      files.length = 0
      await press(`Download ${kind}`)
      for (let i = 0; i < 50 && files.length === 0; i++) await settled()
      return (await files.at(-1)?.text()) ?? ''
    }
    const focus = figure.querySelector<HTMLElement>('.chart-focus')!
    const key = async (name: string) => {
      focus.dispatchEvent(new KeyboardEvent('keydown', { key: name, bubbles: true, cancelable: true }))
      await settled()
    }
    await key('ArrowRight')
    await key('ArrowDown')
    await settled()
    const spoken = figure.querySelector('.chart-spoken')?.textContent ?? ''
    if (spoken.length < 4) faults.push(`says "${spoken}"`)
    if (!figure.querySelector('.chart-tip')) faults.push('shows no value')
    await key('Escape')
    if (figure.querySelector('.chart-tip')) faults.push('does not leave')

    const svg = await saved('SVG')
    const read = new DOMParser().parseFromString(svg, 'image/svg+xml')
    if (read.querySelector('parsererror')) faults.push('SVG is no XML')
    if (!read.querySelector('title')?.textContent || !read.querySelector('desc')?.textContent) faults.push('SVG says nothing')
    if (/var\(|currentColor| class=| style=/.test(svg)) faults.push('SVG leans on the page')
    if (read.querySelectorAll('svg svg *').length < 4) faults.push('SVG is empty')

    const csv = await saved('CSV')
    await press('Table')
    const heads = [...figure.querySelectorAll('thead th')].map((c) => c.textContent ?? '')
    const rows = [...figure.querySelectorAll('tbody tr')].map((r) => [...r.children].map((c) => c.textContent ?? ''))
    const counted = Number(figure.querySelector('table')?.getAttribute('aria-rowcount'))
    if (counted !== csv.trimEnd().split('\r\n').length) faults.push('rows of the table are not those of the CSV')
    await press('Table')
    seen.push({ id: figure.id, faults, heads, rows, csv })
  }
  URL.createObjectURL = url
  Reflect.deleteProperty(links, 'click')
  return seen
}

/** The table shows the numbers of the CSV, rounded; of a long one it shows the beginning. */
function alike(id: string, heads: readonly string[], rows: readonly (readonly string[])[], csv: string): void {
  const [first, ...lines] = csv
    .replace('\ufeff', '')
    .trimEnd()
    .split('\r\n')
    .map((line) => line.split(/,(?=(?:[^"]*"[^"]*")*[^"]*$)/).map((field) => field.replace(/^"|"$/g, '')))
  expect(first, id).toEqual(heads)
  expect(rows.length, id).toBeGreaterThan(0)
  for (const [i, row] of rows.entries()) {
    if (row.length !== heads.length) continue
    for (const [k, field] of lines[i]!.entries()) {
      const shown = Number(row[k]!.replaceAll(',', ''))
      if (field !== '' && !Number.isNaN(Number(field)) && !Number.isNaN(shown))
        expect(Math.abs(shown - Number(field)), `${id} ${heads[k]}`).toBeLessThanOrEqual(
          Math.abs(Number(field)) * 6e-3 + 0.5 * Number(Number.isInteger(shown) && Math.abs(shown) > 99),
        )
    }
  }
}

/** One chart as a person would: keys, a picture, the large view. */
async function byHand(page: Page, figure: Locator): Promise<void> {
  await figure.locator('.chart-focus').focus()
  await page.keyboard.press('End')
  const last = await figure.locator('.chart-spoken').textContent()
  await page.keyboard.press('Home')
  const first = await figure.locator('.chart-spoken').textContent()
  expect(first).toMatch(/\d/)
  expect(first).not.toBe(last)
  const svg = (await saved(page, figure.getByRole('button', { name: 'Download SVG' }))).toString('utf8')
  const png = await saved(page, figure.getByRole('button', { name: 'Download PNG' }))
  expect(png.subarray(0, 8).toString('hex')).toBe('89504e470d0a1a0a')
  const [, width, height] = /<svg [^>]*width="([\d.]+)" height="([\d.]+)"/.exec(svg) ?? []
  expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([Math.round(Number(width) * 2), Math.round(Number(height) * 2)])
  await figure.getByRole('button', { name: 'Enlarge' }).click()
  await page.locator('dialog[open] .chart-place > *').first().waitFor()
  await page.keyboard.press('Escape')
  await page.locator('dialog[open]').waitFor({ state: 'detached' })
}

test('names from a file are never markup, and never formulas of a spreadsheet', async () => {
  const { page, close } = await studio.open()
  const hostile = '<img src=x onerror=alert(1)>'
  const results = previewResults('tangier')
  const [plant] = results.materialPlants
  const bad = {
    ...results,
    project: { ...results.project, name: hostile },
    materialPlants: [{ ...plant!, id: hostile, steps: plant!.steps.map((s, i) => ({ ...s, name: i === 0 ? '=1+1' : hostile })) }],
    schedule: results.schedule.map((t) => ({ ...t, plant: hostile, name: hostile })),
  }
  const figures = await charts(page, bad)
  expect(await page.locator('img').count()).toBe(0)
  expect(await page.locator('.charts-shown').textContent()).toContain(hostile)
  const machines = figures.filter({ hasText: 'Machines and how full they are' })
  const csv = (await saved(page, machines.getByRole('button', { name: 'Download CSV' }))).toString('utf8')
  expect(csv).toContain("\r\n'=1+1,")
  await page
    .locator('.charts-open input')
    .setInputFiles({ name: 'no.json', mimeType: 'application/json', buffer: Buffer.from('{"schemaVersion": 7}') })
  await page.locator('.charts-open [role=alert]').waitFor()
  await close()
})
