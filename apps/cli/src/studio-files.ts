import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { extname, join, relative, sep } from 'node:path'
import { promisify } from 'node:util'
import { brotliCompress, constants, gzip } from 'node:zlib'

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.wasm': 'application/wasm',
  '.json': 'application/json; charset=utf-8',
}

export type Encoding = 'br' | 'gzip' | 'identity'

/** A file of the page, ready to be sent. */
export interface StudioFile {
  readonly type: string
  /** Its name says what is in it: it never changes. */
  readonly isLasting: boolean
  readonly tag: () => string
  readonly body: (encoding: Encoding) => Promise<Buffer>
}

/**
 * The files of the built page by their address: those that are there when the server starts, and no others, so that no address leads anywhere else. Read and compressed
 * when they are first asked for. `head`: put into the head of the page.
 */
export function studioFiles(folder: string, head: string): ReadonlyMap<string, StudioFile> {
  const files = new Map<string, StudioFile>()
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue
    const path = join(entry.parentPath, entry.name)
    const address = `/${relative(folder, path).split(sep).join('/')}`
    const plain = once(() => {
      const body = readFileSync(path)
      return address === '/index.html' ? Buffer.from(body.toString('utf8').replace('</head>', `${head}</head>`)) : body
    })
    files.set(address, fileOf(address, plain))
  }
  const index = files.get('/index.html')
  if (index) files.set('/', index)
  return files
}

function fileOf(address: string, plain: () => Buffer): StudioFile {
  const compressed = new Map<Encoding, Promise<Buffer>>()
  return {
    type: TYPES[extname(address)] ?? 'application/octet-stream',
    isLasting: /^\/assets\/.*-[\w-]{8}\.\w+$/.test(address),
    tag: once(() => `"${createHash('sha256').update(plain()).digest('hex').slice(0, 16)}"`),
    body: (encoding) => {
      const known = compressed.get(encoding) ?? compress(plain(), encoding)
      compressed.set(encoding, known)
      return known
    },
  }
}

const [brotli, gzipped] = [promisify(brotliCompress), promisify(gzip)]

/** Good enough, and quick: the page is on the same machine. */
const QUALITY = 6

function compress(body: Buffer, encoding: Encoding): Promise<Buffer> {
  if (encoding === 'br') return brotli(body, { params: { [constants.BROTLI_PARAM_QUALITY]: QUALITY } })
  return encoding === 'gzip' ? gzipped(body) : Promise.resolve(body)
}

/** Of what a browser says that it takes. */
export function encodingFor(accepted: string | undefined): Encoding {
  const names = (accepted ?? '').split(',').map((part) => part.split(';')[0]!.trim())
  return names.includes('br') ? 'br' : names.includes('gzip') ? 'gzip' : 'identity'
}

function once<T>(work: () => T): () => T {
  let done: T | undefined
  return () => (done ??= work())
}
