import type { Results } from '@cellwright/model'
import { useFormat } from '../words/format.ts'
import { useSay } from '../words/say.ts'
import { useWords } from '../words/words.ts'
import { judgeWords } from './words.ts'

/** What two announced figures fix between them, beside the design and comparable cases. */
export function ImpliedSection({ results: { implied } }: { readonly results: Results }) {
  const said = useWords(judgeWords)
  const format = useFormat()
  const say = useSay()
  if (implied.length === 0) return null
  return (
    <section aria-labelledby="audit-implied">
      <h2 id="audit-implied">{said.implied}</h2>
      <p className="quiet">{said.impliedMeans}</p>
      <div className="wide-table">
        <table>
          <thead>
            <tr>
              <th scope="col">{said.figure}</th>
              <th scope="col" className="number">
                {said.impliedValue}
              </th>
              <th scope="col" className="number">
                {said.design}
              </th>
              <th scope="col">{said.comparables}</th>
              <th scope="col">{said.how}</th>
            </tr>
          </thead>
          <tbody>
            {implied.map((i) => (
              <tr key={i.id}>
                <th scope="row">{say.name(i.what)}</th>
                <td className="number">{i.floor ? said.atLeast(format.figure(i.value)) : format.figure(i.value)}</td>
                <td className="number">{format.number(i.design)}</td>
                <td>
                  {i.comparable && i.comparable.n > 0 && (
                    <span title={say.name(i.comparable.rule)}>
                      {said.caseRange(
                        format.count(i.comparable.n),
                        format.number(i.comparable.low),
                        format.number(i.comparable.high),
                      )}
                    </span>
                  )}
                </td>
                <td>
                  {say.name(i.how)}
                  <span className="quiet under">{`${said.followsFrom}: ${i.from.join(', ')}`}</span>
                  {i.more !== null && <span className="under">{say.name(i.more)}</span>}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  )
}
