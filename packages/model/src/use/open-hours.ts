const WEEK = 7 * 86400

/** The hours in which a centre is open, week after week, and the clock that counts only these. */
export class OpenHours {
  /** Spans of a week [s from Monday], and seconds open in the week before each. */
  readonly #spans: readonly (readonly [number, number])[]
  readonly #before: readonly number[]
  readonly #monday: number
  /** Open seconds of a week. */
  readonly perWeek: number

  /** Spans ascending and apart, within a week; none: always open. `monday`: 00:00 of any Monday [s]. */
  constructor(spans: readonly (readonly [number, number])[], monday: number) {
    this.#spans = spans.length > 0 ? spans : [[0, WEEK]]
    this.#monday = monday
    const before: number[] = []
    let sum = 0
    let last = 0
    for (const [from, to] of this.#spans) {
      if (!(from >= last && to > from && to <= WEEK))
        throw new RangeError(`shift from ${from} to ${to} s of the week; allowed: ascending, apart, from 0 to ${WEEK}`)
      before.push(sum)
      sum += to - from
      last = to
    }
    this.#before = before
    this.perWeek = sum
  }

  /** Open seconds from the Monday to `t`; negative before it. */
  worked(t: number): number {
    const week = Math.floor((t - this.#monday) / WEEK)
    const phase = t - this.#monday - week * WEEK
    let inside = 0
    for (let i = 0; i < this.#spans.length; i++) {
      const [from, to] = this.#spans[i]!
      if (phase <= from) break
      inside = this.#before[i]! + Math.min(phase, to) - from
    }
    return week * this.perWeek + inside
  }

  /** The first time from `t` on at which it is open. */
  next(t: number): number {
    const week = Math.floor((t - this.#monday) / WEEK)
    const phase = t - this.#monday - week * WEEK
    for (const [from, to] of this.#spans) if (phase < to) return phase >= from ? t : this.#monday + week * WEEK + from
    return this.#monday + (week + 1) * WEEK + this.#spans[0]![0]
  }

  /** When work of so many seconds that begins at `t`, or as soon as it is open, is done. */
  after(t: number, work: number): number {
    if (this.perWeek === WEEK) return t + work
    const start = this.next(t)
    const week = Math.floor((start - this.#monday) / WEEK)
    const phase = start - this.#monday - week * WEEK
    const span = this.#spans.findIndex(([, to]) => phase < to)
    const left = this.#spans[span]![1] - phase
    if (work <= left) return start + work
    const total = this.#before[span]! + phase - this.#spans[span]![0] + work
    let weeks = Math.floor(total / this.perWeek)
    let rest = total - weeks * this.perWeek
    // Work that ends with a week ends with its last span.
    if (rest === 0) {
      weeks--
      rest = this.perWeek
    }
    let i = this.#spans.length - 1
    while (this.#before[i]! >= rest) i--
    return Math.max(t, this.#monday + (week + weeks) * WEEK + this.#spans[i]![0] + rest - this.#before[i]!)
  }
}
