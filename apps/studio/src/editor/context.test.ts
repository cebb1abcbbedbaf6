import { globSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { keysAt } from '../document/place.ts'
import { hereAt } from './context.ts'

/** `|` is the cursor. */
const at = (text: string) => {
  const offset = text.indexOf('|')
  const here = hereAt(text.replace('|', ''), offset)
  return here && `${here.writes} ${here.path}`.trim()
}

test('in lines: by indent, by dash, after the colon', () => {
  expect(at('|')).toBe('key')
  expect(at('pl|')).toBe('key')
  expect(at('plants:\n  a:\n    ca|')).toBe('key plants.a')
  expect(at('plants:\n  a:\n    capacity: 4|')).toBe('value plants.a.capacity')
  expect(at('plants:\n  a:\n    site: x\n  |')).toBe('key plants')
  expect(at('plants:\n  a:\n    site: x\n    |\n    route: y')).toBe('key plants.a')
  expect(at('orders:\n  - id: cars\n    fr|')).toBe('key orders.cars')
  expect(at('orders:\n  - id: cars\n  - id: vans\n    from: 2|')).toBe('value orders.vans.from')
  expect(at('orders:\n- id: cars\n  x: |')).toBe('value orders.cars.x')
  expect(at('orders:\n  - |')).toBe('key orders[0]')
  expect(at('a: 1 # re|mark')).toBeNull()
  expect(at('a: |\n').slice(0, 5)).toBe('value')
  expect(hereAt('a: |-\n  te', 9)).toBeNull()
  expect(at('"a b": |')).toBe('value a b')
})

test('in brackets: by comma and colon, over lines', () => {
  expect(at('plants: {a: {ca|')).toBe('key plants.a')
  expect(at('plants: {a: {capacity: 4 GWh|')).toBe('value plants.a.capacity')
  expect(at('plants: {a: {capacity: 4 GWh/yr, s|}}')).toBe('key plants.a')
  expect(at('claims:\n  - {id: x, about: pl|, scope: y}')).toBe('value claims.x.about')
  expect(at('claims:\n  - {id: x, note: "a, b: c", |}')).toBe('key claims.x')
  expect(at('a: {b: [1, 2|]}')).toBe('value a.b[1]')
  expect(at('a: {b: 1,\n  c|: 2}')).toBe('key a')
  expect(at("a: {note: it's, b|}")).toBe('key a')
  expect([...(hereAt('a: {b: 1, , c: 3 }', 9)?.beside ?? [])]).toEqual(['b', 'c'])
})

test('in whole files the same place as the tree of the text has it', () => {
  const root = new URL('../../../../', import.meta.url)
  let looked = 0
  for (const file of globSync(['projects/*.yaml', 'examples/*.yaml'], { cwd: root })) {
    const text = readFileSync(new URL(file, root), 'utf8')
    for (const { index } of text.matchAll(/: (?=[\w"])/g)) {
      const here = hereAt(text, index + 2)
      if (here?.writes !== 'value' || here.from !== index + 2) continue
      looked++
      expect([file, here.keys]).toEqual([file, keysAt(text, index + 2)])
    }
  }
  expect(looked).toBeGreaterThan(2000)
})
