import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { chromium, type Browser } from 'playwright-core'
import { build } from 'vite'
import { listen, studioServer } from '../apps/cli/src/studio-server.ts'
import { findChromium, HOW_TO_INSTALL } from './chromium.ts'

/** Builds a page of the studio, serves it as the command does and opens a browser without a screen; all of it is gone after. */
export async function withBuiltStudio(html: string, measure: (browser: Browser, url: string) => Promise<void>): Promise<void> {
  const root = new URL('../apps/studio', import.meta.url).pathname
  const out = mkdtempSync(join(tmpdir(), 'cellwright-bench-'))
  try {
    await build({
      root,
      logLevel: 'error',
      build: { outDir: out, emptyOutDir: true, rollupOptions: { input: join(root, html) } },
    })
    const command = findChromium()
    if (command === undefined) throw new Error(HOW_TO_INSTALL)
    const server = studioServer(out, null)
    const url = await listen(server)
    const browser = await chromium.launch({
      executablePath: command,
      args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking', '--disable-dev-shm-usage'],
    })
    try {
      await measure(browser, url)
    } finally {
      await browser.close()
      server.closeAllConnections()
      server.close()
    }
  } finally {
    rmSync(out, { recursive: true, force: true })
  }
}
