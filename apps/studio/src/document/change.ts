/** A command that changed the text: at a place some letters went and others came; undo takes it back as a whole. */
export interface Change {
  /** What was done: `typing`, or the path of the field that was set; a verb may stand before it (`add cells.pouch`, `remove orders.cars`, `rename cells.a`). */
  readonly what: string
  readonly at: number
  readonly removed: string
  readonly inserted: string
}

/** What differs between two texts, as one piece. */
export function changeBetween(what: string, before: string, after: string): Change {
  const most = Math.min(before.length, after.length)
  const start = commonStart(before, after, most)
  const end = commonEnd(before, after, most - start)
  return { what, at: start, removed: before.slice(start, before.length - end), inserted: after.slice(start, after.length - end) }
}

export const done = ({ at, removed, inserted }: Change, text: string): string =>
  text.slice(0, at) + inserted + text.slice(at + removed.length)

export const undone = ({ at, removed, inserted }: Change, text: string): string =>
  text.slice(0, at) + removed + text.slice(at + inserted.length)

/** Letters compared at a time, from far to near: large files are mostly the same. */
const PIECES = [65_536, 1024, 32, 1] as const

function commonStart(a: string, b: string, most: number): number {
  let i = 0
  for (const piece of PIECES) while (i + piece <= most && a.slice(i, i + piece) === b.slice(i, i + piece)) i += piece
  return i
}

function commonEnd(a: string, b: string, most: number): number {
  let i = 0
  for (const piece of PIECES)
    while (i + piece <= most && a.slice(a.length - i - piece, a.length - i) === b.slice(b.length - i - piece, b.length - i))
      i += piece
  return i
}

/** One change of two, where the second goes on with the first; undefined where they are two to a person: another word, another line, another place. */
export function together(first: Change, second: Change): Change | undefined {
  if (first.what !== second.what) return undefined
  if (first.what !== TYPING) return over(first, second)
  const goesOn = second.at === first.at + first.inserted.length && second.removed === ''
  if (goesOn) {
    if (first.inserted.includes('\n') || second.inserted.length > 2 + (/^\s+$/.test(second.inserted) ? Infinity : 0))
      return undefined
    if (/\s$/.test(first.inserted) && /^\S/.test(second.inserted)) return undefined
    return { ...first, inserted: first.inserted + second.inserted }
  }
  // Rubbing out: letter by letter backwards or forwards, not over line ends.
  if (second.inserted === '' && second.removed.length === 1 && second.removed !== '\n') {
    if (second.at + 1 === first.at + first.inserted.length && first.inserted !== '')
      return { ...first, inserted: first.inserted.slice(0, -1) }
    if (first.inserted === '' && second.at + 1 === first.at)
      return { ...first, at: second.at, removed: second.removed + first.removed }
    if (first.inserted === '' && second.at === first.at) return { ...first, removed: first.removed + second.removed }
  }
  return undefined
}

export const TYPING = 'typing'

/** The same field set again before it rested: what it was first, and what it is last. */
function over(first: Change, second: Change): Change | undefined {
  const from = Math.min(first.at, second.at)
  const to = Math.max(first.at + first.inserted.length, second.at + second.removed.length)
  // Far from each other they are two places of the text.
  if (to - from > first.inserted.length + second.removed.length + 200) return undefined
  const firstEnd = first.at + first.inserted.length
  const secondEnd = second.at + second.removed.length
  if (second.at > firstEnd || secondEnd < first.at) return undefined
  const left = second.at < first.at ? second.removed.slice(0, first.at - second.at) : ''
  const right = secondEnd > firstEnd ? second.removed.slice(firstEnd - secondEnd) : ''
  const keptLeft = first.inserted.slice(0, Math.max(0, second.at - first.at))
  const keptRight = first.inserted.slice(Math.max(0, secondEnd - first.at))
  return {
    what: first.what,
    at: from,
    removed: left + first.removed + right,
    inserted: (second.at >= first.at ? keptLeft : '') + second.inserted + (secondEnd < firstEnd ? keptRight : ''),
  }
}

/** Changes and letters that undo keeps; the oldest go first. */
const MOST_CHANGES = 1000
const MOST_LETTERS = 8_000_000

/** The log with one change more. */
export function logged(past: readonly Change[], change: Change): readonly Change[] {
  const all = [...past.slice(past.length >= MOST_CHANGES ? past.length - MOST_CHANGES + 1 : 0), change]
  let letters = 0
  let keep = all.length
  while (keep > 0) {
    const { removed, inserted } = all[keep - 1]!
    letters += removed.length + inserted.length
    if (letters > MOST_LETTERS && keep < all.length) break
    keep--
  }
  return keep === 0 ? all : all.slice(keep)
}
