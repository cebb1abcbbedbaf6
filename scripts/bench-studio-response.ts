import { cpus, loadavg } from 'node:os'
import type { Browser, Page } from 'playwright-core'
import { withBuiltStudio } from './built-studio.ts'

/**
 * How soon the studio answers, in a real Chromium without a screen: the first load, a changed capacity until its new design and sizes and until its preview are on the
 * page, and tasks of more than 50 ms on the main thread meanwhile. Medians; aims: 2 s, 1 MB, 100 ms, 2 s, no such task. With the name of a project: of it alone.
 */
const LOADS = 5
const CASES = [
  { project: 'kaliningrad', plant: 'gigafactory', unit: 'GWh/yr', most: 3.9, step: 0.1, times: 10 },
  { project: 'dazhou', plant: 'cells', unit: 'GWh/yr', most: 19, step: 0.5, times: 3 },
]

/** What stands in the page for the measurement, put there before its own script. */
interface Probe {
  tasks: { readonly at: number; readonly ms: number }[]
  interactive: number | null
  entered: number
  figure: number | null
  preview: number | null
}
type Probed = Window & { probe: Probe }

await withBuiltStudio('index.html', async (browser, url) => {
  const load = () => {
    const [ofMinute = NaN] = loadavg()
    return ofMinute.toFixed(1)
  }
  console.log(`${cpus().length} processors; load of the machine ${load()} at the beginning`)
  await loads(browser, url)
  const only = process.argv[2]
  for (const which of CASES.filter((c) => only === undefined || c.project === only)) await changes(browser, url, which)
  console.log(`load of the machine ${load()} at the end`)
})

async function loads(browser: Browser, url: string): Promise<void> {
  const times: number[] = []
  const sizes: { used: number; all: number }[] = []
  for (let i = 0; i < LOADS; i++) {
    const page = await opened(browser)
    await page.goto(url)
    await page.waitForFunction(() => (window as unknown as Probed).probe.interactive !== null)
    const used = await page.evaluate(bytes)
    times.push(await page.evaluate(() => (window as unknown as Probed).probe.interactive!))
    await page.waitForTimeout(2000)
    sizes.push({ used, all: await page.evaluate(bytes) })
    await page.context().close()
  }
  console.log(
    `cold load until it can be used: ${ms(times)}; ${kilo(sizes.map((s) => s.used))} till then, ${kilo(sizes.map((s) => s.all))} with the engine, which comes after`,
  )
}

async function changes(browser: Browser, url: string, which: (typeof CASES)[number]): Promise<void> {
  const { project, plant, unit, most, step, times } = which
  const page = await opened(browser)
  await page.goto(url)
  const began = Date.now()
  await page
    .getByRole('button', { name: new RegExp(project, 'i') })
    .last()
    .click()
  await page.locator(`[id="outline-plants.${plant}"]`).click()
  const field = page.locator(`.input-field[data-path="plants.${plant}.capacity"]`)
  const own = field.getByRole('button', { name: 'Write a value here' })
  await field.getByRole('textbox').or(own).first().waitFor()
  if (await own.isVisible()) await own.click()
  await page.locator('.derived dd').first().waitFor()
  console.log(`${project}: opened, with design and sizes, in ${Date.now() - began} ms`)
  // What opening it has begun is not of the change.
  await settled(page)
  const tasks: number[] = []
  const figures: number[] = []
  const previews: number[] = []
  let value = most
  const change = async () => {
    value -= step
    await page.evaluate(() => {
      const { probe } = window as unknown as Probed
      probe.tasks = []
      probe.figure = null
      probe.preview = null
    })
    await field.getByRole('textbox').fill(`${value.toFixed(2)} ${unit}`)
    await page.evaluate(watchChange)
    await field.getByRole('textbox').press('Enter')
  }
  const found = async (what: 'figure' | 'preview') => {
    await page.waitForFunction((w) => (window as unknown as Probed).probe[w] !== null, what, { timeout: 120_000 })
    return page.evaluate((w) => (window as unknown as Probed).probe[w]!, what)
  }
  const takeTasks = async () =>
    tasks.push(...(await page.evaluate(() => (window as unknown as Probed).probe.tasks.map((t) => t.ms))))
  for (let i = 0; i < times; i++) {
    await change()
    figures.push(await found('figure'))
    previews.push(await found('preview'))
    await page.waitForTimeout(300)
    await takeTasks()
  }
  console.log(`${project}: changed capacity until the first new figure: ${ms(figures)}`)
  console.log(`${project}: changed capacity until its preview: ${ms(previews)}`)
  console.log(`${project}: ${said(tasks)} during these changes`)

  await settled(page)
  await page.getByRole('button', { name: 'Text', exact: true }).click()
  await page.locator('.cm-content').click()
  await page.keyboard.press('Control+End')
  await settled(page)
  await page.evaluate(() => void ((window as unknown as Probed).probe.tasks = []))
  await page.keyboard.type('\n# a remark typed at the end of the file\n', { delay: 80 })
  await settled(page)
  const typing = await page.evaluate(() => (window as unknown as Probed).probe.tasks.map((t) => t.ms))
  console.log(`${project}: ${said(typing)} while 40 letters were typed in the editor, and their result came`)
  await page.context().close()
}

/** A page of its own store, with nothing in its cache, that notes when it can be used and which tasks were long. */
async function opened(browser: Browser): Promise<Page> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 }, locale: 'en-GB' })
  const page = await context.newPage()
  await page.addInitScript(() => {
    const probe: Probe = { tasks: [], interactive: null, entered: 0, figure: null, preview: null }
    ;(window as unknown as Probed).probe = probe
    new PerformanceObserver((list) => {
      for (const { startTime, duration } of list.getEntries()) probe.tasks.push({ at: startTime, ms: duration })
    }).observe({ type: 'longtask', buffered: true })
    // The main thread is free again after the frame in which the first buttons of the page stand.
    const look = () => {
      if (document.querySelector('main button')) setTimeout(() => (probe.interactive = performance.now()))
      else requestAnimationFrame(look)
    }
    requestAnimationFrame(look)
  })
  return page
}

/** In the page: what has come to it so far, compressed as it came. */
function bytes(): number {
  const entries = [...performance.getEntriesByType('navigation'), ...performance.getEntriesByType('resource')]
  return (entries as PerformanceResourceTiming[]).reduce((sum, e) => sum + e.transferSize, 0)
}

/** Until the preview stands, and nothing more comes. */
async function settled(page: Page): Promise<void> {
  await page.waitForFunction(
    () => {
      const ribbon = document.querySelector('.ribbon')
      return ribbon?.querySelector('.ribbon-from') && !ribbon.classList.contains('stale')
    },
    null,
    { timeout: 120_000 },
  )
  await page.waitForTimeout(1500)
}

/** In the page: from the key to the frame in which a figure is another, and to the one in which the preview is of the new inputs. */
function watchChange(): void {
  const { probe } = window as unknown as Probed
  const figures = () => document.querySelector('.derived')?.textContent
  const from = () => {
    const ribbon = document.querySelector('.ribbon')
    return ribbon?.classList.contains('stale') ? undefined : ribbon?.querySelector('.ribbon-from')?.textContent?.split(',')[0]
  }
  const before = { figures: figures(), from: from() }
  let entered: number | null = null
  addEventListener('keydown', (event) => (entered = event.timeStamp), { once: true, capture: true })
  const look = () => {
    if (entered !== null) {
      const took = performance.now() - entered
      if (probe.figure === null && figures() !== before.figures) probe.figure = took
      const now = from()
      if (now !== undefined && now !== before.from) {
        probe.preview = took
        return
      }
    }
    requestAnimationFrame(() => setTimeout(look))
  }
  look()
}

function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b)
  const middle = Math.floor(sorted.length / 2)
  return sorted.length % 2 === 1 ? sorted[middle]! : (sorted[middle - 1]! + sorted[middle]!) / 2
}

function ms(values: readonly number[]): string {
  return `median ${median(values).toFixed(0)} ms (${values.length} times, ${Math.min(...values).toFixed(0)} to ${Math.max(...values).toFixed(0)})`
}

function kilo(values: readonly number[]): string {
  return `${(median(values) / 1000).toFixed(0)} kB`
}

function said(tasks: readonly number[]): string {
  return tasks.length === 0
    ? 'no task over 50 ms on the main thread'
    : `${tasks.length} tasks over 50 ms on the main thread (median ${median(tasks).toFixed(0)} ms, most ${Math.max(...tasks).toFixed(0)} ms)`
}
