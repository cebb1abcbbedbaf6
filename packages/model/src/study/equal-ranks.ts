/** Draws of the static output that are simulated, at equal ranks. */
const SIMULATED_RANKS = 10

/** Positions of ten values at equal ranks, smallest first; draws without a value are left out, and none are chosen where there is none. */
export function equalRanks(values: readonly (number | null)[]): number[] {
  const ranked = values.flatMap((value, i) => (value === null ? [] : [{ value, i }])).toSorted((a, b) => a.value - b.value)
  return Array.from({ length: SIMULATED_RANKS }, (_, rank) =>
    Math.floor(((rank + 0.5) / SIMULATED_RANKS) * ranked.length),
  ).flatMap((at) => ranked[at]?.i ?? [])
}
