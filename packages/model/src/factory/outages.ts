import type { Outage } from '@cellwright/kernel'
import type { Stops } from '../plant/stops.ts'

/** Stops that strike the machines of many steps, and of all lines, at once; `nodes` are the machines of a step. */
export function outagesOf(steps: readonly { readonly stops: Stops; readonly nodes: readonly string[] }[]): Outage[] {
  const struck = new Map<string, { nodes: string[]; mtbf: number; mttr: number }>()
  for (const { stops, nodes } of steps)
    for (const { id, mtbf, mttr } of stops.outages) {
      const outage = struck.get(id) ?? { nodes: [], mtbf: mtbf.value, mttr: mttr.value }
      outage.nodes.push(...nodes)
      struck.set(id, outage)
    }
  return [...struck].map(([id, { nodes, mtbf, mttr }]) => ({
    id: `outage: ${id}`,
    nodes,
    timeToFailure: { kind: 'exponential', mean: mtbf },
    timeToRepair: { kind: 'exponential', mean: mttr },
  }))
}
