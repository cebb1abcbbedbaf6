import { Faults, Place } from './check-rules.ts'
import { distributionRule } from './check-distribution.ts'
import { Sampler } from './distribution.ts'
import type { Distribution } from './network.ts'
import { stream, type Stream } from './random.ts'

const rule = distributionRule(' s')

/** The random streams of a copy of a process, and what it draws from them. */
export class Draws {
  readonly #id: string
  readonly #copy: number
  readonly #seed: number
  readonly #replication: number
  #streams: Map<string, Stream> | null = null
  /** By purpose: the distribution drawn last, prepared. */
  #samplers: Map<string, { readonly distribution: Distribution; readonly sampler: Sampler }> | null = null

  constructor(id: string, copy: number, { seed, replication }: { readonly seed: number; readonly replication: number }) {
    this.#id = id
    this.#copy = copy
    this.#seed = seed
    this.#replication = replication
  }

  stream(purpose: string): Stream {
    this.#streams ??= new Map()
    let known = this.#streams.get(purpose)
    if (known === undefined) {
      const name = this.#copy === 0 ? purpose : `${purpose}#${this.#copy}`
      known = stream(this.#seed, this.#id, name, this.#replication)
      this.#streams.set(purpose, known)
    }
    return known
  }

  draw(distribution: Distribution, purpose: string): number {
    this.#samplers ??= new Map()
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
