import { builtInLibrary } from '@cellwright/library'
import { expect, test } from 'vitest'
import { World } from '../project/world.ts'
import { parseText, SMALL } from '../project/test-file.ts'
import { dimensionOf, exactly } from '../term/index.ts'
import { CELL_POUCH_PACK } from './cell-pouch-pack.ts'
import { stopsOf } from './stops.ts'

const world = new World(parseText(SMALL).project!, builtInLibrary())
const step = (id: string) => CELL_POUCH_PACK.find((s) => s.id === id)!
const DAY = 86400
const HOUR = 3600

const maintenance = 1 - 8 / (28 * 24)
const power = 240 / (240 + 6 / 24)
const dryRoom = 180 / (180 + 8 / 24)

test('a coater by hand: breakdowns, cleaning, maintenance, power and solvent recovery', () => {
  const { uptime, availability } = stopsOf(world, step('coating-cathode'), exactly(1, 'time', 's'), exactly(0.5, 'web', 'm'))
  const recovery = 180 / (180 + 8 / 24)
  expect(availability.value).toBeCloseTo(8 / 8.5, 12)
  expect(uptime.value).toBeCloseTo((8 / 8.5) * maintenance * (1 - 2 / 72) * power * recovery, 12)
  expect(dimensionOf(uptime)).toMatchObject({})
})

test('a tool goes with the work: knives last 100 km, 200 000 electrodes of half a metre, and take half an hour', () => {
  const { tool, uptime } = stopsOf(world, step('slitting-anode'), exactly(0.6, 'time', 's'), exactly(0.5, 'web', 'm'))
  expect(tool!.life.value).toBeCloseTo(200_000, 6)
  const working = 0.6 / (0.6 * (1 + 0.5 / 8) + 1800 / 200_000)
  expect(uptime.value).toBeCloseTo(working * maintenance * power * dryRoom, 12)
})

test('the dry room stops what stands in it, the recovery of solvent the cathode coater alone, power all machines', () => {
  const struck = (id: string) =>
    stopsOf(world, step(id), exactly(1, 'time', 's'), exactly(1, 'web', 'm'))
      .outages.map((o) => o.id)
      .toSorted()
  expect(struck('stacking')).toEqual(['dry-room', 'power'])
  expect(struck('coating-cathode')).toEqual(['power', 'solvent-recovery'])
  expect(struck('coating-anode')).toEqual(['power'])
  expect(struck('wetting')).toEqual([])
})

test('times are those of the library, in seconds', () => {
  const {
    breakdown,
    cleaning,
    maintenance: planned,
  } = stopsOf(world, step('coating-anode'), exactly(1, 'time', 's'), exactly(1, 'web', 'm'))
  expect([breakdown!.mtbf.value, breakdown!.mttr.value]).toEqual([8 * HOUR, HOUR / 2])
  expect([cleaning!.interval.value, cleaning!.stop.value]).toEqual([3 * DAY, 2 * HOUR])
  expect([planned!.interval.value, planned!.stop.value]).toEqual([28 * DAY, 8 * HOUR])
})
