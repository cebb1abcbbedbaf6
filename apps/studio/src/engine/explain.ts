import type { FilmOverview, Results } from '@cellwright/model'
import { snapshot } from '../document/document.ts'
import { longEngine, previewEngine, quickEngine } from './engines.ts'
import type { Doing } from './client.ts'
import type { Explained } from './protocol.ts'

/** The worker that keeps the work behind results. */
const engineOf = (results: Results | null) =>
  results?.scope === 'run' || results?.scope === 'audit'
    ? longEngine()
    : results?.scope === 'preview'
      ? previewEngine()
      : quickEngine()

/** How a figure of the results that are shown was worked out; also while a run is under way. */
export function explainFigure(figure: string, results: Results | null): Doing<Explained> {
  const of = results && { hash: results.project.hash, scope: results.scope }
  return engineOf(results).do('explain', { snapshot: snapshot(), figure, of })
}

/** What the plants did month by month in these results; null where they have no simulation, or its work is not kept any more. */
export function overviewOf(results: Results): Promise<FilmOverview | null> {
  return engineOf(results).do('overview', { of: { hash: results.project.hash, scope: results.scope } }).answer
}
