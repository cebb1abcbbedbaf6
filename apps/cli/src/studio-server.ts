import { randomBytes, timingSafeEqual } from 'node:crypto'
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { fileURLToPath } from 'node:url'
import { saveFile } from './save-file.ts'
import { encodingFor, studioFiles, type StudioFile } from './studio-files.ts'

/** The built page. */
export const STUDIO = fileURLToPath(new URL('../../studio/dist', import.meta.url))

/** Nothing but files of this server; no code made from text, but WebAssembly for the solver. */
export const POLICY =
  "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; worker-src 'self'; style-src 'self'; img-src 'self' data: blob:; " +
  "font-src 'self'; connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'"

/** Bytes of a request at most: a project file has some hundred lines. */
const MOST = 32_000_000

/** A file that the page opens by itself. */
export interface Opened {
  readonly name: string
  readonly text: string
  readonly attachments: Readonly<Record<string, string>>
  /** Where the page may put it back; absent: nowhere. */
  readonly path?: string
}

/**
 * Serves the built page on this machine alone. A file given to it is at `opened.json`, with a token with which it may be put back; pages of other sites
 * cannot read it, other programs on this machine can: `PUT file {token, expected, text}`, where `expected` is the SHA-256 of the text as it was opened or last saved. What has changed on the disk since is not
 * overwritten: 409 says what lies there.
 */
export function studioServer(folder: string, opened: Opened | null): Server {
  const token = randomBytes(24).toString('base64url')
  const files = studioFiles(folder, opened ? '<meta name="cellwright-opened" content="./opened.json" />' : '')
  const server = createServer((request, response) => {
    answer(request, response).catch((error: unknown) => {
      if (!response.headersSent) say(response, 500, { error: error instanceof Error ? error.message : String(error) })
    })
  })
  return server

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    response.setHeader('Content-Security-Policy', POLICY)
    response.setHeader('X-Content-Type-Options', 'nosniff')
    response.setHeader('Referrer-Policy', 'no-referrer')
    response.setHeader('Cross-Origin-Resource-Policy', 'same-origin')
    response.setHeader('Cross-Origin-Opener-Policy', 'same-origin')
    // Another name for this machine would make it a page of another site (DNS rebinding).
    const { port } = server.address() as AddressInfo
    const hosts = [`127.0.0.1:${port}`, `localhost:${port}`]
    if (!hosts.includes(request.headers.host ?? '')) return say(response, 421, { error: 'this server answers to 127.0.0.1 only' })
    const address = addressOf(request.url ?? '/')
    if (address === undefined) return say(response, 400, { error: 'the address cannot be read' })
    if (address === '/file' && opened?.path !== undefined) {
      if (request.method !== 'PUT') return refuse(response, 'PUT')
      const { origin } = request.headers
      if (origin !== undefined && !hosts.some((host) => origin === `http://${host}`))
        return say(response, 403, { error: 'only the page of this server may save' })
      return await save(opened.path, request, response)
    }
    if (request.method !== 'GET' && request.method !== 'HEAD') return refuse(response, 'GET, HEAD')
    if (address === '/opened.json') return say(response, 200, opened && page(opened))
    const file = files.get(address)
    if (!file) return say(response, 404, { error: 'there is no such file' })
    await send(file, request, response)
  }

  function page({ name, text, attachments, path }: Opened) {
    return { name, text, attachments, ...(path === undefined ? {} : { save: { token } }) }
  }

  async function save(path: string, request: IncomingMessage, response: ServerResponse): Promise<void> {
    const body = await bodyOf(request)
    if (body === undefined) {
      response.setHeader('Connection', 'close')
      return say(response, 413, { error: 'that is more than a project file' })
    }
    const asked = asSaving(body)
    if (!asked) return say(response, 400, { error: 'a request to save holds token, expected and text' })
    if (!isSame(asked.token, token)) return say(response, 403, { error: 'the token is not that of this page' })
    const saved = saveFile(path, asked.expected, asked.text)
    if (saved.kind === 'saved') return say(response, 200, { hash: saved.hash })
    if (saved.kind === 'changed') return say(response, 409, { text: saved.text })
    return say(response, 403, { error: saved.why })
  }
}

/** Path of an address, undefined where its escapes are broken. */
function addressOf(url: string): string | undefined {
  try {
    return decodeURIComponent(url.split(/[?#]/, 1)[0]!)
  } catch {
    return undefined
  }
}

async function bodyOf(request: IncomingMessage): Promise<string | undefined> {
  const parts: Buffer[] = []
  let size = 0
  for await (const part of request as AsyncIterable<Buffer>) {
    size += part.length
    if (size > MOST) return undefined
    parts.push(part)
  }
  return Buffer.concat(parts).toString('utf8')
}

function asSaving(body: string): { readonly token: string; readonly expected: string; readonly text: string } | undefined {
  try {
    const { token, expected, text } = JSON.parse(body) as Readonly<Record<string, unknown>>
    if (typeof token === 'string' && typeof expected === 'string' && typeof text === 'string') return { token, expected, text }
  } catch {
    // Not JSON: said by the caller.
  }
  return undefined
}

function isSame(one: string, other: string): boolean {
  const [a, b] = [Buffer.from(one), Buffer.from(other)]
  return a.length === b.length && timingSafeEqual(a, b)
}

async function send(file: StudioFile, request: IncomingMessage, response: ServerResponse): Promise<void> {
  response.setHeader('Cache-Control', file.isLasting ? 'public, max-age=31536000, immutable' : 'no-cache')
  response.setHeader('ETag', file.tag())
  response.setHeader('Vary', 'Accept-Encoding')
  if (request.headers['if-none-match'] === file.tag()) {
    response.writeHead(304).end()
    return
  }
  const encoding = encodingFor(request.headers['accept-encoding']?.toString())
  const body = await file.body(encoding)
  if (encoding !== 'identity') response.setHeader('Content-Encoding', encoding)
  response.writeHead(200, { 'Content-Type': file.type, 'Content-Length': body.length })
  response.end(request.method === 'HEAD' ? undefined : body)
}

function refuse(response: ServerResponse, allowed: string): void {
  response.setHeader('Allow', allowed)
  say(response, 405, { error: `allowed: ${allowed}` })
}

function say(response: ServerResponse, status: number, value: unknown): void {
  response
    .writeHead(status, { 'Content-Type': 'application/json; charset=utf-8', 'Cache-Control': 'no-store' })
    .end(JSON.stringify(value))
}

/** Begins to listen on this machine; the address of the page. */
export async function listen(server: Server, port = 0): Promise<string> {
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject)
    server.listen(port, '127.0.0.1', resolve)
  })
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}/`
}
