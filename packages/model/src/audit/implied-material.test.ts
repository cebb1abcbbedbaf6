import { builtInLibrary } from '@cellwright/library'
import { expect, test } from 'vitest'
import { parseProject } from '../project/index.ts'
import { World } from '../project/world.ts'
import { materialBooks } from '../study/material-outcome.ts'
import { outcome } from '../study/outcome.ts'
import { impliedOfMaterials } from './implied-material.ts'

function implied(claims: string) {
  const text = `cellwright: 1
name: Salar
calendar: {start: 2024-01-01, end: 2050-12-31}
currency: {report: USD, year: 2024}
sources:
  paper: {publisher: A paper}
sites:
  salar: {country: BO, lat: -20.5, lon: -67.3}
material_plants:
  dle: {site: salar, route: lithium-carbonate-direct, capacity: {claim: capacity}, schedule: {start: 2024-01-01}}
claims:
  - {id: capacity, about: plant.output.mass, scope: dle, value: 14000 t/yr, qualifier: exact, stage: plan, as_of: "2024", source: paper}
${claims}`
  const { project, library, issues } = parseProject(text, { file: 'salar.yaml', library: builtInLibrary() })
  if (!project) throw new Error(issues.map((i) => i.text).join('\n'))
  const o = outcome(new World(project, library))
  return { o, figures: impliedOfMaterials(o) }
}

test('what a state is said to get stands beside all that is sold, and beside royalty and tax of the books', () => {
  const { o, figures } = implied(
    '  - {id: state, about: plant.state-income, scope: dle, value: 4 bn USD, qualifier: at-least, stage: contract, as_of: "2024", source: paper}',
  )
  const share = figures.find((f) => f.id === 'dle.state-share')!
  const { years } = materialBooks(o.world, o.materialPlants[0]!)
  const sum = (of: (y: (typeof years)[number]) => number) => years.reduce((so, y) => so + of(y), 0)
  // Lithium carbonate at 14 USD/kg.
  const tonnes = sum((y) => y.made.value) / 1000
  expect(sum((y) => y.revenue.value)).toBeCloseTo(tonnes * 14_000, -3)
  expect(share.value).toBeCloseTo(4e9 / (tonnes * 140), 6)
  expect(share.design).toBeCloseTo((sum((y) => y.royalty.value + y.tax.value) / (tonnes * 14_000)) * 100, 6)
  expect(share.floor).toBe(true)
  expect(share.more).toMatch(
    /^In the books lithium carbonate sells for \d\.\d\d bn USD of 2024 from \d{4} to 2050; royalty 0\.\d+ bn USD and tax [\d.]+ bn USD come to [\d.]+ bn USD\. Even if the state got all that is sold, a tonne would have to bring \d\d \d{3} USD, against 14 000 in the books; at the share that royalty and tax have there, \d+ \d{3}\.$/,
  )
})

test('money over capacity says of which year it is, and what it is in the money of the claim', () => {
  const { figures } = implied(
    '  - {id: money, about: plant.investment.total, scope: dle, value: 975 M USD, qualifier: exact, stage: plan, as_of: "2025", source: paper}',
  )
  const each = figures.find((f) => f.id === 'dle.investment-per-capacity')!
  expect(each.what).toBe('investment per tonne a year, in money of 2024')
  // 975 M / 14 000 t = 69 643.
  expect(each.more).toBe('As announced, in money of 2025, it is 69 600.')
  expect(each.value).toBeLessThan(69_643)
})
