import type { Network } from './network.ts'

/** Which feature of a network is beyond the recursion; null: none. */
export function whyNotPlain({ nodes, pools = [], loops = [], outages = [] }: Network): string | null {
  if (pools.length + loops.length + outages.length > 0) return 'it has pools, loops or outages'
  const extras = [
    'campaigns',
    'products',
    'changeover',
    'routes',
    'needs',
    'keepsOrder',
    'unloads',
    'cycle',
    'expiry',
    'order',
    'initial',
    'product',
  ]
  for (const spec of nodes) {
    if (['batch', 'merge', 'transport', 'process'].includes(spec.kind)) return `'${spec.id}' is of kind '${spec.kind}'`
    const extra = extras.find((field) => field in spec)
    if (extra !== undefined) return `'${spec.id}' has ${extra}`
    if (spec.kind === 'split' && spec.rule !== undefined) return `'${spec.id}' has a rule`
    if (spec.kind === 'station')
      for (const { id, crew, planned, waits, interrupts, clock } of spec.failures ?? [])
        if (
          crew !== undefined ||
          planned === true ||
          waits === true ||
          interrupts !== undefined ||
          (clock !== 'operating' && clock !== 'calendar')
        )
          return `'${spec.id}' has the failure '${id}'`
  }
  return null
}
