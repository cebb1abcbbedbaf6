/** First in, first out. Places that were left stay empty until they are half of all, so that a long queue need not move when its first leaves. */
export class Fifo<T> {
  #items: (T | undefined)[] = []
  #first = 0

  get length(): number {
    return this.#items.length - this.#first
  }

  push(item: T): void {
    this.#items.push(item)
  }

  shift(): T | undefined {
    if (this.length === 0) return undefined
    const item = this.#items[this.#first]
    this.#items[this.#first++] = undefined
    if (this.#first >= 64 && 2 * this.#first >= this.#items.length) {
      this.#items = this.#items.slice(this.#first)
      this.#first = 0
    }
    return item
  }

  /** Takes one out of its turn, if it is there. */
  remove(item: T): void {
    const at = this.#items.indexOf(item, this.#first)
    if (at >= 0) this.#items.splice(at, 1)
  }

  *[Symbol.iterator](): Generator<T> {
    for (let i = this.#first; i < this.#items.length; i++) yield this.#items[i]!
  }
}
