import { ReactFlow, useReactFlow, useStore, ViewportPortal, type NodeTypes } from '@xyflow/react'
import '@xyflow/react/dist/style.css'
import { useEffect, useLayoutEffect, useMemo, useRef, useState, type KeyboardEvent } from 'react'
import { useFormat } from '../words/format.ts'
import { useSay } from '../words/say.ts'
import { useWords } from '../words/words.ts'
import { DiagramContext, type Actions } from './context.ts'
import type { DiagramLink, DiagramNode, Graph } from './graph.ts'
import { inksAt } from './inks.ts'
import { neighbour, type Arrow } from './neighbour.ts'
import { LARGEST, layOut, type Laid, type Room } from './layout.ts'
import { Site, Thing, type SiteNode, type ThingNode } from './nodes.tsx'
import type { Painter } from './painter.ts'
import { StatePatterns } from './state-patterns.tsx'
import { diagramWords } from './words.ts'

const TYPES: NodeTypes = { thing: Thing, site: Site }
/** All of the picture, its ways too, in the middle; small pictures grow only a little. */
function fitOf(laid: Laid, room: Room) {
  const zoom = Math.min(LARGEST, (room.width - 8) / laid.width, (room.height - 8) / laid.height)
  return { x: (room.width - laid.width * zoom) / 2, y: (room.height - laid.height * zoom) / 2, zoom }
}
const ARROWS: Readonly<Record<string, Arrow>> = { ArrowLeft: 'left', ArrowRight: 'right', ArrowUp: 'up', ArrowDown: 'down' }

interface CanvasProps {
  readonly graph: Graph
  readonly painter: Painter
  /** Read out for each node; of steps the painter says more as soon as it knows it. */
  readonly label: (node: DiagramNode) => string
  /** Node that is chosen, by its id. */
  readonly chosen: string | null
  readonly onChoose: (node: DiagramNode) => void
  readonly onEnter: (node: DiagramNode) => void
  readonly onOut: () => void
  readonly colourBy: string
}

/** The graph, laid out to fit: to be looked at closer, walked through by keys, and gone into. */
export function Canvas({ graph, painter, label, chosen, onChoose, onEnter, onOut, colourBy }: CanvasProps) {
  const said = useWords(diagramWords)
  const readOut = useMemo(
    () => ({
      'node.a11yDescription.default': said.help,
      'node.a11yDescription.keyboardDisabled': said.help,
      'edge.a11yDescription.default': said.ways,
    }),
    [said],
  )
  const place = useRef<HTMLDivElement>(null)
  const [room, setRoom] = useState<Room | null>(null)
  const [laid, setLaid] = useState<{ readonly key: string; readonly at: Laid } | null>(null)
  const focused = useRef<string | null>(null)
  useLayoutEffect(() => {
    const at = place.current!
    const watch = new ResizeObserver(() => setRoom({ width: at.clientWidth, height: at.clientHeight }))
    watch.observe(at)
    return () => watch.disconnect()
  }, [])
  useEffect(() => {
    if (!room || room.width === 0 || room.height === 0) return undefined
    let isLate = false
    void layOut(graph, room).then((at) => isLate || setLaid({ key: graph.key, at }))
    return () => {
      isLate = true
    }
  }, [graph, room])
  useEffect(() => {
    const put = () => painter.ink(inksAt(place.current!))
    put()
    const watch = new MutationObserver(put)
    watch.observe(document.documentElement, { attributeFilter: ['data-theme'] })
    return () => watch.disconnect()
  }, [painter])
  const now = laid?.key === graph.key ? laid.at : null
  const byId = useMemo(() => new Map(graph.nodes.map((n) => [n.id, n])), [graph])
  const element = (id: string) => place.current?.querySelector<HTMLElement>(`[data-node="${CSS.escape(id)}"]`)
  const focusTo = (id: string | undefined) => {
    if (id === undefined) return
    element(id)?.focus({ preventScroll: true })
  }
  const actions = useMemo(
    (): Actions => ({
      focus: (node) => {
        focused.current = node.id
        for (const at of place.current?.querySelectorAll<HTMLElement>('[data-node]') ?? [])
          at.tabIndex = at.dataset['node'] === node.id ? 0 : -1
      },
      choose: onChoose,
      enter: onEnter,
    }),
    [onChoose, onEnter],
  )
  const nodes = useMemo(() => (now ? flowNodes(graph, now, label) : []), [graph, now, label])
  useEffect(() => {
    // One way in by Tab: the chosen node, or the first.
    const all = [...(place.current?.querySelectorAll<HTMLElement>('[data-node]') ?? [])]
    const first = all.find((at) => at.dataset['node'] === (focused.current ?? chosen)) ?? all[0]
    for (const at of all) {
      at.tabIndex = at === first ? 0 : -1
      if (at.dataset['node'] === chosen) at.setAttribute('aria-current', 'true')
      else at.removeAttribute('aria-current')
    }
  }, [nodes, chosen])
  const onKey = (event: KeyboardEvent) => {
    const id = (event.target as HTMLElement).dataset['node']
    if (event.key === 'Escape') onOut()
    else if (id === undefined || !now) return
    else if (event.key === 'Enter') onEnter(byId.get(id)!)
    else if (event.key === ' ') onChoose(byId.get(id)!)
    else if (event.key in ARROWS) focusTo(neighbour(graph, now, id, ARROWS[event.key]!))
    else if (event.key === 'Home') focusTo(graph.nodes[0]?.id)
    else if (event.key === 'End') focusTo(graph.nodes.at(-1)?.id)
    else return
    event.preventDefault()
    event.stopPropagation()
  }
  const context = useMemo(() => ({ actions, painter }), [actions, painter])
  return (
    <div
      ref={place}
      className="dg-canvas"
      data-colours={colourBy}
      data-laid={now !== null}
      onKeyDown={onKey}
      role="group"
      aria-label={said.diagram}
    >
      <StatePatterns />
      {now === null && <p className="quiet dg-canvas__waiting">{said.laying}</p>}
      {now && (
        <DiagramContext value={context}>
          <ReactFlow<ThingNode | SiteNode>
            key={graph.key}
            nodes={nodes}
            edges={[]}
            nodeTypes={TYPES}
            defaultViewport={fitOf(now, room!)}
            minZoom={0.1}
            maxZoom={4}
            nodesDraggable={false}
            nodesConnectable={false}
            nodesFocusable={false}
            edgesFocusable={false}
            elementsSelectable={false}
            disableKeyboardA11y
            zoomOnDoubleClick={false}
            deleteKeyCode={null}
            selectionKeyCode={null}
            multiSelectionKeyCode={null}
            panActivationKeyCode={null}
            zoomActivationKeyCode={null}
            ariaLabelConfig={readOut}
            proOptions={{ hideAttribution: true }}
          >
            <Ways graph={graph} laid={now} />
            <View room={room!} chosen={chosen} laid={now} />
          </ReactFlow>
        </DiagramContext>
      )}
    </div>
  )
}

function flowNodes(graph: Graph, laid: Laid, label: (node: DiagramNode) => string): (ThingNode | SiteNode)[] {
  const still = { draggable: false, selectable: false, focusable: false, domAttributes: { 'aria-roledescription': undefined } }
  const sites = graph.sites.flatMap((s): SiteNode[] => {
    const box = laid.sites.get(s.id)
    return box ? [{ ...still, id: `site ${s.id}`, type: 'site', data: { name: s.name }, ...placed(box), zIndex: -1 }] : []
  })
  const things = graph.nodes.flatMap((node): ThingNode[] => {
    const box = laid.nodes.get(node.id)
    return box ? [{ ...still, id: node.id, type: 'thing', data: { node, label: label(node) }, ...placed(box) }] : []
  })
  return [...sites, ...things]
}

const placed = ({ x, y, width, height }: { x: number; y: number; width: number; height: number }) => ({
  position: { x, y },
  width,
  height,
  measured: { width, height },
})

/** Ways with their arrows, and what goes along them. */
function Ways({ graph, laid }: { readonly graph: Graph; readonly laid: Laid }) {
  const links = new Map(graph.links.map((l) => [l.id, l]))
  return (
    <ViewportPortal>
      <svg className="dg-ways" width={laid.width} height={laid.height} aria-hidden="true">
        {laid.ways.map(({ id, points }) => (
          <path
            key={id}
            className={`dg-way dg-way--${links.get(id)?.kind ?? 'work'}`}
            d={path(points)}
            markerEnd="url(#way-end)"
          />
        ))}
      </svg>
      {laid.ways.map(({ id, label }) => {
        const link = links.get(id)
        return label && link ? <WayLabel key={id} link={link} box={label} /> : null
      })}
    </ViewportPortal>
  )
}

function WayLabel({
  link,
  box,
}: {
  readonly link: DiagramLink
  readonly box: { x: number; y: number; width: number; height: number }
}) {
  const say = useSay()
  const format = useFormat()
  const said = useWords(diagramWords)
  const { x, y, width, height } = box
  const amount = link.amount
  return (
    <div className="dg-way-label" style={{ left: x, top: y, width, height }} aria-hidden="true">
      {link.what !== '' && <span>{say.name(link.what)}</span>}
      {amount && <span>{amount.unit === '' ? `${format.count(amount.value)} ${said.containers}` : format.figure(amount)}</span>}
    </div>
  )
}

/** Rounded corners, so that crossings can be told from bends. */
function path(points: Laid['ways'][number]['points']): string {
  const [first, ...rest] = points
  if (!first) return ''
  let d = `M${first.x} ${first.y}`
  for (const [i, p] of rest.entries()) {
    const next = rest[i + 1]
    if (!next) {
      d += `L${p.x} ${p.y}`
      continue
    }
    const before = i === 0 ? first : rest[i - 1]!
    const r = Math.min(6, distance(before, p) / 2, distance(p, next) / 2)
    const a = toward(p, before, r)
    const b = toward(p, next, r)
    d += `L${a.x} ${a.y}Q${p.x} ${p.y} ${b.x} ${b.y}`
  }
  return d
}

interface Point {
  readonly x: number
  readonly y: number
}
const distance = (a: Point, b: Point) => Math.hypot(a.x - b.x, a.y - b.y)
const toward = (a: Point, b: Point, r: number): Point => {
  const d = distance(a, b) || 1
  return { x: a.x + ((b.x - a.x) * r) / d, y: a.y + ((b.y - a.y) * r) / d }
}

/** Keeps the picture in view, says how near it is, and has the buttons for it. */
function View({ room, chosen, laid }: { readonly room: Room; readonly chosen: string | null; readonly laid: Laid }) {
  const said = useWords(diagramWords)
  const { setViewport, zoomIn, zoomOut, setCenter, getZoom, getViewport } = useReactFlow()
  const near = useStore((s) => (s.transform[2] < 0.62 ? 'far' : s.transform[2] > 1.5 ? 'near' : 'middle'))
  const canvas = useRef<HTMLDivElement>(null)
  useEffect(() => {
    canvas.current?.closest('.dg-canvas')?.setAttribute('data-near', near)
  }, [near])
  useEffect(() => {
    void setViewport(fitOf(laid, room))
  }, [setViewport, room, laid])
  useEffect(() => {
    const box = chosen === null ? undefined : laid.nodes.get(chosen)
    if (!box) return
    const { x, y, zoom } = getViewport()
    const [left, top] = [box.x * zoom + x, box.y * zoom + y]
    const isSeen = left >= 0 && top >= 0 && left + box.width * zoom <= room.width && top + box.height * zoom <= room.height
    if (!isSeen) void setCenter(box.x + box.width / 2, box.y + box.height / 2, { zoom: getZoom() })
  }, [chosen, laid, room, setCenter, getZoom, getViewport])
  return (
    <div ref={canvas} className="dg-canvas__buttons">
      <button type="button" onClick={() => void zoomIn()} aria-label={said.zoomIn} title={said.zoomIn}>
        +
      </button>
      <button type="button" onClick={() => void zoomOut()} aria-label={said.zoomOut} title={said.zoomOut}>
        −
      </button>
      <button type="button" onClick={() => void setViewport(fitOf(laid, room))} aria-label={said.fit} title={said.fit}>
        <svg width="14" height="14" viewBox="0 0 14 14" aria-hidden="true" className="dg-icon">
          <path d="M1 5V1H5M9 1H13V5M13 9V13H9M5 13H1V9" />
        </svg>
      </button>
    </div>
  )
}
