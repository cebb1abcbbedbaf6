import { availableParallelism } from 'node:os'
import { setTimeout } from 'node:timers/promises'
import { Worker } from 'node:worker_threads'
import type { ReplicationSaid } from '@cellwright/kernel'
import { ReplicationPool as Pool, type ReplicationWorker } from '@cellwright/model'

/** Replications on all processors, each in a thread of its own. */
export class ReplicationPool extends Pool {
  constructor(processors = availableParallelism()) {
    super({ processors, start, wait: (milliseconds) => setTimeout(milliseconds) })
  }
}

function start(): ReplicationWorker {
  const worker = new Worker(new URL('./replication-worker.ts', import.meta.url))
  return {
    // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a worker thread, not a window
    send: (task) => worker.postMessage(task),
    hear: (said, failed) => {
      worker.removeAllListeners()
      worker.on('error', failed)
      worker.on('message', (message: ReplicationSaid) => said(message))
    },
    end: () => worker.terminate(),
  }
}
