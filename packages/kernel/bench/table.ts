/** The table of all runs, and how the aims were met. */
import { quantile } from '@cellwright/kernel'
import type { Measurement } from './measure.ts'
import type { Program } from './programs.ts'
import type { Workload } from './workloads.ts'

/** Measurements of a program on a workload, one a round; none when it could not run. */
export interface Row {
  readonly workload: Workload
  readonly program: Program
  readonly rounds: readonly Measurement[]
}

/** Programs that the others are compared with. */
const YARDSTICKS = [
  ['simpy', 'x SimPy'],
  ['simjs', 'x SIM.JS'],
  ['cpp-recursion', 'x C++ rec.'],
  ['cpp-events', 'x C++ heap'],
] as const

const AIMS = [
  ['recursion', 'simpy', 100],
  ['recursion', 'simjs', 75],
  ['recursion', 'cpp-recursion', 0.35],
  ['events', 'simpy', 40],
  ['events', 'cpp-events', 0.6],
  ['cpp-recursion', 'cpp-plain', 0.9],
] as const

const HEAD = [
  '',
  'engine',
  'parts',
  'M steps/s',
  'M steps/cpu s',
  ...YARDSTICKS.map(([, title]) => title),
  'parts/s simulated',
  'mean time s',
  'MiB',
]

export function median(values: readonly number[]): number {
  return quantile(values, 0.5)
}

/** Speed per second of processor time over that of another program: the median of the ratios within each round; null where either did not run. */
export function ratio(rows: readonly Row[], workload: string, one: string, other: string): number | null {
  const of = (id: string) => rows.find((row) => row.workload.id === workload && row.program.id === id)?.rounds ?? []
  const others = of(other)
  const ratios = of(one).flatMap((round, i) => {
    const against = others[i]
    return against === undefined ? [] : [round.step_per_cpu_s / against.step_per_cpu_s]
  })
  return ratios.length === 0 ? null : median(ratios)
}

/** Text with a line for each row; the first row of a workload names it. */
export function table(rows: readonly Row[]): string {
  const cells = rows.map((row, i) => {
    const { workload, program, rounds } = row
    const of = (key: 'n' | 'step_per_s' | 'step_per_cpu_s' | 'throughput' | 'mean_tis' | 'peak_mb') =>
      median(rounds.map((round) => round[key]))
    const title = rows[i - 1]?.workload === workload ? '' : workload.id
    if (rounds.length === 0) return [title, program.name, 'not run', ...HEAD.slice(3).map(() => '-')]
    return [
      title,
      program.name,
      rounded(of('n')),
      digits(of('step_per_s') / 1e6),
      digits(of('step_per_cpu_s') / 1e6),
      ...YARDSTICKS.map(([id]) => (id === program.id ? '1' : digits(ratio(rows, workload.id, program.id, id)))),
      of('throughput').toFixed(4),
      of('mean_tis').toPrecision(5),
      of('peak_mb').toFixed(0),
    ]
  })
  const lines = [HEAD, ...cells]
  const widths = HEAD.map((_, column) => Math.max(...lines.map((line) => line[column]?.length ?? 0)))
  return lines
    .map((line) =>
      line.map((cell, column) => (column < 2 ? cell.padEnd(widths[column] ?? 0) : cell.padStart(widths[column] ?? 0))).join('  '),
    )
    .join('\n')
}

/** One line for each aim that the rows can tell of. */
export function aims(rows: readonly Row[]): string[] {
  const nameOf = (id: string) => rows.find(({ program }) => program.id === id)?.program.name ?? id
  return AIMS.flatMap(([one, other, aim]) => {
    const reached = ratio(rows, 'W2', one, other)
    if (reached === null) return []
    return [`W2: ${nameOf(one)} is ${verdict(reached, aim, 'least')} x as fast as ${nameOf(other)}`]
  })
}

/** A figure with its aim, and by how much it is missed. */
export function verdict(reached: number, aim: number, bound: 'least' | 'most'): string {
  const isMet = bound === 'least' ? reached >= aim : reached <= aim
  const missed = `missed by ${Math.abs(100 * (reached / aim - 1)).toFixed(0)} %`
  return `${digits(reached)} (aim: at ${bound} ${aim}, ${isMet ? 'met' : missed})`
}

/** Three digits. */
function digits(value: number | null): string {
  if (value === null) return '-'
  return value >= 100 ? value.toFixed(0) : value.toPrecision(3)
}

function rounded(parts: number): string {
  return parts >= 999_500 ? `${(parts / 1e6).toPrecision(3)} M` : `${(parts / 1e3).toPrecision(3)} k`
}
