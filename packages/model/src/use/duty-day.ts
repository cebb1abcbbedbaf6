import type { DayUse } from './ageing/health.ts'
import type { Charging } from './duty.ts'

/** What a day in service is made of, in plain numbers. */
export interface DayOfDuty {
  readonly charging: Charging
  /** Whole. */
  readonly charges: number
  /** Of each cycle, and state of charge after charging, 0..1. */
  readonly depth: number
  readonly chargedTo: number
  /** Of one charge, and on the road [s]. */
  readonly chargeTime: number
  readonly serviceTime: number
  /** Distance on the battery over all distance, 0..1. */
  readonly batteryShare: number
}

const DAY = 86400
/** Between two vertices [s]. */
const APART = 1
/** Differences below are rounding [s]. */
const ROUNDING = 1e-6

/**
 * State of charge over a day in service, from leaving the depot on. The time on the road is parted equally between the charges; each part is driven first and charged then.
 * By opportunity all charges are in service; at night the last one follows it; in motion a part is driven on the battery for the share of the distance without wires, and
 * charged after that. A charge that does not fit is compressed into what is left of its part or of the day (`dayIsTooShort` says so).
 */
export function dutyDay(d: DayOfDuty): DayUse {
  const { charges, depth, chargedTo, charging } = d
  const at: number[] = [0]
  const soc: number[] = [chargedTo]
  const go = (time: number, level: number) => {
    const next = Math.min(time, DAY - APART)
    if (next <= at.at(-1)! + ROUNDING || (level === soc.at(-1) && level === soc.at(-2))) {
      if (next > at.at(-1)!) at[at.length - 1] = next
      return
    }
    at.push(next)
    soc.push(level)
  }
  const part = d.serviceTime / charges
  for (let i = 0; i < charges; i++) {
    const begin = i * part
    const end = begin + part
    const last = charging === 'night' && i === charges - 1
    const driving =
      charging === 'in-motion'
        ? Math.min(part * d.batteryShare, part - APART)
        : last
          ? part
          : part - Math.min(d.chargeTime, part / 2)
    go(begin + driving, chargedTo - depth)
    const done = begin + driving + d.chargeTime
    go(last ? done : Math.min(done, end), chargedTo)
    if (!last) go(end, chargedTo)
  }
  return { at, soc }
}

/** Whether driving and charging take longer than there is time for. */
export function dayIsTooShort(d: DayOfDuty): boolean {
  const part = d.serviceTime / d.charges
  if (d.charging === 'night') return d.serviceTime + d.chargeTime > DAY || (d.charges > 1 && d.chargeTime > part / 2)
  return d.chargeTime > (d.charging === 'in-motion' ? part * (1 - d.batteryShare) : part / 2)
}
