import { exp } from '@cellwright/kernel'
import type { Curve, EquationsOf } from '../equations.ts'
import { lessLosses, twoPowers } from './two-powers.ts'

/** NMC111-graphite Sanyo UR18650E, 2014: wear by the voltage. ref:blast-lite after ref:schmalstieg2014, curve ref:ecker2014. */
export const voltage: EquationsOf = (c, { curve, charge }) => {
  const [a, b, t0, pcal] = [c('qcal-a-v'), c('qcal-b-v'), c('qcal-c-tdegk'), c('qcal-p')]
  const [k, mid, k0, kd, pcyc] = [c('qcyc-a-v'), c('qcyc-b-v'), c('qcyc-c'), c('qcyc-d-dod'), c('qcyc-p')]
  return {
    calendar: ({ temperature, mean }) => ({
      alpha_cap: (a * mean((soc) => voltageAt(curve, soc)) + b) * 1e6 * exp(t0 / temperature),
    }),
    cycling: ({ sampleMean, depth }) => {
      const off = Math.sqrt(sampleMean((soc) => voltageAt(curve, soc) * voltageAt(curve, soc))) - mid
      return { beta_cap: k * off * off + k0 + kd * depth }
    },
    // Over the charge that went in and out [Ah].
    growths: (x, y) => twoPowers({ k: x['alpha_cap']!, p: pcal }, { k: y['beta_cap']!, p: pcyc, unit: 1 / (2 * charge) }),
    capacity: lessLosses,
  }
}

/** [V], linear between the points of the curve. */
function voltageAt({ charge, voltage: volts }: Curve, soc: number): number {
  let i = 1
  while (i < charge.length - 1 && charge[i]! < soc) i++
  const [x0, x1] = [charge[i - 1]!, charge[i]!]
  const share = Math.min(1, Math.max(0, (soc - x0) / (x1 - x0)))
  return volts[i - 1]! + share * (volts[i]! - volts[i - 1]!)
}
