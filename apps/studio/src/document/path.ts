/** Keys from the top of the file down; the items of a list by their place in it, from 0. */
export type Keys = readonly (string | number)[]

/** `plants.gigafactory.capacity`, `orders.cars.from` (an item by its id), `plants.a.makes[1]`, or the keys one by one, which is exact whatever they hold. */
export type Path = string | Keys

/** The keys of a path as it is written; where a key of the file holds a dot, the tree decides (`resolve`). */
export function keysOf(path: Path): Keys {
  if (typeof path !== 'string') return path
  const keys: (string | number)[] = []
  for (const [, word, index] of path.matchAll(/([^.[\]]+)|\[(\d+)\]/g)) keys.push(word ?? Number(index))
  return keys
}

/** A path as the engine writes it. */
export function pathText(keys: Keys): string {
  return keys.reduce<string>((text, key) => {
    if (typeof key === 'number') return `${text}[${key}]`
    return text ? `${text}.${key}` : key
  }, '')
}
