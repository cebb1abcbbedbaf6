import { useEffect, useRef, type KeyboardEvent } from 'react'
import { STATES } from '../engine/film.ts'
import type { Speaker } from './bottleneck.ts'
import { svgFace } from './faces.ts'
import { stepKey, type DiagramLink, type DiagramNode, type Graph } from './graph.ts'
import { nodeName } from './node-text.ts'
import type { Painter } from './painter.ts'
import { StatePatterns, fillOf } from './state-patterns.tsx'

interface StepViewProps {
  readonly node: DiagramNode
  readonly graph: Graph
  readonly painter: Painter
  readonly speaker: Speaker
  readonly onOut: () => void
  readonly onGo: (node: DiagramNode) => void
}

/** Squares that are drawn one by one, at most; films have tracks of forty machines. */
const MOST_SQUARES = 400
const FILMED = 40
const BAR = 640
const GAUGE = 120
const SIDE = 26

/** One step: its machines as squares, what comes in, what goes on, and what is lost. */
export function StepView({ node, graph, painter, speaker, onOut, onGo }: StepViewProps) {
  const { said, say, format } = speaker
  const step = node.step!
  const root = useRef<HTMLElement>(null)
  const bar = useRef<SVGGElement>(null)
  const gauge = useRef<SVGRectElement>(null)
  const text = useRef<HTMLParagraphElement>(null)
  const squares = useRef<SVGGElement>(null)
  const key = stepKey(step.plant, step.id)
  useEffect(() => {
    if (!root.current || !bar.current || !squares.current) return undefined
    root.current.focus({ preventScroll: true })
    return painter.add(key, {
      root: root.current,
      face: svgFace({
        bar: [...bar.current.children] as SVGElement[],
        width: BAR,
        gauge: gauge.current,
        height: GAUGE,
        machines: [...squares.current.children].slice(0, FILMED) as SVGElement[],
      }),
      text: text.current,
      inFull: true,
    })
  }, [key, painter])
  const machines = Math.round(step.machines)
  const drawn = Math.min(MOST_SQUARES, machines)
  const inRow = Math.max(1, Math.min(20, drawn))
  const side = drawn > 100 ? 14 : SIDE
  const row = drawn > 100 ? 40 : inRow
  const ends = (link: DiagramLink, id: string | null) => graph.nodes.find((n) => n.id === id && link.kind === 'work')
  const [before, after] = [
    graph.links.filter((l) => l.to === node.id).flatMap((l) => ends(l, l.from) ?? []),
    graph.links.filter((l) => l.from === node.id).flatMap((l) => ends(l, l.to) ?? []),
  ]
  const onKey = (event: KeyboardEvent) => {
    if (event.key === 'Escape') onOut()
    else if (event.key === 'ArrowLeft' && before[0]) onGo(before[0])
    else if (event.key === 'ArrowRight' && after[0]) onGo(after[0])
    else return
    event.preventDefault()
  }
  const go = (nodes: readonly DiagramNode[], arrow: string) =>
    nodes.map((n) => (
      <button type="button" key={n.id} onClick={() => onGo(n)} aria-label={said.enter(nodeName(n, speaker))}>
        {arrow === '←' && '← '}
        {nodeName(n, speaker)}
        {arrow === '→' && ' →'}
      </button>
    ))
  return (
    <section ref={root} className="dg-step-view" tabIndex={0} role="group" onKeyDown={onKey}>
      <StatePatterns />
      <div className="dg-step-view__ways">
        <span>{go(before, '←')}</span>
        <span>{go(after, '→')}</span>
      </div>
      <h3>
        {nodeName(node, speaker)}
        {node.limit && <span className="dg-limit"> ▲ {node.limit === 'people' ? said.limitPeopleMark : said.limitMark}</span>}
      </h3>
      <p>
        {[
          said.stepOf(format.count(step.machines), format.count(step.needed)),
          said.yieldOf(format.percent(step.yield)),
          said.atNameplate(format.percent(step.utilisation)),
        ].join(' · ')}
      </p>
      <p ref={text} className="dg-step-view__states" />
      <svg className="dg-bar" width="100%" height="20" viewBox={`0 0 ${BAR} 20`} preserveAspectRatio="none" aria-hidden="true">
        <rect className="dg-bar__room" width={BAR} height="20" />
        <g ref={bar} className="dg-bar__states">
          {STATES.map((state) => (
            <rect key={state} height="20" width="0" fill={fillOf(state)} />
          ))}
        </g>
      </svg>
      <div className="dg-step-view__hall">
        <svg className="dg-gauge" width="22" height={GAUGE} viewBox={`0 0 22 ${GAUGE}`} aria-hidden="true">
          <rect className="dg-gauge__room" width="22" height={GAUGE} />
          <rect ref={gauge} className="dg-gauge__full" width="22" y={GAUGE} height="0" />
        </svg>
        <figure>
          <figcaption>
            {said.squares}: {said.staticMachines}
          </figcaption>
          <svg className="dg-squares" width={row * (side + 4)} height={Math.ceil(drawn / row) * (side + 4)} aria-hidden="true">
            <g ref={squares}>
              {Array.from({ length: drawn }, (_, i) => (
                <rect
                  key={i}
                  className={i < step.needed ? 'dg-square dg-square--needed' : 'dg-square dg-square--spare'}
                  x={(i % row) * (side + 4) + 1}
                  y={Math.floor(i / row) * (side + 4) + 1}
                  width={side}
                  height={side}
                  rx="2"
                />
              ))}
            </g>
          </svg>
          <ul className="dg-legend">
            <li>
              <span className="dg-swatch dg-swatch--needed" /> {said.working}
            </li>
            <li>
              <span className="dg-swatch dg-swatch--spare" /> {said.spare}
            </li>
            {machines > FILMED && <li className="quiet">{said.moreMachines(format.count(machines - FILMED))}</li>}
          </ul>
        </figure>
      </div>
      <div className="dg-step-view__facts">
        <section>
          <h4>{said.takesIn}</h4>
          {step.takes.length === 0 && <p className="quiet">{said.nothing}</p>}
          <ul>
            {step.takes.map((t) => (
              <li key={t.id}>
                {say.name(t.what)}{' '}
                <span className="quiet">
                  {format.figure(t.amount)} {said.nameplate}
                </span>
              </li>
            ))}
          </ul>
        </section>
        <section>
          <h4>{said.leaves}</h4>
          <ul>
            <li>
              {said.scrap} <span className="quiet">{format.percent(step.loss)}</span>
            </li>
            {step.leaves.map((l) => (
              <li key={`${l.kind} ${l.name}`}>
                {say.name(l.name)}{' '}
                <span className="quiet">
                  {format.figure(l.amount)} {said.nameplate}
                </span>
              </li>
            ))}
            {step.again && <li>{said.rework}</li>}
          </ul>
        </section>
      </div>
    </section>
  )
}
