import type { Entry } from '@cellwright/library'
import { pow } from '@cellwright/kernel'
import { significant } from '@cellwright/units'
import { scaleExponent } from '../plant/capacity-factored.ts'
import { likePlants } from '../plant/other-plants.ts'
import { firstDates, type MaterialOutcome } from '../study/material-outcome.ts'
import type { Outcome } from '../study/outcome.ts'
import { firstStep, publishedRecoveries } from './published-recoveries.ts'
import { ENOUGH_COMPARABLES } from './verdict.ts'
import { BY_CAPACITY, compared, distance, item, NONE, sizeText, type Comparables } from './comparable.ts'

/**
 * Other plants of the kind that the route is (`plant-kind` of the library), those of its process alone where five remain, one statement for each site, scaled to the nameplate as the
 * capacity-factored estimate does: as capacity^p with p fitted to them where they say it, else investment by the rule of six tenths and all else in proportion.
 * Build times as they are; recoveries as they are published of the process.
 */
export function materialComparables(o: Outcome, m: MaterialOutcome, about: string): Comparables {
  const { plant } = m
  const first = firstDates(o.world, m)
  if (about === 'plant.recovery') return publishedRecoveries(o, m)
  const spec = BY_CAPACITY[about]
  if (spec) return scaled(o, plant.nameplate.value, chosen(o, m, spec.property, yearlyMass), spec)
  if (!(about === 'schedule.pilot-start' && first) && !BUILD_TIMES.has(about)) return NONE
  const { plants, words, ofMore, ...rest } = chosen(o, m, 'build-time')
  const built = (from: number, each: number) => plants.flatMap((e) => item(o, e, 'build-time', (si) => from + si / each))
  if (about === 'schedule.pilot-start' && first)
    return {
      ...compared(`start of building + build time of ${words}`, built(first.constructionStart.value, 86400), ofMore),
      ...rest,
    }
  const until = about === 'schedule.full-build-time' ? ', which is that to the first product' : ''
  return { ...compared(`build time of ${words}${until}`, built(0, 1), ofMore), ...rest }
}

const BUILD_TIMES = new Set(['schedule.build-time', 'schedule.full-build-time'])

interface Chosen {
  readonly plants: readonly Entry[]
  /** What they are, for the rule. */
  readonly words: string
  readonly ofMore: readonly Entry[]
  readonly mixed?: string
}

/** Plants of the kind that say a property, and a size where one is needed: of the same process if enough do. */
function chosen(
  { world }: Outcome,
  { plant: { flows } }: MaterialOutcome,
  property: string,
  size?: (entry: Entry) => number | undefined,
): Chosen {
  const like = likePlants(world, flows.kind, property)
  const said = like.plants.filter((e) => !size || size(e) !== undefined)
  const all = onePerSite(said, property)
  const process = flows.steps[0]?.id
  const own = all.filter(({ text: { route } }) => route !== undefined && processOf(world, route) === process)
  const enough = own.length >= ENOUGH_COMPARABLES
  const plants = enough ? own : all
  const mixed = enough || own.length === all.length ? undefined : `of all processes, only ${own.length} of its own`
  const which = mixed === undefined ? (enough && own.length < all.length ? ' of the same process' : '') : ` ${mixed}`
  const once = all.length < said.length || like.earlier.length > 0 ? ', one statement for each site' : ''
  return {
    plants,
    words: `other ${flows.kind} plants${which}${once}`,
    ofMore: like.ofMore,
    ...(mixed !== undefined && { mixed }),
  }
}

/** Plants that begin in the same way are of one process: ponds or direct extraction, from ore or from concentrate. */
function processOf({ library }: Outcome['world'], route: string): string | undefined {
  const entry = library.entry('material-route', route)
  return entry && firstStep(entry)
}

/** The latest statement of each project or site; of one year that which is further on. */
function onePerSite(plants: readonly Entry[], property: string): Entry[] {
  const siteOf = ({ id, text }: Entry) => text['project'] ?? text['site'] ?? id
  const later = (a: Entry, b: Entry) =>
    (b.values[property]?.year ?? 0) - (a.values[property]?.year ?? 0) || rank(a) - rank(b) || (a.id < b.id ? -1 : 1)
  const latest = new Map(
    plants
      .toSorted(later)
      .toReversed()
      .map((e) => [siteOf(e), e]),
  )
  return plants.filter((e) => latest.get(siteOf(e)) === e)
}

function rank({ text }: Entry): number {
  return ['built', 'building', 'announced'].indexOf(text['stage'] ?? 'announced')
}

function scaled(
  o: Outcome,
  nameplate: number,
  { plants, words: which, ofMore, ...rest }: Chosen,
  { property, words }: (typeof BY_CAPACITY)[string],
): Comparables {
  const sized = plants.flatMap((entry) => {
    const size = yearlyMass(entry)
    return size === undefined ? [] : item(o, entry, property, (si) => si, sizeText(entry)).map((own) => ({ own, size }))
  })
  const points = sized.map(({ own, size }) => [size, own.value] as const)
  const law = property === 'investment' ? scaleExponent(points) : scaleExponent(points, 1)
  const items = sized
    .toSorted((a, b) => distance(a.size, nameplate) - distance(b.size, nameplate) || (a.own.id < b.own.id ? -1 : 1))
    .map(({ own, size }) => ({ ...own, value: own.value * pow(nameplate / size, law.exponent) }))
  return { ...compared(`${words} of ${which}, scaled to the nameplate ${how(law, sized.length)}`, items, ofMore), ...rest }
}

function how({ exponent, fitted }: ReturnType<typeof scaleExponent>, n: number): string {
  if (fitted) return `as capacity^${significant(exponent, 2)}, fitted to ${n} plants`
  return exponent === 1 ? 'in proportion to capacity' : 'by the rule of six tenths'
}

/** Capacity [kg/s]; undefined where it is none of mass. */
function yearlyMass({ values: { capacity } }: Entry): number | undefined {
  if (!capacity || capacity.dimension.kg !== 1 || capacity.dimension.s !== -1 || capacity.dimension.m !== 0) return undefined
  return capacity.value * capacity.factor
}
