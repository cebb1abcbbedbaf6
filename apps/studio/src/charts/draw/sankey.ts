import { sankey, sankeyJustify, sankeyLinkHorizontal, type SankeyNode } from 'd3-sankey'
import type { DrawContext } from '../chart.tsx'
import { markStop } from '../plot.ts'
import { fitted, nameWidth } from './fit.ts'

export interface Stream {
  /** Row of the table twin; undefined: a sum of rows that only holds the drawing together. */
  readonly row?: number
  readonly from: string
  readonly to: string
  readonly value: number
}

interface Node {
  readonly id: string
}
type Placed = SankeyNode<Node, { readonly row: number | undefined; readonly back: boolean }>

const NS = 'http://www.w3.org/2000/svg'

interface SankeyOptions {
  readonly column: string
  readonly name: (id: string) => string
  readonly color: (id: string, i: number) => string
  readonly unit: string
}

/** Flows as bands as broad as they are large. */
export function sankeyDrawing(streams: readonly Stream[], { column, name, color, unit }: SankeyOptions) {
  return ({ width, height, format }: DrawContext): SVGSVGElement => {
    const { links, nodes } = withoutCircles(streams.filter((s) => s.value > 0))
    // Names of the first and the last boxes stand outside, where no band runs through them.
    const sums = new Map<string, { in: number; out: number }>()
    for (const { source, target, value } of links) {
      for (const [id, way] of [
        [source, 'out'],
        [target, 'in'],
      ] as const) {
        const sum = sums.get(id) ?? { in: 0, out: 0 }
        sum[way] += value
        sums.set(id, sum)
      }
    }
    const amount = (id: string) => `${format.number(Math.max(sums.get(id)?.in ?? 0, sums.get(id)?.out ?? 0))} ${unit}`
    const room = (ids: readonly string[]) =>
      Math.min(width * 0.3, 16 + Math.max(0, ...ids.map((id) => nameWidth(`${name(realId(id))} ${amount(id)}`))))
    const targets = new Set(links.map((l) => l.target))
    const sources = new Set(links.map((l) => l.source))
    const left = room(nodes.filter((n) => !targets.has(n)))
    const right = room(nodes.filter((n) => !sources.has(n)))
    const layout = sankey<Node, { readonly row: number | undefined; readonly back: boolean }>()
      .nodeId((n) => n.id)
      .nodeAlign(sankeyJustify)
      .nodeWidth(12)
      .nodePadding(Math.max(4, Math.min(14, (height * 0.45) / Math.max(1, nodes.length / 2))))
      .extent([
        [left, 10],
        [width - right, height - 10],
      ])
    const graph = layout({ nodes: nodes.map((id) => ({ id })), links: links.map((l) => ({ ...l })) })
    const svg = document.createElementNS(NS, 'svg')
    for (const [key, value] of Object.entries({
      width,
      height,
      viewBox: `0 0 ${width} ${height}`,
      'font-size': '12',
      fill: 'currentColor',
    }))
      svg.setAttribute(key, String(value))
    const order = new Map(graph.nodes.map((n, i) => [n.id, i]))
    const paint = (n: Placed) => color(realId(n.id), order.get(n.id) ?? 0)
    const path = sankeyLinkHorizontal<Node, { readonly row: number | undefined; readonly back: boolean }>()
    for (const link of graph.links) {
      const source = link.source as Placed
      const band = put(svg, 'path', {
        d: path(link) ?? '',
        fill: 'none',
        stroke: paint(source),
        'stroke-opacity': 0.42,
        'stroke-width': Math.max(1, link.width ?? 1),
      })
      if (link.row !== undefined) markStop(band, { row: link.row, column })
    }
    const columns = Math.max(...graph.nodes.map((n) => n.depth ?? 0)) + 1
    const between = (width - left - right) / Math.max(1, columns - 1)
    for (const n of graph.nodes) {
      const { x0 = 0, x1 = 0, y0 = 0, y1 = 0 } = n
      const box = put(svg, 'rect', { x: x0, y: y0, width: x1 - x0, height: Math.max(1, y1 - y0), fill: paint(n) })
      const isFirst = !targets.has(n.id)
      const isLast = !sources.has(n.id)
      const value = amount(n.id)
      const space = (isFirst ? x0 : isLast ? width - x1 : between - (x1 - x0)) - 10
      const full = name(realId(n.id))
      // Between two others the name goes before the sum, which is that of its bands.
      const says =
        isFirst || isLast || nameWidth(`${full} ${value}`) <= space
          ? `${fitted(full, space - nameWidth(` ${value}`))} ${value}`
          : fitted(full, Math.max(space, 60))
      titled(box, `${full} ${value}`)
      const text = put(svg, 'text', {
        x: isFirst ? x0 - 6 : x1 + 6,
        y: (y0 + y1) / 2,
        dy: '0.35em',
        'text-anchor': isFirst ? 'end' : 'start',
        'paint-order': 'stroke',
        stroke: 'var(--panel)',
        'stroke-width': 4,
        'stroke-linejoin': 'round',
      })
      text.textContent = says
      titled(text, `${full} ${value}`)
    }
    return svg
  }
}

/** What the pointer shows where a name has no room. */
function titled(element: SVGElement, text: string): void {
  const title = document.createElementNS(NS, 'title')
  title.textContent = text
  element.append(title)
}

function put(svg: SVGSVGElement, tag: string, attributes: Readonly<Record<string, string | number>>): SVGElement {
  const made = document.createElementNS(NS, tag)
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, String(value))
  svg.append(made)
  return made
}

const AGAIN = '\u0000again'
const realId = (id: string): string => id.replace(AGAIN, '')

/** Streams that lead back to where something came from end in a second box of that name: a Sankey diagram has no circles. */
export function withoutCircles(streams: readonly Stream[]): {
  readonly nodes: readonly string[]
  readonly links: readonly {
    readonly source: string
    readonly target: string
    readonly value: number
    readonly row: number | undefined
    readonly back: boolean
  }[]
} {
  const onward = new Map<string, Set<string>>()
  const reaches = (from: string, to: string, seen = new Set<string>()): boolean => {
    if (from === to) return true
    if (seen.has(from)) return false
    seen.add(from)
    return [...(onward.get(from) ?? [])].some((next) => reaches(next, to, seen))
  }
  const links = streams.map(({ from, to, value, row }) => {
    const back = reaches(to, from)
    if (!back) onward.set(from, (onward.get(from) ?? new Set()).add(to))
    return { source: from, target: back ? `${to}${AGAIN}` : to, value, row, back }
  })
  return { nodes: [...new Set(links.flatMap((l) => [l.source, l.target]))], links }
}
