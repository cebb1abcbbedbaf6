import type { OrderResult, RunResult } from '@cellwright/kernel'
import type { CompiledPlant } from './compile.ts'
import { nodeOf } from './simulate.ts'

/** What became of the orders of a plant, all its products together; the id of each is `order product day`. */
export function orderResults(run: RunResult, compiled: CompiledPlant): readonly OrderResult[] {
  return compiled.exits.flatMap(({ node }) => nodeOf(run, node).orders ?? [])
}
