/** Is a to come before b? A strict order. */
export type Before<T> = (a: T, b: T) => boolean

/** Puts an item into a binary heap: the first of the list is the first by the order. */
export function pushHeap<T>(items: T[], item: T, isBefore: Before<T>): void {
  let i = items.length
  while (i > 0) {
    const parent = (i - 1) >> 1
    if (!isBefore(item, items[parent]!)) break
    items[i] = items[parent]!
    i = parent
  }
  items[i] = item
}

/** Takes the first item out of a binary heap that is not empty. */
export function popHeap<T>(items: T[], isBefore: Before<T>): void {
  const last = items.pop()
  if (last === undefined || items.length === 0) return
  let i = 0
  for (;;) {
    let child = 2 * i + 1
    if (child >= items.length) break
    if (child + 1 < items.length && isBefore(items[child + 1]!, items[child]!)) child++
    if (!isBefore(items[child]!, last)) break
    items[i] = items[child]!
    i = child
  }
  items[i] = last
}
