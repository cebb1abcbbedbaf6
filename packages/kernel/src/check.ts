import { checkNumbers } from './check-numbers.ts'
import { didYouMean } from './did-you-mean.ts'
import type { Network, NetworkFault, NodeSpec } from './network.ts'

/** Where a node sends to. */
function targets(spec: NodeSpec): readonly string[] {
  if (spec.kind === 'split') return spec.to.map((branch) => branch.node)
  return spec.kind === 'demand' || spec.kind === 'sink' ? [] : [spec.to]
}

/** Where a node can be sent to. */
function doors(spec: NodeSpec): readonly string[] {
  if (spec.kind === 'source') return []
  return spec.kind === 'assembly' ? spec.inputs.map(({ port }) => `${spec.id}:${port}`) : [spec.id]
}

/**
 * Every fault of a network at once, in file order by kind of fault; empty when it can be run.
 *
 * Codes: duplicate-id, unknown-kind, bad-number, unknown-curve, unknown-node, cycle, unreachable, unfed-port, never-fits, endless-source.
 */
export function checkNetwork(network: Network): NetworkFault[] {
  const faults: NetworkFault[] = []
  const { nodes, curves = [] } = network
  checkIds(
    nodes,
    curves.map(({ id }) => id),
    faults,
  )
  checkNumbers(nodes, curves, faults)
  checkLinks(nodes, faults)
  if (faults.length > 0) return faults
  const order = flowOrder(nodes, faults)
  if (order === null) return faults
  checkReach(nodes, order, faults)
  checkFit(network, order, faults)
  return faults
}

function checkIds(nodes: readonly NodeSpec[], curves: readonly string[], faults: NetworkFault[]): void {
  const seen = new Set<string>()
  for (const spec of nodes) {
    // An assembly's own id counts beside its doors, which are sent to as `id:port`.
    for (const address of spec.kind === 'assembly' ? [spec.id, ...doors(spec)] : [spec.id]) {
      if (seen.has(address))
        faults.push({ node: spec.id, code: 'duplicate-id', text: `two nodes or ports are called '${address}'; ids are unique` })
      seen.add(address)
    }
  }
  const seenCurves = new Set<string>()
  for (const id of curves) {
    if (seenCurves.has(id)) faults.push({ node: id, code: 'duplicate-id', text: `two curves are called '${id}'; ids are unique` })
    seenCurves.add(id)
  }
}

function checkLinks(nodes: readonly NodeSpec[], faults: NetworkFault[]): void {
  const open = new Set(nodes.flatMap(doors))
  const byId = new Map(nodes.map((spec) => [spec.id, spec]))
  for (const spec of nodes) {
    const seen = new Set<string>()
    for (const to of targets(spec)) {
      if (seen.has(to))
        faults.push({
          node: spec.id,
          code: 'duplicate-id',
          text: `${spec.id}: sends to '${to}' twice; give one branch both shares`,
        })
      seen.add(to)
      if (open.has(to)) continue
      const target = byId.get(to)
      const why =
        target?.kind === 'assembly'
          ? `'${to}' is an assembly; send to one of its ports: ${doors(target).join(', ')}`
          : target?.kind === 'source'
            ? `'${to}' is a source; nothing can be sent to it`
            : `no node has that id${didYouMean(to, open)}`
      faults.push({ node: spec.id, code: 'unknown-node', text: `${spec.id}: to is '${to}'; ${why}` })
    }
  }
}

/** Nodes with every feeder before what it feeds; null, with the fault noted, when the flow runs in a circle. */
function flowOrder(nodes: readonly NodeSpec[], faults: NetworkFault[]): NodeSpec[] | null {
  const owner = new Map(nodes.flatMap((spec) => doors(spec).map((door) => [door, spec] as const)))
  const missing = new Map(nodes.map((spec) => [spec, 0]))
  for (const spec of nodes) for (const to of targets(spec)) missing.set(owner.get(to)!, missing.get(owner.get(to)!)! + 1)
  const order = nodes.filter((spec) => missing.get(spec) === 0)
  for (let i = 0; i < order.length; i++) {
    for (const to of targets(order[i]!)) {
      const next = owner.get(to)!
      const left = missing.get(next)! - 1
      missing.set(next, left)
      if (left === 0) order.push(next)
    }
  }
  if (order.length === nodes.length) return order
  const circle = nodes.filter((spec) => missing.get(spec)! > 0).map(({ id }) => id)
  const text = `the flow runs in a circle through or into ${circle.map((id) => `'${id}'`).join(', ')}; circles are not offered yet`
  faults.push({ node: circle[0]!, code: 'cycle', text })
  return null
}

function checkReach(nodes: readonly NodeSpec[], order: readonly NodeSpec[], faults: NetworkFault[]): void {
  const fed = new Set<string>()
  for (const spec of order) {
    if (spec.kind === 'source' || doors(spec).some((door) => fed.has(door))) for (const to of targets(spec)) fed.add(to)
  }
  for (const spec of nodes) {
    if (spec.kind === 'source') continue
    const unfed = doors(spec).filter((door) => !fed.has(door))
    if (unfed.length === 0) continue
    if (unfed.length === doors(spec).length) {
      faults.push({ node: spec.id, code: 'unreachable', text: `${spec.id}: no source leads here; connect it or leave it out` })
    } else {
      for (const door of unfed)
        faults.push({
          node: spec.id,
          code: 'unfed-port',
          text: `${spec.id}: nothing is sent to '${door}', so it can never start`,
        })
    }
  }
}

/** Lots that can never enter, and saturated sources that nothing holds back. */
function checkFit(network: Network, order: readonly NodeSpec[], faults: NetworkFault[]): void {
  const largest = new Map<string, number>()
  const floods = new Map<string, string>()
  const peak = new Map((network.curves ?? []).map(({ id, values }) => [id, Math.max(...values)]))
  const limit = (spec: NodeSpec, door: string, places: number, lot: number, why = ''): void => {
    if (lot <= places) return
    const text = `${spec.id}: '${door}' has ${places} places but lots of up to ${lot} units come${why}; at least ${lot} are needed`
    faults.push({ node: spec.id, code: 'never-fits', text })
  }
  for (const spec of order) {
    let lot = 0
    for (const door of doors(spec)) lot = Math.max(lot, largest.get(door) ?? 0)
    if (spec.kind === 'source') lot = spec.limit === undefined ? spec.lot : Math.min(spec.lot, spec.limit)
    if (spec.kind === 'buffer') {
      const top = spec.curve === undefined ? spec.places : Math.floor(spec.places * peak.get(spec.curve)!)
      limit(spec, spec.id, top, lot, spec.curve === undefined ? '' : ` (places times the top of curve '${spec.curve}')`)
    }
    if (spec.kind === 'demand') limit(spec, spec.id, spec.places, lot)
    if (spec.kind === 'assembly') {
      for (const { port, take, places } of spec.inputs) {
        const door = `${spec.id}:${port}`
        limit(spec, door, places, largest.get(door) ?? 0)
        const need = take * spec.lot
        if (need > places) {
          const text = `${spec.id}: '${door}' has ${places} places but one lot of output takes ${need} (${take} x ${spec.lot}); at least ${need} are needed`
          faults.push({ node: spec.id, code: 'never-fits', text })
        }
      }
      lot = spec.lot
    }
    // What a saturated source without limit feeds must hold it back by itself: a station, or finite places.
    const isTap = spec.kind === 'source' && spec.arrivals.kind === 'saturated' && spec.limit === undefined
    const flood = isTap ? spec.id : spec.kind === 'station' || spec.kind === 'assembly' ? undefined : floods.get(spec.id)
    const isEndless = spec.kind === 'sink' || ((spec.kind === 'buffer' || spec.kind === 'demand') && spec.places === Infinity)
    if (flood !== undefined && isEndless) endless(flood, spec.id, faults)
    for (const to of targets(spec)) {
      largest.set(to, Math.max(largest.get(to) ?? 0, lot))
      const passesOn = isTap || spec.kind === 'split' || (spec.kind === 'buffer' && spec.dwell === undefined && !isEndless)
      if (flood !== undefined && passesOn) floods.set(to, flood)
    }
    if (spec.kind === 'assembly') {
      for (const { port, places } of spec.inputs) {
        const tap = floods.get(`${spec.id}:${port}`)
        if (tap !== undefined && places === Infinity) endless(tap, `${spec.id}:${port}`, faults)
      }
    }
  }
}

function endless(source: string, door: string, faults: NetworkFault[]): void {
  const text = `${source}: a saturated source without limit would fill '${door}' without end at once; give places or a limit`
  faults.push({ node: source, code: 'endless-source', text })
}
