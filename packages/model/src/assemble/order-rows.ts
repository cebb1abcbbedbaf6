import type { RunResult } from '@cellwright/kernel'
import { nodeOf } from '../factory/simulate.ts'
import type { Project } from '../project/project.ts'
import type { OrderResultRow } from '../results.ts'
import type { PlantOutcome } from '../study/outcome.ts'
import type { PlantRun } from '../study/plant-run.ts'

/** What became of each order of a plant, mean over replications. */
export function orderRows(project: Project, p: PlantOutcome, simulated: PlantRun): OrderResultRow[] {
  if (!p.orders) return []
  const mean = (f: (run: RunResult) => number) =>
    simulated.runs.reduce((sum, run) => sum + f(run), 0) / Math.max(1, simulated.runs.length)
  return project.orders
    .filter((o) => o.product === p.plant.pack.id)
    .map((order) => {
      const prefix = `${order.id} `
      const sum = (key: 'ordered' | 'delivered' | 'late') =>
        mean((run) =>
          (nodeOf(run, simulated.compiled.exit).orders ?? [])
            .filter((o) => o.id.startsWith(prefix))
            .reduce((total, o) => total + o[key], 0),
        )
      return {
        id: order.id,
        kind: 'order',
        product: order.product,
        ordered: sum('ordered'),
        delivered: sum('delivered'),
        late: sum('late'),
      }
    })
}
