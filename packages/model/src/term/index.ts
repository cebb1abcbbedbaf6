export { calc, total } from './calc.ts'
export { dimensionOf } from './dimension.ts'
export type { Expression } from './formula.ts'
export { leavesOf, recompute, termsOf, workedOut } from './recompute.ts'
export {
  exactly,
  isLeaf,
  operandsOf,
  rule,
  simulated,
  Term,
  withoutOrigins,
  type Leaf,
  type Operand,
  type Origin,
} from './term.ts'
