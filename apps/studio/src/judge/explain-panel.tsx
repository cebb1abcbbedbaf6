import type { HeadlineRow } from '@cellwright/model'
import { useEffect, useEffectEvent, useLayoutEffect, useRef, useState } from 'react'
import { useShown } from '../run/shown.ts'
import { useView } from '../view/view.ts'
import { useFormat } from '../words/format.ts'
import { useSay } from '../words/say.ts'
import { useWords } from '../words/words.ts'
import { ExplainedFigure } from './explained-figure.tsx'
import { useExplained } from './explained.ts'
import { explainWords } from './explain-words.ts'
import { figureText, spreadText } from './headline-value.ts'
import { useAudit } from './judged.ts'
import './explain.css'

/** How a headline figure was worked out, down to its sources: beside what was clicked, not over it. */
export default function ExplainPanel({ figure }: { readonly figure: string }) {
  const said = useWords(explainWords)
  const format = useFormat()
  const say = useSay()
  const explain = useView((s) => s.explain)
  const shown = useShown().results
  const audited = useAudit((s) => s.results)
  const explained = useExplained(figure)
  const panel = useRef<HTMLElement>(null)
  const [top, setTop] = useState(0)
  const back = useBack(figure, panel)
  const row: HeadlineRow | undefined = [shown, audited].flatMap((r) => r?.figures ?? []).find((f) => f.id === figure)
  useLayoutEffect(() => {
    const place = () => setTop(Math.max(0, panel.current?.parentElement?.getBoundingClientRect().top ?? 0))
    place()
    addEventListener('resize', place)
    return () => removeEventListener('resize', place)
  }, [])
  const close = () => {
    explain(null)
    back()
  }
  const onEscape = useEffectEvent((event: globalThis.KeyboardEvent) => {
    if (event.key !== 'Escape' || event.defaultPrevented || document.activeElement?.closest('[role="dialog"], dialog')) return
    close()
  })
  useEffect(() => {
    addEventListener('keydown', onEscape)
    return () => removeEventListener('keydown', onEscape)
  }, [])
  const range = row && spreadText(row.value, format)
  return (
    <aside className="explain" ref={panel} aria-label={said.panel} style={{ top }}>
      <header>
        <div>
          <h2 tabIndex={-1}>
            {say.name(row?.name ?? (explained.state === 'done' ? (explained.explanation?.name ?? figure) : figure))}
          </h2>
          <span className="quiet">{figure}</span>
        </div>
        <button type="button" onClick={close} aria-keyshortcuts="Escape">
          {said.close}
        </button>
      </header>
      {row && (
        <p className="explain-definition">
          <strong>{figureText(row.value, format)}</strong>
          {range && <span className="quiet">{` (${said.range(range.low, range.high)})`}</span>}
          <span className="quiet under">{say.name(row.definition)}</span>
        </p>
      )}
      {explained.state === 'working' && <p role="status">{said.working}</p>}
      {explained.state === 'done' && <p className="quiet">{said.of(explained.of)}</p>}
      {explained.state === 'failed' && <p role="alert">{said.failed(explained.text)}</p>}
      {explained.state === 'done' &&
        (explained.explanation ? (
          <ExplainedFigure
            key={`${figure} ${explained.explanation.terms.length}`}
            explanation={explained.explanation}
            row={row}
            results={shown ?? audited}
          />
        ) : (
          <p>{said.noValue}</p>
        ))}
    </aside>
  )
}

/** Takes the focus when it opens, keeps what was clicked in sight, and gives the focus back. */
function useBack(figure: string, panel: { readonly current: HTMLElement | null }): () => void {
  const from = useRef<Element | null>(null)
  useEffect(() => {
    const at = panel.current
    const active = document.activeElement
    if (!at || (active && at.contains(active))) return
    from.current = active
    at.querySelector<HTMLElement>('h2')?.focus({ preventScroll: true })
    active?.scrollIntoView({ block: 'nearest', inline: 'nearest' })
  }, [figure, panel])
  return () => {
    if (from.current instanceof HTMLElement && from.current.isConnected) from.current.focus()
  }
}
