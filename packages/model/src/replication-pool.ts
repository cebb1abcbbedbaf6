import type { ReplicationSaid, ReplicationTask, RunResult } from '@cellwright/kernel'
import type { ReplicationOffer } from './factory/simulate.ts'

/** Between two looks at what the user says [ms]. */
const LOOK = 50

/** Another thread that does one replication after another (`doReplication`). */
export interface ReplicationWorker {
  send(task: ReplicationTask): void
  /** In the place of who was told before. */
  hear(said: (said: ReplicationSaid) => void, failed: (error: unknown) => void): void
  /** Ends it, whatever it does. */
  end(): Promise<unknown>
}

/** How a host starts threads; the command and the page each have their own. */
export interface ReplicationHost {
  readonly processors: number
  readonly start: () => ReplicationWorker
  readonly wait: (milliseconds: number) => Promise<unknown>
}

/** Replications of an offer on all processors; the workers begin with the first offer and live until the pool is closed. */
export class ReplicationPool {
  readonly #host: ReplicationHost
  #workers: ReplicationWorker[] = []

  constructor(host: ReplicationHost) {
    this.#host = host
  }

  /**
   * Does the replications of an offer, each in its turn, and puts their results in; says which share is done. Asked to stop, it keeps those done without a gap
   * from the first one on. On one processor the offer stays as it is.
   */
  async take(offer: ReplicationOffer, progress: (share: number) => void, stopRequested: () => boolean): Promise<void> {
    if (this.#host.processors < 2) return
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
        if (replication !== undefined) worker.send({ network, options: { ...options, replication } })
      }
      worker.hear(
        (said) => {
          shares[own] = said.share
          if (!said.result) return
          results[own] = said.result
          work.open--
          send()
        },
        (error) => (work.failure = error),
      )
      send()
    }
    while (work.open > 0 && work.failure === undefined && !stopRequested()) {
      await this.#host.wait(LOOK)
      progress(shares.reduce((sum, share) => sum + share, 0) / replications.length)
    }
    if (work.open > 0) await this.close()
    if (work.failure !== undefined) throw work.failure
    const gap = results.indexOf(undefined)
    offer.results = results.slice(0, gap < 0 ? results.length : gap).flatMap((result) => result ?? [])
  }

  /** Ends the workers, whatever they do. */
  async close(): Promise<void> {
    const workers = this.#workers
    this.#workers = []
    await Promise.all(workers.map((worker) => worker.end()))
  }

  #staffed(most: number): readonly ReplicationWorker[] {
    while (this.#workers.length < Math.min(this.#host.processors, most)) this.#workers.push(this.#host.start())
    return this.#workers.slice(0, most)
  }
}
