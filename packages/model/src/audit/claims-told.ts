import type { Claim } from '../project/project.ts'
import type { World } from '../project/world.ts'
import { isSuperseded } from './contradictions.ts'

/** One telling of a figure. */
export interface Told {
  readonly claim: Claim
  /** In SI units; money in the project's currency and year. */
  readonly value: number
}

/** All tellings of a figure of one thing that no later one supersedes, in file order. */
export function tellingsOf(world: World, about: string, scope: string): Told[] {
  const { project } = world
  return project.claims.flatMap((claim) => {
    if (claim.about !== about || claim.scope !== scope || claim.value.kind !== 'quantity') return []
    if (isSuperseded(claim, project.claims)) return []
    const { value, currency, year } = claim.value.estimate
    return [{ claim, value: currency ? world.worth(value, currency, year ?? project.currency.year) : value }]
  })
}

/** Of several tellings that which the same source says of the same inputs; else the first. */
export function beside(told: readonly Told[], { claim }: Told): Told | undefined {
  return told.find((t) => t.claim.source === claim.source && t.claim.asOf === claim.asOf) ?? told[0]
}
