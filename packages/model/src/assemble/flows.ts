import type { RunResult } from '@cellwright/kernel'
import { massBalance } from '../factory/balance.ts'
import type { UnitMass } from '../factory/masses.ts'
import type { CompiledPlant } from '../factory/compile.ts'
import { nodeOf } from '../factory/simulate.ts'
import type { FlowRow } from '../results.ts'

/** Mass over the whole run, mean over replications: each material to the step where it joins, and where all of it ends. */
export function flowRows(plant: string, runs: readonly RunResult[], compiled: CompiledPlant, masses: UnitMass): FlowRow[] {
  if (runs.length === 0) return []
  const tonnes = (kg: number) => ({ value: kg / 1000, unit: 't' })
  const mean = (f: (run: RunResult) => number) => runs.reduce((sum, run) => sum + f(run), 0) / runs.length
  const rows: FlowRow[] = masses.additions.map((a) => ({
    id: `${plant}: ${a.material} to ${a.step}`,
    kind: 'mass',
    // What the dryers of the coaters evaporate comes back, all but a little.
    from: a.material === 'additive/nmp' ? 'suppliers and solvent recovery' : 'suppliers',
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
  for (const end of ends)
    rows.push({
      id: `${plant}: ${end}`,
      kind: 'mass',
      from: plant,
      to: names[end],
      what: 'all materials',
      amount: tonnes(mean((run) => massBalance(run, compiled, masses)[end])),
    })
  return rows
}
