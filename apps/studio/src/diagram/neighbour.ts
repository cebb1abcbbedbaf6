import type { Graph } from './graph.ts'
import type { Box } from './layout.ts'

export type Arrow = 'left' | 'right' | 'up' | 'down'

/** Where an arrow key leads: along a way that goes that way, else to what stands nearest there. */
export function neighbour(
  { links, nodes }: Pick<Graph, 'links' | 'nodes'>,
  { nodes: boxes }: { readonly nodes: ReadonlyMap<string, Box> },
  from: string,
  arrow: Arrow,
): string | undefined {
  const here = boxes.get(from)
  if (!here) return undefined
  const linked = links.flatMap((l) => (l.from === from ? [l.to!] : l.to === from ? [l.from!] : []))
  const onward = links.filter((l) => l.from === from).map((l) => l.to!)
  const backward = links.filter((l) => l.to === from).map((l) => l.from!)
  const nearest = (ids: readonly string[]) =>
    ids
      .flatMap((id) => {
        const box = boxes.get(id)
        return box && id !== from ? [{ id, far: away(here, box, arrow) }] : []
      })
      .filter(({ far }) => far < Infinity)
      .reduce<{ id: string; far: number } | undefined>((a, b) => (a && a.far <= b.far ? a : b), undefined)?.id
  const all = nodes.map((n) => n.id)
  if (arrow === 'up' || arrow === 'down') return nearest(linked) ?? nearest(all)
  // Right leads on and left back. At the end of a row that is where the line goes on, wherever it stands.
  const along = arrow === 'right' ? onward : backward
  const inRow = all.filter((id) => {
    const box = boxes.get(id)
    return box !== undefined && Math.abs(box.y + box.height / 2 - here.y - here.height / 2) < here.height / 2
  })
  return nearest(along) ?? nearest(inRow) ?? along[0] ?? nearest(all)
}

/** How far a box lies in a direction, what lies aside counting more; Infinity: not there. */
function away(a: Box, b: Box, arrow: Arrow): number {
  const dx = b.x + b.width / 2 - a.x - a.width / 2
  const dy = b.y + b.height / 2 - a.y - a.height / 2
  const along = { left: -dx, right: dx, up: -dy, down: dy }[arrow]
  const aside = Math.abs(arrow === 'left' || arrow === 'right' ? dy : dx)
  return along > aside * 0.5 && along > 1 ? along + 2 * aside : Infinity
}
