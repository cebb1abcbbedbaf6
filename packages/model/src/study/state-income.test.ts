import { readFileSync } from 'node:fs'
import { builtInLibrary } from '@cellwright/library'
import { expect, test } from 'vitest'
import { parseProject } from '../project/index.ts'
import { World } from '../project/world.ts'
import { materialBooks } from './material-outcome.ts'
import { outcome, type Outcome } from './outcome.ts'
import { shareOfSalar } from './salar-share.ts'
import { stateIncome } from './state-income.ts'

const TEXT = readFileSync(new URL('../../../../projects/uyuni.yaml', import.meta.url), 'utf8')

function read(text: string): Outcome {
  const { project, library, issues } = parseProject(text, { file: 'uyuni.yaml', library: builtInLibrary() })
  if (!project) throw new Error(issues.map((i) => i.text).join('\n'))
  return outcome(new World(project, library))
}

test('the state gets royalty and tax of all years, and its share of the profit after tax where the file gives one', () => {
  const o = read(TEXT)
  const { years } = materialBooks(o.world, o.materialPlants[0]!)
  const owed = years.reduce((sum, y) => sum + y.royalty.value + y.tax.value, 0)
  expect(stateIncome(o.world, o.materialPlants[0]!)!.value).toBeCloseTo(owed, 0)
  const half = read(
    `${TEXT}  - {kind: region, id: bo, name: Bolivia, values: {state-profit-share: {value: 51, unit: "%", basis: claim, ref: df2025}}}\n`,
  )
  const left = years.reduce(
    (sum, y) => sum + Math.max(0, y.revenue.value - y.costs.value - y.depreciation.value - y.tax.value),
    0,
  )
  expect(left).toBeGreaterThan(0)
  const withShare = stateIncome(half.world, half.materialPlants[0]!)!.value
  expect(withShare).toBeCloseTo(owed + 0.51 * left, -1)
})

test('the share of the salar is the lithium taken out over that in the ground', () => {
  const o = read(TEXT)
  const m = o.materialPlants[0]!
  const first = m.schedule.phases.toSorted((a, b) => a.serialStart.value - b.serialStart.value)[0]!
  const years = (o.world.project.calendar.end + 1 - first.serialStart.value) / 365
  // 14,000 t of carbonate a year, 2 x 6.94 of 73.89 g lithium, recovered at 80 %, of 21 Mt.
  const expected = (14_000 * years * ((2 * 6.94) / 73.89)) / 0.8 / 21e6
  expect(shareOfSalar(o.world, m)!.value / expected).toBeCloseTo(1, 2)
})
