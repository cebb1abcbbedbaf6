import { exp, pow } from '@cellwright/kernel'
import type { EquationsOf } from '../equations.ts'
import { lessLosses } from './two-powers.ts'

/** NCA with silicon in its graphite, Sony-Murata VTC5A 2.5 Ah, 2023. ref:blast-lite, data ref:wildfeuer2023. */
export const ncaSilicon: EquationsOf = (c) => {
  const [b10, b11, b12] = [c('q1-b0'), c('q1-b1'), c('q1-b2')]
  const [p0, p1, p2, p3] = [c('p-cal-b0'), c('p-cal-b1'), c('p-cal-b2'), c('p-cal-b3')]
  const [b30, b31, b32, b33] = [c('q3-b0'), c('q3-b1'), c('q3-b2'), c('q3-b3')]
  const [s0, s1, s2] = [c('p-cyc-b0'), c('p-cyc-b1'), c('p-cyc-b2')]
  const [s3, s4, s5] = [c('p-cyc-b3'), c('p-cyc-b4'), c('p-cyc-b5')]
  const [q2, q4] = [c('q2'), c('q4')]
  return {
    calendar: ({ temperature, mean }) => {
      const n = temperature / 318.15
      const [n2, n3] = [n * n, n * n * n]
      return {
        kcal: mean((_, ua) => b10 * exp(n2 * (b11 * pow(ua / 0.123, -1 / 3) + b12 / Math.sqrt(ua / 0.123)))),
        pcal: mean((soc, ua) => {
          const u = ua / 0.123
          return p0 * exp(n3 * (p1 + p2 * soc * soc * soc) + (p3 * n2) / (u * u * u))
        }),
      }
    },
    cycling: ({ temperature, mean, depth, lowest, highest, chargeRate, dischargeRate }) => {
      const n = temperature / 318.15
      const n3 = n * n * n
      const [d, a, b] = [Math.sqrt(depth), Math.sqrt(chargeRate), Math.sqrt(dischargeRate)]
      const wear = mean((soc) => {
        const x = (a * soc) / n3
        return b30 + b31 * x + b32 * exp(x) + b33 * exp((dischargeRate * Math.sqrt(soc)) / n3)
      })
      return {
        kcyc: Math.max(0.15, wear),
        pcyc: Math.abs(
          s0 +
            s1 * exp((dischargeRate * Math.sqrt(highest)) / n3) +
            s2 * exp(d * a * n3 * lowest * lowest) +
            s3 * n * n * lowest +
            (s4 * d * b * a) / n +
            s5 * exp(d * chargeRate * chargeRate * chargeRate * n * b),
        ),
      }
    },
    growths: (x, y) => [
      { law: 'sigmoid', over: 'days', limit: x['kcal']!, k: q2, p: x['pcal']!, unit: 5000 },
      { law: 'sigmoid', over: 'cycles', limit: y['kcyc']!, k: q4, p: y['pcyc']!, unit: 1e5 },
    ],
    capacity: lessLosses,
  }
}
