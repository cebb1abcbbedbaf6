import { exp, expm1, log1p, pow } from '@cellwright/kernel'

/** How a loss of capacity grows with time or with cycles while the stress stays as it is; x in `unit` days or equivalent full cycles. */
export type Growth = Power | Sigmoid

/** y = k (x / unit)^p; y = (k x / unit)^p is the same with k to the power p. */
export interface Power {
  readonly law: 'power'
  readonly over: 'days' | 'cycles'
  readonly k: number
  readonly p: number
  readonly unit: number
}

/** y = 2 limit (1/2 - 1 / (1 + exp((k x / unit)^p))). */
export interface Sigmoid {
  readonly law: 'sigmoid'
  readonly over: 'days' | 'cycles'
  readonly limit: number
  readonly k: number
  readonly p: number
  readonly unit: number
}

/**
 * The loss `y` after `dx` more days or cycles under a stress of these rates: the state is carried. The law is entered where it gives y,
 * so that of a stress that stays it is the law itself, however long the steps. The library does one step of Euler from there.
 */
export function grown(growth: Growth, y: number, dx: number): number {
  if (dx <= 0) return y
  const step = dx / growth.unit
  return growth.law === 'power' ? power(growth, y, step) : sigmoid(growth, y, step)
}

function power({ k, p }: Power, y: number, step: number): number {
  if (!(k > 0)) return y
  // A state that starts at zero starts on the law, also where p < 0 (a loss that decays).
  const from = y > 0 ? pow(y / k, 1 / p) : 0
  return k * pow(from + step, p)
}

/** Written with expm1 and log1p: with p = 10 the first years of the Kokam model lie below the rounding of 1 - y. */
function sigmoid({ limit, k, p }: Sigmoid, y: number, step: number): number {
  // A stress under which the loss has a limit that it has passed already adds nothing.
  if (!(limit > 0) || !(k > 0) || !(p > 0) || y >= limit) return y
  const share = y / limit
  const from = share > 0 ? pow(log1p((2 * share) / (1 - share)), 1 / p) / k : 0
  const z = pow(k * (from + step), p)
  return z > 700 ? limit : (limit * expm1(z)) / (exp(z) + 1)
}
