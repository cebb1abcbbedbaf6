import { exp } from '@cellwright/kernel'
import type { EquationsOf } from '../equations.ts'
import { lessLosses, twoPowers } from './two-powers.ts'

/**
 * NMC622-graphite DENSO 50 Ah, 2021, without its break-in, as in the library. ref:blast-lite after ref:denso2021. At the mean state of charge throughout.
 * The library cuts a step of cycling above 1 % to 0.05 % per cycle; steps that follow the law need no such guard.
 */
export const denso: EquationsOf = (c) => {
  const [ea, c0, c1, c2] = [c('b1t-ea'), c('b1t-0'), c('b1t-1'), c('b1t-2')]
  const [c3, c4, c5] = [c('b1t-3'), c('b1t-4'), c('b1t-5')]
  const [eb, n0, n1, n2] = [c('b1n-ea-1'), c('b1n-0'), c('b1n-1'), c('b1n-2')]
  const [ed, n3, n4] = [c('b1n-ea-2'), c('b1n-3'), c('b1n-4')]
  return {
    calendar: ({ temperature: t, meanCharge: s }) => ({
      b1t: arrhenius(t, ea) * (c0 + c1 * s + c2 * s * s + c3 * s * s * s + c4 * s * t + c5 * Math.max(0, t - 328.15)),
    }),
    cycling: ({ temperature: t, meanCharge, depth, rate, chargeRate }) => {
      const stress = Math.sqrt(depth * (chargeRate === 0 ? rate : chargeRate))
      const deep = depth * depth * depth
      return {
        b1N: Math.max(0, n0 * arrhenius(t, eb) * stress * (1 + n1 * meanCharge) + n2) + n3 * arrhenius(t, ed) * deep * deep,
      }
    },
    growths: (x, y) => twoPowers({ k: x['b1t']!, p: 0.5 }, { k: x['b1t']! * y['b1N']! * n4, p: 0.5 }),
    capacity: lessLosses,
  }
}

function arrhenius(t: number, energy: number): number {
  return exp((-energy / 8.3144) * (1 / t - 1 / 298.15))
}
