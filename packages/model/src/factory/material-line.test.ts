import { nodeOf, simulate } from '@cellwright/kernel'
import { dayNumber } from '@cellwright/units'
import { describe, expect, test } from 'vitest'
import { compileMaterialPlant } from './material-line.ts'
import { monthRates } from './season.ts'
import { sketchedDates, sketchedPlant, sketchedWorld, type PlantSketch } from './testing-sketch.ts'

const DAY = 86400
const origin = dayNumber({ year: 2025, month: 1, day: 1 })

/** Product [t] up to each of these days of a plant whose raw material comes from the first day on. */
function madeBy(sketch: PlantSketch, days: readonly number[]): number[] {
  const plant = sketchedPlant(sketch)
  const end = origin + Math.max(...days)
  const { network, unitMass, exit } = compileMaterialPlant(sketchedWorld(origin, end), plant, sketchedDates({ plant: origin }), {
    origin,
    end,
    ramp: false,
    grain: { unitsPerYear: 1_000_000, lotsPerYear: 10_000 },
  })
  const run = simulate(network, { until: (end - origin) * DAY, seed: 1, periods: days.map((day) => day * DAY) })
  let sum = 0
  return [...nodeOf(run, exit).periods!.in].map((units) => (sum += (units * unitMass) / 1000))
}

describe('a furnace hall', () => {
  // Four furnaces, 50 t in 20 days: 10 t/d, 3650 t/yr; a unit is 3.65 kg, a batch 13 698.6 of them.
  const hall: PlantSketch = { nameplate: 3650, steps: [{ id: 'furnace', form: 'batch', batch: 50, cycle: 480, machines: 4 }] }

  test('makes four batches every twenty days, and nothing before', () => {
    const found = madeBy(hall, [19, 21, 39, 41, 61, 361])
    const batches = [0, 4, 4, 8, 12, 72]
    for (const [i, n] of batches.entries()) expect(found[i]! / 50, `batches ${i}`).toBeCloseTo(n, 2)
    // Whole units: the batch is rounded by half a unit at most.
    expect(Math.abs(found[5]! - 3600)).toBeLessThan(72 * 0.5 * 0.00365 + 1e-9)
  })

  test('mills before it fill the furnaces one by one, so that they no longer go in step', () => {
    // The mill fills a furnace in 5 days (10 t/d): the first batch is out after 25, then one every 5.
    const mill = { id: 'mill', rate: 10 / 24 }
    const found = madeBy({ ...hall, steps: [mill, ...hall.steps] }, [24, 26, 31, 36, 46])
    expect(found.map((t) => Math.round(t / 50))).toEqual([0, 1, 2, 3, 5])
  })

  test('small batches are counted together and make as much', () => {
    // 100 kg every 2 hours on 5 machines: 6 t/d.
    const found = madeBy({ nameplate: 2190, steps: [{ id: 'press', form: 'batch', batch: 0.1, cycle: 2, machines: 5 }] }, [365])
    expect(found[0]! / 2190).toBeGreaterThan(1 - 3 / 500)
    expect(found[0]! / 2190).toBeLessThanOrEqual(1)
  })
})

describe('a kiln', () => {
  // Two kilns of 0.5 t/h whose matter stays for 30 hours: 15 t in each.
  const kiln = { id: 'kiln', form: 'kiln', rate: 0.5, residence: 30, machines: 2 } as const

  test('gives its first product after the residence, and all of its rate from then on', () => {
    const found = madeBy({ nameplate: 8760, steps: [kiln] }, [1.25, 2, 11, 101])
    // A lot is a ten-thousandth of a year's product and is in one kiln after 1.75 h.
    const lot = 0.876
    const expected = [0, 24 * 2 - 30, 24 * 11 - 30, 24 * 101 - 30]
    for (const [i, t] of expected.entries()) {
      expect(found[i]!, `${i}`).toBeLessThanOrEqual(t + 1e-6)
      expect(found[i]!, `${i}`).toBeGreaterThan(t - 2 * lot - 1e-6)
    }
    expect(found[3]! - found[2]!).toBeCloseTo(24 * 90, -1)
  })

  test('what comes after it sees no more than its rate, what comes before it is held up', () => {
    const wide = { id: 'wide', rate: 5 }
    const found = madeBy({ nameplate: 8760, steps: [wide, kiln, { ...wide, id: 'after' }] }, [50, 250])
    expect((found[1]! - found[0]!) / (24 * 200)).toBeCloseTo(1, 2)
  })
})

describe('a pond', () => {
  // 1 t/h on 100 hectares in the mean of a year; brine stays for a year; nothing evaporates in winter.
  const season = [0, 0, 0, 1, 2, 3, 3, 2, 1, 0, 0, 0]
  const rates = monthRates(season)
  const pond = { id: 'pond', form: 'pond', rate: 0.01, machines: 100, residence: 365 * 24, season } as const
  const months = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]

  test('is filled for a year before the first harvest, which then follows the months', () => {
    const ends = months.reduce<number[]>((days, n) => [...days, (days.at(-1) ?? 365) + n], [])
    const found = madeBy({ nameplate: 8760, steps: [pond] }, [365, ...ends])
    expect(found[0]).toBe(0)
    const harvest = found.slice(1).map((t, m) => t - found[m]!)
    // A year has as many hours as the mean rate makes tonnes; a month is known to a lot.
    for (const [m, t] of harvest.entries())
      expect(Math.abs(t - rates[m]! * months[m]! * 24), `month ${m + 1}`).toBeLessThan(0.876)
    expect(found.at(-1)! / 8760).toBeCloseTo(1, 2)
  })

  test.each([0.4, 1, 1.3])('whose brine stays for %d years makes its rate: what it holds does not limit it', (years) => {
    const first = Math.ceil(years * 365)
    const found = madeBy({ nameplate: 8760, steps: [{ ...pond, residence: years * 365 * 24 }] }, [first + 365, first + 3 * 365])
    expect((found[1]! - found[0]!) / (2 * 8760)).toBeCloseTo(1, 2)
  })

  test('summer lasts for the works behind it all winter', () => {
    const works = { id: 'works', rate: 1.05 }
    const found = madeBy({ nameplate: 8760, steps: [pond, works] }, [3 * 365, 4 * 365])
    expect((found[1]! - found[0]!) / 8760).toBeCloseTo(1, 2)
    // With a store for a day alone they could work while there is sun, half the year.
    expect(found[1]! - found[0]!).toBeGreaterThan(8600)
  })
})
