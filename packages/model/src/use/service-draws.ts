import { log, murmur3, normalQuantile, pow, textWords } from '@cellwright/kernel'

/** What a number is drawn for. Steps have two each behind these: whether it is needed, and how long it takes. */
export const FACTOR = 0
export const FAULT = 1
export const BEYOND = 2
export const PARTS = 3
export const PARTS_TIME = 4
export const SWAP = 5
export const STEPS = 16

const TWO_M53 = 1 / 9007199254740992

/** Whose numbers are drawn: the pack, by the place it or its forerunners came into, how many there were before it, and how often it was repaired. */
export interface PackName {
  /** Number of `group`. */
  readonly group: number
  /** Vehicle and place in it, or number among the spares. */
  readonly place: number
  readonly generation: number
  readonly repairs: number
}

/**
 * Random numbers by name instead of by turn: each is the hash of what it is for (seed, replication, pack, repairs of it, purpose), so that no number depends on what
 * was drawn before, and a bay more moves nobody's. Two MurmurHash3_x86_32 of the same words give 53 bits.
 */
export class ServiceDraws {
  readonly #words: number[]
  readonly #groups: number[] = []

  constructor(seed: number, replication: number) {
    this.#words = [seed | 0, replication | 0, 0, 0, 0, 0, 0, 0]
  }

  /** Number of a group of packs that share a name: `fleet:<id>` or `spares:<pack>`. */
  group(name: string): number {
    return this.#groups.push(murmur3(textWords(name), 5)) - 1
  }

  /** Uniform in the open interval (0, 1). */
  uniform({ group, place, generation, repairs }: PackName, purpose: number, turn = 0): number {
    const words = this.#words
    words[2] = this.#groups[group]!
    words[3] = place
    words[4] = generation
    words[5] = repairs
    words[6] = purpose
    words[7] = turn
    const u = ((murmur3(words, 6) >>> 5) * 67108864 + (murmur3(words, 7) >>> 6)) * TWO_M53
    return u === 0 ? TWO_M53 / 2 : u
  }

  /** Weibull, by inversion. */
  weibull(name: PackName, purpose: number, { shape, scale }: { readonly shape: number; readonly scale: number }): number {
    return scale * pow(-log(this.uniform(name, purpose)), 1 / shape)
  }

  exponential(name: PackName, purpose: number, mean: number): number {
    return -mean * log(this.uniform(name, purpose))
  }

  normal(name: PackName, purpose: number, turn = 0): number {
    return normalQuantile(this.uniform(name, purpose, turn))
  }

  /**
   * Gamma of a mean and a coefficient of variation; 0: the mean. Method: G. Marsaglia and W. W. Tsang, A simple method for generating gamma variables, ACM TOMS 26
   * (2000) 363; for shapes below 1 with their section 6.
   */
  gamma(name: PackName, purpose: number, mean: number, cv: number): number {
    if (cv === 0 || mean === 0) return mean
    const shape = 1 / (cv * cv)
    const boost = shape < 1 ? pow(this.uniform(name, purpose, 0), 1 / shape) : 1
    const d = (shape < 1 ? shape + 1 : shape) - 1 / 3
    const c = 1 / Math.sqrt(9 * d)
    for (let turn = 1; ; turn += 2) {
      const x = this.normal(name, purpose, turn)
      const root = 1 + c * x
      if (root <= 0) continue
      const v = root * root * root
      if (log(this.uniform(name, purpose, turn + 1)) < 0.5 * x * x + d - d * v + d * log(v)) return (mean / shape) * d * v * boost
    }
  }
}
