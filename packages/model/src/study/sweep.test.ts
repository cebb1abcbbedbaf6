import { builtInLibrary } from '@cellwright/library'
import { expect, test } from 'vitest'
import { sweepResult } from '../assemble/sweep-result.ts'
import { parseProject, parseSweepValue } from '../project/index.ts'
import { World } from '../project/world.ts'
import { CHAIN } from '../testing-chain.ts'
import { outcome, staticFlows } from './outcome.ts'
import { staticBooks } from './static-books.ts'
import { sweepStudies, type SweepStudy } from './sweep.ts'

const options = { file: 'chain.yaml', library: builtInLibrary() }

function study(text: string, draws = 6): SweepStudy {
  const { project, issues } = parseProject(text, options)
  expect(issues.filter((i) => i.severity === 'error')).toEqual([])
  const projects = project!.sweeps.flatMap(({ id, at }) =>
    at.map((_, index) => ({ sweep: id, index, project: parseSweepValue(text, options, id, index).project! })),
  )
  const work = sweepStudies(project!.sweeps, projects, options.library, { seed: 1, draws })
  for (let step = work.next(); ; step = work.next()) if (step.done) return step.value[0]!
}

const CAPACITY = `${CHAIN}sweeps:
  size: {of: plants.cells.capacity, at: [1 GWh/yr, 4 GWh/yr]}
`

test('each value is the file with that value in place, and its figures are those of all plants of that file', () => {
  const { points, year } = study(CAPACITY)
  expect(year).toBe(2040)
  expect(points.map((p) => p.at)).toEqual(['1 GWh/yr', '4 GWh/yr'])
  for (const [i, { central, orders, draws }] of points.entries()) {
    const { project } = parseProject(CHAIN.replace('value: 2 GWh/yr', `value: ${[1, 4][i]} GWh/yr`), options)
    const o = outcome(new World(project!, options.library))
    const plants = [...o.plants, ...o.materialPlants].map(({ plant }) => plant)
    expect(central.investment).toBeCloseTo(
      plants.reduce((so, p) => so + p.capex.total.value, 0),
      3,
    )
    expect(central.jobs).toBeCloseTo(
      plants.reduce((so, p) => so + p.people.total.value, 0),
      9,
    )
    // 20 000 packs of 76.7151 kWh over 1 or 4 GWh.
    expect(orders[0]!.share.value).toBeCloseTo((20000 * 76.7151e-6) / [1, 4][i]!, 6)
    expect(draws).toHaveLength(6)
  }
})

test('customers take the nameplate, though the orders ask for less; of plants in a chain no more is sold in any books', () => {
  const [small] = study(CAPACITY, 0).points
  const o = outcome(small!.outcome.world)
  const { cells } = staticBooks({ ...o, plants: o.plants.map((p) => ({ ...p, orders: undefined })) })
  const could = cells.get('cells')!.years.at(-1)!.output.value
  const nameplate = o.plants[0]!.plant.nameplate.value * 366 * 86400
  expect(could).toBeCloseTo(nameplate, 0)
  const apart = { ...o.plants[0]!, orders: undefined }
  const alone = staticFlows(new World({ ...o.world.project, supply: [] }, options.library), apart)
  expect(alone.years.at(-1)!.packs * apart.plant.pack.energy.value).toBeGreaterThan(nameplate * 1.02)
  const twice = study(CAPACITY.replace('4 GWh/yr]', '2 GWh/yr]'), 0).points
  expect(twice[1]!.central.bought / twice[0]!.central.bought).toBeCloseTo(2, 1)
  const large = study(CAPACITY.replace('4 GWh/yr]', '8 GWh/yr]'), 0).points[1]!
  expect(large.asOrdered!.cost!).toBeGreaterThan(large.central.cost! * 1.5)
})

test('draws have the same positions at each value: a value that changes nothing has the same spread', () => {
  const { points } = study(
    `${CHAIN}sweeps:
  share: {of: material_plants.carbonate.sized_share, at: [60 %, 0.6]}
`.replace('0.6]', '60.0001 %]'),
  )
  for (const key of ['investment', 'npv', 'cost'] as const)
    points[0]!.draws.forEach((d, i) => expect(points[1]!.draws[i]![key]! / d[key]!).toBeCloseTo(1, 3))
})

test('the sentences say what grows slower than size, and by how much', () => {
  const found = study(CAPACITY)
  const { rows, says } = sweepResult(found)
  const [investment, jobs] = says
  const times = rows[1]!.investment.value / rows[0]!.investment.value
  expect(investment!.params['times']).toBeCloseTo(times, 9)
  expect(investment!.params['power']).toBeCloseTo(Math.log(times) / Math.log(4), 9)
  expect(investment!.text).toMatch(/^From 1 GWh\/yr to 4 GWh\/yr, 4.00 times the size, the investment grows \d\.\d\d times \(/)
  expect(jobs!.text).toContain('the jobs grow')
  const skewed = (['cost', 'npv', 'bought', 'investment', 'jobs', 'buildTime'] as const).some((key) =>
    rows.some((r) => r[key]!.value < r[key]!.low! || r[key]!.value > r[key]!.high!),
  )
  expect(says.map((m) => m.code)).toEqual([
    'CW-SWEEP-001',
    'CW-SWEEP-001',
    'CW-SWEEP-002',
    'CW-SWEEP-003',
    'CW-SWEEP-004',
    ...(skewed ? ['CW-SWEEP-005'] : []),
  ])
  expect(sweepResult({ ...found, points: found.points.map((p) => ({ ...p, draws: [] })) }).says).toHaveLength(5)
  expect(rows[0]!.cost!.unit).toBe('USD (2024)/kWh')
  expect(rows[0]!.made!.byMass).toBeGreaterThan(0)
})

test('values that are no sizes are set side by side without such sentences', () => {
  const found = sweepResult(
    study(
      `${CHAIN}sweeps:
  when: {of: plants.cells.schedule.start, at: [2024-03-01, 2032-03-01]}
`,
      0,
    ),
  )
  expect(found.says).toEqual([])
  expect(found.rows[1]!.buildTime.value - found.rows[0]!.buildTime.value).toBeGreaterThan(0)
})
