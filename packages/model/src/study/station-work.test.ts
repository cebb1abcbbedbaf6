import { expect, test } from 'vitest'
import { exactly } from '../term/index.ts'
import { stressOf } from './station-work.ts'

const use = { at: [0, 3600, 7200], soc: [0.1, 0.9, 0.1] }

test('cells work on the days that the typical day stands for, while the station is in service, and rest at the mean charge else', () => {
  const station = { available: exactly(0.9, 'time in service', ''), temperature: exactly(298.15, 'cells', 'K') }
  const day = { day: 3, first: 72, steps: 24, use, share: 0.8, meanCharge: 0.4 }
  const stress = stressOf(station, day)
  expect(stress.inService).toBeCloseTo(0.9 * 0.8, 12)
  expect([stress.rest, stress.day]).toEqual([0.4, use])
  expect(stress.temperature).toEqual(Array.from({ length: 12 }, () => 298.15))
  // A mean day above the typical one is no more than every day.
  expect(stressOf(station, { ...day, share: 1.5 }).inService).toBe(1)
})
