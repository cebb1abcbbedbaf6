import type { ExplainedTerm } from '@cellwright/model'
import { useEffect, useMemo, useRef, type KeyboardEvent } from 'react'
import { useFormat } from '../words/format.ts'
import { useSay } from '../words/say.ts'
import { useWords } from '../words/words.ts'
import { explainWords } from './explain-words.ts'
import { parentOf, visibleRows, type TermPath, type TreeRow } from './explained-tree.ts'
import { Basis } from './term-detail.tsx'
import { termValue } from './term-text.ts'

interface ExplainTreeProps {
  readonly terms: ReadonlyMap<string, ExplainedTerm>
  readonly open: ReadonlySet<TermPath>
  readonly setOpen: (open: ReadonlySet<TermPath>) => void
  readonly at: TermPath
  readonly setAt: (at: TermPath) => void
}

/** Terms as a tree, opened step by step, by hand or by the arrow keys. */
export function ExplainTree({ terms, open, setOpen, at, setAt }: ExplainTreeProps) {
  const said = useWords(explainWords)
  const rows = useMemo(() => visibleRows(terms, open), [terms, open])
  const list = useRef<HTMLUListElement>(null)
  const byKey = useRef(false)
  useEffect(() => {
    const current = list.current?.querySelector<HTMLElement>('[tabindex="0"]')
    if (!byKey.current) return
    byKey.current = false
    current?.focus()
  }, [at])
  const set = (path: TermPath, isOpen: boolean) =>
    setOpen(new Set(isOpen ? [...open, path] : [...open].filter((p) => p !== path)))
  const move = (event: KeyboardEvent) => {
    const i = rows.findIndex((r) => r.path === at)
    const row = rows[i]
    if (!row) return
    const to = (path: TermPath | null | undefined) => {
      if (path === null || path === undefined) return
      byKey.current = true
      setAt(path)
    }
    switch (event.key) {
      case 'ArrowDown':
        to(rows[i + 1]?.path)
        break
      case 'ArrowUp':
        to(rows[i - 1]?.path)
        break
      case 'ArrowRight':
        if (row.canOpen && !row.open) set(row.path, true)
        else to(row.open ? rows[i + 1]?.path : null)
        break
      case 'ArrowLeft':
        if (row.open) set(row.path, false)
        else to(parentOf(row.path))
        break
      case 'Home':
        to(rows[0]?.path)
        break
      case 'End':
        to(rows.at(-1)?.path)
        break
      case 'Enter':
      case ' ':
        if (row.canOpen) set(row.path, !row.open)
        break
      default:
        return
    }
    event.preventDefault()
  }
  return (
    <ul role="tree" aria-label={said.tree} ref={list} onKeyDown={move}>
      {rows.map((row) => (
        <TreeItem
          key={row.path}
          row={row}
          current={row.path === at}
          choose={() => setAt(row.path)}
          toggle={() => set(row.path, !row.open)}
        />
      ))}
    </ul>
  )
}

interface TreeItemProps {
  readonly row: TreeRow
  readonly current: boolean
  readonly choose: () => void
  readonly toggle: () => void
}

const INDENT = 14

function TreeItem({ row, current, choose, toggle }: TreeItemProps) {
  const format = useFormat()
  const say = useSay()
  const { term, level, open, canOpen, place, of } = row
  return (
    <li
      role="treeitem"
      aria-level={level}
      aria-posinset={place}
      aria-setsize={of}
      aria-expanded={canOpen ? open : undefined}
      aria-selected={current}
      tabIndex={current ? 0 : -1}
      style={{ paddingInlineStart: (level - 1) * INDENT + 4 }}
      onClick={() => {
        choose()
        if (canOpen && (current || !open)) toggle()
      }}
    >
      <span aria-hidden="true" className="twist">
        {canOpen ? (open ? '▾' : '▸') : '·'}
      </span>
      <span className="term-name">{say.name(term.name)}</span>
      <span className="term-value">{termValue(term, format)}</span>
      <Basis term={term} />
    </li>
  )
}
