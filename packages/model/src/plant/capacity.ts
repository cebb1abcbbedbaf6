import type { SizedStep } from './sizing.ts'
import type { Term } from '../term/index.ts'

/** Output of a sized line in good packs per operating second, without simulating it. */
export interface StaticCapacity {
  /** Buffers without end: the slowest step alone, each at its own mean rate. */
  readonly endless: Term
  /** No buffers: at each moment the line runs at the pace of the step with the least pace left by breakdowns. */
  readonly none: Term
  /** Steps whose mean rate is the least (ties within 1e-9). */
  readonly bottleneck: readonly string[]
  /** Mean rate of each step in packs per operating second, in the order of the steps. */
  readonly rates: readonly number[]
}

/**
 * Static capacity of a line of parallel machines.
 *
 * Endless buffers: min over steps of machines x availability x pace / unit time, in packs by the yields downstream.
 * No buffers: E[min over steps of (machines up) x pace / unit time] with machines up binomial and independent, the
 * rule for synchronous lines (Buzacott 1967) taken to parallel machines. Machines that stop failing while they wait
 * make a real line without buffers slightly better, so this is a lower bound.
 */
export function staticCapacity(steps: readonly SizedStep[]): StaticCapacity {
  const pace = (s: SizedStep) => s.performance / (s.unitTime * s.inPerPack)
  const rates = steps.map((s) => s.installed * s.availability * pace(s))
  const endless = Math.min(...rates)
  const bottleneck = steps.filter((_, i) => rates[i]! <= endless * (1 + 1e-9)).map((s) => s.step.id)

  // E[min] = sum over the possible rates x, ascending, of (x - next lower) x P(all steps at least x).
  const survival = steps.map((s) => binomialSurvival(s.installed, s.availability))
  const levels = new Set<number>()
  steps.forEach((s) => {
    for (let up = s.availability >= 1 ? s.installed : 1; up <= s.installed; up++) levels.add(up * pace(s))
  })
  let none = 0
  let below = 0
  for (const level of [...levels].toSorted((a, b) => a - b)) {
    if (below >= endless * 4) break
    const all = steps.reduce((p, s, i) => p * (survival[i]![Math.max(0, Math.ceil(level / pace(s) - 1e-9))] ?? 0), 1)
    none += (level - below) * all
    below = level
    if (all < 1e-15) break
  }
  return { endless, none, bottleneck, rates }
}

/** P(at least k of n machines up) for k = 0..n, machines up independently with probability p. */
export function binomialSurvival(n: number, p: number): number[] {
  if (p >= 1) return Array.from({ length: n + 1 }, () => 1)
  // Recursion over machines keeps this exact enough without powers or factorials.
  let mass = [1]
  for (let i = 0; i < n; i++) {
    const next = Array.from({ length: mass.length + 1 }, () => 0)
    mass.forEach((m, k) => {
      next[k] = next[k]! + m * (1 - p)
      next[k + 1] = next[k + 1]! + m * p
    })
    mass = next
  }
  const survival = Array.from({ length: n + 1 }, () => 0)
  let tail = 0
  for (let k = n; k >= 0; k--) {
    tail += mass[k]!
    survival[k] = Math.min(1, tail)
  }
  return survival
}
