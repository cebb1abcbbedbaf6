import { CellwrightError } from '../issue.ts'
import type { Leaving, Portion, RouteFlows, StepFlow } from './route-flows.ts'

/** Mass of one element that enters and leaves a step or a route, kg per kg of what the route counts. */
export interface ElementRow {
  /** Symbol, or `other`. */
  readonly element: string
  readonly inputs: number
  /** In the product (of one step: in what goes on). */
  readonly product: number
  readonly byProducts: number
  readonly gas: number
  readonly waste: number
  /** inputs - all that leaves; of a step with what is fed. Zero but for rounding. */
  readonly residual: number
  /** Share of what leaves that is known only as the rest of the balance, so that the residual proves nothing for it. */
  readonly byDifference: number
}

/** Over the whole route, elements in alphabetical order. */
export function elementBalance({ steps }: RouteFlows): ElementRow[] {
  const last = steps.at(-1)!
  return rows(
    steps.flatMap((s) => s.inputs),
    last,
    steps.flatMap((s) => s.leaves),
  )
}

/** Over one step. */
export function stepBalance({ steps }: RouteFlows, step: string): ElementRow[] {
  const at = steps.findIndex((s) => s.id === step)
  const flow = steps[at]
  if (!flow) throw new CellwrightError('CW-MODEL-102', `the route has no step ${step}`)
  const before = steps[at - 1]
  const fed = before ? [{ substance: before.output, mass: flow.fed }] : []
  return rows([...fed, ...flow.inputs], flow, flow.leaves)
}

function rows(inputs: readonly Portion[], { output, made }: StepFlow, leaves: readonly Leaving[]): ElementRow[] {
  const product = [{ substance: output, mass: made }]
  const elements = new Set([...inputs, ...product, ...leaves].flatMap((p) => [...p.substance.elements.keys()]))
  return [...elements].toSorted().map((element) => {
    const of = (portions: readonly Portion[]) =>
      portions.reduce((sum, p) => sum + p.mass.value * (p.substance.elements.get(element) ?? 0), 0)
    const leaving = (as: Leaving['as']) => of(leaves.filter((l) => l.as === as))
    const row = {
      inputs: of(inputs),
      product: of(product),
      byProducts: leaving('by-product'),
      gas: leaving('gas'),
      waste: leaving('waste'),
    }
    const out = row.product + row.byProducts + row.gas + row.waste
    const unproved = of(leaves.filter((l) => l.how === 'difference'))
    return { element, ...row, residual: row.inputs - out, byDifference: out > 0 ? unproved / out : 0 }
  })
}
