/** A run of a program, and what it says about itself. */
import { execFile } from 'node:child_process'
import { promisify } from 'node:util'

export interface Measurement {
  readonly engine: string
  readonly workload: string
  /** Parts that left in good order. */
  readonly n: number
  readonly wall_s: number
  readonly cpu_s: number
  /** Parts and part-steps per second of wall time, part-steps per second of processor time. */
  readonly per_s: number
  readonly step_per_s: number
  readonly step_per_cpu_s: number
  /** Mean time in system [s], parts per second of simulated time. */
  readonly mean_tis: number
  readonly throughput: number
  /** Largest resident memory [MiB]. */
  readonly peak_mb: number
}

/** Runs the program and reads the line that it prints. Start and compilation of the program are not in its times, just-in-time compilation is. */
export async function measured(file: string, args: readonly string[], steps: number): Promise<Measurement> {
  const { stdout } = await promisify(execFile)(file, [...args])
  const said = JSON.parse(stdout) as Omit<Measurement, 'per_s' | 'step_per_s' | 'step_per_cpu_s'>
  const { n, wall_s, cpu_s } = said
  return { ...said, per_s: n / wall_s, step_per_s: (n * steps) / wall_s, step_per_cpu_s: (n * steps) / cpu_s }
}
