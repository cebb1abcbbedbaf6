import type { CompareResults } from '@cellwright/model'
import { useFormat } from '../words/format.ts'
import { useSay } from '../words/say.ts'
import { useWords } from '../words/words.ts'
import { FiguresTable } from './figures-table.tsx'
import { sideName } from './side-name.ts'
import { VerdictsTable } from './verdicts-table.tsx'
import { compareWords } from './words.ts'
import { YearsCharts } from './years-chart.tsx'

/** What a comparison came to, with the run that it is of. */
export function ResultsPart({
  results,
  stale,
  otherSides,
}: {
  readonly results: CompareResults
  /** The inputs have been changed since. */
  readonly stale: boolean
  /** Other sides are chosen now. */
  readonly otherSides: boolean
}) {
  const said = useWords(compareWords)
  const say = useSay()
  const format = useFormat()
  const { engine, project, incomplete, sides, variants, warnings } = results
  const hashes = [project.hash, ...sides.flatMap((s) => s.hash ?? [])].join(' / ')
  return (
    <div className={stale ? 'compare-results stale' : 'compare-results'}>
      <p className="quiet">
        {said.from(hashes, String(engine.seed), format.count(engine.replications), format.count(engine.draws), engine.version)}
      </p>
      {stale && (
        <p role="status" className="stale-mark">
          {said.stale}
        </p>
      )}
      {!stale && otherSides && (
        <p role="status" className="stale-mark">
          {said.staleSides}
        </p>
      )}
      {incomplete && (
        <p role="status" className="stale-mark">
          <b>{said.incomplete}</b>: {say.message(incomplete)}
        </p>
      )}
      <section aria-labelledby="compared-sayings">
        <h3 id="compared-sayings">{said.sayings}</h3>
        {variants.map((variant) => {
          const side = sides.find((s) => s.id === variant.id)!
          const things = (list: typeof variant.onlyInBase) => list.map((t) => `${said[t.kind]} ${t.id}`).join(', ')
          return (
            <div key={variant.id}>
              <h4>{sideName(side, said)}</h4>
              <ul>
                {variant.onlyInBase.length > 0 && <li>{said.onlyIn(said.base, things(variant.onlyInBase))}</li>}
                {variant.onlyInVariant.length > 0 && <li>{said.onlyIn(sideName(side, said), things(variant.onlyInVariant))}</li>}
                {variant.headline.map((finding) => (
                  <li key={finding.id}>{say.message(finding)}</li>
                ))}
              </ul>
            </div>
          )
        })}
      </section>
      <FiguresTable results={results} />
      <YearsCharts results={results} />
      <VerdictsTable results={results} />
      <details>
        <summary>{said.warnings}</summary>
        <ul>
          {[...warnings, ...variants.flatMap((v) => v.warnings)].map((w) => (
            <li key={`${w.code} ${w.text}`}>{say.message(w)}</li>
          ))}
        </ul>
      </details>
    </div>
  )
}
