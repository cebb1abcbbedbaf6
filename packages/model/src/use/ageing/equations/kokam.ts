import { exp } from '@cellwright/kernel'
import type { EquationsOf } from '../equations.ts'

/**
 * NMC111-graphite Kokam 75 Ah, 2017: lithium or active material limits, whichever is less; that is its knee. ref:blast-lite, data ref:kokam2017.
 * The loss of active material starts at zero; the library starts it at 1e-8, which is as if some 1200 cycles lay behind the new cell.
 */
export const kokam: EquationsOf = (c) => {
  const [a0, a1, a2, pcal] = [c('q1-0'), c('q1-1'), c('q1-2'), c('q2')]
  const [b0, b1, b2, pcyc] = [c('q3-0'), c('q3-1'), c('q3-2'), c('q4')]
  const [m0, m1, p] = [c('q5-0'), c('q5-1'), c('p-lam')]
  return {
    calendar: ({ temperature, mean }) => {
      const n = temperature / 308.15
      return { q1: a0 * exp(a1 / n) * mean((_, ua) => exp((a2 * ua) / 0.123 / n)) }
    },
    cycling: ({ temperature, depth, meanCharge }) => ({
      q3: b0 * exp((b1 * 308.15) / temperature) * exp(b2 * exp(depth * depth)),
      q5: m0 + m1 * (temperature - 273.15 - 55) * depth * (meanCharge / 0.6),
    }),
    growths: (x, y) => [
      { law: 'power', over: 'days', k: x['q1']!, p: pcal, unit: 1 },
      { law: 'power', over: 'cycles', k: y['q3']!, p: pcyc, unit: 1 },
      { law: 'sigmoid', over: 'cycles', limit: 1, k: 1 / y['q5']!, p, unit: 1 },
    ],
    capacity: ([calendar = 0, cycling = 0, material = 0]) => Math.min(1 - calendar - cycling, 1.01 - material),
  }
}
