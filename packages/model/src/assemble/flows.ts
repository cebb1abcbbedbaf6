import type { RunResult } from '@cellwright/kernel'
import { massBalance } from '../factory/balance.ts'
import type { UnitMass } from '../factory/masses.ts'
import type { CompiledPlant } from '../factory/compile.ts'
import { nodeOf } from '../factory/simulate.ts'
import type { FlowRow } from '../results.ts'
import { productEnds, type RowFlows } from './chain-flows.ts'

/** Mass over the whole run, mean over replications: each material to the step where it joins, and where all of it ends. */
export function flowRows(
  plant: string,
  runs: readonly RunResult[],
  compiled: CompiledPlant,
  masses: UnitMass,
  supply: RowFlows = NO_ROWS,
): FlowRow[] {
  if (runs.length === 0) return []
  const tonnes = (kg: number) => ({ value: kg / 1000, unit: 't' })
  const mean = (f: (run: RunResult) => number) => runs.reduce((sum, run) => sum + f(run), 0) / runs.length
  const rows: FlowRow[] = masses.additions.map((a) => ({
    id: `${plant}: ${a.material} to ${a.step}`,
    kind: 'mass',
    // What the dryers of the coaters evaporate comes back, all but a little.
    from: a.material === 'additive/nmp' ? 'suppliers and solvent recovery' : supply.from(a.material),
    to: a.step,
    what: a.material,
    amount: tonnes(
      mean((run) =>
        (a.cell ? [compiled.cellSource!] : compiled.steps.get(a.step)!.enter).reduce(
          (sum, node) => sum + nodeOf(run, node).in * masses.added(node, a.material),
          0,
        ),
      ),
    ),
  }))
  const ends = ['shipped', 'scrapped', 'evaporated', 'inside'] as const
  const names = {
    shipped: 'customers',
    scrapped: 'scrap',
    evaporated: 'solvent recovery and exhaust',
    inside: 'work in progress at the end',
  }
  for (const end of ends) {
    const mass = mean((run) => massBalance(run, compiled, masses)[end])
    for (const [to, part] of end === 'shipped' ? productEnds(plant, mass, supply) : [[names[end], mass] as const])
      rows.push({
        id: to === names[end] ? `${plant}: ${end}` : `${plant}: ${end} to ${to}`,
        kind: 'mass',
        from: plant,
        to,
        what: 'all materials',
        amount: tonnes(part),
      })
  }
  return rows
}

/** A plant that no row of supply names. */
export const NO_ROWS: RowFlows = { from: () => 'suppliers', sold: undefined }
