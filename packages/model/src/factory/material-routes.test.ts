import { builtInLibrary } from '@cellwright/library'
import { dayNumber } from '@cellwright/units'
import { simulate } from '@cellwright/kernel'
import { expect, test } from 'vitest'
import { sizeMaterialPlant } from '../plant/material-plant.ts'
import { materialSpec, materialWorld } from '../testing-material.ts'
import { runBalance, worstOf } from './material-balance.ts'
import { compileMaterialPlant } from './material-line.ts'
import { staticOutput } from './material-run.ts'
import { sketchedDates } from './testing-sketch.ts'

const DAY = 86400
/** Steps of a laboratory have no machines. */
const ROUTES = builtInLibrary()
  .entries('material-route')
  .map(({ id }) => id)
  .filter((id) => !id.endsWith('-laboratory'))

/**
 * Output of 2000 t/yr by hand [t/yr], with the figures of the library as it has them: each step is built for the nameplate and 15 % more, and stands MTTR of each
 * MTBF + MTTR, so that what it can pass, rejects made up for, is nameplate x 1.15 x MTBF / (MTBF + MTTR); the slowest step sets the pace.
 */
const BY_HAND: Readonly<Record<string, number>> = {
  // One step, vessels: 800 h between failures, 6 h to repair.
  'electrolyte-lithium': 2000 * 1.15 * (800 / 806), // 2282.9
  // Presses: 60 h and 1 h; the washing lines behind them, 200 h and 2 h, could do 2277.2.
  'aluminium-can': 2000 * 1.15 * (60 / 61), // 2262.3
}

test.each(ROUTES)('two phases of %s: elements close to 1e-9, and the third year comes near the static output', (route) => {
  const site = route.includes('brine') || route.includes('carbonate') ? '{country: BO, lat: -20.4, lon: -66.8}' : undefined
  const world = materialWorld(`route: ${route}, capacity: 2000 t/yr, phases: [{id: a, capacity: 1200 t/yr}, {id: b}]`, '', site)
  const plant = sizeMaterialPlant(world, materialSpec(world))
  const origin = dayNumber({ year: 2021, month: 1, day: 1 })
  const end = dayNumber({ year: 2024, month: 1, day: 1 })
  const options = { origin, end, ramp: false, grain: { unitsPerYear: 1_000_000, lotsPerYear: 500 } }
  const compiled = compileMaterialPlant(world, plant, sketchedDates({ a: origin, b: origin }), options)
  const two = dayNumber({ year: 2023, month: 1, day: 1 })
  const until = (end - origin) * DAY
  const run = simulate(compiled.network, { until, seed: 1, periods: [(two - origin) * DAY, until] })
  expect(run.deadlock).toBeUndefined()
  const rows = runBalance(run, plant, compiled)
  expect(rows.length).toBeGreaterThan(0)
  expect(worstOf([rows]).worst).toBeLessThan(1e-9)
  const made = (run.nodes.find(({ id }) => id === compiled.exit)!.periods!.in[1]! * compiled.unitMass) / (365 * DAY)
  const byHand = BY_HAND[route]
  if (byHand !== undefined) {
    const tonnes = (rate: number) => (rate * 365 * DAY) / 1000
    expect(tonnes(staticOutput(plant).rate)).toBeCloseTo(byHand, 6)
    // Rejects and breakdowns of one year.
    expect(Math.abs(tonnes(made) / byHand - 1)).toBeLessThan(0.01)
  }
  // Rejects of a year scatter by a few lots, and a single machine that stops now and then holds up the others.
  expect(made / staticOutput(plant).rate).toBeGreaterThan(0.9)
  expect(made / staticOutput(plant).rate).toBeLessThan(1.04)
})
