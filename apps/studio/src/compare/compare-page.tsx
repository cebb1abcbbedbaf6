import { useEffect, useMemo } from 'react'
import { useDocument } from '../document/document.ts'
import { useLive } from '../engine/live.ts'
import { useView } from '../view/view.ts'
import { useSay } from '../words/say.ts'
import { useWords } from '../words/words.ts'
import { askDifferences, chosenSides, compared, MINE, useComparing } from './comparing.ts'
import { DiffersTable } from './differs-table.tsx'
import { ResultsPart } from './results-part.tsx'
import { SaveForm } from './save-form.tsx'
import { Setup } from './setup.tsx'
import { compareWords } from './words.ts'
import './compare.css'

/** Variants of the file and changes of the reader beside a base: first what differs in the inputs, then what comes of it. */
export default function ComparePage() {
  const said = useWords(compareWords)
  const say = useSay()
  const { base, kept, chosen, differences, results, failure, saved: asVariant } = useComparing()
  const { name, text, saved, attachments } = useDocument()
  const go = useView((s) => s.go)
  const sweeps = useLive((s) => s.looked?.project?.sweeps)
  const of = useMemo(
    () => compared({ base, kept }, { name, text, saved, attachments }),
    [base, kept, name, text, saved, attachments],
  )
  useEffect(() => {
    const soon = setTimeout(() => void askDifferences(of), 150)
    return () => clearTimeout(soon)
  }, [of])
  const variants = useMemo(() => differences?.variants.map((v) => v.id) ?? [], [differences])
  const beside = of.beside ? (differences?.beside ?? null) : null
  const sides = chosenSides(chosen, variants, of.beside !== null)
  const faulty = differences?.issues.some((i) => i.severity === 'error') ?? false
  const mineFaulty = beside?.issues.some((i) => i.severity === 'error') ?? false
  const ready = differences !== null && !faulty && sides.length > 0 && !(mineFaulty && sides.includes(MINE))
  const shownSides = results?.sides.slice(1).map((s) => (s.kind === 'text' ? MINE : s.id)) ?? []
  const mineHash = results?.sides.find((s) => s.kind === 'text')?.hash
  const stale =
    results !== null &&
    differences !== null &&
    (results.project.hash !== differences.hash || (mineHash !== undefined && mineHash !== (beside?.hash ?? differences.hash)))
  return (
    <article className="compare">
      <h1>{said.title}</h1>
      <p className="quiet">{said.lead}</p>
      <Setup of={of} variants={variants} sides={sides} ready={ready} />
      {asVariant !== null && <p role="status">{said.saveDone(asVariant.name)}</p>}
      {failure !== null && <p role="alert">{said.failed(failure)}</p>}
      {faulty && <p role="alert">{said.faults}</p>}
      {mineFaulty && <p role="alert">{said.mineFaults}</p>}
      <section aria-labelledby="compare-differs">
        <h2 id="compare-differs">{said.differs}</h2>
        {sides.includes(MINE) && beside?.rows && (
          <>
            {beside.rows.length === 0 ? (
              <p>{said.nothingDiffers}</p>
            ) : (
              <>
                <DiffersTable name={said.mine} rows={beside.rows} />
                <SaveForm key={variants.join(' ')} of={of} differences={beside} variants={variants} />
              </>
            )}
          </>
        )}
        {differences?.variants
          .filter((v) => sides.includes(v.id))
          .map((v) => (
            <DiffersTable key={v.id} name={v.id} rows={v.rows} />
          ))}
        {sides.length === 0 && <p>{said.nothingDiffers}</p>}
      </section>
      <section aria-labelledby="compare-results">
        <h2 id="compare-results">{said.results}</h2>
        {results ? (
          <ResultsPart results={results} stale={stale} otherSides={shownSides.join(' ') !== sides.join(' ')} />
        ) : (
          <p className="quiet">{said.noResults}</p>
        )}
      </section>
      {sweeps !== undefined && sweeps.length > 0 && (
        <section aria-labelledby="compare-sweeps">
          <h2 id="compare-sweeps">{said.sweeps}</h2>
          <p>
            {said.sweepsAre(sweeps.map((s) => say.name(s.id)).join(', '))}{' '}
            <button type="button" onClick={() => go('charts')}>
              {said.toCharts}
            </button>
          </p>
        </section>
      )}
    </article>
  )
}
