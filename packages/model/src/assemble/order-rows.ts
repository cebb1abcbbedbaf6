import type { RunResult } from '@cellwright/kernel'
import { orderResults } from '../factory/deliveries.ts'
import type { OrderResultRow } from '../results.ts'
import type { PlantOutcome } from '../study/outcome.ts'
import type { PlantRun } from '../study/plant-run.ts'

/** What became of each order of a plant, mean over replications. */
export function orderRows(p: PlantOutcome, simulated: PlantRun): OrderResultRow[] {
  if (!p.orders) return []
  const mean = (f: (run: RunResult) => number) =>
    simulated.runs.reduce((sum, run) => sum + f(run), 0) / Math.max(1, simulated.runs.length)
  return p.orders.map((plan) => {
    const sum = (key: 'ordered' | 'delivered' | 'late') =>
      mean((run) =>
        orderResults(run, simulated.compiled)
          .filter((o) => o.id.startsWith(`${plan.id} ${plan.product} `))
          .reduce((total, o) => total + o[key], 0),
      )
    return {
      id: plan.id,
      kind: 'order',
      product: plan.product,
      ordered: sum('ordered'),
      delivered: sum('delivered'),
      late: sum('late'),
    }
  })
}
