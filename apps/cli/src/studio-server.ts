import { readFile } from 'node:fs/promises'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { extname, join, normalize, sep } from 'node:path'
import { fileURLToPath } from 'node:url'

/** The built page. */
export const STUDIO = fileURLToPath(new URL('../../studio/dist', import.meta.url))

/** Nothing but files of this server; no code made from text, but WebAssembly for the solver. */
export const POLICY =
  "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; worker-src 'self'; style-src 'self'; img-src 'self' data: blob:; " +
  "font-src 'self'; connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'"

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.wasm': 'application/wasm',
  '.json': 'application/json; charset=utf-8',
}

/** A file that the page opens by itself. */
export interface Opened {
  readonly name: string
  readonly text: string
  readonly attachments: Readonly<Record<string, string>>
}

/** Serves the built page on this machine alone, with the file that it opens at `opened.json` (`null` where none is). */
export function studioServer(folder: string, opened: Opened | null): Server {
  return createServer((request, response) => {
    response.setHeader('Content-Security-Policy', POLICY)
    response.setHeader('X-Content-Type-Options', 'nosniff')
    response.setHeader('Referrer-Policy', 'no-referrer')
    const path = decodeURIComponent(new URL(request.url ?? '/', 'http://localhost').pathname)
    if (path === '/opened.json') {
      response.writeHead(200, { 'Content-Type': TYPES['.json'] }).end(JSON.stringify(opened))
      return
    }
    const file = normalize(join(folder, path === '/' ? 'index.html' : path))
    if (!file.startsWith(folder + sep)) {
      response.writeHead(404).end()
      return
    }
    readFile(file).then(
      (body) => response.writeHead(200, { 'Content-Type': TYPES[extname(file)] ?? 'application/octet-stream' }).end(body),
      () => response.writeHead(404).end(),
    )
  })
}

/** Begins to listen on this machine; the address of the page. */
export async function listen(server: Server, port = 0): Promise<string> {
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject)
    server.listen(port, '127.0.0.1', resolve)
  })
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}/`
}
