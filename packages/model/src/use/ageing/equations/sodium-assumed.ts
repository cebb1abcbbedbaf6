import { exp, log, pow } from '@cellwright/kernel'
import type { EquationsOf } from '../equations.ts'
import { lessLosses, twoPowers } from './two-powers.ts'

/**
 * Assumes: a sodium cell loses capacity with the root of time and in proportion to its cycles, both quicker in the warm by one factor, which is
 * taken from the cycle lives at two temperatures. Neither depth nor state of charge nor rate enters: nothing is published on them.
 */
export const sodiumAssumed: EquationsOf = (c) => {
  const [cycles, hotCycles, end] = [c('cycle-life'), c('hot-cycle-life'), c('end-of-life')]
  const [t0, t1] = [c('temperature'), c('hot-temperature')]
  const [firstYear, pcal, pcyc] = [c('first-year'), c('calendar-power'), c('cycle-power')]
  const energy = log(cycles / hotCycles) / (1 / t0 - 1 / t1)
  const faster = (t: number) => exp(energy * (1 / t0 - 1 / t))
  return {
    calendar: ({ temperature }) => ({ kcal: (firstYear / pow(365, pcal)) * faster(temperature) }),
    cycling: ({ temperature }) => ({ kcyc: ((1 - end) / pow(cycles, pcyc)) * faster(temperature) }),
    growths: (x, y) => twoPowers({ k: x['kcal']!, p: pcal }, { k: y['kcyc']!, p: pcyc }),
    capacity: lessLosses,
  }
}
