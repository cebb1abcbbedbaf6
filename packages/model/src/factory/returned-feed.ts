import type { SupplySpec } from '../project/project.ts'
import type { Term } from '../term/index.ts'

/** What comes back to a plant that recycles, as a row of supply from outside that brings what comes, when it comes. */
export interface ReturnedFeed {
  readonly spec: SupplySpec
  /** On the way [s]. */
  readonly leadTime: Term
  /** Set off to the plant, by calendar month [kg]; worked out when it is read. */
  readonly months: readonly number[]
}

/**
 * Seconds of the run at which loads set off: each when as much has gathered. Within a month it gathers evenly; what is less than a load at the end stays where it is.
 * `ends`: ends of the months [s].
 */
export function loadTimes(months: readonly number[], ends: readonly number[], load: number): number[] {
  const times: number[] = []
  let gathered = 0
  let sent = 0
  months.forEach((mass, i) => {
    const from = i === 0 ? 0 : ends[i - 1]!
    const before = gathered
    gathered += mass
    while ((sent + 1) * load <= gathered * (1 + 1e-12)) {
      sent++
      times.push(from + Math.min(1, Math.max(0, sent * load - before) / mass) * (ends[i]! - from))
    }
  })
  return times
}
