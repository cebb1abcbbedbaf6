import type { Process } from '@cellwright/kernel'
import { Fifo } from './fifo.ts'
import type { ServicePack } from './service-pack.ts'

/** A vehicle whose pack is out and that waits for another, and what it was given. */
export interface Waiter {
  readonly process: Process
  given: ServicePack | null
}

/** Packs of one kind that are ready, and the vehicles that wait for one; never both. Packs go out in the order in which they came, to whom waited longest. */
export class ServiceShelf {
  readonly pack: string
  readonly ready = new Fifo<ServicePack>()
  readonly waiting = new Fifo<Waiter>()
  swaps = 0
  short = 0
  #since = 0
  #packTime = 0

  constructor(pack: string) {
    this.pack = pack
  }

  /** A pack is ready: says who gets it, or undefined when it stays on the shelf. */
  put(me: Process, pack: ServicePack): Waiter | undefined {
    for (let next = this.waiting.shift(); next !== undefined; next = this.waiting.shift()) {
      // Who is being retired at this very moment does not hear it.
      if (!me.interrupt(next.process)) continue
      next.given = pack
      return next
    }
    this.#account(me.now)
    this.ready.push(pack)
    return undefined
  }

  take(now: number): ServicePack | undefined {
    this.#account(now)
    return this.ready.shift()
  }

  /** A vehicle waits no longer. */
  leave(waiter: Waiter): void {
    this.waiting.remove(waiter)
  }

  #account(now: number): void {
    this.#packTime += this.ready.length * (now - this.#since)
    this.#since = now
  }

  result(opens: number, now: number): { pack: string; mean: number; swaps: number; short: number } {
    this.#account(now)
    return { pack: this.pack, mean: now > opens ? this.#packTime / (now - opens) : 0, swaps: this.swaps, short: this.short }
  }
}
