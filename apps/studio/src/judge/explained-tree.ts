import type { ExplainedTerm, Explanation } from '@cellwright/model'

/** A place in the tree: the numbers of the terms from the figure down, e.g. `1/4/12`. */
export type TermPath = string

export interface TreeRow {
  readonly path: TermPath
  readonly term: ExplainedTerm
  /** From 1. */
  readonly level: number
  readonly open: boolean
  readonly canOpen: boolean
  /** Position among its siblings, from 1, and how many they are. */
  readonly place: number
  readonly of: number
}

export const ROOT: TermPath = '1'

export function termsById({ terms }: Pick<Explanation, 'terms'>): ReadonlyMap<string, ExplainedTerm> {
  return new Map(terms.map((t) => [t.id, t]))
}

export const idOf = (path: TermPath): string => path.slice(path.lastIndexOf('/') + 1)

export const parentOf = (path: TermPath): TermPath | null => (path.includes('/') ? path.slice(0, path.lastIndexOf('/')) : null)

/** The rows that are to be seen: those whose parents are all open, top down. */
export function visibleRows(terms: ReadonlyMap<string, ExplainedTerm>, open: ReadonlySet<TermPath>): TreeRow[] {
  const rows: TreeRow[] = []
  const visit = (path: TermPath, level: number, place: number, of: number): void => {
    const term = terms.get(idOf(path))
    if (!term) return
    const isOpen = open.has(path)
    rows.push({ path, term, level, open: isOpen, canOpen: term.from.length > 0, place, of })
    if (isOpen) term.from.forEach((id, i) => visit(`${path}/${id}`, level + 1, i + 1, term.from.length))
  }
  visit(ROOT, 1, 1, 1)
  return rows
}

/** Terms that are read somewhere below a term, each once: what it rests on in the end. */
export function leavesOf(terms: ReadonlyMap<string, ExplainedTerm>, from: string): ExplainedTerm[] {
  const seen = new Set<string>()
  const leaves: ExplainedTerm[] = []
  const visit = (id: string): void => {
    const term = terms.get(id)
    if (!term || seen.has(id)) return
    seen.add(id)
    if (term.source) leaves.push(term)
    term.from.forEach(visit)
  }
  visit(from)
  return leaves
}

/** A formula in pieces: words, and terms that stand in it by number. */
export type FormulaPiece = { readonly text: string } | { readonly term: string }

export function formulaPieces(how: string): FormulaPiece[] {
  return how
    .split(/(\[\d+\])/)
    .filter((piece) => piece !== '')
    .map((piece) => {
      const [, term] = /^\[(\d+)\]$/.exec(piece) ?? []
      return term === undefined ? { text: piece } : { term }
    })
}
