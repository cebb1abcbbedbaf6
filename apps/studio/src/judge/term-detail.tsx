import type { ExplainedTerm, Results } from '@cellwright/model'
import { useMemo, useState } from 'react'
import { useFormat } from '../words/format.ts'
import { useSay } from '../words/say.ts'
import { useWords } from '../words/words.ts'
import { explainWords } from './explain-words.ts'
import { formulaPieces, leavesOf, type TermPath } from './explained-tree.ts'
import { LinkedText, SourceText, useSources, type SourceEntry } from './source-text.tsx'
import { formulaWith, termValue } from './term-text.ts'

interface TermDetailProps {
  readonly term: ExplainedTerm
  readonly path: TermPath
  readonly terms: ReadonlyMap<string, ExplainedTerm>
  readonly results: Results | null
  readonly goTo: (path: TermPath) => void
}

/** One term: its formula with names and with numbers, or where it comes from. */
export function TermDetail({ term, path, terms, results, goTo }: TermDetailProps) {
  const said = useWords(explainWords)
  const format = useFormat()
  const say = useSay()
  const sources = useSources(results)
  const leaves = useMemo(() => (term.source ? [] : leavesOf(terms, term.id)), [term, terms])
  const band = useMemo(() => {
    const found = term.source && results?.assumptions.find((a) => a.id === term.source?.id)
    return found && found.low < found.high ? found : undefined
  }, [term, results])
  const how = term.how?.replaceAll('sum(', `${said.sum}(`) ?? null
  const numbers = how === null ? null : formulaWith(how, terms, (t) => termValue(t, format))
  return (
    <section className="term" aria-label={say.name(term.name)}>
      <h3>
        {say.name(term.name)}
        {': '}
        <strong>{termValue(term, format)}</strong>
        <CopyButton
          text={() =>
            [
              `${say.name(term.name)} = ${termValue(term, format)}`,
              how === null ? '' : formulaWith(how, terms, (t) => say.name(t.name)),
              numbers === null ? '' : `= ${numbers}`,
              term.source ? `${said.source}: ${fullSource(term.source.ref, sources)}` : '',
              term.source?.reason ? say.reason(term.source.reason) : '',
            ]
              .filter(Boolean)
              .join('\n')
          }
        />
      </h3>
      <dl>
        {term.how !== null && (
          <>
            <dt>{term.kind === 'rule' ? said.rule : said.formula}</dt>
            <dd className="formula">
              {formulaPieces(term.how).map((piece, i) =>
                'text' in piece ? (
                  <span key={i}>{piece.text.replaceAll('sum(', `${said.sum}(`)}</span>
                ) : (
                  <em key={i}>{say.name(terms.get(piece.term)?.name ?? '')}</em>
                ),
              )}
            </dd>
            {term.kind === 'formula' && (
              <>
                <dt>{said.numbers}</dt>
                <dd className="formula">{`${numbers ?? ''} = ${termValue(term, format)}`}</dd>
              </>
            )}
          </>
        )}
        {term.from.length > 0 && (
          <>
            <dt>{said.inputs}</dt>
            <dd>
              <ul className="term-inputs">
                {term.from.map((id) => {
                  const input = terms.get(id)
                  return (
                    input && (
                      <li key={id}>
                        <TermButton term={input} onClick={() => goTo(`${path}/${id}`)} />
                        {` ${termValue(input, format)} `}
                        <Basis term={input} />
                      </li>
                    )
                  )
                })}
              </ul>
            </dd>
          </>
        )}
        {term.source && (
          <>
            <dt>{said.basis}</dt>
            <dd>
              <Basis term={term} />
            </dd>
            <dt>{said.source}</dt>
            <dd className="term-source">
              <TermSource source={term.source} sources={sources} />
            </dd>
            {term.source.reason !== null && (
              <>
                <dt>{said.because}</dt>
                <dd>
                  <LinkedText text={say.reason(term.source.reason)} />
                </dd>
              </>
            )}
            {band && (
              <>
                <dt>{said.band}</dt>
                <dd>{`${said.to(format.number(band.low), format.number(band.high))}\u00a0${format.unit(band.unit)}`}</dd>
              </>
            )}
            <dt>{said.place}</dt>
            <dd className="breakable">{term.source.id}</dd>
          </>
        )}
      </dl>
      {leaves.length > 0 && (
        <details className="term-leaves" open={leaves.length <= 8}>
          <summary>{said.restsOn(leaves.length)}</summary>
          <ul>
            {leaves.map((leaf) => (
              <li key={leaf.id}>
                {`${say.name(leaf.name)}: ${termValue(leaf, format)} `}
                <Basis term={leaf} />
                {leaf.source && leaf.source.basis !== 'definition' && (
                  <span className="quiet under term-source">
                    <TermSource source={leaf.source} sources={sources} />
                  </span>
                )}
              </li>
            ))}
          </ul>
        </details>
      )}
    </section>
  )
}

function TermButton({ term, onClick }: { readonly term: ExplainedTerm | undefined; readonly onClick: () => void }) {
  const said = useWords(explainWords)
  const say = useSay()
  if (!term) return null
  const name = say.name(term.name)
  return (
    <button type="button" className="link" title={said.open(name)} onClick={onClick}>
      {name}
    </button>
  )
}

/** How a term that is read is known. */
export function Basis({ term }: { readonly term: ExplainedTerm }) {
  const say = useSay()
  if (!term.source) return null
  return <span className={`basis basis-${term.source.basis}`}>{say.name(term.source.basis)}</span>
}

interface TermSourceProps {
  readonly source: NonNullable<ExplainedTerm['source']>
  readonly sources: ReadonlyMap<string, SourceEntry>
}

/** `botb, table 3` as the full text of the source and the place in it. */
function TermSource({ source: { ref }, sources }: TermSourceProps) {
  const say = useSay()
  const [id = '', ...place] = ref.split(', ')
  if (!sources.has(id)) return <LinkedText text={say.name(ref)} />
  return (
    <>
      <SourceText id={id} sources={sources} />
      {place.length > 0 && `; ${place.join(', ')}`}
      {` [${id}]`}
    </>
  )
}

function fullSource(ref: string, sources: ReadonlyMap<string, SourceEntry>): string {
  const [id = '', ...place] = ref.split(', ')
  const text = sources.get(id)?.text
  return text === undefined ? ref : [text, ...place].join('; ')
}

const SHOWN_FOR = 1500

function CopyButton({ text }: { readonly text: () => string }) {
  const said = useWords(explainWords)
  const [copied, setCopied] = useState(false)
  return (
    <button
      type="button"
      className="copy"
      onClick={() => {
        void navigator.clipboard?.writeText(text()).then(() => {
          setCopied(true)
          setTimeout(() => setCopied(false), SHOWN_FOR)
        })
      }}
    >
      <span role="status">{copied ? said.copied : said.copy}</span>
    </button>
  )
}
