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
  // Rejects of a year scatter by a few lots, and a single machine that stops now and then holds up the others.
  expect(made / staticOutput(plant).rate).toBeGreaterThan(0.9)
  expect(made / staticOutput(plant).rate).toBeLessThan(1.04)
})
