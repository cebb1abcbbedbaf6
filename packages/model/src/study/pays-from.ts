/** From which size on something is not below zero: `size` null where at none of the sizes tried; `always` where at the smallest already. */
export interface PaysFrom {
  readonly size: number | null
  readonly always: boolean
}

/** Steps of a search at most. */
const STEPS = 20

/**
 * The smallest size from which on `value` is not below zero, among `sizes` (ascending) and between them, there to the share `close` of it. With `near`, the place of a size where to begin: then it walks from
 * there to the first change of sign, else all sizes are tried and the last change counts. Between two sizes it bisects in the logarithm of size, or goes where a straight
 * line through value over size puts zero, if that is nearer the end that has not moved.
 */
export function paysFrom(value: (size: number) => number, sizes: readonly number[], close: number, near?: number): PaysFrom {
  const known = new Map<number, number>()
  const at = (i: number): number => {
    const found = known.get(i) ?? value(sizes[i]!)
    known.set(i, found)
    return found
  }
  const last = sizes.length - 1
  let below = last
  if (near === undefined) while (below >= 0 && at(below) >= 0) below--
  else {
    below = Math.max(0, Math.min(last, near))
    while (below >= 0 && at(below) >= 0) below--
    while (below < last && at(below + 1) < 0) below++
  }
  if (below < 0) return { size: sizes[0]!, always: true }
  if (below === last) return { size: null, always: false }
  return { size: between(value, [sizes[below]!, at(below)], [sizes[below + 1]!, at(below + 1)], close), always: false }
}

type Point = readonly [size: number, value: number]

function between(value: (size: number) => number, low: Point, high: Point, close: number): number {
  for (let step = 0; step < STEPS && high[0] / low[0] > 1 + close; step++) {
    const [a, b] = [low[1] / low[0], high[1] / high[0]]
    const line = low[0] + ((high[0] - low[0]) * -a) / (b - a)
    // Every third step halves, so that a bend does not hold one end for long.
    const size =
      step % 3 === 2 ? Math.sqrt(low[0] * high[0]) : Math.max(low[0] * (1 + close / 2), Math.min(high[0] / (1 + close / 2), line))
    const found = value(size)
    // A value far nearer zero than those of both ends is no jump: the line leads on to zero.
    const near = Math.abs(found / size) < 0.05 * Math.min(-a, b)
    if (found < 0) low = [size, found]
    else high = [size, found]
    if (!near) continue
    const [c, d] = [low[1] / low[0], high[1] / high[0]]
    return low[0] + ((high[0] - low[0]) * -c) / (d - c)
  }
  return high[0]
}
