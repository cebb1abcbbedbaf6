/** What breaks texts: YAML's own signs, numbers at the edge, letters that terminals obey, words of JavaScript. */
const PIECES = [
  ['\t', '\n', '\r\n', ' ', ':', ': ', '- ', '{', '}', '[', ']', '"', "'", '#', ' # ', ',', '|', '>', '%', '\\', '?', '~'],
  ['&a ', '*a', '*round', '!x ', '<<: ', '---\n', '...\n', '\u0000', '\u001b[31m', '\u2028', '\u202e', '\ufeff', '😀', 'é'],
  ['-1', '0', '1e999', '.inf', '.nan', '0x10', '140 %', 'ton', 'null', 'true', '{claim: jobs}', '[1]', '{}', '2022-02-30'],
  ['__proto__', 'constructor', 'toString', 'variants', 'cells.pouch.capacity', 'paper', 'works', '"\\u0007"', '   '],
].flat()

/** Changes texts in ways that are the same for the same seed. */
export class Mutator {
  #state: number

  constructor(seed: number) {
    this.#state = seed
  }

  /** The text changed in one to four places. */
  mutated(text: string): string {
    let result = text
    for (let n = this.#below(4); n >= 0; n--) result = this.#once(result)
    return result
  }

  #once(text: string): string {
    switch (this.#below(4)) {
      case 0:
        return this.#bytes(text)
      case 1:
        return this.#lines(text)
      case 2:
        return this.#tokens(text)
      default:
        return this.#structure(text)
    }
  }

  /** Bytes changed, removed, doubled; read again as a program reads a file, so that broken UTF-8 shows as U+FFFD. */
  #bytes(text: string): string {
    const bytes = [...new TextEncoder().encode(text)]
    const at = this.#below(bytes.length)
    const count = 1 + this.#below(8)
    const kind = this.#below(4)
    if (kind === 0) bytes[at] = this.#below(this.#below(4) === 0 ? 256 : 128)
    else if (kind === 1) bytes.splice(at, count)
    else if (kind === 2) bytes.splice(at, 0, ...bytes.slice(at, at + count))
    else bytes.splice(at, 0, 32 + this.#below(95))
    return new TextDecoder('utf-8', { ignoreBOM: true }).decode(new Uint8Array(bytes))
  }

  /** Lines removed, doubled elsewhere, indented otherwise, joined, or cut off with all that follows. */
  #lines(text: string): string {
    const lines = text.split('\n')
    const at = this.#below(lines.length)
    const line = lines[at] ?? ''
    const to = this.#below(lines.length)
    const kind = this.#below(12)
    if (kind < 3) return lines.toSpliced(at, 1 + this.#below(3)).join('\n')
    if (kind < 6) return lines.toSpliced(to, 0, line).join('\n')
    if (kind < 9) return lines.with(at, ' '.repeat(this.#below(7)) + line.trimStart()).join('\n')
    if (kind < 11) return lines.toSpliced(at, 2, line + (lines[at + 1] ?? '').trimStart()).join('\n')
    return lines.slice(0, at).join('\n')
  }

  /** A word of the text put in place of another, or a piece that breaks texts put in, before or in place of one. */
  #tokens(text: string): string {
    const tokens = text.split(/([\s{}[\]:,"]+)/)
    const at = this.#below(tokens.length)
    const kind = this.#below(4)
    const piece = kind === 0 ? this.#pick(tokens) : this.#pick(PIECES)
    return tokens.toSpliced(at, kind === 1 ? 0 : 1, piece).join('')
  }

  /** Two values, keys, lines or blocks change places. */
  #structure(text: string): string {
    const kind = this.#below(4)
    const form = [/(?<=: )[^\s{}[\],][^{}[\],\n]*/g, /\{[^{}\n]*\}/g, /[A-Za-z_][\w-]*(?=:)/g, /^[^\n]+$/gm][kind]!
    const found = [...text.matchAll(form)]
    const [a, b] = [this.#pick(found), this.#pick(found)].toSorted((x, y) => (x?.index ?? 0) - (y?.index ?? 0))
    if (!a || !b || b.index < a.index + a[0].length) return text
    const between = text.slice(a.index + a[0].length, b.index)
    return text.slice(0, a.index) + b[0] + between + a[0] + text.slice(b.index + b[0].length)
  }

  #pick<T>(items: readonly T[]): T {
    return items[this.#below(items.length)] as T
  }

  /** A whole number below `n`; Park and Miller's minimal standard generator. */
  #below(n: number): number {
    this.#state = (this.#state * 48271) % 2147483647
    return n > 0 ? this.#state % n : 0
  }
}
