import type { Faults } from './check-rules.ts'
import { didYouMean } from './did-you-mean.ts'
import { doors, ways } from './flow-graph.ts'
import type { Network, NodeSpec } from './network.ts'

/** Ids that are given twice, and links that lead nowhere. */
export function checkLinks(network: Network, faults: Faults): void {
  checkIds(network, faults)
  checkScrapIds(network, faults)
  checkTargets(network.nodes, faults)
  checkFeeders(network.nodes, faults)
  checkLoopEnds(network, faults)
  checkOutages(network, faults)
}

/** Nodes, ports, pools, loops and outages share one space of names: random streams and messages go by them. Curves have their own. */
function checkIds({ nodes, curves = [], pools = [], loops = [], outages = [] }: Network, faults: Faults): void {
  const seen = new Map<string, string>()
  const claim = (id: string, address: string, noun: string): void => {
    const other = seen.get(address)
    if (other !== undefined) {
      const owners = other === noun ? `two ${noun}s are` : `a ${other} and ${noun === 'outage' ? 'an' : 'a'} ${noun} are both`
      faults.add(id, 'duplicate-id', `${owners} called '${address}'; ids are unique`)
    } else seen.set(address, noun)
  }
  for (const spec of nodes) {
    claim(spec.id, spec.id, 'node')
    if (spec.kind === 'assembly') for (const door of doors(spec)) claim(spec.id, door, 'port')
  }
  for (const { id } of pools) claim(id, id, 'pool')
  for (const { id } of loops) claim(id, id, 'loop')
  for (const { id } of outages) claim(id, id, 'outage')
  const seenCurves = new Set<string>()
  for (const { id } of curves) {
    if (seenCurves.has(id)) faults.add(id, 'duplicate-id', `two curves are called '${id}'; ids are unique`)
    seenCurves.add(id)
  }
}

/** Whatever loses units at a node books them under its id, so that these differ; a product may have its own figures for a cause. */
function checkScrapIds({ nodes, outages = [] }: Network, faults: Faults): void {
  for (const spec of nodes) {
    const seen = new Map<string, string>()
    for (const [id, noun] of scrapCauses(spec)) {
      const other = seen.get(id)
      if (other !== undefined && other !== noun)
        faults.add(
          spec.id,
          'duplicate-id',
          `a ${other} and a ${noun} are both called '${id}' and lose units; give each its own id`,
        )
      seen.set(id, noun)
    }
    for (const { id, interrupts, nodes } of outages) {
      const other = interrupts === 'scrap' && nodes.includes(spec.id) ? seen.get(id) : undefined
      if (other !== undefined)
        faults.add(
          spec.id,
          'duplicate-id',
          `a ${other} and an outage are both called '${id}' and lose units; give each its own id`,
        )
    }
  }
}

function scrapCauses(spec: NodeSpec): (readonly [id: string, noun: string])[] {
  const causes: [string, string][] = []
  if ('scrap' in spec) for (const { id } of spec.scrap ?? []) causes.push([id, 'scrap'])
  if (spec.kind === 'station') {
    for (const { scrap } of spec.products ?? []) for (const { id } of scrap ?? []) causes.push([id, 'scrap'])
    for (const { id, most } of spec.routes ?? []) if (most !== undefined) causes.push([id, 'route'])
  }
  if (spec.kind === 'station' || spec.kind === 'assembly')
    for (const { id, interrupts } of spec.failures ?? []) if (interrupts === 'scrap') causes.push([id, 'failure'])
  if (spec.kind === 'buffer' && spec.expiry !== undefined && spec.expiry.to === undefined) causes.push([spec.expiry.id, 'expiry'])
  return causes
}

function checkTargets(nodes: readonly NodeSpec[], faults: Faults): void {
  const open = new Set(nodes.flatMap(doors))
  const byId = new Map(nodes.map((spec) => [spec.id, spec]))
  for (const spec of nodes) {
    const seen = new Set<string>()
    for (const { to, field } of ways(spec)) {
      if (seen.has(to) && (spec.kind === 'split' || spec.kind === 'process')) {
        const remedy = spec.kind === 'split' ? 'make one branch of the two' : 'name it once'
        faults.add(spec.id, 'duplicate-id', `sends to '${to}' twice; ${remedy}`)
      }
      seen.add(to)
      if (!open.has(to)) faults.add(spec.id, 'unknown-node', `${field} is '${to}'; ${whyClosed(to, byId.get(to), open)}`)
    }
  }
}

function whyClosed(to: string, target: NodeSpec | undefined, open: ReadonlySet<string>): string {
  if (target?.kind === 'assembly') return `'${to}' is an assembly; send to one of its ports: ${doors(target).join(', ')}`
  if (target?.kind === 'source') return `'${to}' is a source; nothing can be sent to it`
  return `no node has that id${didYouMean(to, open)}`
}

/** A merge lists exactly the nodes that send to it. */
function checkFeeders(nodes: readonly NodeSpec[], faults: Faults): void {
  const ids = new Set(nodes.map(({ id }) => id))
  for (const spec of nodes) {
    if (spec.kind !== 'merge') continue
    const senders = nodes.filter((other) => ways(other).some(({ to }) => to === spec.id)).map(({ id }) => id)
    const listed = new Set(spec.from.map(({ node }) => node))
    for (const node of listed) {
      if (senders.includes(node)) continue
      const why = ids.has(node) ? `'${node}' does not send here; leave it out` : `no node has that id${didYouMean(node, senders)}`
      faults.add(spec.id, 'unknown-node', `from names '${node}'; ${why}`)
    }
    for (const node of senders)
      if (!listed.has(node)) faults.add(spec.id, 'unlisted-feeder', `'${node}' sends here, but from does not list it; add it`)
  }
}

function checkLoopEnds({ nodes, loops = [] }: Network, faults: Faults): void {
  const byId = new Map(nodes.map((spec) => [spec.id, spec]))
  for (const { id, from, to } of loops) {
    for (const [field, end] of Object.entries({ from, to }))
      if (!byId.has(end))
        faults.add(id, 'unknown-node', `${field} is '${end}'; no node has that id${didYouMean(end, byId.keys())}`)
    const first = byId.get(from)
    if (first?.kind === 'source')
      faults.add(id, 'bad-loop', `from is '${from}', a source; nothing enters a source: name the node that it feeds`)
    if (first?.kind === 'assembly')
      faults.add(id, 'bad-loop', `from is '${from}', an assembly, whose stores end the lots that come; name the node behind it`)
    if (first?.kind === 'split' || first?.kind === 'merge')
      faults.add(id, 'bad-loop', `from is '${from}', a ${first.kind}, where no lot ever is; name the node behind it`)
    if (byId.get(to)?.kind === 'source')
      faults.add(id, 'bad-loop', `to is '${to}', a source; no lot comes there: name a node behind '${from}'`)
  }
}

function checkOutages({ nodes, outages = [] }: Network, faults: Faults): void {
  const byId = new Map(nodes.map((spec) => [spec.id, spec]))
  const machined = nodes
    .filter(({ kind }) => kind === 'station' || kind === 'assembly' || kind === 'transport')
    .map(({ id }) => id)
  for (const { id, nodes: struck } of outages) {
    const seen = new Set<string>()
    for (const node of struck) {
      const spec = byId.get(node)
      if (spec === undefined)
        faults.add(id, 'unknown-node', `nodes names '${node}'; no node has that id${didYouMean(node, machined)}`)
      else if (!machined.includes(node))
        faults.add(
          id,
          'bad-outage',
          `nodes names '${node}', a ${spec.kind}; only stations, assemblies and transports can stand still: leave it out`,
        )
      else if (spec.kind === 'transport' && spec.vehicles === Infinity)
        faults.add(
          id,
          'bad-outage',
          `nodes names '${node}', a transport of endless vehicles, which never stands still: leave it out`,
        )
      if (seen.has(node)) faults.add(id, 'duplicate-id', `nodes names '${node}' twice; name it once`)
      seen.add(node)
    }
  }
}
