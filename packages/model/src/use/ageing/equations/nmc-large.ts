import { exp, pow } from '@cellwright/kernel'
import type { Coefficient, EquationsOf } from '../equations.ts'
import type { Condition } from '../condition.ts'
import { lessLosses, twoPowers } from './two-powers.ts'

/** Temperature of which that of the cell is taken as a multiple [K]. */
const NORM = 308.15

/** NMC-graphite 50 Ah pouch B1, 2020. ref:blast-lite, data ref:gasper2023. */
export const nmcB1: EquationsOf = (c) => {
  const [p3, p4, pcal, pcyc] = [c('p3'), c('p4'), c('pcal'), c('pcyc')]
  return {
    calendar: calendarOf(c),
    cycling: ({ temperature, depth, rate }) => {
      const n = temperature / NORM
      return { kcyc: Math.abs(p3 * pow(depth * depth * n * n * n * Math.sqrt(rate), p4)) }
    },
    growths: (x, y) => twoPowers({ k: x['kcal']!, p: pcal, unit: 1e4 }, { k: y['kcyc']!, p: pcyc, unit: 1e5 }),
    capacity: lessLosses,
  }
}

/** NMC-graphite 50 Ah pouch B2, 2020: runs away at mean rates above about 1.5C. ref:blast-lite, data ref:gasper2023. */
export const nmcB2: EquationsOf = (c) => {
  const [p3, p4, p5, p6] = [c('p3'), c('p4'), c('p5'), c('p6')]
  const [pcal, pcyc] = [c('pcal'), c('pcyc')]
  return {
    calendar: calendarOf(c),
    cycling: ({ temperature, depth, rate }) => {
      const n = temperature / NORM
      const [n3, x] = [n * n * n, depth * Math.sqrt(rate)]
      return { kcyc: p3 * pow(x / n3, p4) * exp((p5 * x) / (n * n) + (p6 * x * x) / n3) }
    },
    growths: (x, y) => twoPowers({ k: x['kcal']!, p: pcal, unit: 1e4 }, { k: y['kcyc']!, p: pcyc, unit: 1e4 }),
    capacity: lessLosses,
  }
}

/** NMC-graphite 75 Ah pouch A, 2019: not monotone in the rate. ref:blast-lite, data ref:gasper2023. */
export const nmcA: EquationsOf = (c) => {
  const [p1, p2, p3, p4, p5, p6] = [c('p1'), c('p2'), c('p3'), c('p4'), c('p5'), c('p6')]
  const [pcal, pcyc] = [c('pcal'), c('pcyc')]
  return {
    calendar: ({ temperature, mean }) => {
      const n = temperature / NORM
      return { kcal: mean((_, ua) => p1 * exp(p2 * n * n * n * pow(ua / 0.123, -1 / 3))) }
    },
    cycling: ({ temperature, depth, rate }) => {
      const n = temperature / NORM
      const d = Math.sqrt(depth)
      return {
        kcyc: Math.abs(p3 + p4 * n * n * n * d + p5 * exp((rate * rate) / Math.sqrt(n)) + p6 * exp(d * n * n * Math.sqrt(rate))),
      }
    },
    growths: (x, y) => twoPowers({ k: x['kcal']!, p: pcal, unit: 1e3 }, { k: y['kcyc']!, p: pcyc, unit: 1e4 }),
    capacity: lessLosses,
  }
}

function calendarOf(c: Coefficient) {
  const [p1, p2] = [c('p1'), c('p2')]
  return ({ temperature, mean }: Condition) => {
    const n = temperature / NORM
    return { kcal: mean((_, ua) => p1 * exp((p2 * pow(ua / 0.123, 1 / 3)) / (n * n * n))) }
  }
}
