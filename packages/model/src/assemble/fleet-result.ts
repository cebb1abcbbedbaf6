import type { FleetResult } from '../fleet-results.ts'
import type { FleetWork } from '../study/fleet-work.ts'
import type { Outcome } from '../study/outcome.ts'

export function fleetResult(_base: Outcome, { id }: FleetWork): FleetResult {
  return { id, kind: 'fleet' }
}
