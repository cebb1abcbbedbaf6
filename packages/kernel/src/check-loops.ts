import type { Faults } from './check-rules.ts'
import type { FlowGraph } from './flow-graph.ts'
import type { Sizes } from './lot-sizes.ts'
import type { Loop, NodeSpec } from './network.ts'

/** Loops whose cards never come back to where they are needed, or do not stay with a lot. */
export function checkLoops(graph: FlowGraph, loops: readonly Loop[], sizes: ReadonlyMap<string, Sizes>, faults: Faults): void {
  const byId = new Map(graph.nodes.map((spec) => [spec.id, spec]))
  for (const loop of loops) {
    const [from, to] = [byId.get(loop.from), byId.get(loop.to)]
    if (from === undefined || to === undefined) continue
    const inside = between(graph, from, to, ({ kind }) => kind === 'assembly')
    if (inside !== null && sendsBack(graph, from, to)) {
      const text = `'${loop.to}' sends back to '${loop.from}', where the loop begins; let the loop end behind the way back`
      faults.add(loop.id, 'bad-loop', text)
    } else if (inside !== null) checkInside(loop, inside, sizes, faults)
    else faults.add(loop.id, 'bad-loop', whyNoWay(graph, loop, from, to))
  }
}

/** Nodes on the ways from one node to another, both ends among them; null: there is none. Nothing goes on from `to` or where `stops` says so. */
function between(graph: FlowGraph, from: NodeSpec, to: NodeSpec, stops: (spec: NodeSpec) => boolean): NodeSpec[] | null {
  if (from === to) return [from]
  const isEnd = (spec: NodeSpec): boolean => spec === to || stops(spec)
  const ahead = graph.reached(from, isEnd)
  if (!ahead.has(to.id)) return null
  return graph.nodes.filter(
    (spec) => spec === from || spec === to || (ahead.has(spec.id) && !isEnd(spec) && graph.reached(spec, isEnd).has(to.id)),
  )
}

/** Does the end of a loop send to its begin, with nothing between that holds a lot? Its card would come back and be needed at once. */
function sendsBack(graph: FlowGraph, from: NodeSpec, to: NodeSpec): boolean {
  return from !== to && graph.reached(to, (spec) => spec !== to && spec.kind !== 'split' && spec.kind !== 'merge').has(from.id)
}

function whyNoWay(graph: FlowGraph, { from, to }: Loop, first: NodeSpec, last: NodeSpec): string {
  const assemblies = (between(graph, first, last, () => false) ?? []).filter((spec) => spec.kind === 'assembly' && spec !== last)
  if (assemblies.length === 0) return `lots that enter '${from}' never come to '${to}'; name a node behind '${from}'`
  const names = assemblies.map(({ id }) => `'${id}'`).join(', ')
  return `lots that enter '${from}' come to '${to}' only through an assembly (${names}), which ends them and gives their cards back; make that the end (to)`
}

/** A card for each lot means something only while a lot stays one lot. */
function checkInside(
  { id, from, per = 'lot' }: Loop,
  inside: readonly NodeSpec[],
  sizes: ReadonlyMap<string, Sizes>,
  faults: Faults,
): void {
  if (per === 'unit') return
  for (const spec of inside) {
    if (spec.kind !== 'station') continue
    const here = sizes.get(spec.id)
    const isSingle = here !== undefined && !here.isOpen && (here.largest[0] ?? 1) === 1
    const cut = spec.routes?.find(({ mode, probability }) => mode === 'unit' && probability > 0 && probability < 1)
    if (cut !== undefined && !isSingle)
      faults.add(
        id,
        'bad-loop',
        `'${spec.id}' takes units out of lots (route '${cut.id}'), so that a card for each lot gets lost; set per to 'unit'`,
      )
    if (spec.unloads === true && (sizes.get(from)?.largest.length ?? 0) > 1)
      faults.add(
        id,
        'bad-loop',
        `batches come to '${from}' with one card each, and '${spec.id}' takes them apart; set per to 'unit'`,
      )
  }
}
