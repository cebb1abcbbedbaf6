import type { CellTrades } from '../ledger/ledger.ts'
import type { World } from '../project/world.ts'
import type { PlantSources } from './headline-values.ts'
import type { PlantOutcome } from './outcome.ts'
import { plantBooks } from './plant-books.ts'
import { meanFlows, type PlantRun } from './plant-run.ts'
import { orderCounts } from './simulated-headlines.ts'

/** What the headline figures of a plant are read from after a run: the mean of its replications. */
export function runSources(world: World, p: PlantOutcome, run: PlantRun, seed: number, trades?: CellTrades): PlantSources {
  const { plant } = p
  const flows = meanFlows(run.years)
  const counts = run.runs.map((one) => orderCounts(one, run.compiled))
  const mean = (values: readonly number[]) => values.reduce((sum, x) => sum + x, 0) / values.length
  const years = flows.years.map(({ year, packs }, i) => ({ year, packs, yield: mean(run.years.map((r) => r[i]!.yield)) }))
  const [ordered, late] = [mean(counts.map((c) => c.ordered)), mean(counts.map((c) => c.late))]
  const capacity = run.bottleneck?.capacity
  // Books without output would only show what was not spent yet.
  const books = years.some((y) => y.packs > 0) ? plantBooks(world, p, { flows, trades }) : undefined
  return {
    run: { plant, years, ordered, late, of: `${flows.of} of the project, seed ${seed}` },
    ...(books ? { books } : {}),
    ...(capacity
      ? {
          line: {
            plant,
            packsPerSecond: capacity.value,
            of: `mean of ${capacity.n} replications of the mature line, seed ${seed}`,
          },
        }
      : {}),
  }
}
