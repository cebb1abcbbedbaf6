import type { Trade } from '../ledger/trade.ts'
import type { Project } from '../project/project.ts'
import type { Term } from '../term/index.ts'
import { kindOf, readings, thingsOf, type MaterialSources, type PlantSources } from './headline-values.ts'
import { HEADLINES, headlinesFrom, type Headline } from './headlines.ts'
import type { Outcome } from './outcome.ts'
import type { StationHeadlineSource } from './station-headlines.ts'

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

/**
 * Every headline figure as a term, by its id; without those that have no value here. `runs` and `materials` by plant, `stations` with their books; a plant without one has
 * the figures that need no simulation.
 */
export function headlineTerms(
  o: Outcome,
  runs: ReadonlyMap<string, PlantSources>,
  materials: ReadonlyMap<string, MaterialSources> = new Map(),
  trades?: readonly Trade[],
  stations: readonly StationHeadlineSource[] = o.stations.map((s) => ({ ...s, books: undefined })),
): Map<string, Term> {
  const found = readings(
    o,
    ({ plant }) => runs.get(plant.id),
    ({ plant }) => materials.get(plant.id),
    undefined,
    trades,
  )
  const ofCentres = o.centres.flatMap((centre) =>
    headlinesFrom('centre').map((headline) => ({ headline, thing: { id: centre.id }, term: headline.read(centre) })),
  )
  const ofStations = stations.flatMap((source) =>
    headlinesFrom('station').map((headline) => ({
      headline,
      thing: { id: source.station.id },
      term: headline.read(source),
    })),
  )
  return new Map(
    [...found, ...ofCentres, ...ofStations].flatMap(({ headline, thing, term }) =>
      term ? [[`${thing.id}.${headline.id}`, term.as(headline.name, shownIn(headline.unit, o))]] : [],
    ),
  )
}

/** Unit of a headline figure in the vocabulary of units. */
function shownIn(unit: Headline['unit'], o: Outcome): string {
  const { report } = o.world.project.currency
  if (unit === 'people') return ''
  return unit
    .replace('M money per GWh/yr', `M ${report}/(GWh/yr)`)
    .replace('M money', `M ${report}`)
    .replace('k money', `k${report}`)
    .replace('money', report)
}
