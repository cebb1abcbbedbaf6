/** One 32-bit block of MurmurHash3_x86_32 (A. Appleby, public domain). */
function block(hash: number, word: number): number {
  let k = Math.imul(word, 0xcc9e2d51)
  k = (k << 15) | (k >>> 17)
  k = Math.imul(k, 0x1b873593)
  let h = hash ^ k
  h = (h << 13) | (h >>> 19)
  return (Math.imul(h, 5) + 0xe6546b64) | 0
}

/** MurmurHash3_x86_32 of a list of 32-bit words (4 bytes each, little-endian); the published function for such lengths. */
export function murmur3(words: readonly number[], seed: number): number {
  let h = seed | 0
  for (const word of words) h = block(h, word)
  h ^= words.length * 4
  h ^= h >>> 16
  h = Math.imul(h, 0x85ebca6b)
  h ^= h >>> 13
  h = Math.imul(h, 0xc2b2ae35)
  h ^= h >>> 16
  return h >>> 0
}

/** A text as words: its length, then its UTF-16 code units, one a word. */
export function textWords(text: string): number[] {
  const words = [text.length]
  for (let i = 0; i < text.length; i++) words.push(text.charCodeAt(i))
  return words
}
