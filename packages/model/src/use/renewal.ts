/** Values at 0, 1, 2 ... steps and half a step before each but the first: what integrals by the midpoint rule need of a distribution. */
export interface Steps {
  /** At step i; the first at 0. */
  readonly at: Float64Array
  /** At half a step before step i; the first is not read. */
  readonly before: Float64Array
}

/** A function of time at `steps` steps of `length`. */
export function inSteps(f: (time: number) => number, steps: number, length: number): Steps {
  const at = new Float64Array(steps + 1)
  const before = new Float64Array(steps + 1)
  for (let i = 0; i <= steps; i++) {
    at[i] = f(i * length)
    before[i] = i === 0 ? at[0]! : f((i - 0.5) * length)
  }
  return { at, before }
}

/**
 * Expected number of renewals by each step when the time between two has the distribution `f` and each goes on with probability `keep`: the solution of
 * M(t) = F(t) + keep x integral of F(t - s) dM(s) by the midpoint (Riemann-Stieltjes) rule. With keep = 1 it is the renewal function.
 * Source: Xie, On the solution of renewal-type integral equations, Communications in Statistics - Simulation and Computation 18 (1989) 281.
 */
export function renewals(f: Steps, keep = 1): Float64Array {
  const { at, before } = f
  const m = new Float64Array(at.length)
  const first = keep * (before[1] ?? 0)
  for (let i = 1; i < at.length; i++) {
    let sum = at[i]!
    for (let j = 1; j < i; j++) sum += keep * before[i - j + 1]! * (m[j]! - m[j - 1]!)
    m[i] = (sum - first * m[i - 1]!) / (1 - first)
  }
  return m
}

/** Integral of g(t - s) dM(s) from 0 on, by the same rule; with g(t) itself in front: what happens by g in each of the lives that M begins, and in the first. */
export function overRenewals(g: Steps, m: Float64Array): Float64Array {
  const sum = new Float64Array(m.length)
  for (let i = 0; i < m.length; i++) {
    sum[i] = g.at[i]!
    for (let j = 1; j <= i; j++) sum[i]! += g.before[i - j + 1]! * (m[j]! - m[j - 1]!)
  }
  return sum
}
