import ELK from 'elkjs/lib/elk-api.js'
import type { ELK as Elk, ElkExtendedEdge, ElkNode } from 'elkjs/lib/elk-api.js'
import workerUrl from 'elkjs/lib/elk-worker.min.js?url'
import type { DiagramLink, DiagramNode, Graph } from './graph.ts'

export interface Box {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

export interface Way {
  /** Of the link. */
  readonly id: string
  readonly points: readonly { readonly x: number; readonly y: number }[]
  readonly label: Box | null
}

/** Where everything stands [px at zoom 1]. */
export interface Laid {
  readonly width: number
  readonly height: number
  readonly nodes: ReadonlyMap<string, Box>
  readonly sites: ReadonlyMap<string, Box>
  readonly ways: readonly Way[]
}

/** Room that the diagram has [px]. */
export interface Room {
  readonly width: number
  readonly height: number
}

/** Zoom of a small picture: larger it would look lost. */
export const LARGEST = 1.35

let elk: Elk | undefined
const known = new Map<string, Promise<Laid>>()

/** Lays a graph out in a worker. The same graph in the same room gives the same picture. */
export function layOut(graph: Graph, room: Room): Promise<Laid> {
  const wide = bucket(room)
  const key = `${wide} ${graph.key}`
  let laid = known.get(key)
  if (!laid) known.set(key, (laid = best(graph, wide, room)))
  return laid
}

/** Rooms of about one shape have one picture. */
const bucket = ({ width, height }: Room) => Math.round(Math.min(3, Math.max(0.5, width / Math.max(1, height))) * 4) / 4

/** Several ways to lay it out; that one is taken which can be read largest. */
async function best(graph: Graph, shape: number, room: Room): Promise<Laid> {
  elk ??= new ELK({ workerFactory: () => new Worker(workerUrl) })
  const tries = graph.nodes[0]?.kind === 'step' ? wrapped(graph) : directed(graph)
  const laid: Laid[] = []
  // One at a time: the worker has one thread.
  for (const one of tries) laid.push(read(graph, await elk.layout(one)))
  const height = room.width / shape
  const scale = (l: Laid) => Math.min(LARGEST, room.width / l.width, height / l.height)
  return laid.reduce((a, b) => (scale(b) > scale(a) * 1.02 ? b : a))
}

export function sizeOf(node: DiagramNode): { width: number; height: number } {
  if (node.kind === 'step') return { width: 130, height: 86 }
  if (node.kind === 'supplier' || node.kind === 'customer')
    return { width: node.kind === 'customer' ? 150 : 136, height: node.detail !== null && node.name !== '' ? 58 : 48 }
  return { width: 164, height: node.kind === 'research' ? 62 : 84 }
}

const COMMON = {
  'elk.algorithm': 'layered',
  'elk.edgeRouting': 'ORTHOGONAL',
  'elk.json.shapeCoords': 'ROOT',
  'elk.json.edgeCoords': 'ROOT',
}

/** A line from left to right that goes on below where it would become too long, as text does. */
function wrapped({ nodes, links }: Graph): ElkNode[] {
  return ['8', '3', '2.2', '1.6', '1.2', '0.8'].map((ratio) => ({
    id: 'root',
    layoutOptions: {
      ...COMMON,
      'elk.direction': 'RIGHT',
      'elk.aspectRatio': ratio,
      'elk.layered.considerModelOrder.strategy': 'NODES_AND_EDGES',
      'elk.layered.wrapping.strategy': 'MULTI_EDGE',
      'elk.layered.wrapping.additionalEdgeSpacing': '8',
      'elk.layered.nodePlacement.strategy': 'NETWORK_SIMPLEX',
      'elk.layered.spacing.nodeNodeBetweenLayers': '20',
      'elk.layered.spacing.edgeNodeBetweenLayers': '8',
      'elk.spacing.nodeNode': '18',
      'elk.spacing.edgeNode': '10',
      'elk.padding': '[top=8,left=8,bottom=8,right=8]',
    },
    children: nodes.map((n) => ({ id: n.id, ...sizeOf(n) })),
    edges: links.map(edgeOf),
  }))
}

function directed({ nodes, links, sites }: Graph): ElkNode[] {
  const of = (site: string | null) => nodes.filter((n) => n.site === site).map((n) => ({ id: n.id, ...sizeOf(n) }))
  return ['DOWN', 'RIGHT'].map((direction) => ({
    id: 'root',
    layoutOptions: {
      ...COMMON,
      'elk.direction': direction,
      'elk.hierarchyHandling': 'INCLUDE_CHILDREN',
      'elk.layered.nodePlacement.strategy': 'BRANDES_KOEPF',
      'elk.layered.nodePlacement.bk.fixedAlignment': 'BALANCED',
      'elk.layered.spacing.nodeNodeBetweenLayers': '24',
      'elk.layered.spacing.edgeNodeBetweenLayers': '12',
      'elk.spacing.nodeNode': '12',
      'elk.spacing.edgeLabel': '4',
      'elk.spacing.componentComponent': '20',
      'elk.aspectRatio': '1.3',
      'elk.padding': '[top=8,left=8,bottom=8,right=8]',
    },
    children: [
      ...sites.map((s) => ({
        id: `site ${s.id}`,
        layoutOptions: { 'elk.padding': '[top=28,left=12,bottom=12,right=12]' },
        children: of(s.id),
      })),
      ...of(null),
    ],
    edges: links.map(edgeOf),
  }))
}

function edgeOf(link: DiagramLink): ElkExtendedEdge {
  const label = link.labelled ? labelSize(link) : null
  return {
    id: link.id,
    sources: [link.from!],
    targets: [link.to!],
    ...(label
      ? {
          labels: [
            { id: `${link.id} label`, text: link.what, ...label, layoutOptions: { 'elk.edgeLabels.placement': 'CENTER' } },
          ],
        }
      : {}),
  }
}

/** By letters, not measured: so that no font changes the picture. */
function labelSize({ what, amount }: DiagramLink): { width: number; height: number } | null {
  if (what === '' && amount === null) return null
  return { width: Math.min(180, 12 + 7 * Math.max(what.length, amount ? 12 : 0)), height: what !== '' && amount ? 32 : 17 }
}

function read(graph: Graph, root: ElkNode): Laid {
  const nodes = new Map<string, Box>()
  const sites = new Map<string, Box>()
  const box = ({ x = 0, y = 0, width = 0, height = 0 }: ElkNode): Box => ({ x, y, width, height })
  for (const child of root.children ?? []) {
    if (child.children === undefined) nodes.set(child.id, box(child))
    else {
      sites.set(child.id.slice(5), box(child))
      for (const inner of child.children) nodes.set(inner.id, box(inner))
    }
  }
  const edges = new Map((root.edges ?? []).map((e) => [e.id, e]))
  return {
    width: root.width ?? 0,
    height: root.height ?? 0,
    nodes,
    sites,
    ways: graph.links.flatMap((link): Way[] => {
      const edge = edges.get(link.id)
      const [section] = edge?.sections ?? []
      const label = edge?.labels?.[0]
      if (!section) return []
      return [
        {
          id: link.id,
          points: [section.startPoint, ...(section.bendPoints ?? []), section.endPoint],
          label: label ? box(label as ElkNode) : null,
        },
      ]
    }),
  }
}
