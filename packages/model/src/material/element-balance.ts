import type { RouteFlows } from './route-flows.ts'

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
export function elementBalance(_flows: RouteFlows): ElementRow[] {
  throw new Error('not yet')
}

/** Over one step. */
export function stepBalance(_flows: RouteFlows, _step: string): ElementRow[] {
  throw new Error('not yet')
}
