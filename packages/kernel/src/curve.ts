import type { Curve } from './network.ts'

/** The largest value of a curve. */
export function curveTop({ values }: Curve): number {
  return values.reduce((top, value) => Math.max(top, value), 0)
}

/** The value of a curve at the start of the run. */
export function curveStart({ times, values }: Curve): number {
  const next = times.findIndex((time) => time > 0)
  const last = next < 0 ? times.length - 1 : Math.max(0, next - 1)
  return values[last] ?? 0
}
