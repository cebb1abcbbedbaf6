import { expect, test } from 'vitest'
import { parseProject } from './index.ts'
import { FAKE_LIBRARY, fakeLibrary } from './fake-library.ts'
import { SMALL } from './test-file.ts'

/** SMALL without its plant, so that the cell may have any format. */
const ALONE = SMALL.slice(0, SMALL.indexOf('plants:'))
const cell = (fields: string, library = FAKE_LIBRARY) =>
  parseProject(ALONE.replace('format: pouch, capacity: 33 Ah', fields), { file: 'f.yaml', library })

test('a cell has its format, outer size and porosities in SI units', () => {
  const { project, issues } = cell(
    'format: cylindrical, outer: {diameter: 21 mm, height: {value: 70 mm, low: 69 mm, high: 71 mm}}, cathode_porosity: 25 %, anode_porosity: 0.3',
  )
  expect(issues).toEqual([])
  expect(project?.cells[0]).toMatchObject({
    format: 'cylindrical',
    outer: {
      diameter: { path: 'cells.pouch.outer.diameter', estimate: { value: 0.021 } },
      height: { estimate: { value: 0.07, form: 'bounds' } },
    },
    cathodePorosity: { estimate: { value: 0.25 } },
    anodePorosity: { estimate: { value: 0.3 } },
  })
  expect(project?.cells[0]).not.toHaveProperty('capacity')
  expect(project).toMatchObject({ plants: [], sites: [{ id: 'town' }] })
})

test('a size is any word, or one of the library where it lists sizes; outer then gives what differs', () => {
  expect(cell('format: cylindrical, size: 21700, outer: {height: 80 mm}').issues).toEqual([])
  expect(cell('format: prismatic-wound, size: phev2').project?.cells[0]?.size).toBe('phev2')
  const library = fakeLibrary([
    ...FAKE_LIBRARY.entries('chemistry'),
    { kind: 'cell-format', id: '21700', name: '21700', text: { format: 'cylindrical' }, values: {} },
  ])
  expect(cell('format: cylindrical, size: 21700, outer: {diameter: 21 mm, height: 80 mm}', library).project?.cells[0]?.size).toBe(
    '21700',
  )
  expect(cell('format: cylindrical, size: 21701', library).issues).toMatchObject([
    {
      code: 'CW-PROJ-011',
      text: 'the library has no cell format "21701"',
      hint: 'did you mean 21700? Or give the dimensions in outer',
    },
  ])
  expect(cell('format: pouch, size: 21700', library).issues).toMatchObject([
    { code: 'CW-PROJ-027', path: 'cells.pouch.size', text: 'the size 21700 is cylindrical, and the cell is pouch' },
  ])
})

test('a prismatic size serves both prismatic formats and no pouch', () => {
  const library = fakeLibrary([
    ...FAKE_LIBRARY.entries('chemistry'),
    { kind: 'cell-format', id: 'phev2', name: 'PHEV2', text: { format: 'prismatic' }, values: {} },
  ])
  const codes = (format: string) => cell(`format: ${format}, size: phev2`, library).issues.map((i) => i.code)
  expect(codes('prismatic-wound')).not.toContain('CW-PROJ-027')
  expect(codes('prismatic-stacked')).not.toContain('CW-PROJ-027')
  expect(codes('pouch')).toContain('CW-PROJ-027')
})
