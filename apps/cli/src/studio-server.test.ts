import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync, lstatSync } from 'node:fs'
import { request, type IncomingHttpHeaders, type Server } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { brotliDecompressSync } from 'node:zlib'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { browserCommand } from './open-browser.ts'
import { openedFile } from './opened-file.ts'
import { digest } from './save-file.ts'
import { listen, studioServer } from './studio-server.ts'

let folder = ''
let server: Server
let port = 0
const file = () => join(folder, 'project.yaml')

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'cellwright-studio-'))
  const page = join(folder, 'page')
  mkdirSync(join(page, 'assets'), { recursive: true })
  writeFileSync(join(page, 'index.html'), '<html><head><title>Page</title></head></html>')
  writeFileSync(join(page, 'assets', 'index-AbCd1234.js'), 'export const much = 1\n'.repeat(1000))
  writeFileSync(join(folder, 'secret.txt'), 'secret')
  writeFileSync(join(folder, 'target.yaml'), 'cellwright: 1\n')
  symlinkSync('target.yaml', file())
  server = studioServer(page, openedFile(file()))
  port = Number(new URL(await listen(server)).port)
})
afterAll(() => {
  server.close()
  rmSync(folder, { recursive: true })
})

interface Asked {
  readonly method?: string
  readonly headers?: Readonly<Record<string, string>>
  readonly body?: string
}

function ask(path: string, { method = 'GET', headers = {}, body }: Asked = {}) {
  return new Promise<{ status: number; headers: IncomingHttpHeaders; body: Buffer }>((resolve, reject) => {
    const asked = request(
      { host: '127.0.0.1', port, path, method, headers: { host: `127.0.0.1:${port}`, ...headers } },
      (response) => {
        const parts: Buffer[] = []
        response.on('data', (part: Buffer) => parts.push(part))
        response.on('end', () => resolve({ status: response.statusCode!, headers: response.headers, body: Buffer.concat(parts) }))
      },
    )
    asked.on('error', reject)
    asked.end(body)
  })
}

const opened = async () => JSON.parse((await ask('/opened.json')).body.toString()) as { text: string; save: { token: string } }
const put = async (asked: Readonly<Record<string, unknown>>, headers: Readonly<Record<string, string>> = {}) =>
  await ask('/file', { method: 'PUT', headers, body: JSON.stringify(asked) })

test('the page and its files, compressed, with how long they last; the page knows that a file is open', async () => {
  const index = await ask('/')
  expect(index.body.toString()).toContain('<meta name="cellwright-opened" content="./opened.json" /></head>')
  expect(index.headers['cache-control']).toBe('no-cache')
  expect(index.headers['content-security-policy']).toContain("default-src 'none'")
  expect((await ask('/', { headers: { 'if-none-match': index.headers.etag! } })).status).toBe(304)
  const script = await ask('/assets/index-AbCd1234.js', { headers: { 'accept-encoding': 'gzip, deflate, br' } })
  expect(script.headers['content-encoding']).toBe('br')
  expect(script.headers['cache-control']).toContain('immutable')
  expect(script.body.length).toBeLessThan(500)
  expect(brotliDecompressSync(script.body).toString()).toBe('export const much = 1\n'.repeat(1000))
  expect((await ask('/assets/index-AbCd1234.js', { method: 'HEAD' })).body.length).toBe(0)
})

test('no other file of the disk, no other host, no other method', async () => {
  for (const path of [
    '/../secret.txt',
    '/%2e%2e/secret.txt',
    '/assets/..%2f..%2f..%2fsecret.txt',
    '//secret.txt',
    `/${folder}/secret.txt`,
    '/assets',
    '/%00',
  ])
    expect((await ask(path)).status, path).toBe(404)
  expect((await ask('/%')).status).toBe(400)
  expect((await ask('/%c3%28')).status).toBe(400)
  expect((await ask('/opened.json', { headers: { host: `evil.example:${port}` } })).status).toBe(421)
  expect((await ask('/', { method: 'POST' })).status).toBe(405)
  expect((await ask('/file')).status).toBe(405)
})

test('a file is put back by its page alone, never over what changed meanwhile, and a link stays a link', async () => {
  const { text, save } = await opened()
  expect(text).toBe('cellwright: 1\n')
  const asked = { token: save.token, expected: digest(text), text: 'cellwright: 1\nname: Ёж\n' }
  expect((await put({ ...asked, token: 'x' })).status).toBe(403)
  expect((await put(asked, { origin: 'http://evil.example' })).status).toBe(403)
  expect((await put({ token: save.token })).status).toBe(400)
  expect((await ask('/file', { method: 'PUT', body: '{' })).status).toBe(400)
  expect(readFileSync(file(), 'utf8')).toBe(text)
  const done = await put(asked, { origin: `http://127.0.0.1:${port}` })
  expect([done.status, JSON.parse(done.body.toString())]).toEqual([200, { hash: digest(asked.text) }])
  expect(readFileSync(join(folder, 'target.yaml'), 'utf8')).toBe(asked.text)
  expect(lstatSync(file()).isSymbolicLink()).toBe(true)
  const late = await put(asked)
  expect([late.status, JSON.parse(late.body.toString())]).toEqual([409, { text: asked.text }])
  rmSync(file())
  expect((await put({ ...asked, expected: digest(asked.text) })).status).toBe(403)
  expect((await put({ token: save.token, expected: '', text: 'x'.repeat(33_000_000) })).status).toBe(413)
})

test('a faulty file opens, too; tables of prices come from beside it alone; what is no UTF-8 is not put back', () => {
  const at = (name: string) => join(folder, name)
  writeFileSync(at('prices.csv'), 'time,price\n')
  writeFileSync(
    at('faulty.yaml'),
    "cellwright: [\nstations:\n  a:\n    prices: prices.csv # of mine\n  b:\n    prices: '../prices.csv'\n",
  )
  expect(openedFile(at('faulty.yaml'))).toMatchObject({ name: 'faulty.yaml', attachments: { 'prices.csv': 'time,price\n' } })
  expect(Object.keys(openedFile(at('faulty.yaml')).attachments)).toEqual(['prices.csv'])
  writeFileSync(at('latin.yaml'), Buffer.from([0x6e, 0xe9]))
  expect(openedFile(at('latin.yaml')).path).toBe(undefined)
})

test('each system has its way to open an address', () => {
  expect(browserCommand('darwin', {})).toEqual(['open'])
  expect(browserCommand('win32', {})).toEqual(['cmd', '/c', 'start', ''])
  expect(browserCommand('linux', { DISPLAY: ':0' })).toEqual(['xdg-open'])
  expect(browserCommand('linux', {})).toBe(undefined)
})
