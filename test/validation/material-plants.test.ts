import { inUnit } from '@cellwright/units'
import { expect, test } from 'vitest'
import { materialCorpus, sizedMaterialPlant } from '../../validation/known-material-plants.ts'
import { materialPlantGroups } from '../../validation/material-plants.ts'

const { known, left } = materialCorpus()
const plant = (id: string) => known.find(({ entry }) => entry.id === id)!

test('a plant is sized at its capacity, in its country and at its price level, by a library without it', () => {
  const { plant: sized, world } = sizedMaterialPlant(plant('btr-tangier-anode'), 2024)
  expect(inUnit(sized.nameplate.value, 't/yr')).toBeCloseTo(60_000, 6)
  expect(sized.flows.route).toBe('synthetic-graphite')
  expect(world.project.sites[0]!.country).toBe('MA')
  expect(world.project.currency).toMatchObject({ report: 'USD', year: 2024 })
  const others = world.library.entries('plant').map(({ id }) => id)
  // Both plants of Tangier are of one project.
  expect(others).not.toContain('btr-tangier-anode')
  expect(others).not.toContain('btr-tangier-cathode')
  expect(others).toContain('btr-kendal')
})

test('every plant of a kind that has a route is tried or named with what is missing', () => {
  expect(known.length).toBeGreaterThan(15)
  const ids = [...known, ...left].map(({ entry }) => entry.id)
  expect(ids).toEqual([...new Set(ids)])
  expect(left.find(({ entry }) => entry.id === 'basf-schwarzheide-cathode')?.missing).toBe('its capacity in mass')
  for (const { missing } of left) expect(missing.length).toBeGreaterThan(10)
})

test('the time to build is that of the schedule, whatever the size', () => {
  const { cases } = materialPlantGroups().find(({ id }) => id === 'materials-build-time')!
  const anodes = cases.filter(({ id }) => ['btr-kendal.build-time', 'shanshan-finland.build-time'].includes(id))
  // 8 months of building or making, 5 of installation, 3 of commissioning, in months of the calendar.
  for (const { ours } of anodes) expect(ours).toBeCloseTo(16, 0)
  expect(anodes.map(({ theirs }) => Math.round(theirs))).toEqual([10, 24])
})
