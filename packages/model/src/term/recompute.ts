import { operandsOf, type Leaf, type Term } from './term.ts'

/** Every term that a term was worked out from, itself last; each once, operands before what uses them. */
export function termsOf(root: Term): Term[] {
  const seen = new Set<Term>()
  const order: Term[] = []
  const visit = (term: Term): void => {
    if (seen.has(term)) return
    seen.add(term)
    for (const operand of operandsOf(term)) visit(operand)
    order.push(term)
  }
  visit(root)
  return order
}

/** The value of a term worked out again from its leaves alone; `leaf` may put another value in the place of a leaf's. */
export function recompute(root: Term, leaf: (term: Term) => number = (t) => t.value): number {
  const values = new Map<Term, number>()
  const valueOf = (term: Term): number => values.get(term)!
  for (const term of termsOf(root)) {
    values.set(term, workedOut(term, valueOf) ?? leaf(term))
  }
  return valueOf(root)
}

/** The value of a term from those of its operands; undefined for a leaf. */
export function workedOut({ origin }: Term, valueOf: (term: Term) => number): number | undefined {
  if (origin.kind === 'formula') return origin.compute(origin.operands, valueOf)
  return origin.kind === 'rule' ? origin.compute(...origin.operands.map(valueOf)) : undefined
}

/** The leaves of a term with what they are. */
export function leavesOf(root: Term): { readonly term: Term; readonly leaf: Leaf }[] {
  return termsOf(root).flatMap((term) => {
    const { origin } = term
    return origin.kind !== 'formula' && origin.kind !== 'rule' ? [{ term, leaf: origin }] : []
  })
}
