import { readFile } from 'node:fs/promises'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { extname, join, normalize, sep } from 'node:path'
import { fileURLToPath } from 'node:url'
import { savedFile } from './studio-file.ts'

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

/**
 * Serves the built page on this machine alone, with the file that it opens at `opened.json` (`null` where none is); the page says that there is one, so that a page of
 * any other server asks for nothing. `file` is where the page may save it.
 */
export function studioServer(folder: string, opened: Opened | null, file?: string): Server {
  const saved = file === undefined ? undefined : savedFile(file)
  const given = opened && { ...opened, ...(saved ? { save: { token: saved.token } } : {}) }
  const port = () => (server.address() as AddressInfo | null)?.port
  const server = createServer((request, response) => {
    response.setHeader('Content-Security-Policy', POLICY)
    response.setHeader('X-Content-Type-Options', 'nosniff')
    response.setHeader('Referrer-Policy', 'no-referrer')
    // Another name for this machine would be another site that leads here.
    if (request.headers.host !== `127.0.0.1:${port()}` && request.headers.host !== `localhost:${port()}`) {
      response.writeHead(403).end()
      return
    }
    const path = decodeURIComponent(new URL(request.url ?? '/', 'http://localhost').pathname)
    if (path === '/opened.json') {
      response.writeHead(200, { 'Content-Type': TYPES['.json'] }).end(JSON.stringify(given))
      return
    }
    if (path === '/file' && saved) {
      saved.answer(request, response)
      return
    }
    const asked = normalize(join(folder, path === '/' ? 'index.html' : path))
    if (!asked.startsWith(folder + sep)) {
      response.writeHead(404).end()
      return
    }
    readFile(asked).then(
      (body) =>
        response
          .writeHead(200, { 'Content-Type': TYPES[extname(asked)] ?? 'application/octet-stream' })
          .end(
            opened && path === '/'
              ? body.toString().replace('<head>', '<head><meta name="cellwright-opened" content="./opened.json" />')
              : body,
          ),
      () => response.writeHead(404).end(),
    )
  })
  return server
}

/** Begins to listen on this machine; the address of the page. */
export async function listen(server: Server, port = 0): Promise<string> {
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject)
    server.listen(port, '127.0.0.1', resolve)
  })
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}/`
}
