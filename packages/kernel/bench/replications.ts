// The replications of W2 on as many worker threads as are wanted: `node replications.ts REPLICATIONS PARTS WORKERS` prints the seconds that it took.
import { isMainThread, Worker, workerData } from 'node:worker_threads'
import { simulate } from '@cellwright/kernel'
import { endOf, workloadOf } from './workloads.ts'

if (isMainThread) {
  const [replications = 0, parts = 0, workers = 0] = process.argv.slice(2).map(Number)
  const start = performance.now()
  const done = Array.from({ length: workers }, async (_, worker) => {
    const mine = Array.from({ length: replications }, (_, i) => i).filter((i) => i % workers === worker)
    await new Promise((resolve, reject) => {
      const thread = new Worker(new URL(import.meta.url), { workerData: { parts, mine } })
      thread.once('exit', resolve)
      thread.once('error', reject)
    })
  })
  await Promise.all(done)
  console.log((performance.now() - start) / 1000)
} else {
  const { parts, mine } = workerData as { readonly parts: number; readonly mine: readonly number[] }
  const workload = workloadOf('W2')
  const network = workload.network()
  const until = endOf(workload, parts)
  for (const replication of mine) simulate(network, { until, seed: 1, replication })
}
