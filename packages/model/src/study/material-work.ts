import { matureMaterialPlant, runMaterialPlant, staticOutput, type MaterialRun } from '../factory/material-run.ts'
import type { Progress } from '../factory/simulate.ts'
import type { MaterialLedger, MaterialTrades } from '../ledger/material-ledger.ts'
import type { World } from '../project/world.ts'
import type { MaterialSources } from './headline-values.ts'
import type { MaterialDraws } from './material-draws.ts'
import { materialBooks, type MaterialOutcome } from './material-outcome.ts'
import { meanMaterialFlows } from './material-years.ts'

/** What is worked out of a material plant beside its sizing: its simulation, books and draws. */
export interface MaterialWork extends MaterialSimulation {
  readonly draws: MaterialDraws | undefined
}

export interface MaterialSimulation {
  readonly run: MaterialRun
  readonly books: { readonly ledger: MaterialLedger; readonly of: string } | undefined
  /** Part of the static output that the mature plant makes when its machines wait for one another; undefined where it was not simulated. */
  readonly share: number | undefined
}

/** Replications of the plant alone, or as the chain has them, and of the mature plant, which is alone. */
export function* runMaterial(
  world: World,
  { plant, schedule }: MaterialOutcome,
  { seed, replications }: { readonly seed: number; readonly replications: number },
  inChain?: Omit<MaterialRun, 'mature'>,
): Generator<Progress, MaterialRun, 'stop' | undefined> {
  if (!inChain) return yield* runMaterialPlant(world, plant, schedule, { seed, replications, upTo: 'nameplate' })
  const isDone = inChain.runs.length === replications
  return { ...inChain, mature: isDone ? yield* matureMaterialPlant(world, plant, schedule, { seed, replications }) : [] }
}

/** Undefined where not even one replication was done before the work was stopped. */
export function* simulateMaterial(
  world: World,
  m: MaterialOutcome,
  sizes: { readonly seed: number; readonly replications: number },
  inChain?: Omit<MaterialRun, 'mature'>,
  trades?: MaterialTrades,
): Generator<Progress, MaterialSimulation | undefined, 'stop' | undefined> {
  const run = yield* runMaterial(world, m, sizes, inChain)
  if (run.runs.length === 0) return undefined
  const flows = meanMaterialFlows(run.years)
  // Books without output would only show what was not spent yet.
  const books = flows.years.some((y) => y.made > 0)
    ? { ledger: materialBooks(world, m, flows, undefined, trades), of: flows.of }
    : undefined
  return { run, books, share: matureShare(m, run.mature) }
}

/** Part of the static output that a mature plant makes, by its simulated outputs [kg/s]. */
export function matureShare({ plant }: MaterialOutcome, mature: readonly number[]): number | undefined {
  if (mature.length === 0) return undefined
  return Math.min(1, mean(mature) / staticOutput(plant).rate)
}

/** What the headline figures of a material plant are read from after a run: the mean of its replications. */
export function materialSources({ run, books }: MaterialSimulation, seed: number): MaterialSources {
  const { mature } = run
  const of = `mean of ${mature.length} replications of the mature plant, seed ${seed}`
  return {
    ...(books ? { 'material-books': books.ledger } : {}),
    ...(mature.length > 0 ? { 'material-line': { rate: mean(mature), of } } : {}),
  }
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, x) => sum + x, 0) / values.length
}
