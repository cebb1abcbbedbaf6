import { expect, test } from 'vitest'
import type { Film, FilmOverview } from '../film-results.ts'
import { chainsOf } from '../factory/chain-links.ts'
import { runMaterialPlant } from '../factory/material-run.ts'
import type { World } from '../project/world.ts'
import type { Work } from '../stop-flag.ts'
import { runChain } from './chain-run.ts'
import { film, MOST_MACHINES } from './film.ts'
import { filmOverview } from './film-overview.ts'
import { outcome } from './outcome.ts'
import { runPlant } from './plant-run.ts'
import { chainWorld } from './testing-chain.ts'

const BOTH = `  - {id: one, material: lithium-carbonate, from: salt, to: powder}
  - {id: two, material: lfp, from: powder, to: cells}
`
const END = '2029-12-31'
const SIZES = { seed: 3, replications: 1 }

function done<T>(work: Work<T>): T {
  for (;;) {
    const step = work.next()
    if (step.done) return step.value
  }
}

const filmed = ({ project, library }: World, plant: string, from: string, hours: number, seed = 3) =>
  done(film(project, library, { plant, from, hours, seed }))

/** A film and what the run counted in the same period agree in every share and in every level at the end. */
function expectSame(shown: Film, counted: FilmOverview, from: string): void {
  let shares = 0
  for (const { plant, from: firsts, steps } of counted.plants) {
    const period = firsts.indexOf(from)
    expect(period).toBeGreaterThan(0)
    for (const { step, shares: byPeriod, levels } of steps) {
      const track = shown.steps.find((s) => s.plant === plant && s.step === step)
      expect(track === undefined, step).toBe(byPeriod.length === 0)
      for (const [code, share] of (byPeriod[period] ?? []).entries()) {
        const parts = track!.shares.length / shown.states.length
        const sum = track!.shares.reduce((all, value, i) => (i % shown.states.length === code ? all + value : all), 0)
        expect(sum / parts, `${step} ${shown.states[code]}`).toBeCloseTo(share, 9)
        if (share > 0 && share < 1) shares++
      }
      for (const { where, port, ends } of levels) {
        const own = shown.levels.find((l) => l.plant === plant && l.step === step && l.where === where && l.port === port)!
        expect(own.levels.at(-1), `${step} ${where} ${port}`).toBeCloseTo(ends[period]!, 9)
      }
    }
  }
  expect(shares).toBeGreaterThan(10)
}

test('a chain: the film of a month says what the run counted in it, and the same once more', () => {
  const world = chainWorld(BOTH, '', undefined, END)
  const [chain] = chainsOf(world, outcome(world))
  const run = done(runChain(world, chain!, SIZES))
  const overview = filmOverview(
    world.project,
    chain!.plants.map(({ plant }) => ({ plant, ...run.plants.get(plant.id)!.run })),
    [],
  )
  const shown = filmed(world, 'cells', '2029-03-01', 31 * 24)
  expectSame(shown, overview, '2029-03-01')
  expect(shown.plants).toEqual(['salt', 'powder', 'cells'])
  expect(new Set(shown.links.map(({ link, where }) => `${link} ${where}`))).toEqual(
    new Set(['one way', 'one stock', 'two way', 'two stock']),
  )
  expect(shown.isCut).toBe(false)
  expect(filmed(world, 'salt', '2029-03-01', 31 * 24)).toEqual({ ...shown, plant: 'salt' })
  for (const { step, machines, shown: some } of shown.leftOut) {
    expect(machines, step).toBeGreaterThan(some)
    expect(shown.machines.filter((m) => m.step === step).length).toBe(MOST_MACHINES)
  }
})

test('a plant of cells alone, and one of materials alone', () => {
  const world = chainWorld('', '', undefined, END)
  const o = outcome(world)
  const run = done(runPlant(world, o.plants[0]!, SIZES))
  expectSame(
    filmed(world, 'cells', '2029-01-01', 31 * 24),
    filmOverview(world.project, [{ plant: o.plants[0]!.plant, ...run }], []),
    '2029-01-01',
  )
  const { plant, schedule } = o.materialPlants[1]!
  const material = done(runMaterialPlant(world, plant, schedule, { ...SIZES, upTo: 'nameplate' }))
  expectSame(
    filmed(world, 'powder', '2029-01-01', 365 * 24),
    filmOverview(world.project, [], [{ plant, ...material }]),
    '2029-01-01',
  )
})

test('what cannot be filmed is said', () => {
  const world = chainWorld('', '', undefined, END)
  expect(() => filmed(world, 'sells', '2029-01-01', 1)).toThrow(
    'there is no plant sells to film; the file has: cells, salt, powder',
  )
  expect(() => filmed(world, 'cells', '2050-01-01', 1)).toThrow('from 2024-01-01 to 2029-12-31')
})
