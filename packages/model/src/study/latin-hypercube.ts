import { stream } from '@cellwright/kernel'
import type { Draw } from '../project/world.ts'

/**
 * `n` seeded Latin-hypercube draws: each group of inputs falls once into each of n equal strata, in an order of its own.
 * Groups need not be known beforehand: the order of a group depends on (seed, name) only, so that asking for one more
 * group moves no other (McKay, Beckman, Conover 1979).
 */
export function latinHypercube(n: number, seed: number): Draw[] {
  const columns = new Map<string, Float64Array>()
  const column = (group: string): Float64Array => {
    let values = columns.get(group)
    if (!values) {
      const random = stream(seed, group, 'latin-hypercube', 0)
      const order = Array.from({ length: n }, (_, i) => i)
      for (let i = n - 1; i > 0; i--) {
        const j = Math.floor(random.next() * (i + 1))
        const swap = order[i]!
        order[i] = order[j]!
        order[j] = swap
      }
      values = Float64Array.from(order, (stratum) => (stratum + random.next()) / n)
      columns.set(group, values)
    }
    return values
  }
  return Array.from({ length: n }, (_, i) => ({ quantile: (group: string) => column(group)[i]! }))
}
