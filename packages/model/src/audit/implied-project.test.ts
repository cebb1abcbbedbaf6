import { expect, test } from 'vitest'
import { chainOutcome } from '../testing-chain-file.ts'
import { impliedOfProject } from './implied-project.ts'

const told = (...claims: string[]) => toldWith('', ...claims)

const toldWith = (more: string, ...claims: string[]) => {
  const rows = claims.map((c) => `  - {${c}, source: paper}\n`).join('')
  return impliedOfProject(chainOutcome(rows, more))
}

test('an output value asks for a price at the capacity of the same source, beside that of the books', () => {
  const figures = told(
    'id: early, about: plant.output.nameplate, scope: packs, value: 1 GWh/yr, as_of: "2023"',
    'id: late, about: plant.output.nameplate, scope: packs, value: 2 GWh/yr, as_of: "2024"',
    'id: sales, about: plant.output-value, scope: packs, value: 300 M USD/yr, as_of: "2024"',
  )
  // 300 M USD over 2 GWh, not over the 1 GWh of the year before; the books sell at 100.
  expect(figures).toEqual([
    expect.objectContaining({
      id: 'packs.price.sales',
      unit: 'USD/kWh',
      from: ['sales', 'late'],
      value: expect.closeTo(150, 6) as number,
      design: expect.closeTo(100, 6) as number,
    }),
  ])
})

test('land of a storage station for its energy: 183 mu for 1 GWh are 122 m2/MWh', () => {
  const figures = toldWith(
    'containers: {box: {pack: rack, packs: 20}}\nstations: {park: {site: town, container: box, energy: 500 MWh, start: 2026-01-01}}\n',
    'id: station, about: station.energy, scope: park, value: 1 GWh',
    'id: land, about: station.land, scope: park, value: 183 mu',
  )
  expect(figures).toEqual([expect.objectContaining({ unit: 'm2/MWh', value: expect.closeTo(122, 2) as number })])
})

test('the price of a share says what the whole firm is worth, and how much more the investment is', () => {
  const [firm] = told(
    'id: money, about: project.investment, scope: project, value: 1200 M USD, as_of: "2024"',
    'id: stake, about: firm.stake, scope: project, value: 15 %, as_of: "2024"',
    'id: paid, about: firm.stake-price, scope: project, value: 15 M USD, as_of: "2024"',
  )
  expect(firm).toMatchObject({ id: 'firm.value.paid', unit: 'M USD', from: ['paid', 'stake'] })
  expect(firm!.value).toBeCloseTo(100, 9)
  expect(firm!.more).toBe('The investment announced (money) is 12.0 times that.')
})
