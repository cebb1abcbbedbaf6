import { textWidth } from '../picture.ts'

const FONT = '12px system-ui, "Segoe UI", Roboto, "DejaVu Sans", sans-serif'

/** Width of a name in a drawing [px]. */
export const nameWidth = (text: string): number => textWidth(text, FONT)

/** The room that names need, up to a share of the drawing [px]. */
export function roomFor(names: readonly string[], width: number, share: number): number {
  return Math.min(width * share, 14 + Math.max(0, ...names.map(nameWidth)))
}

/** Names that have no room end in an ellipsis; in full they stand in the table and at the cursor. */
export function fitted(name: string, room: number): string {
  if (nameWidth(name) <= room) return name
  let [fits, over] = [1, name.length]
  while (over - fits > 1) {
    const middle = (fits + over) >> 1
    if (nameWidth(`${name.slice(0, middle)}…`) <= room) fits = middle
    else over = middle
  }
  return `${name.slice(0, fits).trimEnd()}…`
}
