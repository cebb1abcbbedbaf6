import type { Results } from '@cellwright/model'
import { useSay } from '../words/say.ts'
import { useWords } from '../words/words.ts'
import { judgeWords } from './words.ts'

/** As many as fit on a screen with the figures below them. */
const FIRST = 6

/** What to read if nothing else is read. */
export function Findings({ results }: { readonly results: Results }) {
  const said = useWords(judgeWords)
  const say = useSay()
  const { headline } = results
  if (headline.length === 0) return null
  const list = (from: number, to?: number) => (
    <ol className="sentences" start={from + 1}>
      {headline.slice(from, to).map((finding, i) => (
        <li key={`${finding.id} ${i}`}>{say.message(finding)}</li>
      ))}
    </ol>
  )
  return (
    <section aria-labelledby="audit-findings">
      <h2 id="audit-findings">{said.findings}</h2>
      {list(0, FIRST)}
      {headline.length > FIRST && (
        <details>
          <summary>{said.moreFindings(headline.length - FIRST)}</summary>
          {list(FIRST)}
        </details>
      )}
    </section>
  )
}
