/** `; did you mean 'x'?` for the known word nearest to a mistyped one, or '' when none is near. */
export function didYouMean(word: string, known: Iterable<string>): string {
  // Some of the word must be right.
  const limit = Math.min(word.length - 1, Math.max(1, Math.floor(word.length / 3)))
  let nearest = ''
  let least = limit + 1
  for (const candidate of known) {
    if (Math.abs(candidate.length - word.length) >= least) continue
    const distance = editDistance(word.toLowerCase(), candidate.toLowerCase())
    if (distance < least) {
      least = distance
      nearest = candidate
    }
  }
  return nearest === '' ? '' : `; did you mean '${nearest}'?`
}

/** Levenshtein distance with a swap of neighbours counted once (optimal string alignment). */
function editDistance(a: string, b: string): number {
  let before: number[] = []
  let row = Array.from({ length: b.length + 1 }, (_, j) => j)
  for (let i = 1; i <= a.length; i++) {
    const next = [i]
    for (let j = 1; j <= b.length; j++) {
      const cost = a[i - 1] === b[j - 1] ? 0 : 1
      let best = Math.min(row[j]! + 1, next[j - 1]! + 1, row[j - 1]! + cost)
      const isSwap = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]
      if (isSwap) best = Math.min(best, before[j - 2]! + 1)
      next.push(best)
    }
    before = row
    row = next
  }
  return row[b.length]!
}
