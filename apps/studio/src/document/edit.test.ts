import { globSync, readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { isMap, isScalar, isSeq, Lexer, parse, parseDocument } from 'yaml'
import { asTyped, insertAt, removeAt, renameAt, setAt, valueAt, valueOfYaml, type Edited, type YamlValue } from './edit.ts'
import { keysAt, pathAt, placeOf } from './place.ts'

const root = new URL('../../../../', import.meta.url)
const FILES = globSync(['projects/*.yaml', 'examples/*.yaml', 'examples/*/*.yaml'], { cwd: root }).toSorted()
const TEXTS = FILES.map((file) => readFileSync(new URL(file, root), 'utf8'))
const kaliningrad = readFileSync(new URL('projects/kaliningrad.yaml', root), 'utf8')
const SEEDED = { seed: 7, numRuns: 80 }

const done = (edited: Edited): string => {
  if (!edited.ok) throw new Error(`${edited.why} at ${edited.path}`)
  return edited.text
}

/** Lines that are not in both, as a diff shows them. */
function changed(before: string, after: string): string[] {
  const [a, b] = [before.split('\n'), after.split('\n')]
  return [...a.filter((l) => !b.includes(l)).map((l) => `- ${l}`), ...b.filter((l) => !a.includes(l)).map((l) => `+ ${l}`)]
}

/** Keys of every value of a text, as a reader of YAML has them; those with an anchor or below an alias apart. */
function everyPath(text: string): (string | number)[][] {
  const paths: (string | number)[][] = []
  const of = (node: unknown, keys: (string | number)[]): void => {
    if (keys.length > 0) paths.push(keys)
    if (isMap(node)) for (const { key, value } of node.items) of(value, [...keys, String((key as { value: unknown }).value)])
    if (isSeq(node)) node.items.forEach((item, i) => of(item, [...keys, i]))
  }
  of(parseDocument(text).contents, [])
  return paths
}

function comments(text: string): string[] {
  const found: string[] = []
  for (const lexeme of new Lexer().lex(text)) if (lexeme.startsWith('#')) found.push(lexeme)
  return found
}

/** The plain value with another in place; made without the code that is tried. */
function withValue(value: unknown, [key, ...rest]: readonly (string | number)[], put: unknown, gone = false): unknown {
  if (key === undefined) return put
  if (Array.isArray(value)) {
    if (gone && rest.length === 0) return value.toSpliced(Number(key), 1)
    return value.with(Number(key), withValue(value[Number(key)], rest, put, gone))
  }
  const entries = Object.entries(value as object)
  if (gone && rest.length === 0) return Object.fromEntries(entries.filter(([k]) => k !== key))
  return Object.fromEntries(entries.map(([k, v]) => [k, k === key ? withValue(v, rest, put, gone) : v]))
}

const ODD = [
  '80 kWh', 'yes', 'NO', '12:30', '1:2:3', '#', 'a # b', 'a: b', 'a:', ':a', '- a', '-', '-5 days', '---', '? a', '007', '0x1F', '1e3', '.5', '.inf', '~', 'null',
  'true', '', ' ', ' a', 'a ', 'first\nsecond', 'first\nsecond\n', '\n', 'a\tb', '\r\n', '{a: 1}', '[1, 2]', 'a, b', 'a}', '*x', '&x', '!x', '|', '>', '%', '@', '`',
  '"', "'", "it's", 'say "so"', 'Завод «Росатома»', '四川', '🔋', '\u2028', '\u00a0', '\u0007', '\ufeff', '\ud800', '__proto__', '<img src=x onerror=alert(1)>', '2026-07-01', '2023', '<<',
] // prettier-ignore
const word = fc.oneof(fc.constantFrom(...ODD), fc.string({ maxLength: 12 }), fc.string({ unit: 'grapheme', maxLength: 6 }))
const scalar = fc.oneof(word, fc.integer(), fc.double({ noNaN: true }), fc.boolean(), fc.constant(null))
const value: fc.Arbitrary<YamlValue> = fc.oneof(
  { weight: 4, arbitrary: scalar },
  fc.dictionary(
    word.filter((k) => k !== '__proto__'),
    scalar,
    { maxKeys: 3, noNullPrototype: true },
  ),
  fc.array(scalar, { maxLength: 3 }),
  fc.record({ value: word, low: scalar, assumed: word }),
)

describe('a value is set', () => {
  test('in brackets, in lines, in quotes and where none stands, with the comment of its line', () => {
    const text = done(setAt(kaliningrad, 'plants.gigafactory.capacity', '5 GWh/yr'))
    expect(changed(kaliningrad, text)).toEqual(['-     capacity: {claim: capacity}', '+     capacity: 5 GWh/yr'])
    expect(changed(kaliningrad, done(setAt(kaliningrad, 'orders.cars.from', '2027-01-01')))).toEqual([
      '-     from: 2026-07-01 # serial production is announced for summer 2026 (claim serial)',
      '+     from: 2027-01-01 # serial production is announced for summer 2026 (claim serial)',
    ])
    expect(changed(kaliningrad, done(setAt(kaliningrad, 'plants.gigafactory.shifts.hours', 8)))).toEqual([
      '+     shifts: {hours: 8}',
    ])
    expect(changed(kaliningrad, done(setAt(kaliningrad, 'packs.van.cell', 'bag')))).toEqual(['+   van:', '+     cell: bag'])
    expect(changed(kaliningrad, done(setAt(kaliningrad, 'sources.new', { publisher: 'A, B', date: '2026' })))).toEqual([
      '+   new: {publisher: "A, B", date: "2026"}',
    ])
    expect(changed(kaliningrad, done(setAt(kaliningrad, 'orders.vans.quantity', '100 /yr')))).toEqual([
      '+   - id: vans',
      '+     quantity: 100 /yr',
    ])
    expect(done(setAt(kaliningrad, 'chemistries.x.base', 'y'))).toBe(`${kaliningrad}chemistries:\n  x:\n    base: y\n`)
    expect(
      changed(kaliningrad, done(setAt(kaliningrad, 'claims.investment-2022.given.plants.gigafactory.capacity', '2 GWh/yr'))),
    ).toEqual(['-     given: {plants.gigafactory.capacity: 3 GWh/yr}', '+     given: {plants.gigafactory.capacity: 2 GWh/yr}'])
  })

  test('as a map over a map only what differs, so comments and order stay', () => {
    const text = 'a:\n  b: 1 # one\n  # between\n  c: 2\n  d: {e: 3}\n'
    expect(done(setAt(text, 'a', { d: { e: 3 }, b: 1, c: 5 }))).toBe('a:\n  b: 1 # one\n  # between\n  c: 5\n  d: {e: 3}\n')
    expect(done(setAt(text, 'a', { b: 1, c: 2, d: { e: 3, f: 'x' } }))).toBe(
      'a:\n  b: 1 # one\n  # between\n  c: 2\n  d: {e: 3, f: x}\n',
    )
    expect(done(setAt(text, 'a', { b: 1, d: { e: 3 } }))).toBe('a:\n  b: 1 # one\n  # between\n  d: {e: 3}\n')
    expect(done(setAt(text, 'a', '7'))).toBe('a: "7"\n')
    expect(done(setAt('a: # why\n  b: 1\nc: 2\n', 'a', 7))).toBe('a: 7 # why\nc: 2\n')
  })

  test('in lines, with its sign and its indent', () => {
    const text = 'note: | # long\n    first\n    second\nnext: 1\n'
    expect(done(setAt(text, 'note', 'one\ntwo\n'))).toBe('note: | # long\n    one\n    two\nnext: 1\n')
    expect(done(setAt(text, 'note', 'one'))).toBe('note: one # long\nnext: 1\n')
    expect(done(setAt(text, 'more', 1))).toBe(`${text}more: 1\n`)
    expect(done(setAt('a: \'x\'\nb: "y"\n', 'a', "it's"))).toBe("a: 'it''s'\nb: \"y\"\n")
    expect(done(setAt('a:\r\n  b:\r\n    c: 1\r\n', 'a.d.c', 2))).toBe('a:\r\n  b:\r\n    c: 1\r\n  d:\r\n    c: 2\r\n')
    expect(done(setAt('\uFEFFa: 1\n', 'a', 2))).toBe('\uFEFFa: 2\n')
    expect(done(setAt('', 'a.b', 2))).toBe('a:\n  b: 2\n')
    expect(done(setAt('a:\n', 'a.b.c', 2))).toBe('a:\n  b:\n    c: 2\n')
  })

  test('not where aliases would carry it elsewhere, nor through one, nor in a faulty file', () => {
    const text = 'a: &x {p: 1}\nb: *x\nc: 3\n'
    expect(setAt(text, 'a.p', 2)).toMatchObject({ ok: false, why: 'shared', path: 'a.p' })
    expect(done(setAt(text, 'a.p', 2, { shared: true }))).toBe('a: &x {p: 2}\nb: *x\nc: 3\n')
    expect(setAt(text, 'b.p', 2)).toMatchObject({ why: 'alias' })
    expect(done(setAt(text, 'b', { p: 2 }))).toBe('a: &x {p: 1}\nb: {p: 2}\nc: 3\n')
    expect(valueAt(text, 'b.p')).toEqual({ written: '1', value: 1 })
    expect(valueAt(text, 'b')?.value).toEqual({ p: 1 })
    expect(removeAt(text, 'a')).toMatchObject({ why: 'shared' })
    expect(setAt(text, 'c.d', 2)).toMatchObject({ why: 'no-keys' })
    expect(setAt('a: [1\nb: 2', 'a', 2)).toMatchObject({ why: 'faulty' })
    expect(setAt('['.repeat(100_000), 'a', 2)).toMatchObject({ why: 'faulty' })
    expect(setAt(`a: ${'x'.repeat(2_000_001)}`, 'a', 2)).toMatchObject({ why: 'too-large' })
    expect(removeAt('a: 1\n', 'b')).toMatchObject({ why: 'missing' })
    expect(insertAt('a: 1\n', 'a', 2)).toMatchObject({ why: 'exists' })
  })

  test('whatever it is, wherever it stands: it is read again as it was given, all else and every comment as before', () => {
    let made = 0
    fc.assert(
      fc.property(fc.nat(), fc.nat(), value, fc.boolean(), (file, at, put, crlf) => {
        const lf = TEXTS[file % TEXTS.length]!
        const text = crlf ? lf.replaceAll('\n', '\r\n') : lf
        const paths = everyPath(text)
        const keys = paths[at % paths.length] ?? []
        const edited = setAt(text, keys, put)
        const hasAnchors = /[:-] [&*]\w/.test(text)
        if (!edited.ok) {
          expect(hasAnchors && (edited.why === 'shared' || edited.why === 'alias')).toBe(true)
          return
        }
        made++
        expect(parse(edited.text)).toEqual(withValue(parse(text), keys, put))
        const node = parseDocument(text).getIn(keys, true)
        if (isScalar(node)) expect(comments(edited.text)).toEqual(comments(text))
        if (crlf) expect(edited.text.replaceAll('\r\n', '')).not.toContain('\n')
      }),
      SEEDED,
    )
    expect(made).toBeGreaterThan(50)
  })
})

describe('things come, go and are named otherwise', () => {
  test('an item of a list as its neighbours are written', () => {
    const text = done(insertAt(kaliningrad, 'orders', { id: 'vans', product: 'van' }))
    expect(changed(kaliningrad, text)).toEqual(['+   - id: vans', '+     product: van'])
    expect(done(insertAt('a: [1, 3]\n', 'a', 2, 1))).toBe('a: [1, 2, 3]\n')
    expect(done(insertAt('a:\n  - 1\n  - 3\n', 'a', 2, 1))).toBe('a:\n  - 1\n  - 2\n  - 3\n')
    expect(done(insertAt('a: [\n  1,\n  2,\n]\n', 'a', 3))).toBe('a: [\n  1,\n  2,\n  3,\n]\n')
    expect(done(insertAt('a: {}\nb: []\n', 'b', 3))).toBe('a: {}\nb: [3]\n')
    expect(done(setAt('a: {}\n', 'a.b.c', 3))).toBe('a: {b: {c: 3}}\n')
  })

  test('what goes takes its line and leaves the comments of others', () => {
    expect(changed(kaliningrad, done(removeAt(kaliningrad, 'orders.cars.customer')))).toEqual([
      '-     customer: Russian car makers',
    ])
    expect(done(removeAt('a: {b: 1, c: 2, d: 3}\n', 'a.b'))).toBe('a: {c: 2, d: 3}\n')
    expect(done(removeAt('a: {b: 1, c: 2, d: 3}\n', 'a.d'))).toBe('a: {b: 1, c: 2}\n')
    expect(done(removeAt('a:\n  - id: x\n    b: 1\n  # of y\n  - id: y\n', 'a.x'))).toBe('a:\n  # of y\n  - id: y\n')
    expect(done(removeAt('a:\n  - id: x\n    b: 1\n', 'a.x.id'))).toBe('a:\n  - b: 1\n')
    expect(done(removeAt('a:\n  b: 1\nc: 2', 'a.b'))).toBe('a: {}\nc: 2')
    expect(done(removeAt('a: 1\nc: 2', 'c'))).toBe('a: 1')
  })

  test('a key keeps its place and its value', () => {
    expect(done(renameAt(kaliningrad, 'cells.pouch', 'big cell'))).toBe(kaliningrad.replace('\n  pouch:', '\n  big cell:'))
    expect(renameAt('a: 1\nb: 2\n', 'a', 'b')).toMatchObject({ why: 'exists' })
    expect(done(renameAt('a:\n  - {id: x}\n', 'a.x', 'y'))).toBe('a:\n  - {id: y}\n')
    expect(done(renameAt('a: 1\n', 'a', 'yes: #'))).toBe('"yes: #": 1\n')
  })

  test('whatever goes or comes, all else stays', () => {
    fc.assert(
      fc.property(fc.nat(), fc.nat(), word, value, (file, at, name, put) => {
        const text = TEXTS[file % TEXTS.length]!
        const paths = everyPath(text)
        const keys = paths[at % paths.length] ?? []
        const before: unknown = parse(text)
        const removed = removeAt(text, keys)
        if (removed.ok) expect(parse(removed.text)).toEqual(withValue(before, keys, undefined, true))
        else expect(['shared', 'alias']).toContain(removed.why)
        const inside = [...keys, name]
        const here: unknown = keys.reduce<unknown>((v, k) => (v as Record<string | number, unknown>)[k], before)
        if (typeof here !== 'object' || here === null || Array.isArray(here) || Object.hasOwn(here, name) || name === '__proto__')
          return
        const added = setAt(text, inside, put)
        if (added.ok) expect(parse(added.text)).toEqual(withValue(before, keys, { ...here, [name]: put }))
        else if (!['shared', 'alias'].includes(added.why))
          console.log('ADD', FILES[file % TEXTS.length], inside, JSON.stringify(put), added.why)
        if (added.ok) expect(comments(added.text)).toEqual(comments(text))
      }),
      SEEDED,
    )
  })
})

test('a place has a path and a path has a place', () => {
  expect(placeOf(kaliningrad, 'plants.gigafactory.capacity')).toMatchObject({ line: 55, col: 5 })
  expect(placeOf(kaliningrad, 'orders.cars')).toMatchObject({ col: 3 })
  expect(placeOf(kaliningrad, 'plants.none')).toBeUndefined()
  const { offset } = placeOf(kaliningrad, 'claims.capacity.value')!
  expect(pathAt(kaliningrad, offset)).toBe('claims.capacity.value')
  expect(pathAt('a: [1\n', 1)).toBeUndefined()
  for (const text of TEXTS)
    for (const keys of everyPath(text).filter((_, i) => i % 3 === 0)) {
      const place = placeOf(text, keys)!
      expect(keysAt(text, place.value)?.slice(0, keys.length)).toEqual(keys)
    }
})

test('what a person types is taken as one word of a file would be', () => {
  expect(['12', '1.5', '-3', 'true', '4 GWh/yr', '007', '1e3', ''].map(asTyped)).toEqual([12, 1.5, -3, true, '4 GWh/yr', '007', '1e3', '']) // prettier-ignore
  expect(valueOfYaml('{claim: capacity}')).toEqual({ claim: 'capacity' })
  expect(valueOfYaml('{claim')).toBeUndefined()
  expect(valueAt(kaliningrad, 'packs.car.charge.value')).toEqual({ written: '200 Ah', value: '200 Ah' })
})
