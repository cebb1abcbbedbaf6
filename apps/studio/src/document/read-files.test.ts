import { beforeAll, expect, test, vi } from 'vitest'

beforeAll(() => vi.stubGlobal('navigator', { language: 'en' }))
const { readText, textOf } = await (vi.stubGlobal('navigator', { language: 'en' }), import('./read-files.ts'))

const bytes = (text: string) => new TextEncoder().encode(text)

test('a text comes in byte for byte, with its mark and its line ends', () => {
  expect(textOf(bytes('\uFEFFa: 1\r\nб: 🔋'), 'a.yaml')).toEqual({ ok: true, name: 'a.yaml', text: '\uFEFFa: 1\r\nб: 🔋' })
})

test('what is no text is told in a sentence: another encoding, no text at all, too large, gone', async () => {
  const why = (read: { readonly ok: boolean; readonly why?: string }) => (read.ok ? 'read' : read.why)
  expect(why(textOf(new Uint8Array([0xcf, 0xf0, 0xe8]), 'a.yaml'))).toMatch(/not a text in UTF-8/)
  expect(why(textOf(new Uint8Array([0xff, 0xfe, 0x61, 0x00]), 'a.yaml'))).toMatch(/not a text in UTF-8/)
  expect(why(textOf(new Uint8Array([0x50, 0x4b, 3, 4, 0, 0]), 'a.xlsx'))).toMatch(/holds no text/)
  expect(why(await readText({ name: 'a.yaml', size: 17_000_000 } as File))).toMatch(/has 17\u00a0MB; files up to 16 MB/)
  const gone = { name: 'a.yaml', size: 1, arrayBuffer: () => Promise.reject(new Error('gone')) } as unknown as File
  expect(why(await readText(gone))).toMatch(/could not be read/)
})
