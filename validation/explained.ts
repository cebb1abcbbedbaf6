import type { Case, Group } from './case.ts'
import { owesReason } from './summary.ts'

/** Why cases deviate: the ids it is true of, and the reason. */
export type Reason = readonly [ids: RegExp, reason: string]

/** Each case that owes a reason with the first that is true of its id. A case inside its limits needs none. */
export function explained(cases: readonly Case[], reasons: readonly Reason[], limits: Pick<Group, 'explain'> = {}): Case[] {
  return cases.map((c) => {
    const reason = owesReason(c, limits) ? reasons.find(([ids]) => ids.test(c.id))?.[1] : undefined
    return reason === undefined ? c : { ...c, reason }
  })
}
