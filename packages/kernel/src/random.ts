import { murmur3, textWords } from './hash.ts'

const BLOCK = 64
const TWO_M53 = 1 / 9007199254740992

/**
 * xoshiro128** 1.1, 32-bit words, period 2^128 - 1.
 *
 * Source: D. Blackman and S. Vigna, Scrambled linear pseudorandom number generators, ACM TOMS 47 (2021) 36; reference code at
 * prng.di.unimi.it/xoshiro128starstar.c (public domain). `next` gives 53-bit numbers from two words, filled a block at a time because
 * that keeps the state in registers.
 */
export class Stream {
  private readonly state: Uint32Array
  private readonly block = new Float64Array(BLOCK)
  private used = BLOCK

  /** Four words, not all zero. */
  constructor(a: number, b: number, c: number, d: number) {
    this.state = Uint32Array.of(a, b, c, (a | b | c | d) === 0 ? 1 : d)
  }

  /** Next number, uniform in the open interval (0, 1), with 53 bits. */
  next(): number {
    if (this.used === BLOCK) this.#fill()
    return this.block[this.used++]!
  }

  /** Next 32-bit word of the generator, for tests against the published vectors; do not mix with `next` on one stream. */
  word(): number {
    const s = this.state
    const one = s[1]!
    const five = Math.imul(one, 5)
    const result = Math.imul((five << 7) | (five >>> 25), 9) >>> 0
    const t = one << 9
    s[2] = s[2]! ^ s[0]!
    s[3] = s[3]! ^ one
    s[1] = one ^ s[2]
    s[0] = s[0]! ^ s[3]
    s[2] = s[2] ^ t
    s[3] = (s[3] << 11) | (s[3] >>> 21)
    return result
  }

  #fill(): void {
    const out = this.block
    let s0 = this.state[0]! | 0
    let s1 = this.state[1]! | 0
    let s2 = this.state[2]! | 0
    let s3 = this.state[3]! | 0
    for (let i = 0; i < BLOCK; i++) {
      let five = Math.imul(s1, 5)
      const high = Math.imul((five << 7) | (five >>> 25), 9) >>> 5
      let t = s1 << 9
      s2 ^= s0
      s3 ^= s1
      s1 ^= s2
      s0 ^= s3
      s2 ^= t
      s3 = (s3 << 11) | (s3 >>> 21)
      five = Math.imul(s1, 5)
      const low = Math.imul((five << 7) | (five >>> 25), 9) >>> 6
      t = s1 << 9
      s2 ^= s0
      s3 ^= s1
      s1 ^= s2
      s0 ^= s3
      s2 ^= t
      s3 = (s3 << 11) | (s3 >>> 21)
      const u = (high * 67108864 + low) * TWO_M53
      // 0 would break logarithms; half a step above it cannot be told from it.
      out[i] = u === 0 ? TWO_M53 / 2 : u
    }
    this.state[0] = s0
    this.state[1] = s1
    this.state[2] = s2
    this.state[3] = s3
    this.used = 0
  }
}

/**
 * The stream named (seed, name, purpose, replication). Adding a name or a purpose moves no other stream.
 *
 * The four state words are MurmurHash3_x86_32 of the words [seed, replication, length and code units of the name, length and code units of
 * the purpose], with hash seeds 1 to 4.
 */
export function stream(seed: number, name: string, purpose: string, replication: number): Stream {
  const words = [seed | 0, replication | 0, ...textWords(name), ...textWords(purpose)]
  return new Stream(murmur3(words, 1), murmur3(words, 2), murmur3(words, 3), murmur3(words, 4))
}
