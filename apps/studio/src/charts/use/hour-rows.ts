import type { StationHours } from '@cellwright/model'

/** One step of the year. */
export interface HourRow {
  /** From 0. */
  readonly index: number
  /** Day of the year from 1, and hour of the day at which it begins. */
  readonly day: number
  readonly hour: number
  readonly price: number
  readonly charge: number
  readonly discharge: number
  readonly charged: number
}

/** Steps from `from` on, before `until`. */
export interface Window {
  readonly from: number
  readonly until: number
}

export function hourRows(hours: StationHours, { from, until }: Window): HourRow[] {
  const perDay = Math.round(24 / hours.step)
  return Array.from({ length: until - from }, (_, i) => {
    const t = from + i
    return {
      index: t,
      day: Math.floor(t / perDay) + 1,
      hour: (t % perDay) * hours.step,
      price: hours.price[t]!,
      charge: hours.charge[t]!,
      discharge: hours.discharge[t]!,
      charged: hours.charged[t]!,
    }
  })
}

/** The week around the day that stands for all. */
export function typicalWeek({ typical, step, price }: StationHours): Window {
  const perDay = Math.round(24 / step)
  return within({ from: typical - 3 * perDay, until: typical + 4 * perDay }, price.length)
}

/** The same length, moved to lie within all steps. */
export function within({ from, until }: Window, steps: number): Window {
  const length = Math.min(until - from, steps)
  const start = Math.max(0, Math.min(from, steps - length))
  return { from: start, until: start + length }
}

/** Twice as near or as far around the middle; a day at least. */
export function zoomed({ from, until }: Window, factor: number, least: number, steps: number): Window {
  const length = Math.max(Math.min(least, steps), Math.min(steps, Math.round((until - from) * factor)))
  const middle = (from + until) / 2
  const start = Math.round(middle - length / 2)
  return within({ from: start, until: start + length }, steps)
}

/** Sums of a window: energy taken and given [MWh], and the money of the steps. */
export function sumsOf(
  rows: readonly HourRow[],
  step: number,
): { readonly taken: number; readonly given: number; readonly margin: number } {
  const sum = (of: (r: HourRow) => number) => rows.reduce((s, r) => s + of(r), 0) * step
  return { taken: sum((r) => r.charge), given: sum((r) => r.discharge), margin: sum((r) => (r.discharge - r.charge) * r.price) }
}
