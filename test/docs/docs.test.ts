import { dirname, join } from 'node:path/posix'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { Checkout } from './checkout.ts'
import { follow, isTried } from './follow.ts'
import { isEntry, isInLibrary, isPath } from './names.ts'
import { PAGES } from './page.ts'

// A whole run, on a machine that is busy with other tests.
vi.setConfig({ testTimeout: 300_000, hookTimeout: 60_000 })

describe.each(PAGES)('$file', (page) => {
  let checkout: Checkout
  beforeAll(() => void (checkout = new Checkout()))
  afterAll(() => checkout.remove())

  test.each(page.code.filter(isTried).map((code) => ({ ...code, what: code.text.split('\n', 1)[0]! })))(
    'line $line: $what',
    async (code) => {
      await follow(code, checkout)
    },
  )

  // After the page was followed, so that it may name what its commands write.
  test('names files and folders that exist', () => {
    const paths = checkout.paths()
    const missing = page.code
      .filter(({ kind, text }) => kind === 'inline' && isPath(text))
      .filter(({ text }) => !paths.some((path) => `/${path}/`.endsWith(`/${text.replace(/\/$/, '')}/`)))
    expect(missing.map(({ line, text }) => `${line}: ${text}`)).toEqual([])
  })

  test('names entries and numbers that the library has', () => {
    const missing = page.code.filter(({ kind, text }) => kind === 'inline' && isEntry(text) && !isInLibrary(text))
    expect(missing.map(({ line, text }) => `${line}: ${text}`)).toEqual([])
  })

  test('links to pages and headings that exist', () => {
    const paths = checkout.paths()
    const broken = page.links.filter(({ target }) => {
      if (target.startsWith('https://')) return false
      const [path = '', anchor] = target.split('#')
      const file = path === '' ? page.file : join(dirname(page.file), path)
      return !paths.includes(file) || (anchor !== undefined && !PAGES.find((p) => p.file === file)?.anchors.includes(anchor))
    })
    expect(broken.map(({ line, target }) => `${line}: ${target}`)).toEqual([])
  })
})
