import type { ExplainedTerm, Explanation, HeadlineRow, Results } from '@cellwright/model'
import { useMemo, useState } from 'react'
import { useFormat } from '../words/format.ts'
import { useSay } from '../words/say.ts'
import { useWords } from '../words/words.ts'
import { ExplainTree } from './explain-tree.tsx'
import { explainWords } from './explain-words.ts'
import { idOf, ROOT, termsById, type TermPath } from './explained-tree.ts'
import { figureText } from './headline-value.ts'
import { TermDetail } from './term-detail.tsx'

interface ExplainedFigureProps {
  readonly explanation: Explanation
  readonly row: HeadlineRow | undefined
  readonly results: Results | null
}

/** The term that is looked at, above; the tree of all of them, below. */
export function ExplainedFigure({ explanation, row, results }: ExplainedFigureProps) {
  const said = useWords(explainWords)
  const format = useFormat()
  const say = useSay()
  const terms = useMemo(() => termsById(explanation), [explanation])
  const [open, setOpen] = useState<ReadonlySet<TermPath>>(new Set([ROOT]))
  const [at, setAt] = useState<TermPath>(ROOT)
  const term = terms.get(idOf(at)) ?? explanation.terms[0]
  const read = explanation.terms.filter((t) => t.source).length
  if (!term) return null
  /** Goes to a term and opens what leads to it. */
  const goTo = (path: TermPath) => {
    const parts = path.split('/')
    setOpen((now) => new Set([...now, ...parts.map((_, i) => parts.slice(0, i + 1).join('/'))]))
    setAt(path)
  }
  return (
    <>
      {row && differs(row, explanation.terms[0]) && (
        <p className="state-note">{said.otherValue(figureText(row.value, format))}</p>
      )}
      <nav aria-label={said.path} className="explain-path">
        <ol>
          {at.split('/').map((id, i, parts) => (
            <li key={parts.slice(0, i + 1).join('/')}>
              <button
                type="button"
                className="link"
                aria-current={i === parts.length - 1 ? 'true' : undefined}
                onClick={() => setAt(parts.slice(0, i + 1).join('/'))}
              >
                {say.name(terms.get(id)?.name ?? id)}
              </button>
            </li>
          ))}
        </ol>
      </nav>
      <div className="explain-body">
        <TermDetail term={term} path={at} terms={terms} results={results} goTo={goTo} />
        <section aria-label={said.tree} className="explain-tree">
          <h3>{said.tree}</h3>
          <p className="quiet">
            {`${said.terms(explanation.terms.length, read)} ${explanation.money === '' ? '' : said.money(explanation.money)} ${said.treeHint}`}
          </p>
          <ExplainTree terms={terms} open={open} setOpen={setOpen} at={at} setAt={setAt} />
        </section>
      </div>
    </>
  )
}

/** The page shows another value than the explanation has: it is of older or other results. */
function differs({ value }: HeadlineRow, term: ExplainedTerm | undefined): boolean {
  if (!term || typeof term.value !== 'number' || value.unit === 'date') return false
  if (value.unit.startsWith('M ') !== term.unit.startsWith('M ')) return false
  return Math.abs(term.value - value.value) > 0.005 * Math.abs(value.value)
}
