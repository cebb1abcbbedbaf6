import type { Results } from '@cellwright/model'
import { useVirtualizer } from '@tanstack/react-virtual'
import { useDeferredValue, useMemo, useRef, useState } from 'react'
import { csvOf } from '../charts/csv.ts'
import type { ChartColumn } from '../charts/chart.tsx'
import { download } from '../document/download.ts'
import { useFormat } from '../words/format.ts'
import { useSay } from '../words/say.ts'
import { useWords } from '../words/words.ts'
import { LinkedText, useSources } from './source-text.tsx'
import { useTornado } from './tornado.tsx'
import { weighted, type WeightedRow } from './weights.ts'
import { weightWords } from './weight-words.ts'

const ROW = 58
/** Best known first. */
const BASES = ['measured', 'datasheet', 'published-model', 'derived', 'claim', 'assumed']

/** Every number that was read, with its band, its source and how much it matters. */
export function AssumptionsTable({ results }: { readonly results: Results }) {
  const said = useWords(weightWords)
  const format = useFormat()
  const say = useSay()
  const choose = useTornado((s) => s.choose)
  const sources = useSources(results)
  const all = useMemo(() => weighted(results), [results])
  const hasRun = results.sensitivity.length > 0
  const [search, setSearch] = useState('')
  const [basis, setBasis] = useState('')
  const [kind, setKind] = useState('')
  const [order, setOrder] = useState<'matter' | 'name' | 'read'>('matter')
  const sought = useDeferredValue(search)
  const bases = [...BASES, ...new Set(all.map((w) => w.row.basis))].filter(
    (b, i, list) => list.indexOf(b) === i && all.some((w) => w.row.basis === b),
  )
  const rows = useMemo(() => {
    const words = sought.toLocaleLowerCase().split(/\s+/).filter(Boolean)
    const found = all.filter(({ row }) => {
      if (basis !== '' && row.basis !== basis) return false
      if (kind !== '' && row.kind !== kind) return false
      if (words.length === 0) return true
      const text = [
        row.id,
        row.name,
        say.name(row.name),
        row.ref,
        say.name(row.ref),
        row.reason ?? '',
        ...row.usedBy.map(say.name),
      ]
        .join(' ')
        .toLocaleLowerCase()
      return words.every((w) => text.includes(w))
    })
    if (order === 'read') return found
    if (order === 'name') return found.toSorted((a, b) => say.name(a.row.name).localeCompare(say.name(b.row.name)))
    // Of what was not varied: what has a band before what has none, what is assumed before what is known.
    const next = ({ row }: WeightedRow) => (row.low < row.high ? 2 : 0) + (row.basis === 'assumed' ? 1 : 0)
    return found.toSorted((a, b) => b.rank - a.rank || next(b) - next(a))
  }, [all, sought, basis, kind, order, say])
  const place = useRef<HTMLDivElement>(null)
  // The scroller is what it is made for; nothing here is memoised past it.
  // oxlint-disable-next-line react-hooks-js/incompatible-library
  const scroll = useVirtualizer({
    count: rows.length,
    getScrollElement: () => place.current,
    estimateSize: () => ROW,
    overscan: 12,
  })
  const shown = scroll.getVirtualItems()
  const toTornado = (id: string) => {
    choose(id)
    document.getElementById('audit-tornado')?.scrollIntoView({ block: 'start' })
  }
  const save = () => {
    const columns: readonly ChartColumn<WeightedRow>[] = [
      { id: 'id', head: said.id, value: (w) => w.row.id },
      { id: 'name', head: said.input, value: (w) => say.name(w.row.name) },
      { id: 'value', head: said.value, value: (w) => w.row.value },
      { id: 'low', head: said.atLow, value: (w) => w.row.low },
      { id: 'high', head: said.atHigh, value: (w) => w.row.high },
      { id: 'unit', head: 'unit', value: (w) => w.row.unit },
      { id: 'basis', head: said.basis, value: (w) => w.row.basis },
      { id: 'ref', head: said.source, value: (w) => w.row.ref },
      { id: 'reason', head: said.noReason, value: (w) => (w.row.reason === null ? null : say.reason(w.row.reason)) },
      { id: 'usedBy', head: said.usedBy, value: (w) => w.row.usedBy.join(' ') },
      { id: 'matters', head: said.matters, value: (w) => w.weight },
    ]
    download(
      `${results.project.id}-assumptions.csv`,
      new Blob(
        [
          csvOf(
            columns.map((c) => c.id),
            columns,
            rows,
          ),
        ],
        { type: 'text/csv;charset=utf-8' },
      ),
    )
  }
  return (
    <section aria-labelledby="audit-assumptions">
      <h2 id="audit-assumptions">{said.assumptions}</h2>
      <p className="quiet">{said.assumptionsMeans}</p>
      <div className="filters">
        <label>
          {`${said.filter} `}
          <input type="search" value={search} onChange={(e) => setSearch(e.target.value)} />
        </label>
        <label>
          {`${said.basis} `}
          <select value={basis} onChange={(e) => setBasis(e.target.value)}>
            <option value="">{said.allBases}</option>
            {bases.map((b) => (
              <option key={b} value={b}>
                {`${say.name(b)} (${all.filter((w) => w.row.basis === b).length})`}
              </option>
            ))}
          </select>
        </label>
        <label>
          {`${said.kind} `}
          <select value={kind} onChange={(e) => setKind(e.target.value)}>
            <option value="">{said.allKinds}</option>
            <option value="file">{said.own}</option>
            <option value="library">{said.library}</option>
          </select>
        </label>
        <label>
          {`${said.order} `}
          <select value={order} onChange={(e) => setOrder(e.target.value as typeof order)}>
            <option value="matter">{said.byMatter}</option>
            <option value="name">{said.byName}</option>
            <option value="read">{said.asRead}</option>
          </select>
        </label>
        <span role="status" className="quiet">
          {said.count(rows.length, all.length)}
        </span>
        <button type="button" onClick={save}>
          {said.csv}
        </button>
      </div>
      {/* A table too long for the page to hold: its rows are made as they come into sight. */}
      <div className="long-table" ref={place} tabIndex={0} role="region" aria-label={said.assumptions}>
        <div role="table" aria-rowcount={rows.length + 1} className="assumptions">
          <div role="row" aria-rowindex={1} className="long-row long-head">
            {[said.input, said.value, said.band, said.basis, said.source, said.usedBy, said.matters].map((head) => (
              <div role="columnheader" key={head}>
                {head}
              </div>
            ))}
          </div>
          <div role="rowgroup" className="long-body" style={{ height: scroll.getTotalSize() }}>
            {shown.map(({ index, key, start }) => {
              const { row, weight, moves } = rows[index]!
              return (
                <div
                  role="row"
                  aria-rowindex={index + 2}
                  key={key}
                  data-index={index}
                  ref={scroll.measureElement}
                  className="long-row"
                  style={{ transform: `translateY(${start}px)` }}
                >
                  <div role="rowheader">
                    {say.name(row.name)}
                    <span className="quiet under breakable">{row.id}</span>
                  </div>
                  <div role="cell" className="number">
                    {`${format.number(row.value)}\u00a0${format.unit(row.unit)}`}
                  </div>
                  <div role="cell" className="number">
                    {row.low < row.high ? said.to(format.number(row.low), format.number(row.high)) : said.noBand}
                  </div>
                  <div role="cell">
                    <span className={`basis basis-${row.basis}`}>{say.name(row.basis)}</span>
                    <span className="quiet under">{row.kind === 'file' ? said.own : said.library}</span>
                  </div>
                  <div role="cell">
                    {row.ref !== '' && (
                      <span title={sources.get(row.ref.split(',')[0] ?? '')?.text}>
                        <LinkedText text={say.name(row.ref)} />
                      </span>
                    )}
                    {row.reason !== null ? (
                      <span className="under">{say.reason(row.reason)}</span>
                    ) : (
                      row.basis === 'assumed' && <span className="quiet under">{said.noReason}</span>
                    )}
                  </div>
                  <div role="cell" className="quiet breakable">
                    {row.usedBy.map(say.name).join(', ')}
                  </div>
                  <div role="cell">
                    {weight !== null && moves ? (
                      <button
                        type="button"
                        className="link"
                        title={said.showTornado(`${say.name(moves.figure)} (${moves.scope})`, format.percent(weight, 2))}
                        onClick={() => toTornado(moves.id)}
                      >
                        <meter value={weight} min={0} max={1} aria-hidden="true" />
                        {` ${format.percent(weight, 2)}`}
                        <span className="under">{say.name(moves.figure)}</span>
                      </button>
                    ) : (
                      <span className="quiet">{hasRun ? said.nothing : said.unknownWeight}</span>
                    )}
                  </div>
                </div>
              )
            })}
          </div>
        </div>
      </div>
    </section>
  )
}
