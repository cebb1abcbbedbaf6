import type { Library } from '@cellwright/library'
import type { World } from '../project/world.ts'
import type { Term } from '../term/index.ts'
import type { Quote } from './selling-price.ts'

/** What a market survey says of packs of one segment in one year. */
export interface PackSurvey {
  /** Entry of the library. */
  readonly id: string
  readonly name: string
  /** Year surveyed. */
  readonly year: number
  /** All segments together, or one of them. */
  readonly segment: string
  /** Project money per joule. */
  readonly price: Term
}

/** Surveys of packs, oldest first; all segments together before each of them. */
export function packSurveys(world: World, by: string): PackSurvey[] {
  return world.library
    .entries('market-price')
    .flatMap(({ id, name, text }) => {
      const { item, segment } = text
      if (item !== 'pack' || segment === undefined) return []
      return [{ id, name, year: yearOf(id), segment, price: world.money(`market-price/${id}.price-per-energy`, by) }]
    })
    .toSorted((a, b) => a.year - b.year || Number(b.segment === ALL) - Number(a.segment === ALL) || (a.id < b.id ? -1 : 1))
}

const ALL = 'all'

/** The last year up to `year` in which packs of all segments were surveyed; the first such year where `year` lies before it. */
export function surveyYear(library: Library, year: number): number {
  const years = library
    .entries('market-price')
    .filter(({ text }) => text['item'] === 'pack' && text['segment'] === ALL)
    .map(({ id }) => yearOf(id))
    .toSorted((a, b) => a - b)
  return years.findLast((y) => y <= year) ?? years[0] ?? year
}

/** Surveyed price of packs of all segments, project money per joule; its band spans the segments. */
export function surveyPrice(world: World, year: number, by: string): Term {
  return world.money(surveyId(world.library, year), by)
}

/** The number of the library that `surveyPrice` reads. */
export function surveyId(library: Library, year: number): string {
  return `market-price/pack-${ALL}-${surveyYear(library, year)}.price-per-energy`
}

/** Entries are named by the year surveyed, which need not be the year of their money. */
function yearOf(id: string): number {
  return Number(id.slice(id.lastIndexOf('-') + 1))
}

/** A number of the library as it was written. */
export function surveyQuote(world: World, id: string): Quote {
  const datum = world.library.datum(id)!
  const reference = world.library.references().find((r) => r.key === datum.ref)
  return {
    id,
    price: `${datum.value} ${datum.unit} (${datum.year})`,
    source: reference ? `${reference.author}, ${reference.title}` : datum.ref,
    date: reference?.year ?? null,
  }
}
