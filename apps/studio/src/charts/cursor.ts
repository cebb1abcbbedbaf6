/** The value that is looked at: a row and a column of the table twin. */
export interface Cursor {
  readonly row: number
  readonly column: number
}

interface Field {
  readonly rows: number
  readonly columns: number
  readonly along: 'x' | 'y'
  /** Column at which the cursor comes in. */
  readonly first: number
}

const PAGE = 10

/** Where a key moves the cursor: through the rows along the drawing, through the columns across it; null: out of it; undefined: the key is another's. */
export function moved(cursor: Cursor | null, key: string, { rows, columns, along, first }: Field): Cursor | null | undefined {
  if (key === 'Escape') return null
  if (rows === 0 || columns < 2) return undefined
  const step = stepOf(key, along, rows)
  if (!step) return undefined
  if (!cursor) return { row: key === 'End' ? rows - 1 : 0, column: first }
  return {
    row: Math.min(rows - 1, Math.max(0, cursor.row + step.row)),
    column: Math.min(columns - 1, Math.max(1, cursor.column + step.column)),
  }
}

function stepOf(key: string, along: 'x' | 'y', rows: number): Cursor | undefined {
  const turned = along === 'x' ? key : (TURNED[key] ?? key)
  switch (turned) {
    case 'ArrowRight':
      return { row: 1, column: 0 }
    case 'ArrowLeft':
      return { row: -1, column: 0 }
    case 'ArrowDown':
      return { row: 0, column: 1 }
    case 'ArrowUp':
      return { row: 0, column: -1 }
    case 'Home':
      return { row: -rows, column: 0 }
    case 'End':
      return { row: rows, column: 0 }
    case 'PageDown':
      return { row: PAGE, column: 0 }
    case 'PageUp':
      return { row: -PAGE, column: 0 }
    default:
      return undefined
  }
}

/** Of drawings whose rows run downwards. */
const TURNED: Readonly<Record<string, string>> = {
  ArrowDown: 'ArrowRight',
  ArrowUp: 'ArrowLeft',
  ArrowRight: 'ArrowDown',
  ArrowLeft: 'ArrowUp',
}
