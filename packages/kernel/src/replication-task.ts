import type { Network, RunOptions, RunResult } from './network.ts'
import { startRun } from './run.ts'

const SLICES = 20

/** A replication to do. */
export interface ReplicationTask {
  readonly network: Network
  readonly options: RunOptions
}

/** Which share of it is done, and at the end its result. */
export interface ReplicationSaid {
  readonly share: number
  readonly result?: RunResult
}

/** Does it, and says now and then how far it is: for a worker that has nothing but the kernel. */
export function doReplication({ network, options }: ReplicationTask, say: (said: ReplicationSaid) => void): void {
  const run = startRun(network, options)
  for (let slice = 1; slice < SLICES; slice++) {
    run.advance((options.until * slice) / SLICES)
    say({ share: slice / SLICES })
  }
  run.advance(options.until)
  say({ share: 1, result: run.result() })
}
