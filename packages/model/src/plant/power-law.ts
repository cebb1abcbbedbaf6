import { exp, log } from '@cellwright/kernel'

/** y = scale x^exponent, by least squares in logarithms. */
export interface PowerLaw {
  readonly exponent: number
  /** Standard error of the exponent. */
  readonly error: number
  readonly at: (x: number) => number
}

/** The law through positive points, at least three of them. */
export function powerLaw(points: readonly (readonly [x: number, y: number])[]): PowerLaw {
  const n = points.length
  if (n < 3) throw new Error(`a power law needs three points, not ${n}`)
  const logs = points.map(([x, y]) => [log(x), log(y)] as const)
  const meanX = logs.reduce((sum, [x]) => sum + x, 0) / n
  const meanY = logs.reduce((sum, [, y]) => sum + y, 0) / n
  const squares = logs.reduce((sum, [x]) => sum + (x - meanX) * (x - meanX), 0)
  const exponent = logs.reduce((sum, [x, y]) => sum + (x - meanX) * (y - meanY), 0) / squares
  const residuals = logs.reduce((sum, [x, y]) => sum + square(y - meanY - exponent * (x - meanX)), 0)
  return {
    exponent,
    error: Math.sqrt(residuals / (n - 2) / squares),
    at: (x) => exp(meanY + exponent * (log(x) - meanX)),
  }
}

function square(x: number): number {
  return x * x
}
