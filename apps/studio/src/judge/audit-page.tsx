import { Findings } from './findings.tsx'
import { AssumptionsTable } from './assumptions-table.tsx'
import { ClaimsSection } from './claims-section.tsx'
import { ContractsSection } from './contracts-section.tsx'
import { HeadlineOverview } from './headline-overview.tsx'
import { ImpliedSection } from './implied-section.tsx'
import { JudgedState } from './judged-state.tsx'
import { useJudged } from './judged.ts'
import { ReadingsSection } from './readings-section.tsx'
import { Tornado } from './tornado.tsx'
import { useShown } from '../run/shown.ts'
import { useWords } from '../words/words.ts'
import { useSay } from '../words/say.ts'
import { judgeWords } from './words.ts'
import './judge.css'

/** What is behind the announced figures: findings first, then every figure with its evidence, then what it all hangs on. */
export default function AuditPage() {
  const said = useWords(judgeWords)
  const say = useSay()
  const { results, stale } = useJudged()
  const shown = useShown().results
  // A preview has the books, which an audit has not.
  const fuller = shown !== null && shown.project.hash === results?.project.hash && shown.figures.length > results.figures.length
  return (
    <div className={stale ? 'audit-page is-stale' : 'audit-page'}>
      <h1>{said.audit}</h1>
      <JudgedState results={results} stale={stale} />
      {results && (
        <>
          <Findings results={results} />
          <HeadlineOverview results={fuller ? shown : results} />
          <ClaimsSection results={results} />
          <ReadingsSection results={results} />
          <ImpliedSection results={results} />
          <ContractsSection results={results} />
          <Tornado results={results} />
          <AssumptionsTable results={results} />
          {results.warnings.length > 0 && (
            <section aria-labelledby="audit-warnings">
              <h2 id="audit-warnings">{said.warnings}</h2>
              <ul className="sentences">
                {results.warnings.map((warning, i) => (
                  <li key={`${warning.code} ${i}`}>{say.message(warning)}</li>
                ))}
              </ul>
            </section>
          )}
        </>
      )}
    </div>
  )
}
