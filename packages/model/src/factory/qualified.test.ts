import { startRun } from '@cellwright/kernel'
import { expect, test } from 'vitest'
import { parseProject } from '../project/index.ts'
import { SMALL } from '../project/test-file.ts'
import { World } from '../project/world.ts'
import { outcome } from '../study/outcome.ts'
import { builtInLibrary } from '@cellwright/library'
import { compilePlant } from './compile.ts'

test('packs of a product that is seldom made find room while the line is being qualified', () => {
  const text = SMALL.replace('parallel: 6}', 'parallel: 6}\n  boat: {cell: pouch, series: 180, parallel: 40}')
    .replace('makes: car', 'makes: [car, boat]')
    .replace('product: car', 'product: {car: 99.95 %, boat: 0.05 %}')
  const { project, library, issues } = parseProject(text, { file: 'two.yaml', library: builtInLibrary() })
  if (!project) throw new Error(issues.map((i) => i.text).join('\n'))
  const world = new World(project, library)
  const { plant } = outcome(world).plants[0]!
  const origin = project.calendar.start
  const orders = ['car', 'boat'].map((product) => ({ id: product, product, day: origin + 300, packs: 100 }))
  const options = { origin, end: origin + 400, lineStarts: [origin], orders, qualifiedFrom: origin + 350 }
  const { network } = compilePlant(world, plant, options)
  expect(() => startRun(network, { until: 86400, seed: 1 })).not.toThrow()
})
