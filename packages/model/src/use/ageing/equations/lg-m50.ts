import { exp, pow } from '@cellwright/kernel'
import type { EquationsOf } from '../equations.ts'
import { lessLosses, twoPowers } from './two-powers.ts'

/** NMC811 with silicon in its graphite, LG M50 5 Ah, 2021. ref:blast-lite, data ref:bui2021. */
export const lgM50: EquationsOf = (c) => {
  const [b0, b1, b2, b3, b4] = [c('q1-b0'), c('q1-b1'), c('q1-b2'), c('q1-b3'), c('q1-b4')]
  const [d0, d1, d2] = [c('q3-b0'), c('q3-b1'), c('q3-b2')]
  const [pcal, pcyc] = [c('p-cal'), c('p-cyc')]
  return {
    calendar: ({ temperature, mean }) => {
      const n = temperature / 308.15
      const n3 = n * n * n
      return {
        k_cal: mean((soc, ua) => {
          const u = ua / 0.123
          const [anode, charge] = [exp(n3 * pow(u, -1 / 3)), exp(Math.sqrt(soc) / (n * n))]
          return b0 + b1 * anode + (b2 * n3) / Math.sqrt(u) + b3 * charge + b4 * exp(soc * soc * soc)
        }),
      }
    },
    cycling: ({ temperature, dischargeRate: r }) => {
      const n = temperature / 308.15
      return { k_cyc: d0 * exp(d1 * r * r * r + d2 * n * n * n * Math.sqrt(r)) }
    },
    growths: (x, y) => twoPowers({ k: x['k_cal']!, p: pcal, unit: 1e4 }, { k: y['k_cyc']!, p: pcyc, unit: 1e4 }),
    capacity: lessLosses,
  }
}
