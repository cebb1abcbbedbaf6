import { describe, expect, test } from 'vitest'
import { formatOf } from '../words/format.ts'
import { cellSpoken, cellText } from './cell.ts'
import { csvOf, field } from './csv.ts'
import { moved } from './cursor.ts'
import { withoutCircles } from './draw/sankey.ts'
import { readResults } from './opened.ts'

describe('csv', () => {
  test('quotes what needs it, keeps numbers whole and spreadsheets from calculating', () => {
    expect(field('a, "b"')).toBe('"a, ""b"""')
    expect(field('line\nbreak')).toBe('"line\nbreak"')
    expect(field(0.1 + 0.2)).toBe('0.30000000000000004')
    expect(field(-3)).toBe('-3')
    expect(field(null)).toBe('')
    expect(field(Number.NaN)).toBe('')
    for (const formula of ['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', ' =1', '|cmd', '%0A'])
      expect(field(formula).replace(/^"/, ''), formula).toMatch(/^'/)
    expect(field('plain name')).toBe('plain name')
  })

  test('begins with the mark that spreadsheets need for Cyrillic, then heads with units', () => {
    const columns = [
      { id: 'year', head: 'Год', value: (r: readonly [number, number | null]) => r[0] },
      { id: 'a', head: 'А', value: (r: readonly [number, number | null]) => r[1] },
    ]
    expect(
      csvOf(['Год', 'А, ГВт·ч'], columns, [
        [2026, 1.5],
        [2027, null],
      ]),
    ).toBe('\ufeffГод,"А, ГВт·ч"\r\n2026,1.5\r\n2027,\r\n')
  })
})

describe('a cell', () => {
  const format = formatOf('ru')
  const row = { year: 2031, made: 1234.5678, day: '2026-06-15', none: null }
  test('is written by locale; years have no separators; a value that is missing says why', () => {
    expect(cellText({ id: 'y', head: '', as: 'year', value: (r: typeof row) => r.year }, row, format)).toBe('2031')
    expect(cellText({ id: 'm', head: '', digits: 6, value: (r: typeof row) => r.made }, row, format)).toBe('1\u00a0234,57')
    expect(cellText({ id: 'd', head: '', as: 'date', value: (r: typeof row) => r.day }, row, format)).toContain('2026')
    expect(cellText({ id: 'n', head: '', value: (r: typeof row) => r.none }, row, format)).toBe('—')
    expect(
      cellText({ id: 'n', head: '', value: (r: typeof row) => r.none, missing: () => 'не моделировалось' }, row, format),
    ).toBe('не моделировалось')
    expect(cellSpoken({ id: 'm', head: '', unit: '%', value: (r: typeof row) => r.made }, row, format)).toMatch(/%$/)
  })
})

describe('cursor', () => {
  const field3 = { rows: 3, columns: 4, along: 'x', first: 1 } as const
  test('comes in at the first value, goes through rows and columns, and stops at the ends', () => {
    const from = moved(null, 'ArrowRight', field3)!
    expect(from).toEqual({ row: 0, column: 1 })
    expect(moved(from, 'ArrowRight', field3)).toEqual({ row: 1, column: 1 })
    expect(moved(from, 'ArrowLeft', field3)).toEqual({ row: 0, column: 1 })
    expect(moved(from, 'ArrowDown', field3)).toEqual({ row: 0, column: 2 })
    expect(moved(from, 'ArrowUp', field3)).toEqual({ row: 0, column: 1 })
    expect(moved(from, 'End', field3)).toEqual({ row: 2, column: 1 })
    expect(moved({ row: 2, column: 3 }, 'Home', field3)).toEqual({ row: 0, column: 3 })
    expect(moved(from, 'Escape', field3)).toBeNull()
    expect(moved(from, 'a', field3)).toBeUndefined()
  })
  test('of rows that run downwards the arrows change places', () => {
    const down = { ...field3, along: 'y' } as const
    expect(moved({ row: 0, column: 1 }, 'ArrowDown', down)).toEqual({ row: 1, column: 1 })
    expect(moved({ row: 0, column: 1 }, 'ArrowRight', down)).toEqual({ row: 0, column: 2 })
  })
})

test('a stream that leads back ends in a second box', () => {
  const { nodes, links } = withoutCircles([
    { row: 0, from: 'a', to: 'b', value: 2 },
    { row: 1, from: 'b', to: 'c', value: 2 },
    { row: 2, from: 'c', to: 'a', value: 1 },
    { row: 3, from: 'c', to: 'c', value: 1 },
  ])
  expect(links.map((l) => l.back)).toEqual([false, false, true, true])
  expect(nodes).toHaveLength(5)
})

test('a file that holds no results is refused with what is wrong', () => {
  const project = { id: 'a', name: 'A', hash: '0' }
  expect(readResults('{')).toEqual({ refused: { kind: 'json' } })
  expect(readResults('[]')).toEqual({ refused: { kind: 'json' } })
  expect(readResults('{"schemaVersion": 2}')).toEqual({ refused: { kind: 'version', version: '2' } })
  expect(readResults(JSON.stringify({ schemaVersion: 1, project: { ...project, name: {} } }))).toEqual({
    refused: { kind: 'part', part: 'project' },
  })
  const engine = { version: '0', seed: 1, replications: 1, draws: 1 }
  expect(readResults(JSON.stringify({ schemaVersion: 1, project, engine, scope: 'run', headline: [1] }))).toEqual({
    refused: { kind: 'part', part: 'headline' },
  })
})
