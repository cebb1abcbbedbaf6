import { exp } from '@cellwright/kernel'
import type { EquationsOf } from '../equations.ts'
import { lessLosses, twoPowers } from './two-powers.ts'

/** LFP-graphite 250 Ah prismatic, 2019. ref:blast-lite, data ref:gasper2023. */
export const lfpLarge: EquationsOf = (c) => {
  const [p1, p2, p3, p4, p5, p6, p7, p8] = ['p1', 'p2', 'p3', 'p4', 'p5', 'p6', 'p7', 'p8'].map(c) as EightNumbers
  const [pcal, pcyc] = [c('pcal'), c('pcyc')]
  return {
    calendar: ({ temperature: t, mean }) => ({ kcal: Math.abs(p1) * exp(p2 / t) * mean((_, ua) => exp((p3 * ua) / t)) }),
    cycling: ({ temperature: t, depth, rate }) => ({ kcyc: (p4 + p5 * depth + p6 * rate) * (exp(p7 / t) + exp(-p8 / t)) }),
    growths: (a, b) => twoPowers({ k: a['kcal']!, p: pcal }, { k: b['kcyc']!, p: pcyc }),
    capacity: lessLosses,
  }
}

type EightNumbers = [number, number, number, number, number, number, number, number]
