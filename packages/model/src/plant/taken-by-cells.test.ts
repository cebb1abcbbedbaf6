import { builtInLibrary } from '@cellwright/library'
import { expect, test } from 'vitest'
import { designCell } from '../design/cell.ts'
import { parseProject } from '../project/index.ts'
import { takenByCell } from '../project/taken.ts'
import { World } from '../project/world.ts'
import { substanceInPart } from './substance-in-cell.ts'

const library = builtInLibrary()

test.each([
  ['NMC622/graphite', 'pouch, capacity: 33 Ah'],
  ['LFP/graphite', 'prismatic-wound, size: phev2'],
  ['NMMT/hard carbon', 'pouch, capacity: 20 Ah'],
  ['NMMT/hard carbon', 'prismatic-stacked, size: phev2'],
])('what the file knows that cells of %s, %s, take is what goes into their bill of materials', (chemistry, format) => {
  const text = `cellwright: 1
name: A cell
calendar: {start: 2024-01-01, end: 2030-12-31}
currency: {report: USD, year: 2024}
cells:
  cell: {chemistry: ${chemistry}, format: ${format}}
`
  const { project, issues } = parseProject(text, { file: 'cell.yaml', library })
  expect(issues).toEqual([])
  const [spec] = project!.cells
  const world = new World(project!, library)
  const { bom } = designCell(world, spec!)
  const inIt = library
    .entries('substance')
    .filter(({ id }) => bom.some((line) => substanceInPart(world, id, line.material, 'test')))
    .map(({ id }) => id)
  expect([...takenByCell(library, spec!.chemistry, spec!.format)!].toSorted()).toEqual(inIt.toSorted())
})
