import type { Curve } from '@cellwright/kernel'
import { addMonths, civilDate, dayNumber } from '@cellwright/units'

/** A function of days since the start of a line in steps of a twelfth of a year, each at its middle. `start` and `until` in s. */
export function rampCurve(id: string, f: (day: number) => number, days: number, start: number, until: number): Curve {
  const step = 365 / 12
  const times: number[] = [0]
  const values: number[] = [f(0)]
  for (let i = 0; i * step < days && start + i * step * 86400 < until; i++) {
    const t = start + i * step * 86400
    if (t <= 0) values[0] = f((i + 0.5) * step)
    else {
      times.push(t)
      values.push(f((i + 0.5) * step))
    }
  }
  const end = start + Math.ceil(days / step) * step * 86400
  if (end > times.at(-1)! && end < until) {
    times.push(end)
    values.push(f(days))
  }
  return { id, times, values }
}

/** Pace 0 in the last `off` days of each calendar year; `origin` and `end` are day numbers. */
export function shutdownCurve(id: string, off: number, origin: number, end: number): Curve {
  const times: number[] = [0]
  const values: number[] = [1]
  if (off > 0)
    for (let year = civilDate(origin).year; ; year++) {
      const next = dayNumber({ year: year + 1, month: 1, day: 1 })
      const from = (next - off - origin) * 86400
      if (from >= (end - origin) * 86400) break
      if (from > 0) {
        times.push(from, (next - origin) * 86400)
        values.push(0, 1)
      }
    }
  return { id, times, values }
}

/** Share of the lines that have started; `starts` in s, ascending. */
export function startedCurve(id: string, starts: readonly number[]): Curve {
  const times = [0]
  const values = [0]
  starts.forEach((start, i) => {
    const share = (i + 1) / starts.length
    if (start <= times.at(-1)!) values[values.length - 1] = share
    else {
      times.push(start)
      values.push(share)
    }
  })
  return { id, times, values }
}

/**
 * Strength of the shifts in UTC: 1 by day on weekdays, `night` from 22 to 6 o'clock, `weekend` from Saturday 6 o'clock to Monday 6 o'clock (at night both).
 * `origin` is a day number; a shift keeps its strength for its 8 hours. One value where all shifts are alike.
 */
export function rotaCurve(id: string, night: number, weekend: number, origin: number, until: number): Curve {
  const times = [0]
  const values = [strengthAt(origin * 24, night, weekend)]
  if (night === 1 && weekend === 1) return { id, times, values }
  const last = origin * 24 + until / 3600
  // Shifts begin at 6, 14 and 22 o'clock.
  for (let hour = origin * 24 + 6; hour < last; hour += 8) {
    const value = strengthAt(hour, night, weekend)
    if (value === values.at(-1)) continue
    times.push((hour - origin * 24) * 3600)
    values.push(value)
  }
  return { id, times, values }
}

/** Hours count from 1970-01-01, a Thursday; Saturday 6 o'clock is hour 54. */
function strengthAt(hour: number, night: number, weekend: number): number {
  const ofWeek = (((hour - 54) % 168) + 168) % 168
  const ofDay = ((hour % 24) + 24) % 24
  return (ofWeek < 48 ? weekend : 1) * (ofDay >= 22 || ofDay < 6 ? night : 1)
}

/** Two curves multiplied. */
export function product(id: string, a: Curve, b: Curve): Curve {
  const times = [...new Set([...a.times, ...b.times])].toSorted((x, y) => x - y)
  const at = (curve: Curve, t: number) => curve.values[curve.times.findLastIndex((start) => start <= t)]!
  return { id, times, values: times.map((t) => at(a, t) * at(b, t)) }
}

/** Ends of civil months in seconds since `origin`, the last being `end`; and the calendar year of each. */
export function monthEnds(origin: number, end: number): { ends: number[]; years: number[] } {
  const ends: number[] = []
  const years: number[] = []
  for (let day = origin; day < end;) {
    const { year, month } = civilDate(day)
    const next = Math.min(end, addMonths(dayNumber({ year, month, day: 1 }), 1))
    ends.push((next - origin) * 86400)
    years.push(year)
    day = next
  }
  return { ends, years }
}
