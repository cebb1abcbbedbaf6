import type { Term } from '../term/index.ts'
import { fleetDuty, type Duty } from '../use/duty.ts'
import type { Outcome } from './outcome.ts'

/** What the fleets that run on a pack say of their vehicles; values that are alike stand once. */
export function fleetTerms({ world, packs }: Pick<Outcome, 'world' | 'packs'>, about: string, pack: string): Term[] {
  const read = READ[about]
  const on = world.project.fleets.filter((f) => f.pack === pack)
  const design = read && on.length > 0 ? packs.find((p) => p.id === pack) : undefined
  if (!read || !design) return []
  const terms = on.map((spec) => read(fleetDuty(world, spec, design)))
  return terms.filter((t, i) => terms.findIndex((other) => other.value === t.value) === i)
}

const READ: Readonly<Record<string, (duty: Duty) => Term>> = {
  'vehicle.range': (duty) => duty.range,
  'vehicle.recharge-time': (duty) => duty.rechargeTime,
}
