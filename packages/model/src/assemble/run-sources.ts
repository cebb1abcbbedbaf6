import type { OrderResultRow } from '../results.ts'
import type { World } from '../project/world.ts'
import type { RunSources } from '../study/headline-terms.ts'
import type { PlantOutcome } from '../study/outcome.ts'
import { plantBooks } from '../study/plant-books.ts'
import { meanFlows, type PlantRun } from '../study/plant-run.ts'

/** What the headline figures of a plant are read from after a run: the mean of its replications. */
export function runSources(
  world: World,
  p: PlantOutcome,
  run: PlantRun,
  orders: readonly OrderResultRow[],
  seed: number,
): RunSources {
  const flows = meanFlows(run.years)
  const own = orders.filter((o) => o.product === p.plant.pack.id)
  const sum = (key: 'ordered' | 'late') => own.reduce((total, row) => total + row[key], 0)
  const years = flows.years.map(({ year, packs }, i) => ({
    year,
    packs,
    yield: run.years.reduce((total, replication) => total + replication[i]!.yield, 0) / run.years.length,
  }))
  const capacity = run.bottleneck?.capacity
  const line = capacity && {
    plant: p.plant,
    packsPerSecond: capacity.value,
    of: `mean of ${capacity.n} replications of the mature line, seed ${seed}`,
  }
  // Books without output would only show what was not spent yet.
  const books = years.some((y) => y.packs > 0) ? plantBooks(world, p, { flows }) : undefined
  return {
    run: { plant: p.plant, years, ordered: sum('ordered'), late: sum('late'), of: `${flows.of} of the project, seed ${seed}` },
    ...(books ? { books } : {}),
    ...(line ? { line } : {}),
  }
}
