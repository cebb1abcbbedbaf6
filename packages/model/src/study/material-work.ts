import { staticOutput, runMaterialPlant, type MaterialRun } from '../factory/material-run.ts'
import type { Progress } from '../factory/simulate.ts'
import type { MaterialLedger } from '../ledger/material-ledger.ts'
import { materialDraws, type MaterialDraws } from './material-draws.ts'
import { materialBooks, type MaterialOutcome } from './material-outcome.ts'
import { meanMaterialFlows } from './material-years.ts'
import type { World } from '../project/world.ts'

/** What is worked out of a material plant beside its sizing: its simulation, books and draws. */
export interface MaterialWork {
  readonly run: MaterialRun
  readonly books: { readonly ledger: MaterialLedger; readonly of: string } | undefined
  readonly draws: MaterialDraws | undefined
}

/** Undefined where not even one replication was done before the work was stopped. */
export function* materialWork(
  world: World,
  m: MaterialOutcome,
  { seed, replications, draws }: { readonly seed: number; readonly replications: number; readonly draws: number },
  isStopped: () => boolean,
): Generator<Progress, MaterialWork | undefined, 'stop' | undefined> {
  const { plant, schedule } = m
  const run = yield* runMaterialPlant(world, plant, schedule, { seed, replications })
  if (run.runs.length === 0) return undefined
  const flows = meanMaterialFlows(run.years)
  // Books without output would only show what was not spent yet.
  const books = flows.years.some((y) => y.made > 0) ? { ledger: materialBooks(world, m, flows), of: flows.of } : undefined
  const drawn = isStopped()
    ? undefined
    : yield* materialDraws(world.project, world.library, plant.id, { seed, draws, share: shareOf(run, staticOutput(plant).rate) })
  return { run, books, draws: drawn }
}

/** Part of the static output that the mature plant makes when its machines wait for one another. */
function shareOf({ mature }: MaterialRun, rate: number): number | undefined {
  if (mature.length === 0) return undefined
  return Math.min(1, mature.reduce((sum, x) => sum + x, 0) / mature.length / rate)
}
