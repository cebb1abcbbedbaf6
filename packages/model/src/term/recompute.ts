import { isLeaf, operandsOf, type Leaf, type Term } from './term.ts'

/** Every term that a term was worked out from, itself last; each once, operands before what uses them. */
export function termsOf(root: Term): Term[] {
  const seen = new Set<Term>()
  const order: Term[] = []
  const visit = (term: Term): void => {
    if (seen.has(term)) return
    seen.add(term)
    operandsOf(term).forEach(visit)
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
    const { origin } = term
    if (origin.kind === 'formula') values.set(term, origin.compute(origin.operands, valueOf))
    else if (origin.kind === 'rule') values.set(term, origin.compute(...origin.operands.map(valueOf)))
    else values.set(term, leaf(term))
  }
  return valueOf(root)
}

/** The leaves of a term with what they are. */
export function leavesOf(root: Term): { readonly term: Term; readonly leaf: Leaf }[] {
  return termsOf(root).flatMap((term) => {
    const { origin } = term
    return isLeaf(term) && origin.kind !== 'formula' && origin.kind !== 'rule' ? [{ term, leaf: origin }] : []
  })
}
