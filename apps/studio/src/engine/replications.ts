import type { ReplicationSaid } from '@cellwright/kernel'
import { ReplicationPool, type ReplicationWorker } from '@cellwright/model'

/** Replications on all processors, in workers of the worker; where there can be none, one after another. */
export const replications = new ReplicationPool({
  processors: typeof Worker === 'undefined' ? 1 : navigator.hardwareConcurrency,
  start,
  wait: (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds)),
})

function start(): ReplicationWorker {
  const worker = new Worker(new URL('./replication-worker.ts', import.meta.url), { type: 'module', name: 'replications' })
  let heard = new AbortController()
  return {
    // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a worker, not a window
    send: (task) => worker.postMessage(task),
    hear: (said, failed) => {
      heard.abort()
      heard = new AbortController()
      const { signal } = heard
      worker.addEventListener('message', ({ data }: MessageEvent<ReplicationSaid>) => said(data), { signal })
      worker.addEventListener(
        'error',
        (event) => failed(new Error(event.message || 'a worker for replications could not be started')),
        { signal },
      )
    },
    end: () => Promise.resolve(worker.terminate()),
  }
}
