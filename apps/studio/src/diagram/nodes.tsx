import type { Node, NodeProps } from '@xyflow/react'
import { memo, useContext, useEffect, useRef, type Ref } from 'react'
import { STATES } from '../engine/film.ts'
import { useFormat } from '../words/format.ts'
import { useSay } from '../words/say.ts'
import { useWords } from '../words/words.ts'
import { DiagramContext } from './context.ts'
import type { DiagramNode } from './graph.ts'
import { stepKey } from './graph.ts'
import { nodeDetail, nodeFigures, nodeName } from './node-text.ts'
import { fillOf } from './state-patterns.tsx'
import { diagramWords } from './words.ts'

export type ThingNode = Node<{ readonly node: DiagramNode; readonly label: string }, 'thing'>
export type SiteNode = Node<{ readonly name: string }, 'site'>

const BAR = 116
const GAUGE = 72
/** Marks of machines in a step, at most; more are a bar alone. */
const MOST_MARKS = 40

export const Thing = memo(function Thing({ data: { node, label } }: NodeProps<ThingNode>) {
  const { actions, painter } = useContext(DiagramContext)
  const root = useRef<HTMLDivElement>(null)
  const bar = useRef<SVGGElement>(null)
  const gauge = useRef<SVGRectElement>(null)
  const text = useRef<HTMLSpanElement>(null)
  const marks = useRef<SVGGElement>(null)
  const { step } = node
  const key = step ? stepKey(step.plant, step.id) : null
  useEffect(() => {
    if (key === null || !root.current || !bar.current) return
    return painter.add(key, {
      root: root.current,
      bar: [...bar.current.children] as SVGElement[],
      width: BAR,
      height: GAUGE,
      gauge: gauge.current,
      text: text.current,
      machines: marks.current ? ([...marks.current.children] as SVGElement[]) : [],
    })
  }, [key, painter, label])
  return (
    <div
      ref={root}
      className={`dg-thing dg-thing--${node.kind}${node.limit ? ` dg-thing--limit dg-thing--limit-${node.limit}` : ''}`}
      role="button"
      tabIndex={-1}
      data-node={node.id}
      aria-label={label}
      onFocus={() => actions.focus(node)}
      onClick={() => actions.choose(node)}
      onDoubleClick={() => actions.enter(node)}
    >
      {step ? <StepBody node={node} bar={bar} gauge={gauge} text={text} marks={marks} /> : <ThingBody node={node} />}
    </div>
  )
})

interface BodyRefs {
  readonly bar: Ref<SVGGElement>
  readonly gauge: Ref<SVGRectElement>
  readonly text: Ref<HTMLSpanElement>
  readonly marks: Ref<SVGGElement>
}

function StepBody({ node, bar, gauge, text, marks }: { readonly node: DiagramNode } & BodyRefs) {
  const said = useWords(diagramWords)
  const say = useSay()
  const format = useFormat()
  const step = node.step!
  const shown = Math.min(MOST_MARKS, step.machines)
  const size = shown > 20 ? 5 : Math.min(9, BAR / Math.max(1, shown) - 1)
  const inRow = shown > 20 ? 20 : shown
  return (
    <>
      <svg className="dg-gauge" width="5" height={GAUGE} viewBox={`0 0 5 ${GAUGE}`} aria-hidden="true">
        <rect className="dg-gauge__room" width="5" height={GAUGE} />
        <rect ref={gauge} className="dg-gauge__full" width="5" y={GAUGE} height="0" />
      </svg>
      {node.limit && (
        <span className="dg-limit" aria-hidden="true">
          ▲ {node.limit === 'people' ? said.limitPeople : said.limit}
        </span>
      )}
      <span className="dg-thing__name">{say.name(node.name)}</span>
      <span className="dg-thing__facts">
        <span>{format.count(step.machines)}&nbsp;×</span>
        <span ref={text} />
      </span>
      <svg className="dg-bar" width={BAR} height="18" viewBox={`0 0 ${BAR} 18`} aria-hidden="true">
        <rect className="dg-bar__room" width={BAR} height="6" />
        <rect className="dg-bar__use" width={BAR * Math.min(1, step.utilisation)} height="6" />
        <g ref={bar} className="dg-bar__states">
          {STATES.map((state) => (
            <rect key={state} height="6" width="0" fill={fillOf(state)} />
          ))}
        </g>
        <g ref={marks} className="dg-bar__machines" transform="translate(0 8)">
          {Array.from({ length: shown }, (_, i) => (
            <rect
              key={i}
              x={(i % inRow) * (BAR / inRow)}
              y={Math.floor(i / inRow) * 5}
              width={Math.max(1, Math.min(size, BAR / inRow - 1))}
              height={shown > 20 ? 4 : 8}
            />
          ))}
        </g>
      </svg>
      <span className="dg-thing__more">
        {step.takes.length > 0 && <span>↓&nbsp;{said.takes(step.takes.length)}</span>}
        {step.loss > 0.0005 && <span>↗&nbsp;{said.lost(format.percent(step.loss, 2))}</span>}
        {step.again && <span>↺&nbsp;{said.again}</span>}
      </span>
    </>
  )
}

function ThingBody({ node }: { readonly node: DiagramNode }) {
  const said = useWords(diagramWords)
  const say = useSay()
  const format = useFormat()
  const speaker = { said, say, format }
  const detail = nodeDetail(node, speaker)
  return (
    <>
      {node.limit && (
        <span className="dg-limit" aria-hidden="true">
          ▲ {node.limit === 'people' ? said.limitPeople : said.limit}
        </span>
      )}
      {node.kind !== 'supplier' && node.kind !== 'customer' && <span className="dg-thing__kind">{said[node.kind]}</span>}
      <span className="dg-thing__name">{nodeName(node, speaker)}</span>
      {detail !== '' && <span className="dg-thing__detail">{detail}</span>}
      <span className="dg-thing__facts">{nodeFigures(node, speaker)}</span>
    </>
  )
}

export const Site = memo(function Site({ data: { name } }: NodeProps<SiteNode>) {
  return (
    <div className="dg-site">
      <span>{name}</span>
    </div>
  )
})
