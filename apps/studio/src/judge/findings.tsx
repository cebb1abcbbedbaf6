import type { Results } from '@cellwright/model'
import { useSay } from '../words/say.ts'
import { useWords } from '../words/words.ts'
import { judgeWords } from './words.ts'

/** What to read if nothing else is read. */
export function Findings({ results }: { readonly results: Results }) {
  const said = useWords(judgeWords)
  const say = useSay()
  if (results.headline.length === 0) return null
  return (
    <section aria-labelledby="audit-findings">
      <h2 id="audit-findings">{said.findings}</h2>
      <ol className="sentences">
        {results.headline.map((finding, i) => (
          <li key={`${finding.id} ${i}`}>{say.message(finding)}</li>
        ))}
      </ol>
    </section>
  )
}
