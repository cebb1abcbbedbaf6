import type { ClaimResult } from '@cellwright/model'
import { useMemo, useState, type KeyboardEvent } from 'react'
import { useFormat } from '../words/format.ts'
import { useSay } from '../words/say.ts'
import { useWords } from '../words/words.ts'
import { claimScale } from './claim-scale.ts'
import { axisText, valueText } from './value-text.ts'
import { judgeWords } from './words.ts'

const PAD = 9

/** Announced value, model with its range and comparable plants on one axis; `large` has ticks, and dots that the keyboard reaches. */
export function ClaimAxisView({ claim, large = false }: { readonly claim: ClaimResult; readonly large?: boolean }) {
  const said = useWords(judgeWords)
  const format = useFormat()
  const { axis, comparable } = claim
  const scale = useMemo(() => axis && claimScale(axis), [axis])
  if (!axis || !scale) return large ? null : <span className="quiet">{said.noAxis}</span>
  const { announced, model, unit } = axis
  const width = large ? 720 : 240
  const height = large ? 92 : 34
  const middle = large ? 40 : 17
  const x = (value: number) => PAD + scale.at(value) * (width - 2 * PAD)
  const text = (value: number) => axisText(value, unit, format)
  const n = format.count(axis.comparable.length)
  const summary = model
    ? said.axisSummary(valueText(claim.announced, format), text(model.value), text(model.low), text(model.high), n)
    : said.axisSummaryNoModel(valueText(claim.announced, format), n)
  const thick = large ? 14 : 8
  const diamond = large ? 8 : 6
  const open = [announced.low ?? scale.min, announced.high ?? scale.max] as const
  return (
    <figure className={large ? 'claim-axis large' : 'claim-axis'}>
      <svg
        viewBox={`0 0 ${width} ${height}`}
        width={large ? '100%' : width}
        height={large ? undefined : height}
        role={large ? 'group' : 'img'}
        aria-label={summary}
      >
        <line className="axis-line" x1={PAD} x2={width - PAD} y1={middle} y2={middle} />
        {model && (
          <>
            <line
              className="axis-widened"
              x1={x(model.widenedLow)}
              x2={x(model.widenedHigh)}
              y1={middle}
              y2={middle}
              strokeWidth={large ? 4 : 3}
            />
            <rect
              className="axis-band"
              x={x(model.low)}
              width={Math.max(2, x(model.high) - x(model.low))}
              y={middle - thick / 2}
              height={thick}
              rx={2}
            />
            <line
              className="axis-model"
              x1={x(model.value)}
              x2={x(model.value)}
              y1={middle - thick * 0.85}
              y2={middle + thick * 0.85}
            />
          </>
        )}
        {large && comparable ? (
          <Dots claim={claim} at={(i) => x(axis.comparable[i] ?? 0)} y={middle} />
        ) : (
          axis.comparable.map((value, i) => (
            <circle key={comparable?.items[i]?.id ?? i} className="axis-dot" cx={x(value)} cy={middle} r={2.6}>
              <title>{comparable?.items[i]?.name}</title>
            </circle>
          ))
        )}
        <line className="axis-open" x1={x(open[0])} x2={x(open[1])} y1={middle - thick - 2} y2={middle - thick - 2} />
        <path
          className="axis-announced"
          d={`M${x(announced.value)} ${middle - diamond}l${diamond} ${diamond}l${-diamond} ${diamond}l${-diamond} ${-diamond}z`}
        />
        {large &&
          scale.ticks.map((tick) => (
            <g key={tick} className="axis-tick" transform={`translate(${x(tick)} 0)`}>
              <line y1={middle + 18} y2={middle + 23} />
              <text y={middle + 37} textAnchor="middle">
                {axisText(tick, unit === 'date' ? unit : '', format)}
              </text>
            </g>
          ))}
      </svg>
      {large && (
        <figcaption className="quiet">
          {[unit === 'date' ? '' : format.unit(unit), scale.log ? said.logAxis : '', said.legend].filter(Boolean).join('. ')}
        </figcaption>
      )}
    </figure>
  )
}

/** Comparable plants; arrow keys go from one to the next by value, and what has the focus is named below. */
function Dots({ claim, at, y }: { readonly claim: ClaimResult; readonly at: (i: number) => number; readonly y: number }) {
  const said = useWords(judgeWords)
  const format = useFormat()
  const say = useSay()
  const items = claim.comparable?.items ?? []
  const values = claim.axis?.comparable ?? []
  const order = useMemo(() => values.map((_, i) => i).toSorted((a, b) => values[a]! - values[b]!), [values])
  const [current, setCurrent] = useState(0)
  const [named, setNamed] = useState<number | null>(null)
  const label = (i: number) => {
    const item = items[i]
    if (!item) return ''
    return said.dot(
      item.name,
      valueText(item.value, format),
      item.country,
      item.year === null ? '' : String(item.year),
      say.name(item.stage),
      item.ref,
    )
  }
  const move = (event: KeyboardEvent<SVGGElement>) => {
    const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key]
    const to = event.key === 'Home' ? 0 : event.key === 'End' ? order.length - 1 : step === undefined ? undefined : current + step
    if (to === undefined || to < 0 || to >= order.length) return
    event.preventDefault()
    setCurrent(to)
    ;(event.currentTarget.children[to] as SVGElement | undefined)?.focus()
  }
  if (items.length === 0) return null
  const place = named === null ? null : at(named)
  return (
    <>
      <g role="list" aria-label={`${said.comparables}. ${said.dotsHint}`} onKeyDown={move}>
        {order.map((i, place) => (
          <circle
            key={items[i]?.id ?? i}
            role="listitem"
            tabIndex={place === current ? 0 : -1}
            aria-label={label(i)}
            className="axis-dot"
            cx={at(i)}
            cy={y}
            r={4.5}
            onFocus={() => setNamed(i)}
            onBlur={() => setNamed(null)}
            onMouseEnter={() => setNamed(i)}
            onMouseLeave={() => setNamed(null)}
          />
        ))}
      </g>
      {named !== null && place !== null && (
        <text
          className="axis-name"
          x={Math.min(720 - PAD, Math.max(PAD, place))}
          y={12}
          textAnchor={place < 240 ? 'start' : place > 480 ? 'end' : 'middle'}
        >
          {label(named)}
        </text>
      )}
    </>
  )
}
