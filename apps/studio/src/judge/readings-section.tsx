import type { Results } from '@cellwright/model'
import { useFormat } from '../words/format.ts'
import { useSay } from '../words/say.ts'
import { useWords } from '../words/words.ts'
import type { Verdict } from './claim-rows.ts'
import { valueText } from './value-text.ts'
import { VerdictMark } from './verdict-mark.tsx'
import { judgeWords } from './words.ts'

/** Questions of the file: which of several readings its figures fit. */
export function ReadingsSection({ results: { readings } }: { readonly results: Results }) {
  const said = useWords(judgeWords)
  const format = useFormat()
  const say = useSay()
  if (readings.length === 0) return null
  const nameOf = (id: string) => (id === 'base' ? said.base : id)
  return (
    <section aria-labelledby="audit-readings">
      <h2 id="audit-readings">{said.readings}</h2>
      <p className="quiet">{said.readingsMeans}</p>
      {readings.map((r) => (
        <div key={r.id}>
          <h3>{r.question}</h3>
          <p>{say.message(r.conclusion)}</p>
          <div className="wide-table">
            <table>
              <thead>
                <tr>
                  <th scope="col">{said.reading}</th>
                  <th scope="col">{said.makes}</th>
                  <th scope="col" className="number">
                    {said.hold}
                  </th>
                  <th scope="col" className="number">
                    {said.distance}
                  </th>
                  <th scope="col">{said.so}</th>
                </tr>
              </thead>
              <tbody>
                {r.options.map((o) => (
                  <tr key={o.id}>
                    <th scope="row">{nameOf(o.id)}</th>
                    <td>{o.makes.map((m) => say.name(m)).join(', ')}</td>
                    <td className="number">{said.ofAll(format.count(o.fits), format.count(o.of))}</td>
                    <td className="number">{format.number(o.distance, 2)}</td>
                    <td>{o.ruledOut ? said.ruledOut : said.possible}</td>
                  </tr>
                ))}
              </tbody>
            </table>
          </div>
          {r.telling.length > 0 && (
            <div className="wide-table">
              <table>
                <caption>{said.telling}</caption>
                <thead>
                  <tr>
                    <th scope="col">{said.figure}</th>
                    <th scope="col">{said.announced}</th>
                    {r.options.map((o) => (
                      <th scope="col" key={o.id}>
                        {nameOf(o.id)}
                      </th>
                    ))}
                  </tr>
                </thead>
                <tbody>
                  {r.telling.map((c) => (
                    <tr key={c.id}>
                      <th scope="row">
                        {say.name(c.title)}
                        <span className="quiet under">{c.id}</span>
                      </th>
                      <td>{valueText(c.announced, format)}</td>
                      {r.options.map((o) => {
                        const one = c.readings.find((x) => x.id === o.id)
                        return (
                          <td key={o.id}>
                            {one && <VerdictMark verdict={one.verdict as Verdict} borderline={one.borderline} />}
                            {one && one.ratio !== null && (
                              <span className="quiet under">{`${said.ratio}: ${format.number(one.ratio, 2)}`}</span>
                            )}
                          </td>
                        )
                      })}
                    </tr>
                  ))}
                </tbody>
              </table>
            </div>
          )}
        </div>
      ))}
    </section>
  )
}
