import { didYouMean } from './did-you-mean.ts'
import type { NodeResult, RunResult } from './network.ts'

/** What a result says of one node. Throws a RangeError when the network had no node of that id. */
export function nodeOf({ nodes }: RunResult, id: string): NodeResult {
  const found = nodes.find((node) => node.id === id)
  if (found !== undefined) return found
  const known = nodes.map((node) => node.id)
  throw new RangeError(`the result has no node '${id}'${didYouMean(id, known) || `; it has ${known.join(', ')}`}`)
}
