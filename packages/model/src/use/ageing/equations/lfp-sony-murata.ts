import { exp, pow } from '@cellwright/kernel'
import type { EquationsOf } from '../equations.ts'
import { lessLosses } from './two-powers.ts'

/**
 * LFP-graphite Sony-Murata 3 Ah, 2018. ref:blast-lite after ref:gasper2022, data ref:naumann2018, ref:naumann2020. Its break-in, which the library
 * adds on days of more than three cycles alone, is left out: it belongs to accelerated tests, as its authors say, and would begin at one blow.
 */
export const lfpSonyMurata: EquationsOf = (c) => {
  const [b10, b11, b12] = [c('q1-b0'), c('q1-b1'), c('q1-b2')]
  const [b30, b31, b32, b33, b34] = [c('q3-b0'), c('q3-b1'), c('q3-b2'), c('q3-b3'), c('q3-b4')]
  const [b50, b51, b52] = [c('q5-b0'), c('q5-b1'), c('q5-b2')]
  const [q2, q6] = [c('q2'), c('q6')]
  return {
    calendar: ({ temperature: t, mean }) => ({
      q1: mean((_, ua) => Math.abs(b10 * exp((b11 / (t * t) + b12 / t) * Math.sqrt(ua)))),
      q3: mean((_, ua) => {
        const [third, fourth] = [pow(ua, 1 / 3), Math.sqrt(Math.sqrt(ua))]
        const [t2, t3] = [t * t, t * t * t]
        return Math.abs(b30 * exp((b31 / (t2 * t2) + b33 / t3) * third + (b32 * t3 + b34 * t2) * fourth))
      }),
    }),
    cycling: ({ depth, rate }) => ({ q5: Math.abs(b50 + b51 * depth + b52 * exp(depth * depth * rate * rate * rate)) }),
    growths: (x, y) => [
      { law: 'sigmoid', over: 'days', limit: x['q1']!, k: q2, p: x['q3']!, unit: 1 },
      { law: 'power', over: 'cycles', k: pow(y['q5']!, q6), p: q6, unit: 1 },
    ],
    capacity: lessLosses,
  }
}
