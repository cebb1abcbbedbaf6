import type { Outcome } from '../study/outcome.ts'

/** A figure that was announced of a thing. */
interface Claimed {
  readonly id: string
  /** In SI units, or in the currency and year of the claim. */
  readonly si: number
  /** The same with money in the project's currency and year. */
  readonly money: number
  /** Year of the money of the claim; undefined where it is no money. */
  readonly year: number | undefined
  /** The figure is the least that was announced. */
  readonly atLeast: boolean
}

/** Finds the figure announced of `scope` by what it is about; claims that a later one supersedes are left out. */
export function claimedOf(o: Outcome, scope: string): (about: string) => Claimed | undefined {
  const { project } = o.world
  const superseded = new Set(project.claims.flatMap((c) => c.supersedes))
  return (about) => {
    const claim = project.claims.find(
      (c) => c.about === about && c.scope === scope && !superseded.has(c.id) && c.value.kind === 'quantity',
    )
    if (claim?.value.kind !== 'quantity') return undefined
    const { value, currency, year } = claim.value.estimate
    return {
      id: claim.id,
      si: value,
      money: currency ? o.world.worth(value, currency, year ?? project.currency.year) : value,
      year: currency ? (year ?? project.currency.year) : undefined,
      atLeast: claim.qualifier === 'at-least',
    }
  }
}
