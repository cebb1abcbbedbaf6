import { spawn } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { createServer, type IncomingMessage } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { buffer } from 'node:stream/consumers'
import type { About } from './about.ts'
import type { Outcome } from './runtimes.ts'

/** Nothing but files of this server; no code made from text. */
const POLICY = "default-src 'none'; script-src 'self'; worker-src 'self'; connect-src 'self'"
const PAGE = '<!doctype html><title>bytes</title><script type="module" src="/browser-page.js"></script>'
/** Beyond this a page is given up [ms]. */
const PATIENCE = 240_000

export interface Browser {
  readonly command: string
  /** Arguments that open a page without a window, with an empty folder for what the browser keeps. */
  readonly args: (url: string, profile: string) => readonly string[]
}

export const chromium = (command: string): Browser => ({
  command,
  args: (url, profile) => [
    '--headless',
    '--no-sandbox',
    '--disable-gpu',
    '--disable-background-networking',
    '--disable-dev-shm-usage',
    '--no-first-run',
    `--user-data-dir=${profile}`,
    url,
  ],
})

export const firefox = (command: string): Browser => ({
  command,
  args: (url, profile) => ['--headless', '--no-remote', '--profile', profile, url],
})

/** Opens a page of a server of ours and waits until its worker has posted everything; `env` is added to the environment. */
export async function inBrowser(browser: Browser, modules: string, inputs: Uint8Array, env: NodeJS.ProcessEnv): Promise<Outcome> {
  const profile = mkdtempSync(join(tmpdir(), 'cellwright-browser-'))
  const page = new Page(modules, inputs)
  const running = new BrowserProcess(browser.command, browser.args(await page.open(), profile), env)
  try {
    return await Promise.race([page.outcome, running.failure])
  } finally {
    await running.end()
    page.close()
    rmSync(profile, { recursive: true, force: true, maxRetries: 5 })
  }
}

/** Serves the page with its modules on this machine, and takes what its worker posts. */
class Page {
  readonly #server
  readonly #modules: string
  readonly #inputs: Uint8Array
  readonly #groups = new Map<string, Uint8Array>()
  #done: (outcome: Outcome) => void = () => {}
  #failed: (error: unknown) => void = () => {}
  readonly outcome = new Promise<Outcome>((resolve, reject) => {
    this.#done = resolve
    this.#failed = reject
  })

  constructor(modules: string, inputs: Uint8Array) {
    this.#modules = modules
    this.#inputs = inputs
    this.#server = createServer((request, response) => {
      response.setHeader('Content-Security-Policy', POLICY)
      const path = request.url ?? '/'
      if (request.method === 'POST') {
        this.#take(request, path).then(() => response.end(), this.#failed)
        return
      }
      const [type, body] = this.#file(path)
      response.writeHead(body === undefined ? 404 : 200, { 'Content-Type': type }).end(body)
    })
  }

  async open(): Promise<string> {
    await new Promise<void>((resolve) => this.#server.listen(0, '127.0.0.1', resolve))
    return `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}/`
  }

  close(): void {
    this.#server.close()
    this.#server.closeAllConnections()
  }

  #file(path: string): [type: string, body?: string | Uint8Array] {
    if (path === '/') return ['text/html', PAGE]
    if (path === '/inputs') return ['application/octet-stream', this.#inputs]
    return /^\/[\w-]+\.js$/.test(path) ? ['text/javascript', readFileSync(join(this.#modules, path), 'utf8')] : ['text/plain']
  }

  async #take(request: IncomingMessage, path: string): Promise<void> {
    const body = await buffer(request)
    if (path.startsWith('/groups/')) this.#groups.set(path.slice('/groups/'.length), body)
    else if (path === '/done') this.#done({ groups: this.#groups, about: JSON.parse(body.toString()) as About })
    else throw new Error(`in the browser: ${body.toString()}`)
  }
}

class BrowserProcess {
  readonly #child
  readonly #ended: Promise<unknown>
  /** Is rejected with what the browser said when it ends by itself or takes too long. */
  readonly failure: Promise<never>

  constructor(command: string, args: readonly string[], env: NodeJS.ProcessEnv) {
    // A group of its own, so that the processes that a browser starts end with it.
    const child = spawn(command, args, { env: { ...process.env, ...env }, detached: true, stdio: ['ignore', 'ignore', 'pipe'] })
    let said = ''
    child.stderr.on('data', (data: Buffer) => void (said = `${said}${data.toString()}`.slice(-4000)))
    this.#child = child
    this.#ended = new Promise((resolve) => child.once('close', resolve))
    this.failure = new Promise((_, reject) => {
      const fail = (why: string) => reject(new Error(`${command} ${why}:\n${said}`))
      child.on('error', reject)
      child.on('exit', (code) => fail(`ended with ${code} before the page was done`))
      setTimeout(() => fail(`was not done with the page after ${PATIENCE / 1000} s`), PATIENCE).unref()
    })
  }

  async end(): Promise<void> {
    const { pid, exitCode, signalCode } = this.#child
    if (pid !== undefined && exitCode === null && signalCode === null) process.kill(-pid, 'SIGKILL')
    await this.#ended
  }
}
