export { calc, total } from './calc.ts'
export { dimensionOf } from './dimension.ts'
export { leavesOf, recompute, termsOf } from './recompute.ts'
export { exactly, isLeaf, operandsOf, rule, simulated, Term, type Leaf, type Operand, type Origin } from './term.ts'
