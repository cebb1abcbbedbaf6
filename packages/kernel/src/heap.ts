/** A binary heap: the least item first, by a strict order. */
export class Heap<T> {
  private readonly items: T[] = []
  private readonly isBefore: (a: T, b: T) => boolean

  constructor(isBefore: (a: T, b: T) => boolean) {
    this.isBefore = isBefore
  }

  get first(): T | undefined {
    return this.items[0]
  }

  push(item: T): void {
    const items = this.items
    let i = items.length
    while (i > 0) {
      const parent = (i - 1) >> 1
      if (!this.isBefore(item, items[parent]!)) break
      items[i] = items[parent]!
      i = parent
    }
    items[i] = item
  }

  /** Takes the first, if there is one. */
  pop(): void {
    const items = this.items
    const last = items.pop()
    if (last === undefined || items.length === 0) return
    let i = 0
    for (;;) {
      let child = 2 * i + 1
      if (child >= items.length) break
      if (child + 1 < items.length && this.isBefore(items[child + 1]!, items[child]!)) child++
      if (!this.isBefore(items[child]!, last)) break
      items[i] = items[child]!
      i = child
    }
    items[i] = last
  }
}
