import type { Results, Study } from '@cellwright/model'

/** What results say they are of: a text, and how far the work went. */
export type ResultsOf = Pick<Results, 'scope'> & { readonly hash: string }

/** The work behind the last results of each scope that this worker gave: any figure of them can be explained without doing it again. */
const kept = new Map<Results['scope'], Study>()

/** Keeps the work, gives its results. */
export function keep(study: Study): Results {
  kept.set(study.results.scope, study)
  return study.results
}

export function keptOf({ hash, scope }: ResultsOf): Study | undefined {
  const study = kept.get(scope)
  return study?.results.project.hash === hash ? study : undefined
}
