/** Lines that are the same, or that one of two texts has. */
export interface Piece {
  readonly kind: 'same' | 'before' | 'after'
  readonly lines: readonly string[]
}

/** Steps of the search for the shortest way between two texts; beyond it the middle is shown as changed as a whole. */
const MOST_STEPS = 2000

/** What differs between two texts, line by line (E. W. Myers, An O(ND) Difference Algorithm and Its Variations, 1986). */
export function differences(before: string, after: string): Piece[] {
  const [a, b] = [before.split(/\r?\n/), after.split(/\r?\n/)]
  let start = 0
  while (start < a.length && start < b.length && a[start] === b[start]) start++
  let end = 0
  while (end < a.length - start && end < b.length - start && a[a.length - 1 - end] === b[b.length - 1 - end]) end++
  const pieces: Piece[] = []
  const add = (kind: Piece['kind'], lines: readonly string[]) => {
    const last = pieces.at(-1)
    if (lines.length === 0) return
    if (last?.kind === kind) pieces[pieces.length - 1] = { kind, lines: [...last.lines, ...lines] }
    else pieces.push({ kind, lines })
  }
  add('same', a.slice(0, start))
  for (const { kind, lines } of middle(a.slice(start, a.length - end), b.slice(start, b.length - end))) add(kind, lines)
  add('same', a.slice(a.length - end))
  return pieces
}

function middle(a: readonly string[], b: readonly string[]): Piece[] {
  const trace: Map<number, number>[] = []
  let reach = new Map([[1, 0]])
  const most = Math.min(a.length + b.length, MOST_STEPS)
  for (let d = 0; d <= most; d++) {
    trace.push(new Map(reach))
    for (let k = -d; k <= d; k += 2) {
      let x =
        k === -d || (k !== d && (reach.get(k - 1) ?? -1) < (reach.get(k + 1) ?? -1))
          ? (reach.get(k + 1) ?? 0)
          : (reach.get(k - 1) ?? 0) + 1
      while (x < a.length && x - k < b.length && a[x] === b[x - k]) x++
      reach.set(k, x)
      if (x >= a.length && x - k >= b.length) return way(trace, a, b)
    }
    reach = new Map(reach)
  }
  return [
    { kind: 'before', lines: a },
    { kind: 'after', lines: b },
  ]
}

function way(trace: readonly Map<number, number>[], a: readonly string[], b: readonly string[]): Piece[] {
  const steps: Piece[] = []
  let [x, y] = [a.length, b.length]
  for (let d = trace.length - 1; d >= 0; d--) {
    const reach = trace[d]!
    const k = x - y
    const before = k === -d || (k !== d && (reach.get(k - 1) ?? -1) < (reach.get(k + 1) ?? -1)) ? k + 1 : k - 1
    const fromX = reach.get(before) ?? 0
    const fromY = fromX - before
    while (x > fromX && y > fromY && x > 0 && y > 0) {
      steps.push({ kind: 'same', lines: [a[x - 1]!] })
      x--
      y--
    }
    if (d === 0) break
    if (x > fromX) steps.push({ kind: 'before', lines: [a[--x]!] })
    else if (y > fromY) steps.push({ kind: 'after', lines: [b[--y]!] })
  }
  return steps.toReversed()
}
