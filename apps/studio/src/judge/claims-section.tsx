import type { ClaimResult, Results } from '@cellwright/model'
import { Fragment, useCallback, useDeferredValue, useMemo, useRef, useState, type KeyboardEvent } from 'react'
import { useFormat } from '../words/format.ts'
import { useSay } from '../words/say.ts'
import { useWords } from '../words/words.ts'
import { ClaimAxisView } from './claim-axis.tsx'
import { ClaimDetail } from './claim-detail.tsx'
import { chosenClaims, ratioOf, SIGNS, VERDICTS, type ClaimSort, type Verdict } from './claim-rows.ts'
import { useSources } from './source-text.tsx'
import { axisText, valueText } from './value-text.ts'
import { VerdictMark } from './verdict-mark.tsx'
import { judgeWords } from './words.ts'

const COLUMNS = 6

/** The announced figures as a table: sorted, filtered and searched; one that is opened shows everything about it. */
export function ClaimsSection({ results }: { readonly results: Results }) {
  const said = useWords(judgeWords)
  const say = useSay()
  const { claims } = results
  const [sort, setSort] = useState<ClaimSort>('verdict')
  const [descending, setDescending] = useState(false)
  const [verdicts, setVerdicts] = useState<ReadonlySet<Verdict>>(new Set())
  const [scope, setScope] = useState('')
  const [search, setSearch] = useState('')
  const [open, setOpen] = useState<ReadonlySet<string>>(new Set())
  const body = useRef<HTMLTableSectionElement>(null)
  const sought = useDeferredValue(search)
  const sources = useSources(results)
  const textOf = useCallback(
    (c: ClaimResult) =>
      [
        c.id,
        c.title,
        say.name(c.title),
        c.announced,
        c.source,
        sources.get(c.source)?.text,
        c.stage,
        c.asOf,
        c.note,
        say.message(c.reason),
      ].join(' '),
    [say, sources],
  )
  const shown = useMemo(
    () => chosenClaims(claims, { sort, descending, verdicts, scope, search: sought }, textOf),
    [claims, sort, descending, verdicts, scope, sought, textOf],
  )
  const scopes = [...new Set(claims.map((c) => c.scope))]
  const by = (wanted: ClaimSort) => {
    setDescending(sort === wanted && !descending)
    setSort(wanted)
  }
  const toggle = (id: string) => setOpen((now) => new Set(now.has(id) ? [...now].filter((x) => x !== id) : [...now, id]))
  /** Opens a claim that another one names, and goes there. */
  const goTo = (id: string) => {
    setVerdicts(new Set())
    setScope('')
    setSearch('')
    setOpen((now) => new Set([...now, id]))
    requestAnimationFrame(() => {
      const at = document.getElementById(`claim-${id}`)
      at?.scrollIntoView({ block: 'start' })
      at?.querySelector('button')?.focus()
    })
  }
  const move = (event: KeyboardEvent<HTMLTableSectionElement>) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key]
    const from = event.target
    if (step === undefined || !(from instanceof HTMLButtonElement) || !from.classList.contains('open-claim')) return
    const all = [...(body.current?.querySelectorAll<HTMLButtonElement>('button.open-claim') ?? [])]
    const to = all[all.indexOf(from) + step]
    if (!to) return
    event.preventDefault()
    to.focus()
  }
  const column = (id: ClaimSort, head: string) => (
    <th scope="col" aria-sort={sort === id ? (descending ? 'descending' : 'ascending') : undefined}>
      <button type="button" className="sort" onClick={() => by(id)}>
        {head}
        <span aria-hidden="true">{sort === id ? (descending ? ' ↓' : ' ↑') : ' ↕'}</span>
      </button>
    </th>
  )
  return (
    <section aria-labelledby="audit-claims">
      <h2 id="audit-claims">{said.claims}</h2>
      {claims.length === 0 ? (
        <p>{said.noClaims}</p>
      ) : (
        <>
          <div className="filters">
            <div role="group" aria-label={said.verdicts}>
              {VERDICTS.filter((v) => claims.some((c) => c.verdict === v)).map((v) => (
                <button
                  type="button"
                  key={v}
                  aria-pressed={verdicts.has(v)}
                  title={said[`${v}Means`]}
                  onClick={() => setVerdicts((now) => new Set(now.has(v) ? [...now].filter((x) => x !== v) : [...now, v]))}
                >
                  <span className={`verdict verdict-${v}`}>
                    <span className="sign" aria-hidden="true">
                      {SIGNS[v]}
                    </span>
                    {`${said[v]} ${claims.filter((c) => c.verdict === v).length}`}
                  </span>
                </button>
              ))}
            </div>
            {scopes.length > 1 && (
              <label>
                {`${said.scope} `}
                <select value={scope} onChange={(e) => setScope(e.target.value)}>
                  <option value="">{said.everyScope}</option>
                  {scopes.map((s) => (
                    <option key={s} value={s}>
                      {s}
                    </option>
                  ))}
                </select>
              </label>
            )}
            <label>
              {`${said.search} `}
              <input type="search" value={search} placeholder={said.searchHint} onChange={(e) => setSearch(e.target.value)} />
            </label>
            <label>
              {`${said.sort} `}
              <select
                value={sort}
                onChange={(e) => {
                  setSort(e.target.value as ClaimSort)
                  setDescending(e.target.value === 'ratio')
                }}
              >
                <option value="verdict">{said.byVerdict}</option>
                <option value="file">{said.byFile}</option>
                <option value="title">{said.claim}</option>
                <option value="announced">{said.asOf}</option>
                <option value="ratio">{said.ratio}</option>
              </select>
            </label>
            <span role="status" className="quiet">
              {said.shown(shown.length, claims.length)}
            </span>
          </div>
          <p className="quiet legend">{said.legend}</p>
          <div className="wide-table">
            <table className="claims">
              <thead>
                <tr>
                  {column('title', said.claim)}
                  {column('announced', said.announced)}
                  <th scope="col">{said.model}</th>
                  {column('ratio', said.comparison)}
                  {column('verdict', said.verdict)}
                  <th scope="col">{said.reason}</th>
                </tr>
              </thead>
              <tbody ref={body} onKeyDown={move}>
                {shown.map((claim) => (
                  <Fragment key={claim.id}>
                    <ClaimRow claim={claim} open={open.has(claim.id)} toggle={toggle} />
                    {open.has(claim.id) && (
                      <tr className="detail">
                        <td colSpan={COLUMNS} id={`claim-${claim.id}-detail`}>
                          <ClaimDetail claim={claim} claims={claims} sources={sources} goTo={goTo} />
                        </td>
                      </tr>
                    )}
                  </Fragment>
                ))}
              </tbody>
            </table>
          </div>
          {shown.length === 0 && (
            <p>
              {`${said.noneFits} `}
              <button
                type="button"
                onClick={() => {
                  setVerdicts(new Set())
                  setScope('')
                  setSearch('')
                }}
              >
                {said.clear}
              </button>
            </p>
          )}
        </>
      )}
    </section>
  )
}

function ClaimRow({
  claim,
  open,
  toggle,
}: {
  readonly claim: ClaimResult
  readonly open: boolean
  readonly toggle: (id: string) => void
}) {
  const said = useWords(judgeWords)
  const format = useFormat()
  const say = useSay()
  const { axis } = claim
  const ratio = ratioOf(claim)
  const title = say.name(claim.title)
  return (
    <tr id={`claim-${claim.id}`} className={claim.supersededBy ? 'superseded' : undefined} data-claim={claim.id}>
      <th scope="row">
        <button
          type="button"
          className="open-claim"
          aria-expanded={open}
          aria-controls={open ? `claim-${claim.id}-detail` : undefined}
          aria-label={said.open(`${title} ${claim.id}`)}
          onClick={() => toggle(claim.id)}
        >
          <span aria-hidden="true">{open ? '▾ ' : '▸ '}</span>
          {title}
        </button>
        <span className="quiet under">{claim.id === claim.scope ? claim.id : `${claim.id} · ${claim.scope}`}</span>
      </th>
      <td className="announced">
        <strong>{valueText(claim.announced, format)}</strong>
        <span className="quiet under">
          {[claim.source, claim.asOf ? format.date(claim.asOf) : said.undated, say.name(claim.stage)].join(' · ')}
        </span>
        {claim.supersededBy && <span className="quiet under">{said.supersededShort(claim.supersededBy)}</span>}
      </td>
      <td>
        {axis?.model ? (
          <>
            <span className="nowrap">{axisText(axis.model.value, axis.unit, format)}</span>
            <span className="quiet under">
              {said.to(
                axisText(axis.model.low, axis.unit === 'date' ? 'date' : '', format),
                axisText(axis.model.high, axis.unit, format),
              )}
            </span>
            {ratio !== null && <span className="quiet under">{`${said.ratio}: ${format.number(ratio, 2)}`}</span>}
          </>
        ) : (
          <span className="quiet">{claim.model ? valueText(claim.model.value, format) : said.noModel}</span>
        )}
      </td>
      <td>
        <ClaimAxisView claim={claim} />
      </td>
      <td>
        <VerdictMark verdict={claim.verdict} borderline={claim.borderline} />
        {claim.unwidened !== claim.verdict && <span className="quiet under">{said.restsOnError}</span>}
      </td>
      <td className="reason">
        <span className="clamped">{say.message(claim.reason)}</span>
        {claim.needed && <span className="quiet under">{`${said.needed}: ${say.message(claim.needed)}`}</span>}
      </td>
    </tr>
  )
}
