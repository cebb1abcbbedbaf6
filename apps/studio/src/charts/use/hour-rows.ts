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

/** A day of a long stretch. */
export interface DayRow {
  /** Step at which it begins. */
  readonly index: number
  /** Of the year, from 1. */
  readonly day: number
  /** [MWh] */
  readonly taken: number
  readonly given: number
  /** Prices of its steps: mean and ends. */
  readonly price: number
  readonly low: number
  readonly high: number
  /** Mean state of charge [%]. */
  readonly charged: number
}

/** Longer stretches are shown day by day [days]. */
const MOST_DAYS = 45

export const isDaily = ({ from, until }: Window, step: number): boolean => (until - from) * step > MOST_DAYS * 24

/** Whole days of the stretch. */
export function dayRows(hours: StationHours, window: Window): DayRow[] {
  const perDay = Math.round(24 / hours.step)
  const first = Math.ceil(window.from / perDay)
  const last = Math.floor(window.until / perDay)
  return Array.from({ length: Math.max(0, last - first) }, (_, i) => {
    const index = (first + i) * perDay
    const steps = hourRows(hours, { from: index, until: index + perDay })
    const { taken, given } = sumsOf(steps, hours.step)
    const mean = (of: (r: HourRow) => number) => steps.reduce((s, r) => s + of(r), 0) / steps.length
    const prices = steps.map((r) => r.price)
    return {
      index,
      day: first + i + 1,
      taken,
      given,
      price: mean((r) => r.price),
      low: Math.min(...prices),
      high: Math.max(...prices),
      charged: mean((r) => r.charged),
    }
  })
}
