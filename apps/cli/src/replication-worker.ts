import { parentPort } from 'node:worker_threads'
import { startRun, type Network, type RunOptions, type RunResult } from '@cellwright/kernel'

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

const SLICES = 20

// oxlint-disable-next-line unicorn/require-post-message-target-origin -- a worker thread, not a window
const say = (said: ReplicationSaid) => parentPort?.postMessage(said)

parentPort?.on('message', ({ network, options }: ReplicationTask) => {
  const run = startRun(network, options)
  for (let slice = 1; slice < SLICES; slice++) {
    run.advance((options.until * slice) / SLICES)
    say({ share: slice / SLICES })
  }
  run.advance(options.until)
  say({ share: 1, result: run.result() })
})
