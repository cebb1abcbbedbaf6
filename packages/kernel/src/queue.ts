/** First in, first out: whole numbers in a flat array that doubles when full. */
export class Queue {
  items = new Int32Array(16)
  mask = 15
  head = 0
  count = 0

  push(item: number): void {
    if (this.count > this.mask) this.#grow()
    this.items[(this.head + this.count++) & this.mask] = item
  }

  /** The n-th from the head. */
  at(n: number): number {
    return this.items[(this.head + n) & this.mask]!
  }

  /** Takes the first. */
  shift(): number {
    const item = this.items[this.head]!
    this.head = (this.head + 1) & this.mask
    this.count--
    return item
  }

  /** Takes the n-th from the head; those behind it move up. */
  take(n: number): number {
    const item = this.at(n)
    for (let i = n; i > 0; i--) this.items[(this.head + i) & this.mask] = this.items[(this.head + i - 1) & this.mask]!
    this.head = (this.head + 1) & this.mask
    this.count--
    return item
  }

  #grow(): void {
    const items = new Int32Array(2 * this.items.length)
    for (let n = 0; n < this.count; n++) items[n] = this.at(n)
    this.items = items
    this.mask = items.length - 1
    this.head = 0
  }
}
