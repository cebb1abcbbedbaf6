import { murmur3, textWords } from './hash.ts'
import { byCodeUnits } from './plan.ts'

const REAL = 0x1000000
const TEXT = 0x2000000
const LIST = 0x3000000
const RECORD = 0x4000000
const OTHER = 0x5000000
/** Words are hashed in blocks of so many. */
const BLOCK = 4096

/** A fingerprint of plain data: equal data, equal digest, whatever the order of fields; 64 bits as 16 hexadecimal digits. */
export function digest(value: unknown): string {
  const words = new Words()
  words.add(value)
  return words.digest()
}

/** The data as words, hashed as they come. */
class Words {
  #words: number[] = []
  #high = 1
  #low = 2
  readonly #view = new DataView(new ArrayBuffer(8))

  add(value: unknown): void {
    if (typeof value === 'number') this.#addReal(value)
    else if (typeof value === 'string') this.#push(TEXT, ...textWords(value))
    else if (Array.isArray(value) || ArrayBuffer.isView(value)) {
      const list = value as ArrayLike<unknown>
      this.#push(LIST, list.length)
      for (let i = 0; i < list.length; i++) this.add(list[i])
    } else if (typeof value === 'object' && value !== null) {
      const fields = Object.entries(value).filter(([, field]) => field !== undefined && typeof field !== 'function')
      this.#push(RECORD, fields.length)
      for (const [key, field] of fields.sort(([a], [b]) => byCodeUnits(a, b))) {
        this.#push(...textWords(key))
        this.add(field)
      }
    } else this.#push(OTHER, ...textWords(String(value)))
  }

  #addReal(value: number): void {
    this.#view.setFloat64(0, value === value ? value : NaN)
    this.#push(REAL, this.#view.getInt32(0), this.#view.getInt32(4))
  }

  #push(...words: number[]): void {
    for (const word of words) this.#words.push(word)
    if (this.#words.length >= BLOCK) this.#fold()
  }

  #fold(): void {
    this.#high = murmur3(this.#words, this.#high)
    this.#low = murmur3(this.#words, this.#low)
    this.#words = []
  }

  digest(): string {
    this.#fold()
    return [this.#high, this.#low].map((word) => word.toString(16).padStart(8, '0')).join('')
  }
}
