import { deviation, type Case, type Group } from './case.ts'

/** Fewer cases never decide alone: their quantity keeps the assumed factor. */
export const FEWEST_CASES = 5

/** What the cases of a group come to. */
export interface Summary {
  readonly n: number
  /** Median of |ours / theirs - 1|. */
  readonly median: number
  /** Median of ours / theirs - 1: where it is far from 0 the model leans to one side. */
  readonly lean: number
  /** The case with the largest |ours / theirs - 1|. */
  readonly worst: Case
  /** Share of cases whose larger value is at most twice the smaller. */
  readonly withinTwo: number
  /**
   * Median of max(ours / theirs, theirs / ours), by which a band is divided and multiplied. A ratio rather than a difference, so
   * that a value half as large counts as much as one twice as large.
   */
  readonly factor: number
}

/** The figures of a group; throws where it has no case, which would be a group that proves nothing. */
export function summary({ id, cases }: Group): Summary {
  const [first] = cases
  if (!first) throw new Error(`group ${id} has no case`)
  const ratios = cases.map(errorRatio)
  return {
    n: cases.length,
    median: median(cases.map((c) => Math.abs(deviation(c)))),
    lean: median(cases.map(deviation)),
    worst: cases.reduce((a, b) => (Math.abs(deviation(b)) > Math.abs(deviation(a)) ? b : a), first),
    withinTwo: ratios.filter((r) => r <= 2).length / cases.length,
    factor: median(ratios),
  }
}

/** The larger over the smaller of our value and the published one. */
export function errorRatio({ ours, theirs }: Pick<Case, 'ours' | 'theirs'>): number {
  return Math.max(ours / theirs, theirs / ours)
}

/** A case owes its reason outside its tolerance, or outside its group's `explain`. */
export function owesReason(c: Case, { explain }: Pick<Group, 'explain'>): boolean {
  const off = Math.abs(deviation(c))
  return off > (c.tolerance ?? Infinity) || off > (explain ?? Infinity)
}

/** Middle value; of an even number of values the mean of the two in the middle. */
export function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b)
  const middle = sorted.length / 2
  return (sorted[Math.ceil(middle) - 1]! + sorted[Math.floor(middle)]!) / 2
}
