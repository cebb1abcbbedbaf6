import type { RouteFlows } from '../material/route-flows.ts'

/** Elements that are followed round a circle, in the order in which they are told. */
export const FOLLOWED = ['Ni', 'Co', 'Mn', 'Li', 'Fe', 'Cu', 'Al', 'C'] as const
export type Followed = (typeof FOLLOWED)[number]

/** One element of the feed of a plant that recycles [kg for each kg taken in]. */
export interface ElementRecovery {
  readonly element: Followed
  readonly inFeed: number
  /** Of that in the main product, and in what is sold beside it. */
  readonly product: number
  readonly byProducts: number
}

/** By the flows of the route: what of an element of the feed leaves in the product and the by-products. Of carbon what leaves as graphite counts, for soda brings carbon too. */
export function elementRecoveries({ steps }: RouteFlows): ElementRecovery[] {
  const [feed] = steps[0]!.inputs
  const last = steps.at(-1)!
  const leaves = steps.flatMap((s) => s.leaves.filter((l) => l.as === 'by-product'))
  return FOLLOWED.flatMap((element) => {
    const inFeed = feed!.mass.value * (feed!.substance.elements.get(element) ?? 0)
    if (inFeed === 0) return []
    const isCounted = (elements: ReadonlyMap<string, number>) => element !== 'C' || elements.size === 1
    const of = (elements: ReadonlyMap<string, number>, mass: number) =>
      isCounted(elements) ? mass * (elements.get(element) ?? 0) : 0
    return [
      {
        element,
        inFeed,
        product: of(last.output.elements, last.made.value),
        byProducts: leaves.reduce((so, l) => so + of(l.substance.elements, l.mass.value), 0),
      },
    ]
  })
}
