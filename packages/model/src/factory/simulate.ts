import { startRun, type NodeResult, type RunResult } from '@cellwright/kernel'
import type { CompiledPlant } from './compile.ts'

/** How far a long piece of work is. */
export interface Progress {
  readonly what: string
  readonly done: number
  readonly of: number
  /** Rate is counted in these, e.g. events. */
  readonly unit: string
  readonly count: number
}

export interface SimulateOptions {
  /** [s] */
  readonly until: number
  readonly seed: number
  readonly replications: number
  readonly periods?: readonly number[]
  readonly what?: string
  /** Number of the first replication; default 0. */
  readonly first?: number
}

/** Slices of a replication between two looks at the clock, so that progress moves and a cancel is heard. */
const SLICES = 20

/**
 * Runs the replications one after another. Yields progress between slices; a caller that stops asking gets nothing more, a
 * caller that sends `stop` gets the replications finished so far.
 */
export function* simulatePlant(
  plant: Pick<CompiledPlant, 'network'>,
  options: SimulateOptions,
): Generator<Progress, RunResult[], 'stop' | undefined> {
  const results: RunResult[] = []
  let events = 0
  for (let r = 0; r < options.replications; r++) {
    const run = startRun(plant.network, {
      until: options.until,
      seed: options.seed,
      replication: (options.first ?? 0) + r,
      ...(options.periods ? { periods: options.periods } : {}),
    })
    for (let slice = 1; slice <= SLICES; slice++) {
      run.advance((options.until * slice) / SLICES)
      const answer = yield {
        what: options.what ?? 'simulating',
        done: r * SLICES + slice,
        of: options.replications * SLICES,
        unit: 'events',
        count: events,
      }
      if (answer === 'stop') return results
    }
    const result = run.result()
    events += result.events
    results.push(result)
  }
  return results
}

export function nodeOf(run: RunResult, id: string): NodeResult {
  const node = run.nodes.find((n) => n.id === id)
  if (!node) throw new RangeError(`the run has no node ${id}`)
  return node
}
