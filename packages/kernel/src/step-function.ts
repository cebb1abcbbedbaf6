/**
 * A piecewise-constant function of time with its integral and the inverse of that: how much work a pace allows, and when work ends.
 * Breakpoints are crossed by arithmetic, so that a busy machine costs one event whatever happens to its pace.
 */
export class StepFunction {
  readonly times: Float64Array
  readonly values: Float64Array
  /** Integral from times[0] to times[i]; negative time before times[0] counts with values[0]. */
  readonly #sums: Float64Array
  /** Segment of the last question: simulated time mostly moves on by a little. Never changes an answer. */
  #last = 0

  /** Ascending times [s]; values[0] also holds before times[0]. At least one of each. */
  constructor(times: ArrayLike<number>, values: ArrayLike<number>) {
    this.times = Float64Array.from(times)
    this.values = Float64Array.from(values)
    this.#sums = new Float64Array(times.length)
    for (let i = 1; i < times.length; i++) {
      this.#sums[i] = this.#sums[i - 1]! + this.values[i - 1]! * (this.times[i]! - this.times[i - 1]!)
    }
  }

  /** Largest i with times[i] <= t, or 0. */
  #segment(t: number): number {
    const times = this.times
    let i = this.#last
    if (times[i]! <= t) {
      const next = i + 1
      if (next >= times.length || t < times[next]!) return i
      if (next + 1 >= times.length || t < times[next + 1]!) return (this.#last = next)
    }
    i = 0
    let high = times.length
    while (high - i > 1) {
      const middle = (i + high) >>> 1
      if (times[middle]! <= t) i = middle
      else high = middle
    }
    return (this.#last = i)
  }

  at(t: number): number {
    return this.values[this.#segment(t)]!
  }

  /** Integral up to t, from a fixed origin. */
  integral(t: number): number {
    const i = this.#segment(t)
    return this.#sums[i]! + this.values[i]! * (t - this.times[i]!)
  }

  /** Earliest time at or after t by which the integral has grown by `amount`; Infinity if never. */
  after(t: number, amount: number): number {
    if (amount <= 0) return t
    const { times, values } = this
    const sums = this.#sums
    let i = this.#segment(t)
    const goal = sums[i]! + values[i]! * (t - times[i]!) + amount
    // Gallop first: most work ends in this segment or soon after.
    let low = i
    let step = 1
    let high = i + 1
    while (high < times.length && sums[high]! < goal) {
      low = high
      high += step
      step *= 2
    }
    if (high > times.length) high = times.length
    while (high - low > 1) {
      const middle = (low + high) >>> 1
      if (sums[middle]! < goal) low = middle
      else high = middle
    }
    i = low
    const pace = values[i]!
    if (pace <= 0) return Infinity
    const end = times[i]! + (goal - sums[i]!) / pace
    return end > t ? end : t
  }

  /** First breakpoint after t [s], or Infinity. */
  nextBreak(t: number): number {
    const times = this.times
    if (t < times[0]!) return times.length > 1 ? times[1]! : Infinity
    const i = this.#segment(t) + 1
    return i < times.length ? times[i]! : Infinity
  }

  /** Largest value. */
  get highest(): number {
    let highest = 0
    for (const value of this.values) highest = Math.max(highest, value)
    return highest
  }

  /** 1 where this function is positive, 0 elsewhere. */
  positive(): StepFunction {
    return new StepFunction(
      this.times,
      this.values.map((value) => (value > 0 ? 1 : 0)),
    )
  }
}

/** The product of several step functions (at least one). */
export function product(factors: readonly StepFunction[]): StepFunction {
  if (factors.length === 1) return factors[0]!
  const times = [...new Set(factors.flatMap((factor) => [...factor.times]))].sort((a, b) => a - b)
  const values = times.map((t) => factors.reduce((value, factor) => value * factor.at(t), 1))
  return new StepFunction(times, values)
}
