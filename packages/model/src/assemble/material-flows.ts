import type { MaterialRun } from '../factory/material-run.ts'
import type { MaterialPlant } from '../plant/material-plant.ts'
import type { FlowRow } from '../results.ts'
import { productEnds, type RowFlows } from './chain-flows.ts'
import { NO_ROWS } from './flows.ts'

/** Mass over the whole run, mean over replications: what is brought in at each step, and where all of it ends. `unsold`: by-products that nobody pays for. */
export function materialFlowRows(
  plant: MaterialPlant,
  run: MaterialRun,
  unsold: readonly string[] = [],
  supply: RowFlows = NO_ROWS,
): FlowRow[] {
  if (run.years.length === 0) return []
  const mean = (f: (years: MaterialRun['years'][number]) => number) =>
    run.years.reduce((so, r) => so + f(r), 0) / run.years.length
  const all = (f: (y: MaterialRun['years'][number][number]) => number) => mean((years) => years.reduce((so, y) => so + f(y), 0))
  const rows: FlowRow[] = []
  const add = (from: string, to: string, what: string, id: string, kg: number) =>
    rows.push({ id: `${plant.id}: ${id}`, kind: 'mass', from, to, what, amount: { value: kg / 1000, unit: 't' } })
  for (const { flow, perProduct } of plant.steps) {
    const begun = all((y) => y.stepIn.get(flow.id) ?? 0) / perProduct.value
    for (const { substance, mass } of flow.inputs) {
      add(supply.from(substance.id), flow.id, substance.name, `${substance.id} to ${flow.id}`, begun * mass.value)
    }
    for (const { substance, mass, as } of flow.leaves) {
      const end = as === 'by-product' && unsold.includes(substance.name) ? 'by-products not sold' : ENDS[as]
      add(flow.id, end, substance.name, `${substance.id} from ${flow.id}`, begun * mass.value)
    }
  }
  const made = all((y) => y.made)
  const lost = all((y) => y.scrap)
  const last = plant.steps.at(-1)?.flow
  const good = made * (plant.flows.basis === 'feed' ? (last?.made.value ?? 1) : 1)
  for (const [to, part] of productEnds(plant.id, good, supply))
    add(plant.id, to, plant.flows.product.name, to === 'customers' ? 'product' : `product to ${to}`, part)
  add(plant.id, 'rejected and start-up', plant.flows.product.name, 'rejected', lost)
  return rows
}

const ENDS = { 'by-product': 'buyers of by-products', gas: 'exhaust', waste: 'waste' } as const
