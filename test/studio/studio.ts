import { readFileSync } from 'node:fs'
import type { Server } from 'node:http'
import { chromium, type Browser, type BrowserContext, type Page } from 'playwright-core'
import { afterAll, beforeAll, expect } from 'vitest'
import { listen, STUDIO, studioServer, type Opened } from '../../apps/cli/src/studio-server.ts'
import { findChromium, HOW_TO_INSTALL } from '../../scripts/chromium.ts'

/** The studio in a real Chromium, as `cellwright studio` serves it; the page has been built before. */
export interface Studio {
  /** A page of its own store; a fault in it or a request to another host fails the test at `close`. */
  readonly open: (options?: OpenOptions) => Promise<StudioPage>
  readonly url: string
}

export interface OpenOptions {
  /** After the address, e.g. `#project=...`. */
  readonly fragment?: string
  readonly language?: 'en' | 'ru'
  readonly dark?: boolean
  readonly width?: number
  readonly height?: number
}

export interface StudioPage {
  readonly page: Page
  readonly context: BrowserContext
  /** What went wrong in the page so far: uncaught errors, errors in its console (so refusals by the policy too), requests to other hosts. */
  readonly faults: readonly string[]
  readonly close: () => Promise<void>
}

/** Starts server and browser before the tests of a file and ends them after; `opened` is the file given to the command. */
export function withStudio(opened: Opened | null = null): Studio {
  let server: Server
  let browser: Browser
  let url = ''
  beforeAll(async () => {
    const command = findChromium()
    if (command === undefined) throw new Error(HOW_TO_INSTALL)
    server = studioServer(STUDIO, opened)
    url = await listen(server)
    browser = await chromium.launch({
      executablePath: command,
      args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking', '--disable-dev-shm-usage'],
    })
  })
  afterAll(async () => {
    await browser?.close()
    server?.closeAllConnections()
    server?.close()
  })
  return {
    get url() {
      return url
    },
    open: async ({ fragment = '', language = 'en', dark = false, width = 1280, height = 800 } = {}) => {
      const context = await browser.newContext({
        viewport: { width, height },
        locale: language === 'ru' ? 'ru-RU' : 'en-GB',
        colorScheme: dark ? 'dark' : 'light',
        acceptDownloads: true,
      })
      const page = await context.newPage()
      const faults: string[] = []
      page.on('pageerror', (error) => faults.push(String(error)))
      page.on('console', (message) => {
        if (message.type() === 'error') faults.push(message.text())
      })
      page.on('request', (request) => {
        if (!/^(data|blob):/.test(request.url()) && !request.url().startsWith(url))
          faults.push(`asks another host: ${request.url()}`)
      })
      await page.goto(url + fragment)
      const close = async () => {
        await context.close()
        expect(faults).toEqual([])
      }
      return { page, context, faults, close }
    },
  }
}

/** The text of a project file of ours. */
export const projectText = (name: string) => readFileSync(new URL(`../../projects/${name}.yaml`, import.meta.url), 'utf8')

/** A plant of packs alone: three steps, so that its preview, its run and its film take a second each. */
export const SMALL = `cellwright: 1
name: Small plant
calendar: {start: 2026-01-01, end: 2030-12-31}
currency: {report: USD, year: 2024}
sites:
  town: {country: DE, name: A town}
cells:
  pouch: {chemistry: NMC622/graphite, format: pouch, capacity: 33 Ah}
packs:
  car: {cell: pouch, series: 105, parallel: 6}
plants:
  works: {site: town, route: pack, makes: car, capacity: 0.2 GWh/yr, schedule: {start: 2026-01-01}}
`

/** Kaliningrad until 2030 only: all of its parts, and fewer years to simulate. */
export const KALININGRAD_SHORT = projectText('kaliningrad').replace('end: 2040-12-31', 'end: 2030-12-31')
