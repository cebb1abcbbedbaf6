import type { Results } from '@cellwright/model'
import { useVirtualizer } from '@tanstack/react-virtual'
import { useEffect, useMemo, useRef, useState, type KeyboardEvent } from 'react'
import { useLive } from '../engine/live.ts'
import { useAudit } from '../judge/judged.ts'
import { useShown } from '../run/shown.ts'
import { useView } from '../view/view.ts'
import { useSay } from '../words/say.ts'
import { useWords } from '../words/words.ts'
import { Badges } from './badges.tsx'
import { treeMove, typedRow } from './tree-keys.ts'
import { isOpenAtFirst, marksOf, rowsOf, treeOf, type Leaf } from './tree.ts'
import { outlineWords } from './words.ts'
import { thingOf } from './written.ts'
import './outline.css'

/** Height of a line [px]. */
const LINE = 28
/** Letters typed within this time are one word [ms]. */
const TYPING = 700

/** What is in the project, as a tree that follows the file. */
export function Outline() {
  const said = useWords(outlineWords)
  const say = useSay()
  const looked = useLive((s) => s.looked)
  const sized = useLive((s) => s.sized)
  const { results } = useShown()
  const selection = useView((s) => s.selection)
  const select = useView((s) => s.select)
  const written = looked?.written ?? null
  const audited = useAudit((s) => s.results)
  const leaves = useMemo(() => treeOf(written, judged(results ?? sized, audited)), [written, results, sized, audited])
  const [folds, setFolds] = useState<Readonly<Record<string, boolean>>>({})
  const isOpen = (leaf: Leaf) => folds[leaf.key] ?? isOpenAtFirst(leaf)
  const rows = rowsOf(leaves, isOpen)
  const issues = looked?.issues ?? []
  const nameOf = (leaf: Leaf) =>
    leaf.kind === 'project'
      ? leaf.name || said.project
      : leaf.section && leaf.kind === 'section'
        ? said[leaf.section]
        : leaf.said
          ? say.name(leaf.name)
          : leaf.name
  const path = thingOf(selection.path)
  const selected = selection.step === undefined ? path || '#project' : `${path}#${selection.step}`
  const [focused, setFocused] = useState(selected)
  const at = Math.max(
    rows.findIndex((r) => r.leaf.key === focused),
    0,
  )
  const place = useRef<HTMLDivElement>(null)
  const virtual = useVirtualizer({
    count: rows.length,
    getScrollElement: () => place.current,
    estimateSize: () => LINE,
    overscan: 12,
  })
  const typed = useRef({ text: '', at: 0 })

  useEffect(() => {
    // What is selected elsewhere is unfolded and shown here.
    setFocused(selected)
    const above = ancestorsOf(leaves, selected)
    if (above.some((leaf) => !isOpen(leaf)))
      setFolds((now) => ({ ...now, ...Object.fromEntries(above.map((l) => [l.key, true])) }))
    // oxlint-disable-next-line react-hooks/exhaustive-deps -- follows the selection, not each fold
  }, [selected])
  useEffect(() => {
    const index = rows.findIndex((r) => r.leaf.key === focused)
    if (index >= 0) virtual.scrollToIndex(index, { align: 'auto' })
    // oxlint-disable-next-line react-hooks/exhaustive-deps -- when another line has the focus
  }, [focused])

  const choose = (leaf: Leaf) => {
    setFocused(leaf.key)
    select({ path: leaf.path, ...(leaf.step === undefined ? {} : { step: leaf.step }) })
  }
  const fold = (leaf: Leaf, open: boolean) => setFolds((now) => ({ ...now, [leaf.key]: open }))
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return
    const move = treeMove(event.key, at, rows)
    const text = typed.current
    if (move && !(event.key === ' ' && text.text !== '' && event.timeStamp - text.at < TYPING)) {
      event.preventDefault()
      typed.current = { text: '', at: 0 }
      if ('choose' in move) choose(rows[move.choose]!.leaf)
      else if ('fold' in move) fold(rows[move.fold]!.leaf, move.open)
      else setFocused(rows[move.to]!.leaf.key)
    } else if (event.key.length === 1) {
      typed.current = { text: event.timeStamp - text.at < TYPING ? text.text + event.key : event.key, at: event.timeStamp }
      const names = rows.map((r) => nameOf(r.leaf))
      setFocused(rows[typedRow(typed.current.text, at, names)]!.leaf.key)
    }
  }
  if (rows.length === 0) return <p className="outline-empty quiet">{looked ? said.empty : said.reading}</p>
  const active = rows[at]!.leaf
  return (
    <div
      className="outline"
      role="tree"
      aria-label={said.tree}
      tabIndex={0}
      ref={place}
      aria-activedescendant={`outline-${active.key}`}
      onKeyDown={onKeyDown}
    >
      <div role="presentation" style={{ height: virtual.getTotalSize(), position: 'relative' }}>
        {virtual.getVirtualItems().map(({ index, start }) => {
          const { leaf, level, position, of, open } = rows[index]!
          const folds = leaf.children.length > 0
          return (
            <div
              key={leaf.key}
              id={`outline-${leaf.key}`}
              role="treeitem"
              aria-level={level}
              aria-posinset={position}
              aria-setsize={of}
              aria-selected={leaf.key === selected}
              aria-expanded={folds ? open : undefined}
              className={`outline-line ${leaf.kind}${leaf.key === active.key ? ' active' : ''}`}
              style={{ height: LINE, transform: `translateY(${start}px)`, paddingInlineStart: `${(level - 1) * 0.9 + 0.3}rem` }}
              onClick={() => choose(leaf)}
              onDoubleClick={() => folds && fold(leaf, !open)}
            >
              <span
                className="outline-fold"
                aria-hidden="true"
                onClick={(event) => {
                  if (!folds) return
                  event.stopPropagation()
                  fold(leaf, !open)
                }}
              >
                {folds ? (open ? '▾' : '▸') : ''}
              </span>
              <span className="outline-name" title={nameOf(leaf)}>
                {nameOf(leaf)}
                {leaf.kind === 'section' && <span className="quiet"> {leaf.children.length}</span>}
              </span>
              {leaf.note && <span className="outline-note quiet">{leaf.note}</span>}
              {leaf.unbuilt && <span className="outline-note quiet">{said.unbuilt}</span>}
              <Badges marks={marksOf(leaf, issues)} verdict={leaf.verdict} />
            </div>
          )
        })}
      </div>
    </div>
  )
}

/** Steps of what is shown; its verdicts, or those of the audit by itself where it has none. */
const judged = (shown: Results | null, audited: Results | null): Results | null =>
  shown && shown.claims.length === 0 && audited?.project.id === shown.project.id ? { ...shown, claims: audited.claims } : shown

/** The lines above the one of `key`, from the top. */
function ancestorsOf(leaves: readonly Leaf[], key: string): Leaf[] {
  for (const leaf of leaves) {
    if (leaf.children.some((child) => child.key === key)) return [leaf]
    const below = ancestorsOf(leaf.children, key)
    if (below.length > 0) return [leaf, ...below]
  }
  return []
}
