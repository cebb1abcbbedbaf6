import type { World } from '../project/world.ts'
import type { Term } from '../term/index.ts'

/**
 * A figure that was announced of a thing, in SI units, money in the project's currency and price level: the first telling that no later one supersedes and that this
 * world does not leave out.
 */
export function toldOf(world: World, about: string, scope: string): Term | undefined {
  const { claims } = world.project
  const superseded = new Set(claims.flatMap((c) => (world.withheld.has(c.id) ? [] : c.supersedes)))
  for (const claim of claims) {
    if (claim.about !== about || claim.scope !== scope || superseded.has(claim.id) || world.withheld.has(claim.id)) continue
    const figure = world.announced(claim)
    if (!figure || claim.value.kind !== 'quantity' || !(figure.value > 0)) continue
    const { currency, year } = claim.value.estimate
    return currency ? world.convert(figure, currency, year ?? world.project.currency.year) : figure
  }
  return undefined
}
