import { calc, rule, type Term } from '../term/index.ts'
import type { SizedStep } from './sizing.ts'

/** Output of a sized line in good packs per operating second, without simulating it. */
export interface StaticCapacity {
  /** Buffers without end: the slowest step alone, each at its own mean rate. */
  readonly endless: Term
  /** No buffers: at each moment the line runs at the pace of the step with the least pace left by breakdowns. Worked out when asked for. */
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
  const paces = steps.map((s) =>
    calc`${s.performance} / (${s.unitTime} * ${s.inPerPack})`.as(`packs that one machine can keep up with, ${s.step.name}`, '/h'),
  )
  const rates = steps.map((s, i) =>
    calc`${s.installed} * ${s.availability} * ${paces[i]!}`.as(`packs that the machines can keep up with, ${s.step.name}`, '/h'),
  )
  const endless = calc`min(${rates})`.as('good packs while the line runs, stores between the steps without end', '/h')
  return {
    endless,
    get none() {
      return rule(
        'mean over all states of the machines, up or down, of the pace of the slowest step',
        steps.flatMap((s, i) => [s.installed, s.availability, paces[i]!]),
        meanLeastPace,
      ).as('good packs while the line runs, no stores between the steps', '/h')
    },
    bottleneck: steps.filter((_, i) => rates[i]!.value <= endless.value * (1 + 1e-9)).map((s) => s.step.id),
    rates: rates.map((r) => r.value),
  }
}

/** E[min over steps of (machines up) x pace] from triples of machines, availability of one and pace of one [1/s]. */
function meanLeastPace(...triples: readonly number[]): number {
  const steps = Array.from({ length: triples.length / 3 }, (_, i) => {
    const [machines = 0, availability = 0, pace = 0] = triples.slice(3 * i, 3 * i + 3)
    return { machines, pace, availability, survival: binomialSurvival(machines, availability) }
  })
  // E[min] = sum over the possible rates x, ascending, of (x - next lower) x P(all steps at least x).
  const levels = new Set<number>()
  for (const { machines, availability, pace } of steps)
    for (let up = availability >= 1 ? machines : 1; up <= machines; up++) levels.add(up * pace)
  let mean = 0
  let below = 0
  for (const level of [...levels].toSorted((a, b) => a - b)) {
    const all = steps.reduce((p, s) => p * (s.survival[Math.max(0, Math.ceil(level / s.pace - 1e-9))] ?? 0), 1)
    mean += (level - below) * all
    below = level
    if (all < 1e-15) break
  }
  return mean
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
