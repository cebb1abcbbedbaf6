import { exp } from '@cellwright/kernel'
import type { Coefficient, EquationsOf } from '../equations.ts'
import type { Condition } from '../condition.ts'
import { lessLosses, twoPowers } from './two-powers.ts'

/** NCA-graphite Panasonic 18650B, 2018 (data ref:keil2016, ref:preger2020) and NMC811 LG MJ1, 2020 (ref:everlasting-d23). ref:blast-lite. */
export const chargeExponential: EquationsOf = (c) => {
  const [a, b, d, hot, cold] = [c('qcyc-a'), c('qcyc-b'), c('qcyc-c'), c('qcyc-d'), c('qcyc-e')]
  const [pcal, pcyc] = [c('qcal-p'), c('qcyc-p')]
  const calendar = calendarOf(c)
  return {
    calendar,
    cycling: ({ temperature: t, depth, rate }) => ({ k_cyc: (a + b * rate + d * depth) * (exp(hot / t) + exp(-cold / t)) }),
    growths: (x, y) => twoPowers({ k: x['k_cal']!, p: pcal }, { k: y['k_cyc']!, p: pcyc }),
    capacity: lessLosses,
  }
}

/** LMO-graphite modules of the Nissan Leaf in their second life, 2020; capacity over that at its start. ref:blast-lite, data ref:braco2020, ref:braco2022. */
export const lmoSecondLife: EquationsOf = (c) => {
  const [k, pcal, pcyc] = [c('qcyc-a'), c('qcal-p'), c('qcyc-p')]
  return {
    calendar: calendarOf(c),
    cycling: () => ({}),
    growths: (x) => twoPowers({ k: x['k_cal']!, p: pcal }, { k, p: pcyc }),
    capacity: lessLosses,
  }
}

function calendarOf(c: Coefficient) {
  const [a, b, d] = [c('qcal-a'), c('qcal-b'), c('qcal-c')]
  return ({ temperature: t, mean }: Condition) => ({ k_cal: a * exp(b / t) * mean((soc) => exp((d * soc) / t)) })
}
