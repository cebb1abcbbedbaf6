import { checkFit } from './check-fit.ts'
import { NETWORK, PARTS } from './check-fields.ts'
import { checkLinks } from './check-links.ts'
import { checkLoops } from './check-loops.ts'
import { checkPools } from './check-pools.ts'
import { checkProductNames, checkProducts } from './check-products.ts'
import { checkReach } from './check-reach.ts'
import { Faults, isRecord, type Known, Place, record } from './check-rules.ts'
import { checkStandstill } from './check-standstill.ts'
import { FlowGraph } from './flow-graph.ts'
import { lotSizes } from './lot-sizes.ts'
import type { Network, NetworkFault } from './network.ts'

/**
 * Every fault of a network at once; empty when it can be run. Takes whatever it is given, also what is no network, and throws nothing.
 *
 * First each field by itself (unless all are readable, nothing more can be said), then names, links and needs, then what the flow as a whole can do.
 *
 * Codes: bad-type, bad-number, bad-value, unknown-kind, unknown-field, unknown-curve, unknown-pool, unknown-node, unknown-product, duplicate-id,
 * unlisted-feeder, bad-loop, bad-outage, never-met, unreachable, unfed-port, no-branch, mixed-batch, never-fits, never-ready, no-time, endless-source,
 * waits-for-itself.
 */
export function checkNetwork(network: Network): NetworkFault[] {
  const faults = new Faults()
  checkFields(network, faults)
  if (!faults.isReadable) return faults.list
  checkLinks(network, faults)
  checkProductNames(network, faults)
  checkPools(network, faults)
  if (faults.list.length === 0) checkFlow(network, faults)
  return faults.list
}

function checkFields(network: unknown, faults: Faults): void {
  const known: Known = { curves: ids(network, 'curves'), pools: ids(network, 'pools') }
  record(NETWORK)(new Place('network', faults, known), '', network, {})
  if (!isRecord(network)) return
  for (const { field, rule } of PARTS) {
    const part = network[field]
    if (!Array.isArray(part)) continue
    part.forEach((item: unknown, i) => {
      const id = isRecord(item) && typeof item['id'] === 'string' ? item['id'] : `${field}[${i}]`
      rule(new Place(id, faults, known), '', item, {})
    })
  }
}

/** Ids of the curves or pools of what may be a network. */
function ids(network: unknown, field: 'curves' | 'pools'): ReadonlySet<string> {
  const part: unknown = isRecord(network) ? network[field] : undefined
  const items: readonly unknown[] = Array.isArray(part) ? part : []
  return new Set(items.flatMap((item) => (isRecord(item) && typeof item['id'] === 'string' ? [item['id']] : [])))
}

function checkFlow(network: Network, faults: Faults): void {
  const graph = new FlowGraph(network)
  const sizes = lotSizes(graph)
  const loops = network.loops ?? []
  checkReach(graph, faults)
  checkProducts(graph, faults)
  checkFit(network, sizes, faults)
  checkLoops(graph, loops, sizes, faults)
  checkStandstill(graph, loops, faults)
}
