import { builtInLibrary } from '@cellwright/library'
import { describe, expect, test } from 'vitest'
import { chainsOf } from '../factory/chain-links.ts'
import { runMaterialPlant } from '../factory/material-run.ts'
import { matureOf } from '../factory/output-share.ts'
import { staticMaterialYears } from '../factory/material-static.ts'
import { parseProject } from '../project/index.ts'
import { World } from '../project/world.ts'
import { chainShare } from './chain-share.ts'
import { runChain, type ChainRun } from './chain-run.ts'
import { outcome, staticFlows, type Outcome } from './outcome.ts'

/** Plants that are there from the beginning, so that two years are enough. */
const file = (supply: string, cathode = '2500 t/yr') => `cellwright: 1
id: fed
name: Plants that feed one another
calendar: {start: 2025-01-01, end: 2026-12-31}
currency: {report: USD, year: 2024, terms: real}
sites: {here: {country: CN, lat: 31.2, lon: 107.5}}
cells: {pouch: {chemistry: LFP/graphite, format: pouch, capacity: 50 Ah}}
packs: {car: {cell: pouch, series: 100, parallel: 4}}
plants:
  cells: {site: here, route: cell-pouch, makes: pouch, capacity: 1 GWh/yr, schedule: {start: 2025-01-01, pilot: 2025-04-01}}
  packs: {site: here, route: pack, makes: car, capacity: 0.8 GWh/yr, schedule: {start: 2025-01-01, pilot: 2025-04-01}}
material_plants:
  cathode: {site: here, route: lfp-iron-phosphate, capacity: ${cathode}, schedule: {start: 2025-01-01, pilot: 2025-02-01}}
  foil: {site: here, route: copper-foil, capacity: 800 t/yr, schedule: {start: 2025-01-01, pilot: 2025-02-01}}
  alone: {site: here, route: synthetic-graphite, capacity: 5000 t/yr, schedule: {start: 2025-01-01, pilot: 2025-02-01}}
supply:
${supply}`

const ROWS = `  - {id: powder, from: cathode, to: cells, lead_time: 2 days, load: 10 t}
  - {id: copper, from: foil, to: cells}
  - {id: iron, material: iron-phosphate, to: cathode}
  - {id: own-cells, from: cells, to: packs}
  - {id: sold-cells, from: cells, limit: 0.1 GWh/yr}
`

function opened(text: string): Outcome {
  const { project, library, issues } = parseProject(text, { file: 'fed.yaml', library: builtInLibrary() })
  if (!project) throw new Error(issues.map((i) => i.text).join('\n'))
  return outcome(new World(project, library))
}

function run(o: Outcome): ChainRun {
  const work = runChain(o.world, chainsOf(o.world, o)[0]!, { seed: 3, replications: 1 })
  let step = work.next()
  while (!step.done) step = work.next()
  return step.value
}

describe('real plants', () => {
  const o = opened(file(ROWS))
  const found = run(o)

  test('a chain has its plants, makers first; one that no row names is in none', () => {
    const chains = chainsOf(o.world, o)
    expect(chains.map((c) => c.order)).toEqual([['cathode', 'foil', 'cells', 'packs']])
    expect(chains[0]!.links.map((l) => [l.id, l.kind, l.taken.map((t) => t.step)])).toEqual([
      ['powder', 'substance', ['mixing-cathode']],
      ['copper', 'substance', ['coating-anode']],
      ['iron', 'substance', ['grinding-lfp']],
      ['own-cells', 'cell', ['module-assembly']],
      ['sold-cells', 'cell', []],
    ])
    expect(found.compiled.units.get('powder')!.load).toBe(Math.round(10_000 / chains[0]!.links[0]!.unitMass))
  })

  test('mass closes on every link, in every plant and over the chain', () => {
    expect(found.balance.worst).toBeLessThan(1e-12)
  })

  test('what is used is what the bill of materials says', () => {
    const years = found.links.get('powder')![0]!
    const used = years.reduce((sum, y) => sum + y.used, 0)
    const { plant } = o.plants[0]!
    const begun = found.plants.get('cells')!.run.years[0]!.reduce((sum, y) => sum + y.stepIn.get('mixing-cathode')!, 0)
    const perCell = plant.pack.cell.bom.find((line) => line.material === 'active-material/lfp')!.mass.value
    // But for the lot that waits for the mixer and the unit that is begun.
    expect(used / (begun * perCell)).toBeCloseTo(1, 2)
    const cells = found.links.get('own-cells')![0]!.reduce((sum, y) => sum + y.used, 0) / plant.pack.cell.mass.value
    const modules = found.plants.get('packs')!.run.years[0]!.reduce((sum, y) => sum + y.stepIn.get('module-assembly')!, 0)
    expect(cells / (modules * o.plants[1]!.plant.pack.cellsPerModule.value)).toBeCloseTo(1, 1)
  })

  test('cells and packs that nobody ordered are sold at nameplate, and no faster', () => {
    // From April 2025 on, in the second year with little left of the ramp: at most the nameplate but for the day of a year of 366 (ramps lose the rest).
    for (const { plant } of o.plants) {
      const made = found.plants.get(plant.id)!.run.years[0]!.map((y) => (y.packs * plant.pack.energy.value) / 3.6e12)
      const most = (plant.nameplate.value * 365 * 86400) / 3.6e12
      expect(made[1]!).toBeLessThan(most * 1.001)
      const still = staticFlows(
        o.world,
        o.plants.find((p) => p.plant.id === plant.id)!,
      ).years[1]!.packs
      expect((still * plant.pack.energy.value) / 3.6e12).toBeLessThan(most * 1.001)
    }
  })

  test('a plant that only sends draws the numbers that it draws alone', () => {
    const { plant, schedule } = o.materialPlants.find((m) => m.plant.id === 'foil')!
    const work = runMaterialPlant(o.world, plant, schedule, { seed: 3, replications: 1, upTo: 'nameplate' })
    let step = work.next()
    while (!step.done) step = work.next()
    const made = (years: readonly { readonly made: number }[]) => years.map((y) => y.made)
    expect(made(found.materials.get('foil')!.years[0]!)).toEqual(made(step.value.years[0]!))
  })
})

test('powder to a plant of cells is powder, also where a cell has its name', () => {
  const links = (text: string) => {
    const named = opened(text)
    return chainsOf(named.world, named)[0]!.links.map((l) => [l.id, l.kind, l.unitMass, l.name])
  }
  const rows = ROWS.replaceAll('sold-cells', 'sold')
  const named = file(rows)
    .replace('cells: {pouch:', 'cells: {lfp:')
    .replaceAll('cell: pouch', 'cell: lfp')
    .replace('makes: pouch', 'makes: lfp')
  const called = (name: string) => (l: readonly unknown[]) => (l[1] === 'cell' ? [...l.slice(0, 3), name] : l)
  expect(links(named).map(called('it'))).toEqual(links(file(rows)).map(called('it')))
})

test('shares are weights: of a row whose fellow is not built all of the need is kept in stock', () => {
  const rows = `  - {id: own, from: cathode, to: cells, share: 60 %}
  - {id: bought, material: lfp, to: cells, share: 20 %}
`
  const both = opened(file(rows))
  expect(chainsOf(both.world, both)[0]!.links.map((l) => l.share!.value)).toEqual([expect.closeTo(0.75), expect.closeTo(0.25)])
  const alone = opened(file(rows).replace('route: lfp-iron-phosphate', 'build: no, route: lfp-iron-phosphate'))
  const [link] = chainsOf(alone.world, alone)[0]!.links
  expect(link!.id).toBe('bought')
  expect(link!.share!.value).toBe(1)
})

test('a load that cannot be counted is a fault of the file', () => {
  const o = opened(file('  - {id: own, from: cathode, to: cells, load: 1e9 t}\n'))
  expect(() => chainsOf(o.world, o)).toThrow(/^CW-MODEL-073: supply own: a load of 1000000000 t is more than can be counted/)
})

test('a plant that starves makes as much less, and so do its static years', () => {
  const rows = `  - {id: powder, from: cathode, to: cells, load: 5 t}\n`
  const o = opened(file(rows, '800 t/yr'))
  const found = run(o)
  const cells = found.plants.get('cells')!.run.years[0]!
  const second = found.links.get('powder')![0]![1]!
  // All that the cathode plant makes, still in its ramp.
  expect(second.used / found.materials.get('cathode')!.years[0]![1]!.made).toBeCloseTo(1, 1)
  expect(second.missing).toBeGreaterThan(0.5)
  const share = chainShare(found, o.world, o.plants[0]!, 0.97)
  expect(matureOf(share)).toBe(0.97)
  const packs = (years: readonly { readonly packs: number }[]) => years.map((y) => y.packs)
  const [alone, fed] = [
    packs(staticFlows(o.world, o.plants[0]!, 0.97).years),
    packs(staticFlows(o.world, o.plants[0]!, share).years),
  ]
  expect(alone[1]! / cells[1]!.packs).toBeGreaterThan(1.5)
  expect(fed[1]! / cells[1]!.packs).toBeCloseTo(1, 2)
  // What only sends loses nothing.
  const maker = o.materialPlants[0]!
  expect(chainShare(found, o.world, maker, 0.9)).toBe(0.9)
  expect(
    staticMaterialYears(o.world, maker.plant, maker.schedule, { mature: 1, left: new Map([[2026, 0.5]]) })[1]!.made,
  ).toBeCloseTo(0.5 * staticMaterialYears(o.world, maker.plant, maker.schedule)[1]!.made, 6)
})
