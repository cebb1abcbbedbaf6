import { expect, test } from 'vitest'
import type { DiagramLink } from './graph.ts'
import { neighbour, type Arrow } from './neighbour.ts'

// Two rows: a b c, and below them d under a, where the line goes on from c; x stands right of d, on no way.
const BOXES = new Map(
  Object.entries({ a: [0, 0], b: [100, 0], c: [200, 0], d: [0, 100], x: [100, 100] }).map(([id, [x, y]]) => [
    id,
    { x: x!, y: y!, width: 80, height: 50 },
  ]),
)
const links = ['ab', 'bc', 'cd'].map((pair) => ({ id: pair, from: pair[0]!, to: pair[1]! }) as unknown as DiagramLink)
const nodes = [...BOXES.keys()].map((id) => ({ id })) as never
const from = (id: string, arrow: Arrow) => neighbour({ links, nodes }, { nodes: BOXES }, id, arrow)

test('arrows go along the ways, and past the end of a row to where the line goes on', () => {
  expect([from('a', 'right'), from('b', 'right'), from('c', 'right')]).toEqual(['b', 'c', 'd'])
  expect([from('d', 'left'), from('c', 'left')]).toEqual(['c', 'b'])
})

test('where no way leads they go to what stands nearest, and stay where there is nothing', () => {
  expect(from('a', 'down')).toBe('d')
  expect(from('d', 'right')).toBe('x')
  expect(from('b', 'down')).toBe('x')
  expect(from('a', 'left')).toBeUndefined()
  expect(from('b', 'up')).toBeUndefined()
})
