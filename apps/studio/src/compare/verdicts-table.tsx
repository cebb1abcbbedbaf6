import type { CompareResults, VerdictSide } from '@cellwright/model'
import { useFormat } from '../words/format.ts'
import { useSay } from '../words/say.ts'
import { useWords } from '../words/words.ts'
import { sideName } from './side-name.ts'
import { compareWords } from './words.ts'

/** Claims that a side gives another verdict than the base. */
export function VerdictsTable({ results }: { readonly results: CompareResults }) {
  const said = useWords(compareWords)
  const say = useSay()
  const format = useFormat()
  const verdict = ({ verdict: its, borderline, reason }: VerdictSide) => (
    <>
      <b>{said[its]}</b>
      {borderline && ` (${said.borderline})`}
      <div className="quiet small">{say.message(reason)}</div>
    </>
  )
  return (
    <section aria-labelledby="compared-verdicts">
      <h3 id="compared-verdicts">{said.verdicts}</h3>
      {results.variants.map(({ id, verdicts, judged }) => {
        const side = results.sides.find((s) => s.id === id)!
        const name = sideName(side, said)
        return (
          <div key={id} className="compared-scroll" tabIndex={0} role="region" aria-label={`${said.verdicts}: ${name}`}>
            {verdicts.length === 0 ? (
              <p>
                <b>{name}</b>: {said.verdictsNone(format.count(judged))}
              </p>
            ) : (
              <table className="verdicts">
                <caption>{name}</caption>
                <thead>
                  <tr>
                    <th scope="col">{said.claim}</th>
                    <th scope="col">{said.announced}</th>
                    <th scope="col">{said.base}</th>
                    <th scope="col">{name}</th>
                  </tr>
                </thead>
                <tbody>
                  {verdicts.map((row) => (
                    <tr key={row.id}>
                      <th scope="row">
                        {say.name(row.title)} <span className="quiet">{row.scope}</span>
                      </th>
                      <td>{row.variant.announced}</td>
                      <td>{verdict(row.base)}</td>
                      <td>{verdict(row.variant)}</td>
                    </tr>
                  ))}
                </tbody>
              </table>
            )}
          </div>
        )
      })}
    </section>
  )
}
