import type { Node } from './nodes/node.ts'

/**
 * Gives each node its rank among events at one moment: downstream before upstream, so that a place is free when the next lot comes; equally
 * far from the end: in the order of the list. Of a circle, the way back (found first from the nodes in the order of the list) does not count.
 */
export function rankNodes(nodes: readonly Node[], behind: (node: Node) => readonly Node[]): void {
  const far = new Map<Node, number>()
  const onWay = new Set<Node>()
  const measure = (start: Node): void => {
    // A walk with a stack of its own: lines may be longer than the call stack.
    const stack = [{ node: start, next: 0, most: -1 }]
    onWay.add(start)
    while (stack.length > 0) {
      const top = stack.at(-1)!
      const next = behind(top.node)[top.next++]
      if (next === undefined) {
        stack.pop()
        onWay.delete(top.node)
        far.set(top.node, top.most + 1)
        const below = stack.at(-1)
        if (below !== undefined) below.most = Math.max(below.most, top.most + 1)
      } else if (far.has(next)) top.most = Math.max(top.most, far.get(next)!)
      else if (!onWay.has(next)) {
        onWay.add(next)
        stack.push({ node: next, next: 0, most: -1 })
      }
    }
  }
  // From the beginnings first, so that a way back is told from the way there.
  const starts = nodes.filter((node) => node.feeders.length === 0)
  for (const node of [...starts, ...nodes]) if (!far.has(node)) measure(node)
  const order = nodes.map((node, i) => ({ node, i })).sort((a, b) => far.get(a.node)! - far.get(b.node)! || a.i - b.i)
  order.forEach(({ node }, rank) => (node.rank = rank))
}
