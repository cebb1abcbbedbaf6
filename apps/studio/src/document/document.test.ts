import fc from 'fast-check'
import { beforeEach, expect, test, vi } from 'vitest'
import { changeBetween, done, logged, undone, type Change } from './change.ts'
import { isUnsaved, useDocument } from './document.ts'

const doc = () => useDocument.getState()
const open = (text: string) => {
  doc().markSaved()
  doc().open({ name: 'a.yaml', text, attachments: {} }, 'file')
}
let clock = 0
beforeEach(() => {
  vi.spyOn(performance, 'now').mockImplementation(() => clock)
  clock += 10_000
})

const type = (letters: string, at = doc().text.length) => {
  for (const [i, letter] of Array.from(letters).entries()) {
    clock += 50
    doc().change('typing', doc().text.slice(0, at + i) + letter + doc().text.slice(at + i))
  }
}

test('a change is told as the one piece that differs, and goes both ways', () => {
  fc.assert(
    fc.property(fc.string(), fc.string(), fc.string(), fc.string(), (start, a, b, end) => {
      const [before, after] = [start + a + end, start + b + end]
      const change = changeBetween('x', before, after)
      expect(done(change, before)).toBe(after)
      expect(undone(change, after)).toBe(before)
      expect(change.removed.length).toBeLessThanOrEqual(a.length)
    }),
    { seed: 3 },
  )
  const large = 'x'.repeat(3_000_000)
  expect(changeBetween('x', `${large}a${large}`, `${large}bc${large}`)).toEqual({ what: 'x', at: 3_000_000, removed: 'a', inserted: 'bc' }) // prettier-ignore
})

test('typing is taken back by words and lines, not by letters; a pause ends a command', () => {
  open('')
  type('name: new plant\nsite: x')
  const steps: string[] = []
  while (doc().past.length > 0) {
    doc().undo()
    steps.push(doc().text)
  }
  expect(steps).toEqual(['name: new plant\nsite: ', 'name: new plant\n', 'name: new ', 'name: ', ''])
  while (doc().future.length > 0) doc().redo()
  expect(doc().text).toBe('name: new plant\nsite: x')
  clock += 5000
  type('y')
  clock += 5000
  type('z')
  doc().undo()
  expect(doc().text).toBe('name: new plant\nsite: xy')
})

test('the same field set again before it rested is one command, another field is another', () => {
  open('a: 1\nb: 2\n')
  for (const n of ['10', '100', '1000', '7']) {
    clock += 200
    doc().change('a', `a: ${n}\nb: 2\n`)
  }
  doc().change('b', 'a: 7\nb: 3\n')
  expect(doc().past.map((c) => c.what)).toEqual(['a', 'b'])
  doc().undo()
  doc().undo()
  expect(doc().text).toBe('a: 1\nb: 2\n')
  expect(isUnsaved(doc())).toBe(false)
})

test('whatever is done, undo leads back to the first text and redo to the last', () => {
  const step = fc.record({ what: fc.constantFrom('typing', 'a', 'b'), from: fc.nat(30), length: fc.nat(4), put: fc.string({ maxLength: 4 }), wait: fc.constantFrom(10, 2000) }) // prettier-ignore
  fc.assert(
    fc.property(fc.string({ minLength: 5, maxLength: 30 }), fc.array(step, { maxLength: 30 }), (text, steps) => {
      open(text)
      for (const { what, from, length, put, wait } of steps) {
        clock += wait
        const now = doc().text
        doc().change(what, now.slice(0, from) + put + now.slice(from + length))
      }
      const last = doc().text
      while (doc().past.length > 0) doc().undo()
      expect(doc().text).toBe(text)
      while (doc().future.length > 0) doc().redo()
      expect(doc().text).toBe(last)
    }),
    { seed: 5, numRuns: 300 },
  )
})

test('the log has a limit in changes and in letters, and keeps the newest', () => {
  const of = (n: number): Change => ({ what: 'x', at: 0, removed: '', inserted: 'y'.repeat(n) })
  let past: readonly Change[] = []
  for (let i = 0; i < 1500; i++) past = logged(past, of(1))
  expect(past).toHaveLength(1000)
  for (let i = 0; i < 10; i++) past = logged(past, of(3_000_000))
  expect(past).toHaveLength(2)
  expect(logged([], of(20_000_000))).toHaveLength(1)
})

test('another document does not push work aside unasked', () => {
  open('a: 1\n')
  doc().change('a', 'a: 2\n')
  doc().open({ name: 'b.yaml', text: 'b: 1\n', attachments: {} }, 'gallery')
  expect(doc()).toMatchObject({ name: 'a.yaml', text: 'a: 2\n', asked: { origin: 'gallery' } })
  doc().answer(false)
  expect(doc()).toMatchObject({ name: 'a.yaml', text: 'a: 2\n', asked: null })
  doc().open({ name: 'b.yaml', text: 'b: 1\n', attachments: {} }, 'gallery')
  doc().answer(true)
  expect(doc()).toMatchObject({ name: 'b.yaml', text: 'b: 1\n', past: [], origin: 'gallery' })
})
