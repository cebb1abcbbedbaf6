import { parentPort } from 'node:worker_threads'
import { doReplication, type ReplicationTask } from '@cellwright/kernel'

parentPort?.on('message', (task: ReplicationTask) => {
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a worker thread, not a window
  doReplication(task, (said) => parentPort?.postMessage(said))
})
