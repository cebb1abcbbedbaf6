import { builtInLibrary } from '@cellwright/library'
import { parseProject } from '@cellwright/model'
import { expect, test } from 'vitest'
import { World } from '../../packages/model/src/project/world.ts'
import { outcome } from '../../packages/model/src/study/outcome.ts'
import { results, SHORT, TEXT } from './kaliningrad.ts'

const own = (share: number) =>
  `${TEXT}\nlibrary:\n  - {kind: plant-rules, id: cellwright, name: own, values: {utilities-share: {value: ${share}, unit: "", basis: assumed, reason: a test, ref: cellwright}}}\n`

/** Investment in utilities, and in all, in M USD. */
function invested(text: string) {
  const { project, library, issues } = parseProject(text, { file: 'f.yaml', library: builtInLibrary() })
  if (!project) throw new Error(issues.map((i) => i.text).join('\n'))
  const world = new World(project, library)
  const { capex, factor } = outcome(world).plants[0]!.plant
  const line = capex.lines.find((l) => l.id === 'utilities')!
  const systems = factor.find((f) => f.id === 'building-support-systems')!
  return {
    utilities: line.amount.value / 1e6,
    all: capex.total.value / 1e6,
    family: world.convert(systems.capital, 'USD', 2022).value / 1e6,
  }
}

test('of the factor family’s building systems only the part that serves the machines is taken', () => {
  const { utilities, family, all } = invested(TEXT)
  expect(utilities / family).toBeCloseTo(0.5, 12)
  const none = invested(own(0))
  const whole = invested(own(1))
  expect(none.utilities).toBe(0)
  expect(whole.utilities).toBeCloseTo(family, 9)
  // Freight, engineering, owner's cost and contingency are shares of what they go with.
  expect(whole.all - none.all).toBeCloseTo(family * (1 + 0.08 + 0.1 + 0.05) * 1.1, 6)
  expect(all).toBeCloseTo((none.all + whole.all) / 2, 6)
})

test('the band of the part spans both readings, none and all of it, and moves alone', () => {
  const datum = builtInLibrary().datum('plant-rules/cellwright.utilities-share')!
  expect([datum.low, datum.value, datum.high]).toEqual([0, 0.5, 1])
  expect(datum.group).toBe('utilities')
})

test('what the lines of buildings and of utilities hold is said with them', () => {
  const { lines } = results({ scope: 'audit' }, SHORT).plants[0]!.capex
  const scope = (id: string) => lines.find((l) => l.id === id)!.scope!
  expect(scope('building').covers).toContain('air treatment of the dry rooms')
  expect(scope('utilities').covers).toContain('chilled water')
  expect(scope('utilities').leavesOut).toContain('ventilation')
})
