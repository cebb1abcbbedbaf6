import type { Node, NodeProps } from '@xyflow/react'
import { memo, useContext, useEffect, useRef, type Ref } from 'react'
import { useFormat } from '../words/format.ts'
import { hyphenated } from '../words/hyphenate.ts'
import { useSay } from '../words/say.ts'
import { useWords } from '../words/words.ts'
import { DiagramContext } from './context.ts'
import { canvasFace } from './faces.ts'
import type { DiagramNode } from './graph.ts'
import { stepKey } from './graph.ts'
import { nodeDetail, nodeFigures, nodeName } from './node-text.ts'
import { diagramWords } from './words.ts'

export type ThingNode = Node<{ readonly node: DiagramNode; readonly label: string }, 'thing'>
export type SiteNode = Node<{ readonly name: string }, 'site'>

export const Thing = memo(function Thing({ data: { node, label } }: NodeProps<ThingNode>) {
  const { actions, painter } = useContext(DiagramContext)
  const root = useRef<HTMLDivElement>(null)
  const drawing = useRef<HTMLCanvasElement>(null)
  const text = useRef<HTMLSpanElement>(null)
  const { step } = node
  const key = step ? stepKey(step.plant, step.id) : null
  useEffect(() => {
    if (!step || key === null || !root.current || !drawing.current) return undefined
    return painter.add(key, {
      root: root.current,
      face: canvasFace(drawing.current, step.machines, step.utilisation),
      text: text.current,
    })
  }, [key, step, painter, label])
  return (
    <div
      ref={root}
      className={`dg-thing dg-thing--${node.kind}${node.limit ? ` dg-thing--limit dg-thing--limit-${node.limit}` : ''}`}
      role="button"
      tabIndex={-1}
      data-node={node.id}
      aria-label={step ? label : undefined}
      onFocus={() => actions.focus(node)}
      onClick={() => actions.choose(node)}
      onDoubleClick={() => actions.enter(node)}
    >
      {step ? <StepBody node={node} drawing={drawing} text={text} /> : <ThingBody node={node} />}
    </div>
  )
})

interface BodyRefs {
  readonly drawing: Ref<HTMLCanvasElement>
  readonly text: Ref<HTMLSpanElement>
}

function StepBody({ node, drawing, text }: { readonly node: DiagramNode } & BodyRefs) {
  const said = useWords(diagramWords)
  const say = useSay()
  const format = useFormat()
  const step = node.step!
  return (
    <>
      <canvas ref={drawing} className="dg-drawing" aria-hidden="true" />
      {node.limit && (
        <span className="dg-limit" aria-hidden="true">
          ▲ {node.limit === 'people' ? said.limitPeople : said.limit}
        </span>
      )}
      <span className="dg-thing__name" aria-hidden="true">
        {hyphenated(say.name(node.name))}
      </span>
      <span className="dg-thing__facts" aria-hidden="true">
        <span>{format.count(step.machines)}&nbsp;×</span>
        <span ref={text} />
      </span>
      <span className="dg-thing__more" aria-hidden="true">
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
      {node.limit && <span className="dg-limit">▲ {said.limit}</span>}
      {node.kind !== 'supplier' && node.kind !== 'customer' && <span className="dg-thing__kind">{said[node.kind]}</span>}
      <span className="dg-thing__name">{hyphenated(nodeName(node, speaker))}</span>
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
