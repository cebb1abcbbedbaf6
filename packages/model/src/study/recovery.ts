import type { RouteFlows } from '../material/route-flows.ts'
import { calc, exactly, type Term } from '../term/index.ts'

/** Elements that come and go with air, water and acids: no plant is built to win them. */
const COMMON = new Set(['C', 'H', 'N', 'O', 'S', 'P', 'F', 'Cl', 'Na', 'K', 'Ca', 'Mg', 'Al', 'Si', 'Fe', 'other'])

/**
 * Element that a plant is built to win: lithium where raw material and product hold it; of recycling else the metal of which the product holds most. Undefined where the
 * product is bought for its form (graphite, foil) or made of what others have won (cathode powder).
 */
export function wantedElement({ product, steps, basis }: RouteFlows): string | undefined {
  const [first] = steps
  const raw = first?.inputs.map((i) => i.substance.elements) ?? []
  const inRaw = (element: string) => raw.some((elements) => (elements.get(element) ?? 0) > 0)
  const metals = [...product.elements].filter(([element]) => !COMMON.has(element)).toSorted((a, b) => b[1] - a[1])
  const candidates = ['Li', ...(basis === 'feed' ? metals.map(([element]) => element) : [])].filter((element) =>
    product.elements.has(element),
  )
  return candidates.find(inRaw)
}

/** Share of the wanted element of all that is brought in that ends in the product, 0..1. */
export function recovery(flows: RouteFlows): Term | undefined {
  const element = wantedElement(flows)
  const last = flows.steps.at(-1)
  if (element === undefined || !last) return undefined
  const share = (elements: ReadonlyMap<string, number>, of: string) => exactly(elements.get(element) ?? 0, `${element} in ${of}`)
  const taken = flows.steps.flatMap((step) =>
    step.inputs.flatMap(({ substance, mass }) =>
      substance.elements.has(element) ? [calc`${mass} * ${share(substance.elements, substance.name)}`] : [],
    ),
  )
  const won = calc`${last.made} * ${share(last.output.elements, last.output.name)}`
  return calc`${won} / sum(${taken})`.as(`recovery of ${element}`, '%')
}
