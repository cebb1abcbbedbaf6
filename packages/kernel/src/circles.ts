import type { Deadlock } from './engine.ts'
import type { Node } from './nodes/node.ts'

/** The nodes that lie on circles of the flow, or between two of them: all others are peeled off from the beginnings and the ends. */
export function circleNodes(nodes: readonly Node[]): Node[] {
  const left = new Set(nodes)
  const feeds = new Map(nodes.map((node) => [node, node.feeders.length]))
  const sends = new Map(nodes.map((node) => [node, node.successors().length]))
  const peel = (from: readonly Node[], behind: (node: Node) => readonly Node[], count: Map<Node, number>): void => {
    const list = from.filter((node) => left.has(node) && count.get(node) === 0)
    for (let node = list.pop(); node !== undefined; node = list.pop()) {
      left.delete(node)
      for (const next of behind(node)) {
        count.set(next, count.get(next)! - 1)
        if (count.get(next) === 0 && left.has(next)) list.push(next)
      }
    }
  }
  peel(nodes, (node) => node.successors(), feeds)
  peel(nodes, (node) => node.feeders, sends)
  return nodes.filter((node) => left.has(node))
}

/** Some of the nodes, such that every circle of the flow holds one: those that a walk in depth sends back from to a node that it is still in. */
export function circleBreakers(nodes: readonly Node[]): Node[] {
  const onCircles = new Set(nodes)
  const seen = new Set<Node>()
  const open = new Set<Node>()
  const breakers = new Set<Node>()
  for (const first of nodes) {
    const path = seen.has(first) ? [] : [{ node: first, ways: first.successors() }]
    open.add(first)
    for (let here = path.at(-1); here !== undefined; here = path.at(-1)) {
      seen.add(here.node)
      const next = here.ways.pop()
      if (next === undefined) {
        open.delete(here.node)
        path.pop()
      } else if (open.has(next)) breakers.add(here.node)
      else if (onCircles.has(next) && !seen.has(next)) {
        open.add(next)
        path.push({ node: next, ways: next.successors() })
      }
    }
    open.delete(first)
  }
  return [...breakers]
}

/**
 * Who waits for whom in a circle that can never move again; null: there is none. A node is out of the question if it can still do something, or waits for one
 * that is; what is left waits for itself.
 */
export function knot(nodes: readonly Node[]): Deadlock['waiting'] | null {
  const waits = new Map<Node, readonly Node[]>()
  for (const node of nodes) {
    const targets = node.stuckOn()
    if (targets.length > 0) waits.set(node, targets)
  }
  for (let isStable = false; !isStable;) {
    isStable = true
    for (const [node, targets] of waits) {
      if (targets.every((target) => waits.has(target))) continue
      waits.delete(node)
      isStable = false
    }
  }
  if (waits.size === 0) return null
  return [...waits].flatMap(([node, targets]) => targets.map((target) => ({ node: node.address, for: target.address })))
}
