import { stream } from '@cellwright/kernel'

/** Choices from a seeded stream: the same in every runtime, by additions, products and `floor` alone. */
export class Dice {
  readonly #stream

  constructor(name: string, seed: number) {
    this.#stream = stream(seed, name, 'dice', 0)
  }

  /** A number between 0 and 1. */
  next(): number {
    return this.#stream.next()
  }

  /** A whole number from `low` to `high`, both included. */
  whole(low: number, high: number): number {
    return low + Math.floor(this.next() * (high - low + 1))
  }

  chance(probability: number): boolean {
    return this.next() < probability
  }

  pick<T>(from: readonly [T, ...T[]]): T {
    return from[this.whole(0, from.length - 1)] ?? from[0]
  }

  shuffled<T>(from: readonly T[]): T[] {
    const rest = [...from]
    return from.map(() => rest.splice(this.whole(0, rest.length - 1), 1)[0]!)
  }
}
