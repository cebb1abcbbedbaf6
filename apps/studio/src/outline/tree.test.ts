import { readFileSync } from 'node:fs'
import { builtInLibrary } from '@cellwright/library'
import { parseProject, type Issue } from '@cellwright/model'
import { expect, test } from 'vitest'
import { isOpenAtFirst, marksOf, rowsOf, treeOf } from './tree.ts'
import { treeMove, typedRow } from './tree-keys.ts'
import { flowOf, nodeAt, thingOf } from './written.ts'

const text = readFileSync(new URL('../../../../projects/dazhou.yaml', import.meta.url), 'utf8')
const written = parseProject(text, { file: 'dazhou.yaml', library: builtInLibrary() }).written ?? null
const leaves = treeOf(written, null)

test('every part of the file that has things is a branch, in one order', () => {
  expect(leaves.map((l) => l.key).join(' ')).toBe(
    '#project sources parties sites cells packs containers plants material_plants supply stations research claims variants readings library',
  )
  expect(leaves.find((l) => l.key === 'plants')?.children.map((l) => l.path)).toEqual(['plants.cells', 'plants.packs'])
  expect(leaves.find((l) => l.key === 'library')?.children[0]?.path).toBe('library[0]')
  expect(leaves[0]?.name).toBe('Xingkong Sodium, Dazhou')
})

test('a text that is no YAML has no outline', () => {
  expect(treeOf(null, null)).toEqual([])
})

test('faults are counted at their thing and above it, those of the project at its own line', () => {
  const issue = (path: string, severity: Issue['severity']): Issue => ({ code: 'X', severity, path, params: {}, text: '' })
  const issues = [issue('plants.cells.capacity', 'error'), issue('plants.cells', 'note'), issue('calendar.start', 'error')]
  const plants = leaves.find((l) => l.key === 'plants')!
  expect(marksOf(plants, issues)).toEqual({ errors: 1, remarks: 1 })
  expect(marksOf(plants.children[0], issues)).toEqual({ errors: 1, remarks: 1 })
  expect(marksOf(plants.children[1], issues)).toEqual({ errors: 0, remarks: 0 })
  expect(marksOf(leaves[0], issues)).toEqual({ errors: 1, remarks: 0 })
})

test('keys walk the lines that are not folded away', () => {
  const rows = rowsOf(leaves, isOpenAtFirst)
  const at = (key: string) => rows.findIndex((r) => r.leaf.key === key)
  expect(at('claims.stake')).toBe(-1)
  expect(treeMove('ArrowRight', at('claims'), rows)).toEqual({ fold: at('claims'), open: true })
  expect(treeMove('ArrowRight', at('plants'), rows)).toEqual({ to: at('plants.cells') })
  expect(treeMove('ArrowLeft', at('plants.packs'), rows)).toEqual({ to: at('plants') })
  expect(treeMove('End', 0, rows)).toEqual({ to: rows.length - 1 })
  expect(treeMove('ArrowDown', rows.length - 1, rows)).toEqual({ to: rows.length - 1 })
  expect(treeMove('x', 0, rows)).toBeNull()
})

test('typed letters go to the next line that begins with them', () => {
  const names = ['cells', 'packs', 'plants', 'parties']
  expect(typedRow('p', 1, names)).toBe(2)
  expect(typedRow('pa', 1, names)).toBe(1)
  expect(typedRow('par', 1, names)).toBe(3)
  expect(typedRow('z', 1, names)).toBe(1)
})

test('paths lead to what stands in the file, and to the thing that it is of', () => {
  expect(flowOf(nodeAt(written, 'claims.investment.value'))).toBe('11.5 bn CNY')
  expect(flowOf(nodeAt(written, 'plants.cells.capacity'))).toBe('{claim: cells-2025}')
  expect(nodeAt(written, 'plants.none.capacity')).toBeUndefined()
  expect([
    thingOf('plants.cells.schedule.start'),
    thingOf('library[2].values'),
    thingOf('calendar.start'),
    thingOf('plants'),
  ]).toEqual(['plants.cells', 'library[2]', '', 'plants'])
})
