import { availableParallelism } from 'node:os'
import { setTimeout } from 'node:timers/promises'
import { Worker } from 'node:worker_threads'
import type { RunResult } from '@cellwright/kernel'
import type { ReplicationOffer } from '@cellwright/model'
import type { ReplicationSaid, ReplicationTask } from './replication-worker.ts'

/** Between two looks at signals [ms]. */
const LOOK = 50

/** Replications of an offer on all processors; the workers begin with the first offer and live until the pool is closed. */
export class ReplicationPool {
  private readonly processors: number
  private workers: Worker[] = []

  constructor(processors = availableParallelism()) {
    this.processors = processors
  }

  /**
   * Does the replications of an offer, each in its turn, and puts their results in; says which share is done. Asked to stop, it keeps those done without a gap
   * from the first one on. On one processor the offer stays as it is.
   */
  async take(offer: ReplicationOffer, progress: (share: number) => void, stopRequested: () => boolean): Promise<void> {
    if (this.processors < 2) return
    const { network, options, replications } = offer
    const results: (RunResult | undefined)[] = replications.map(() => undefined)
    const shares = replications.map(() => 0)
    let next = 0
    const work: { open: number; failure?: unknown } = { open: replications.length }
    for (const worker of this.#staffed(replications.length)) {
      let own = -1
      const send = () => {
        own = next++
        const replication = replications[own]
        if (replication === undefined) return
        // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a worker thread, not a window
        worker.postMessage({ network, options: { ...options, replication } } satisfies ReplicationTask)
      }
      worker.removeAllListeners()
      worker.on('error', (error) => (work.failure = error))
      worker.on('message', (said: ReplicationSaid) => {
        shares[own] = said.share
        if (!said.result) return
        results[own] = said.result
        work.open--
        send()
      })
      send()
    }
    while (work.open > 0 && work.failure === undefined && !stopRequested()) {
      await setTimeout(LOOK)
      progress(shares.reduce((sum, share) => sum + share, 0) / replications.length)
    }
    if (work.open > 0) await this.close()
    if (work.failure !== undefined) throw work.failure
    const gap = results.indexOf(undefined)
    offer.results = results.slice(0, gap < 0 ? results.length : gap).flatMap((result) => result ?? [])
  }

  /** Ends the workers, whatever they do. */
  async close(): Promise<void> {
    const workers = this.workers
    this.workers = []
    await Promise.all(workers.map((worker) => worker.terminate()))
  }

  #staffed(most: number): readonly Worker[] {
    while (this.workers.length < Math.min(this.processors, most))
      this.workers.push(new Worker(new URL('./replication-worker.ts', import.meta.url)))
    return this.workers.slice(0, most)
  }
}
