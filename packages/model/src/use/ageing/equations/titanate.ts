import { exp } from '@cellwright/kernel'
import type { EquationsOf } from '../equations.ts'

/** NMC-LTO 10 Ah, 2020: at rest a gain grows and a loss decays, so that capacity rises above that of the new cell. ref:blast-lite, data ref:bank2020. */
export const titanate: EquationsOf = (c) => {
  const [a0, a1, a2, pa] = [c('alpha-0'), c('alpha-1'), c('alpha-2'), c('alpha-p')]
  const [b0, b1, b2, pb] = [c('beta-0'), c('beta-1'), c('beta-2'), c('beta-p')]
  const [g0, g1, g2, g3, pg] = [c('gamma-0'), c('gamma-1'), c('gamma-2'), c('gamma-3'), c('gamma-p')]
  return {
    calendar: ({ temperature, mean }) => {
      const n = temperature / 318.15
      return {
        alpha: a0 * exp(a1 / n) * mean((soc) => exp((a2 * soc) / n)),
        beta: b0 * exp(b1 / n) * mean((soc) => exp((b2 * soc) / n)),
      }
    },
    cycling: ({ temperature, depth, rate }) => ({
      gamma: (g0 + g1 * rate + g2 * depth * depth * depth) * exp((g3 * 318.15) / temperature),
    }),
    growths: (x, y) => [
      { law: 'power', over: 'days', k: x['alpha']!, p: pa, unit: 1 },
      { law: 'power', over: 'days', k: x['beta']!, p: pb, unit: 1 },
      { law: 'power', over: 'cycles', k: y['gamma']!, p: pg, unit: 1 },
    ],
    capacity: ([gain = 0, loss = 0, cycling = 0]) => 1 - loss + gain - cycling,
  }
}
