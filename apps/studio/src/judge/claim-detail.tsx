import type { ClaimResult } from '@cellwright/model'
import type { ReactNode } from 'react'
import { useFormat } from '../words/format.ts'
import { useSay } from '../words/say.ts'
import { useWords } from '../words/words.ts'
import { ClaimAxisView } from './claim-axis.tsx'
import { historyOf } from './claim-rows.ts'
import { LinkedText, SourceText, type SourceEntry } from './source-text.tsx'
import { valueText } from './value-text.ts'
import { VerdictMark } from './verdict-mark.tsx'
import { judgeWords } from './words.ts'

const ENOUGH = 5

interface DetailProps {
  readonly claim: ClaimResult
  readonly claims: readonly ClaimResult[]
  readonly sources: ReadonlyMap<string, SourceEntry>
  readonly goTo: (id: string) => void
}

/** Everything that is known about one announced figure. */
export function ClaimDetail({ claim, claims, sources, goTo }: DetailProps) {
  const said = useWords(judgeWords)
  const format = useFormat()
  const say = useSay()
  const { model, comparable } = claim
  const { before, after } = historyOf(claim, claims)
  const value = (text: string) => valueText(text, format)
  const other = (id: string): ReactNode => {
    const found = claims.find((c) => c.id === id)
    return (
      <span key={id}>
        <button type="button" className="link" onClick={() => goTo(id)}>
          {id}
        </button>
        {found && ` ${value(found.announced)}${found.asOf ? ` (${format.date(found.asOf)})` : ''} `}
      </span>
    )
  }
  return (
    <div className="claim-detail">
      <ClaimAxisView claim={claim} large />
      <dl>
        <dt>{said.verdict}</dt>
        <dd>
          <VerdictMark verdict={claim.verdict} borderline={claim.borderline} />
          {` ${said[`${claim.verdict}Means`]}`}
          {claim.borderline && `; ${said.borderlineMeans}`}
        </dd>
        <dt>{said.reason}</dt>
        <dd>{say.message(claim.reason)}</dd>
        {claim.needed && (
          <>
            <dt>{said.needed}</dt>
            <dd>{say.message(claim.needed)}</dd>
          </>
        )}
        <dt>{said.source}</dt>
        <dd>
          <SourceText id={claim.source} sources={sources} />
          <span className="quiet">{` [${claim.source}]`}</span>
        </dd>
        <dt>{said.asOf}</dt>
        <dd>{`${claim.asOf ? format.date(claim.asOf) : said.undated}; ${say.name(claim.stage)}`}</dd>
        {claim.note !== null && (
          <>
            <dt>{said.note}</dt>
            <dd>
              <LinkedText text={claim.note} />
            </dd>
          </>
        )}
        {claim.rivals.length > 0 && (
          <>
            <dt>{said.rivals}</dt>
            <dd>{claim.rivals.map(other)}</dd>
          </>
        )}
        {before.length + after.length > 0 && (
          <>
            <dt>{said.history}</dt>
            <dd>
              {before.length > 0 && `${said.before} `}
              {before.map((c) => other(c.id))}
              {after.length > 0 && `${said.after} `}
              {after.map((c) => other(c.id))}
            </dd>
          </>
        )}
        {model && (
          <>
            <dt>{said.band}</dt>
            <dd>
              {`${said.to(value(model.low), value(model.high))}; ${said.central} ${value(model.value)}; ${said.draws(format.count(model.n))}`}
            </dd>
            <dt>{said.widened}</dt>
            <dd>{said.to(value(model.widenedLow), value(model.widenedHigh))}</dd>
            <dt>{said.extremes}</dt>
            <dd>{said.to(value(model.widenedMin), value(model.widenedMax))}</dd>
            <dt>{said.error}</dt>
            <dd>
              {model.errorBasis === 'measured'
                ? said.errorMeasured(format.number(model.error), format.count(model.errorCases))
                : said.errorAssumed(format.number(model.error))}
            </dd>
            <dt>{said.unwidened}</dt>
            <dd>
              {claim.unwidened === claim.verdict
                ? said.unwidenedSame(said[claim.unwidened])
                : said.unwidenedOther(said[claim.unwidened])}
            </dd>
          </>
        )}
        {comparable ? (
          <>
            <dt>{said.rule}</dt>
            <dd>
              {`${say.name(comparable.rule)}. ${said.caseRange(format.count(comparable.n), value(comparable.low), value(comparable.high))}.`}
              {comparable.n < ENOUGH && ` ${said.tooFew}`}
            </dd>
          </>
        ) : (
          <>
            <dt>{said.comparables}</dt>
            <dd>{said.noComparables}</dd>
          </>
        )}
      </dl>
      {comparable && comparable.items.length > 0 && (
        <details className="cases" open={comparable.items.length <= 12}>
          <summary>{`${said.comparables} (${format.count(comparable.items.length)})`}</summary>
          <div className="wide-table">
            <table>
              <thead>
                <tr>
                  <th scope="col">{said.plant}</th>
                  <th scope="col">{said.country}</th>
                  <th scope="col">{said.year}</th>
                  <th scope="col">{said.stage}</th>
                  <th scope="col" className="number">
                    {said.size}
                  </th>
                  <th scope="col" className="number">
                    {said.value}
                  </th>
                  <th scope="col">{said.reference}</th>
                </tr>
              </thead>
              <tbody>
                {comparable.items.map((item) => (
                  <tr key={item.id}>
                    <th scope="row">{item.name}</th>
                    <td>{item.country}</td>
                    <td>{item.year}</td>
                    <td>{say.name(item.stage)}</td>
                    <td className="number">{item.size === null ? '' : value(item.size)}</td>
                    <td className="number">{value(item.value)}</td>
                    <td>
                      {item.ref.split(', ').map((ref) => (
                        <span key={ref} className="under">
                          <SourceText id={ref} sources={sources} />
                        </span>
                      ))}
                    </td>
                  </tr>
                ))}
              </tbody>
            </table>
          </div>
        </details>
      )}
    </div>
  )
}
