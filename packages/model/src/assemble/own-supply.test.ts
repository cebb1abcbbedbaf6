import { builtInLibrary } from '@cellwright/library'
import { expect, test } from 'vitest'
import { parseProject } from '../project/index.ts'
import { World } from '../project/world.ts'
import { outcome, type Outcome } from '../study/outcome.ts'
import { ownSupply, ownSupplyMessages } from './own-supply.ts'

/** Carbonate, powder of it and, asked for, cells of that powder. */
function chain(cells = ''): Outcome {
  const text = `cellwright: 1
name: Chain
calendar: {start: 2024-01-01, end: 2040-12-31}
currency: {report: USD, year: 2024}
sites:
  salar: {country: BO, lat: -20.5, lon: -67.3}
material_plants:
  salt: {site: salar, route: lithium-carbonate-direct, capacity: 14000 t/yr, schedule: {start: 2028-01-01}}
  powder: {site: salar, route: lfp-iron-phosphate, capacity: 55000 t/yr, schedule: {start: 2024-01-01}}
${cells}`
  const { project, library, issues } = parseProject(text, { file: 'chain.yaml', library: builtInLibrary() })
  if (!project) throw new Error(issues.map((i) => i.text).join('\n'))
  return outcome(new World(project, library))
}

const CELLS = `cells:
  pouch: {chemistry: LFP/graphite, format: pouch, capacity: 100 Ah}
packs:
  bus: {cell: pouch, series: 200, charge: 300 Ah}
plants:
  works: {site: salar, route: cell-pouch+pack, makes: bus, capacity: 10 GWh/yr, schedule: {start: 2026-01-01}}
`

test('the powder takes carbonate in years in which the file makes none yet', () => {
  const made = {
    cells: new Map(),
    materials: new Map([
      ['powder', [2029, 2030, 2031].map((year) => ({ year, made: 40e6 }))],
      [
        'salt',
        [
          { year: 2030, made: 4e6 },
          { year: 2031, made: 14e6 },
        ],
      ],
    ]),
  }
  const [carbonate, ...others] = ownSupply(chain(), made)
  expect(others).toEqual([])
  expect(carbonate).toMatchObject({ makers: ['salt'], users: ['powder'] })
  expect(carbonate!.years.map((y) => [y.year, y.made])).toEqual([
    [2029, 0],
    [2030, 4e6],
    [2031, 14e6],
  ])
  // LiFePO4 takes 73.89 / (2 x 157.76) = 0.234 kg of Li2CO3 a kg, and some more for what the powder plant loses.
  const each = carbonate!.years[0]!.needed / 40e6
  expect(each).toBeGreaterThan(0.234)
  expect(each).toBeLessThan(0.25)
  const [said] = ownSupplyMessages(chain(), made)
  expect(said!.params).toMatchObject({ years: 2 })
  expect(said!.params['short_t']).toBeCloseTo(each * 80e3 - 4e3, 6)
  expect(said!.text).toMatch(
    /^Powder takes lithium carbonate, which salt makes: at most 9\d{3} t in a year \(2029, in which 0 t are made\)\. In 2 years it takes more than is made there \(needed of made\): 9\d{3} of 0 t in 2029, 9\d{3} of 4000 t in 2030; 1\d \d{3} t in all must be bought elsewhere\. No row of supply brings it, so that the deliveries are not simulated/,
  )
})

test('cells take powder by their bill of materials; carbonate goes into powder, not into cells', () => {
  const found = ownSupply(chain(CELLS))
  expect(found.map((s) => [s.makers, s.users])).toEqual([
    [['salt'], ['powder']],
    [['powder'], ['works']],
  ])
  const last = found[1]!.years.at(-1)!
  // About 2.2 to 2.8 kg of powder a kWh, of a plant that makes 10 GWh a year and no more than its machines can.
  expect(last.needed / 10e6).toBeGreaterThan(2.2)
  expect(last.needed / 10e6).toBeLessThan(3.5)
})

test('what a row of supply brings is told of the chain', () => {
  const rows = 'supply:\n  - {id: powder-in, from: powder, to: works}\n'
  expect(ownSupply(chain(`${CELLS}${rows}`)).map((s) => [s.makers, s.users])).toEqual([[['salt'], ['powder']]])
})

test('plants that take nothing of each other are not spoken of', () => {
  const o = chain()
  expect(ownSupply({ ...o, materialPlants: o.materialPlants.slice(0, 1) })).toEqual([])
})
