import { chainsOf } from '../factory/chain-links.ts'
import type { Progress } from '../factory/simulate.ts'
import { runChain, type ChainRun, type ChainRunOptions } from './chain-run.ts'
import type { Outcome } from './outcome.ts'

/** Replications of each chain of a file, in its order; those whose work was stopped before the first one was done are left out. */
export function* projectChains(o: Outcome, options: ChainRunOptions): Generator<Progress, ChainRun[], 'stop' | undefined> {
  const runs: ChainRun[] = []
  if (o.world.project.supply.length === 0) return runs
  for (const chain of chainsOf(o.world, o)) {
    const run = yield* runChain(o.world, chain, options)
    if (run.runs.length === 0) break
    runs.push(run)
  }
  return runs
}

/** The chain that a plant is in. */
export function chainWith(runs: readonly ChainRun[], plant: string): ChainRun | undefined {
  return runs.find(({ chain }) => chain.order.includes(plant))
}
