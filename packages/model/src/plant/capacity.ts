import { calc, rule, type Term } from '../term/index.ts'
import type { Crews } from './crews.ts'
import type { SizedStep } from './sizing.ts'

/** Output of a sized line in good packs per operating second, without simulating it. */
export interface StaticCapacity {
  /** Buffers without end: the slowest step alone, each at its own mean rate, or the people who run the machines of a part of the plant. */
  readonly endless: Term
  /** No buffers: at each moment the line runs at the pace of the step with the least pace left by breakdowns. Worked out when asked for. */
  readonly none: Term
  /** Steps, or crews, whose mean rate is the least (ties within 1e-9). */
  readonly bottleneck: readonly string[]
  /** Mean rate of each step, in their order, and of each crew, in packs per operating second. */
  readonly limits: readonly { readonly id: string; readonly rate: number }[]
}

/**
 * Static capacity of a line of parallel machines and the people who run them.
 *
 * Endless buffers: min over steps of machines x uptime x pace / unit time, in packs by the yields downstream; and over crews of people present / people
 * that a pack takes, where a step takes people at a machine x unit time / (pace x uptime).
 * No buffers: E[min over steps of (machines up) x pace / unit time] with machines up binomial and independent, the
 * rule for synchronous lines (Buzacott 1967) taken to parallel machines; stops other than breakdowns take their share of each step's rate. Machines that
 * stop failing while they wait make a real line without buffers slightly better, so this is a lower bound where the crews do not limit.
 */
export function staticCapacity({
  steps,
  crews,
  pack: { unit } = PACKS,
}: {
  /** What is counted; packs where absent. */
  readonly pack?: { readonly unit: 'pack' | 'cell' }
  readonly steps: readonly SizedStep[]
  readonly crews: Pick<Crews, 'operators' | 'rota'>
}): StaticCapacity {
  const paces = steps.map((s) =>
    calc`${s.performance} / (${s.unitTime} * ${s.inPerPack})`.as(
      `${unit}s that one machine can keep up with, ${s.step.name}`,
      '/h',
    ),
  )
  const rates = steps.map((s, i) =>
    calc`${s.installed} * ${s.stops.uptime} * ${paces[i]!}`.as(
      `${unit}s that the machines can keep up with, ${s.step.name}`,
      '/h',
    ),
  )
  const manned = crews.operators.map((crew) => {
    const perPack = crew.steps.map(({ step, each }) => {
      const i = steps.findIndex((s) => s.step.id === step)
      return calc`${each} / (${paces[i]!} * ${steps[i]!.stops.uptime})`
    })
    return calc`${crew.present} * ${crews.rota.mean} / sum(${perPack})`.as(`${unit}s that ${crew.name} can keep up with`, '/h')
  })
  const limits = [
    ...steps.map((s, i) => ({ id: s.step.id, rate: rates[i]! })),
    ...crews.operators.map((crew, i) => ({ id: crew.id, rate: manned[i]! })),
  ]
  const endless = calc`min(${limits.map((l) => l.rate)})`.as(
    `good ${unit}s while the line runs, stores between the steps without end`,
    '/h',
  )
  return {
    endless,
    get none() {
      return rule(
        'mean over all states of the machines, up or down, of the pace of the slowest step',
        steps.flatMap((s, i) => [
          s.installed,
          s.stops.availability,
          calc`${paces[i]!} * ${s.stops.uptime} / ${s.stops.availability}`,
        ]),
        meanLeastPace,
      ).as(`good ${unit}s while the line runs, no stores between the steps`, '/h')
    },
    bottleneck: limits.filter(({ rate }) => rate.value <= endless.value * (1 + 1e-9)).map(({ id }) => id),
    limits: limits.map(({ id, rate }) => ({ id, rate: rate.value })),
  }
}

const PACKS = { unit: 'pack' } as const

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
