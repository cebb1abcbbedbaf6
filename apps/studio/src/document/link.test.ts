import { globSync, readFileSync } from 'node:fs'
import fc from 'fast-check'
import { deflateSync, strToU8 } from 'fflate'
import { expect, test } from 'vitest'
import { fileName, MOST_LINK, packed, unpacked } from './link.ts'

const link = (json: unknown, version = '1') =>
  `#project=${version}.${Buffer.from(deflateSync(strToU8(typeof json === 'string' ? json : JSON.stringify(json)))).toString('base64url')}`

test('the six projects go through a link letter by letter', () => {
  const root = new URL('../../../../', import.meta.url)
  const files = globSync('projects/*.yaml', { cwd: root })
  expect(files).toHaveLength(6)
  for (const file of files) {
    const snapshot = {
      name: file.replace('projects/', ''),
      text: readFileSync(new URL(file, root), 'utf8'),
      attachments: { 'prices.csv': 'a;b\r\n1;2' },
    }
    const made = packed(snapshot)
    expect(made.ok && made.fragment.length).toBeLessThan(MOST_LINK / 3)
    expect(made.ok && unpacked(made.fragment)).toEqual({ ok: true, snapshot })
  }
})

test('any text and any name do, line ends, marks and half pairs of letters apart from nothing', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 300 }), fc.string({ maxLength: 30 }), (text, name) => {
      const made = packed({ name, text, attachments: {} })
      const back = made.ok ? unpacked(made.fragment) : undefined
      expect(back?.ok && back.snapshot.text).toBe(text)
      expect(back?.ok && back.snapshot.name).toBe(fileName(name))
    }),
    { seed: 9, numRuns: 40 },
  )
})

test('what is too large makes no link, or goes without its tables', () => {
  const random = Array.from({ length: 60_000 }, (_, i) => ((i * 2_654_435_761) >>> 0).toString(36)).join('')
  expect(packed({ name: 'a.yaml', text: random, attachments: {} }).ok).toBe(false)
  expect(packed({ name: 'a.yaml', text: 'a: 1\n'.repeat(300_000), attachments: {} }).ok).toBe(false)
  expect(packed({ name: 'a.yaml', text: 'a: 1', attachments: { 'p.csv': 'x'.repeat(300_000) } })).toMatchObject({
    ok: true,
    leftOut: ['p.csv'],
  })
})

test('a link that is cut off, changed, newer, a bomb or no project is told, whatever it holds', () => {
  const made = packed({ name: 'a.yaml', text: 'name: Завод\n'.repeat(50), attachments: {} })
  const { fragment } = made as { fragment: string }
  expect(unpacked(fragment.slice(0, -20))).toMatchObject({ ok: false, why: 'broken' })
  expect(unpacked('#project=')).toMatchObject({ why: 'broken' })
  expect(unpacked('#project=1.')).toMatchObject({ why: 'broken' })
  expect(unpacked('#project=1.<script>')).toMatchObject({ why: 'broken' })
  expect(unpacked(fragment.replace('=1.', '=2.'))).toMatchObject({ why: 'newer' })
  expect(unpacked(link(JSON.stringify(['a.yaml', 'x'.repeat(50_000_000), []])))).toMatchObject({ why: 'large' })
  for (const odd of [
    {},
    [],
    ['a', 1, []],
    ['a', 'b'],
    ['a', 'b', [['c', 1]]],
    ['a', 'b', {}],
    null,
    'x',
    ['a', 'b', [['__proto__', 'x']]],
  ])
    expect(unpacked(link(odd === 'x' ? '"x"' : odd))).toMatchObject({ why: 'broken' })
  fc.assert(
    fc.property(fc.string({ maxLength: 200 }), (text) => {
      expect(unpacked(`#project=1.${text}`).ok).toBe(false)
    }),
  )
  expect(({} as Record<string, unknown>)['x']).toBeUndefined()
})

test('a name is one of a file, in no folder', () => {
  expect(fileName('../../etc/passwd')).toBe('passwd')
  expect(fileName('C:\\a\\b.yaml')).toBe('b.yaml')
  expect(fileName('\u0000\n')).toBe('project.yaml')
  expect(fileName('<img src=x onerror=alert(1)>.yaml')).toBe('<img src=x onerror=alert(1)>.yaml')
})
