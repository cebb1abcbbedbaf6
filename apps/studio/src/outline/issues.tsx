import type { Issue } from '@cellwright/model'
import { useVirtualizer } from '@tanstack/react-virtual'
import { useRef, useState } from 'react'
import { useLive } from '../engine/live.ts'
import { apply } from '../inputs/apply.ts'
import { useView } from '../view/view.ts'
import { useSay } from '../words/say.ts'
import { useWords } from '../words/words.ts'
import { suggestionOf } from './suggestion.ts'
import { outlineWords } from './words.ts'
import { thingOf } from './written.ts'
import './issues.css'

const SIGNS = { error: '!', warning: '▲', note: 'i' } as const
/** Faults come first, whatever their place. */
const ORDER = { error: 0, warning: 1, note: 2 } as const

/** All faults and remarks, each with its place, what is wrong and what to do. One line while there are none. */
export function Issues() {
  const said = useWords(outlineWords)
  const issues = useLive((s) => s.looked?.issues)
  const sized = useLive((s) => s.sized)
  const project = useLive((s) => s.looked?.project)
  const errors = issues?.filter((i) => i.severity === 'error').length ?? 0
  const [shown, setShown] = useState<boolean | null>(null)
  const open = issues !== undefined && issues.length > 0 && (shown ?? errors > 0)
  const count = !issues ? said.reading : issues.length === 0 ? said.none : said.faultsSaid(errors, issues.length - errors)
  return (
    <div className="issues-panel">
      <div className="issues-head">
        <span className={errors > 0 ? 'issues-count bad' : 'issues-count'} role="status">
          {count}
        </span>
        {project === null && sized !== null && <span className="quiet">{said.kept}</span>}
        {issues !== undefined && issues.length > 0 && (
          <button type="button" aria-expanded={open} onClick={() => setShown(!open)}>
            {open ? said.hide : said.show}
          </button>
        )}
      </div>
      {open && <IssueList issues={issues.toSorted((a, b) => ORDER[a.severity] - ORDER[b.severity])} />}
    </div>
  )
}

function IssueList({ issues }: { readonly issues: readonly Issue[] }) {
  const place = useRef<HTMLDivElement>(null)
  const virtual = useVirtualizer({
    count: issues.length,
    getScrollElement: () => place.current,
    estimateSize: () => 52,
    overscan: 6,
  })
  return (
    <div className="issues-scroll" ref={place}>
      <ul style={{ height: virtual.getTotalSize() }}>
        {virtual.getVirtualItems().map(({ index, start }) => (
          <li
            key={index}
            data-index={index}
            ref={virtual.measureElement}
            aria-posinset={index + 1}
            aria-setsize={issues.length}
            style={{ transform: `translateY(${start}px)` }}
          >
            <OneIssue issue={issues[index]!} />
          </li>
        ))}
      </ul>
    </div>
  )
}

function OneIssue({ issue }: { readonly issue: Issue }) {
  const said = useWords(outlineWords)
  const { text, hint } = useSay().issue(issue)
  const show = useView((s) => s.show)
  const suggestion = suggestionOf(issue)
  const fix = () =>
    suggestion &&
    apply(issue.path, ({ setAt, renameAt, asTyped }, was) =>
      suggestion.kind === 'key'
        ? renameAt(was, issue.path, suggestion.text)
        : setAt(was, issue.path, asTyped(suggestion.text), { shared: true }),
    )
  return (
    <>
      <button
        type="button"
        className="issue"
        onClick={() => show({ path: thingOf(issue.path), field: issue.path, at: issue.at })}
      >
        <span className={`issue-sign ${issue.severity}`} aria-hidden="true">
          {SIGNS[issue.severity]}
        </span>
        <span className="hidden-text">{said[issue.severity]}</span>
        <span className="issue-place quiet">
          {issue.path || said.wholeFile}
          {issue.at && <>, {said.line(issue.at.line, issue.at.col)}</>}
        </span>
        <span className="issue-text">
          {text}
          {hint !== undefined && <span className="quiet">; {hint}</span>}
        </span>
        <span className="issue-code quiet">{issue.code}</span>
      </button>
      {suggestion && (
        <button type="button" className="issue-fix" onClick={fix}>
          {said.fix(suggestion.text)}
        </button>
      )}
    </>
  )
}
