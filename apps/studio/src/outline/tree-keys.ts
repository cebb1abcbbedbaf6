import type { Row } from './tree.ts'

/** What a key does in a tree: go to a line, fold or unfold one, choose. */
export type TreeMove = { readonly to: number } | { readonly fold: number; readonly open: boolean } | { readonly choose: number }

/** The keys of a tree view as the ARIA practices have them; null where the key is not one of them. */
export function treeMove(key: string, at: number, rows: readonly Row[]): TreeMove | null {
  const row = rows[at]
  if (!row) return rows.length > 0 ? { to: 0 } : null
  switch (key) {
    case 'ArrowDown':
      return { to: Math.min(at + 1, rows.length - 1) }
    case 'ArrowUp':
      return { to: Math.max(at - 1, 0) }
    case 'Home':
      return { to: 0 }
    case 'End':
      return { to: rows.length - 1 }
    case 'ArrowRight':
      if (row.leaf.children.length === 0) return { to: at }
      return row.open ? { to: at + 1 } : { fold: at, open: true }
    case 'ArrowLeft':
      return row.open ? { fold: at, open: false } : { to: Math.max(row.parent, 0) }
    case 'Enter':
    case ' ':
      return { choose: at }
    default:
      return null
  }
}

/** The next line whose name begins with what was typed, after `at` and round to it again. */
export function typedRow(typed: string, at: number, names: readonly string[]): number {
  const wanted = typed.toLocaleLowerCase()
  // Of several letters the line itself may go on to be the one that is meant.
  const first = typed.length > 1 ? at : at + 1
  for (let i = 0; i < names.length; i++) {
    const here = (first + i) % names.length
    if (names[here]?.toLocaleLowerCase().startsWith(wanted)) return here
  }
  return at
}
