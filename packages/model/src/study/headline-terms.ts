import type { Project } from '../project/project.ts'
import type { Term } from '../term/index.ts'
import { kindOf, thingsOf } from './headline-values.ts'
import { HEADLINES, headlinesFrom, type Headline, type HeadlineSources } from './headlines.ts'
import type { Outcome } from './outcome.ts'

/** A headline figure of one thing, e.g. `gigafactory.investment`. */
export interface HeadlineName {
  readonly id: string
  readonly headline: Headline
  readonly thing: string
}

/** Every headline figure that a project has. */
export function headlineNames(project: Project): HeadlineName[] {
  const things = thingsOf(project)
  return HEADLINES.flatMap((headline) =>
    things.filter(({ kind }) => kind === kindOf(headline)).map(({ id }) => ({ id: `${id}.${headline.id}`, headline, thing: id })),
  )
}

/** What a run adds to a plant's outcome. */
export type RunSources = Pick<HeadlineSources, 'run'> & Partial<Pick<HeadlineSources, 'books' | 'line'>>

/**
 * Every headline figure as a term, by its id; without those that have no value here. `runs` by plant; a plant without one has
 * the figures that need no simulation.
 */
export function headlineTerms(o: Outcome, runs: ReadonlyMap<string, RunSources>): Map<string, Term> {
  const terms = new Map<string, Term>()
  const add = <Source>(thing: string, headlines: readonly Readable<Source>[], source: Source | undefined) => {
    if (source === undefined) return
    for (const { id, name, unit, read } of headlines) {
      const term = read(source)
      if (term) terms.set(`${thing}.${id}`, term.as(name, shownIn(unit, o)))
    }
  }
  for (const p of o.plants) {
    const { id } = p.plant
    const run = runs.get(id)
    add(id, headlinesFrom('plant'), p)
    add(id, headlinesFrom('books'), run?.books)
    add(id, headlinesFrom('line'), run?.line)
    add(id, headlinesFrom('run'), run?.run)
  }
  for (const container of o.containers) add(container.id, headlinesFrom('container'), container)
  for (const pack of o.packs) add(pack.id, headlinesFrom('pack'), pack)
  for (const cell of o.cells) add(cell.id, headlinesFrom('cell'), cell)
  return terms
}

type Readable<Source> = Pick<Headline, 'id' | 'name' | 'unit'> & { readonly read: (source: Source) => Term | null }

/** Unit of a headline figure in the vocabulary of units. */
function shownIn(unit: Headline['unit'], o: Outcome): string {
  const { report } = o.world.project.currency
  if (unit === 'people') return ''
  return unit.replace('M money per GWh/yr', `M ${report}/(GWh/yr)`).replace('M money', `M ${report}`).replace('money', report)
}
