import { Faults, Place } from './check-rules.ts'
import { distributionRule } from './check-distribution.ts'
import { Sampler } from './distribution.ts'
import type { Distribution } from './network.ts'
import { stream, type Stream } from './random.ts'

const rule = distributionRule(' s')

/** The random streams of a copy of a process, and what it draws from them. */
export class Draws {
  readonly #id: string
  readonly #suffix: string
  readonly #seed: number
  readonly #replication: number
  readonly #streams = new Map<string, Stream>()
  /** By purpose: the distribution drawn last, prepared. */
  readonly #samplers = new Map<string, { readonly distribution: Distribution; readonly sampler: Sampler }>()

  constructor(id: string, copy: number, { seed, replication }: { readonly seed: number; readonly replication: number }) {
    this.#id = id
    this.#suffix = copy === 0 ? '' : `#${copy}`
    this.#seed = seed
    this.#replication = replication
  }

  stream(purpose: string): Stream {
    let known = this.#streams.get(purpose)
    if (known === undefined) {
      known = stream(this.#seed, this.#id, purpose + this.#suffix, this.#replication)
      this.#streams.set(purpose, known)
    }
    return known
  }

  draw(distribution: Distribution, purpose: string): number {
    let known = this.#samplers.get(purpose)
    if (known === undefined || known.distribution !== distribution) {
      checkDistribution(distribution, purpose)
      known = { distribution, sampler: new Sampler(distribution, this.stream(purpose)) }
      this.#samplers.set(purpose, known)
    }
    return known.sampler.draw()
  }
}

/** Throws a RangeError for a distribution that cannot be drawn from. */
function checkDistribution(distribution: Distribution, purpose: string): void {
  const faults = new Faults()
  rule(new Place(purpose, faults, { curves: new Set(), pools: new Set() }), 'distribution', distribution, {})
  if (faults.list.length > 0) throw new RangeError(faults.list.map(({ text }) => text).join('; '))
}
