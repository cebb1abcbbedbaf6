import { startRun, type Network, type NodeResult, type RunOptions, type RunResult } from '@cellwright/kernel'
import type { CompiledPlant } from './compile.ts'

/** How far a long piece of work is. */
export interface Progress {
  readonly what: string
  readonly done: number
  readonly of: number
  /** Rate is counted in these, e.g. events. */
  readonly unit: string
  readonly count: number
  /** Replications that are still to do; who has more processors may do them in the meantime. */
  readonly offer?: ReplicationOffer
}

/**
 * Replications that do not depend on one another. Whoever drives the work may put their results into `results` before he asks for more, all of them or, with a `stop`,
 * the first few; else they are done one after another. A replication is the same wherever it is done.
 */
export interface ReplicationOffer {
  readonly network: Network
  readonly options: Required<Pick<RunOptions, 'until' | 'seed'>> & Pick<RunOptions, 'periods'>
  /** Numbers of the replications. */
  readonly replications: readonly number[]
  results?: readonly RunResult[]
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
  const { network } = plant
  const { until, seed, periods, replications, first = 0 } = options
  const shared = { until, seed, ...(periods ? { periods } : {}) }
  const results: RunResult[] = []
  let events = 0
  const progress = (done: number): Progress => ({
    what: options.what ?? 'simulating',
    done,
    of: replications * SLICES,
    unit: 'events',
    count: events,
  })
  for (let r = 0; r < replications; r++) {
    const run = startRun(network, { ...shared, replication: first + r })
    for (let slice = 1; slice <= SLICES; slice++) {
      run.advance((until * slice) / SLICES)
      if ((yield progress(r * SLICES + slice)) === 'stop') return results
    }
    const result = run.result()
    events += result.events
    results.push(result)
    // The first one shows how long they take.
    if (r > 0 || replications < 3) continue
    const left = Array.from({ length: replications - 1 }, (_, i) => first + 1 + i)
    const offer: ReplicationOffer = { network, options: shared, replications: left }
    const answer = yield { ...progress(SLICES), offer }
    if (offer.results) results.push(...offer.results)
    if (offer.results || answer === 'stop') return results
  }
  return results
}

export function nodeOf(run: RunResult, id: string): NodeResult {
  const node = run.nodes.find((n) => n.id === id)
  if (!node) throw new RangeError(`the run has no node ${id}`)
  return node
}
