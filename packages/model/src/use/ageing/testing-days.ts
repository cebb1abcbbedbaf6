import type { DayUse, Stress } from './health.ts'
import type { UseCase } from './testing-golden.ts'

const HOUR = 3600
const day = (hours: readonly number[], soc: readonly number[]): DayUse => ({ at: hours.map((h) => h * HOUR), soc })

/** Up or down at each hour named, from the state of charge before it: trips of `down` hours from `from` by `depth`, every `every` hours from `start` on. */
function trips(count: number, from: number, depth: number, start: number, every: number, down: number): DayUse {
  const ends = Array.from({ length: count }, (_, i) => [start + i * every + down, start + (i + 1) * every])
  return day([0, start, ...ends.flat()], [from, from, ...ends.flatMap(() => [from - depth, from])])
}

/** The daily cycle of the golden runs: from 0.1 to 0.9 by 04:00, back from 12:00 to 16:00. */
export const DAILY: DayUse = day([0, 4, 12, 16], [0.1, 0.9, 0.9, 0.1])

/** Days of use of the runs of the library. Its text gives depths and levels; the hours are ours, but for the 2.25 h of the eight trips. */
export const DAYS: Readonly<Record<UseCase['day'], { readonly day: DayUse; readonly celsius: number; readonly name: string }>> = {
  'eight-trips': {
    day: trips(8, 0.9, 0.475, 5, 2.25, 1.95),
    celsius: 35,
    name: 'e-bus, eight trips of 0.475 a day from 0.9, 35 degC',
  },
  night: {
    day: day([0, 2, 6, 22], [0.56, 0.95, 0.95, 0.17]),
    celsius: 25,
    name: 'e-bus charged at night, 0.78 a day from 0.95, 25 degC',
  },
  'two-trips': { day: trips(2, 0.9, 0.735, 6, 8, 7), celsius: 25, name: 'e-bus, two cycles of 0.735 a day from 0.9, 25 degC' },
  station: {
    day: day([0, 2, 6, 8, 12, 14, 18, 20], [0.05, 0.05, 0.95, 0.95, 0.05, 0.05, 0.95, 0.95]),
    celsius: 25,
    name: 'storage station, two cycles of 0.9 a day, 25 degC',
  },
}

/** The same day all year, in service every day. */
export function always(use: DayUse, celsius: number): Stress {
  return { day: use, rest: use.soc[0]!, inService: 1, temperature: Array.from({ length: 12 }, () => celsius + 273.15) }
}
