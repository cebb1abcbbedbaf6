import type { HeadlineRow } from '../results.ts'
import { headlineKey, kindOf, type HeadlineValues } from '../study/headline-values.ts'
import { headlineNames } from '../study/headline-terms.ts'
import { headlineSize, headlineUnit } from '../study/headlines.ts'
import type { Outcome } from '../study/outcome.ts'
import type { Term } from '../term/index.ts'
import { drawnFigure } from './figure.ts'

/** Simulated in every replication: what the draws of the inputs say beside it is another figure. */
const SIMULATED = new Set(['line', 'run', 'material-line'])

/** Every headline figure that has a value here, with the spread of the draws of the inputs where there are some. */
export function headlineRows(
  o: Outcome,
  terms: ReadonlyMap<string, Term>,
  drawn: readonly (HeadlineValues | undefined)[],
): HeadlineRow[] {
  const { project } = o.world
  return headlineNames(project).flatMap(({ id, headline, thing }): HeadlineRow[] => {
    const term = terms.get(id)
    if (!term) return []
    const of = kindOf(headline)
    const key = headlineKey(headline.id, { id: thing, kind: of })
    const draws = SIMULATED.has(headline.from) ? [] : drawn.flatMap((values) => values?.get(key) ?? [])
    const { name, definition, better } = headline
    const unit = headlineUnit(headline, project.currency)
    const value = drawnFigure(term.value, unit, draws, headlineSize(headline))
    return [{ id, kind: 'headline', headline: headline.id, scope: thing, of, name, definition, better, value }]
  })
}
