/** Worked out at the first call, then kept: what the books of a draw are seldom asked for. */
export function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | undefined
  return () => (made ??= { value: make() }).value
}
