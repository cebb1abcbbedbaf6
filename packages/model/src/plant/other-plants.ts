import type { Entry } from '@cellwright/library'
import type { World } from '../project/world.ts'
import { greatCircle, type Place } from './great-circle.ts'

/** Entries nearer than this to a site of the project are taken to stand at it [m]. */
const SAME_PLACE = 30_000

/** Plants of the library that say a figure, and those left out. */
export interface LikePlants {
  readonly plants: readonly Entry[]
  /** Left out because theirs is of more than their capacity. */
  readonly ofMore: readonly Entry[]
  /** Left out because a later entry tells the same plant or site anew. */
  readonly earlier: readonly Entry[]
}

/**
 * Plants of the library that a figure of the project may be held against: never those of the same project or at one of its sites. A site is the same where one
 * name holds the other (`site` of the library may have several, set apart by semicolons), or within 30 km.
 */
export function otherPlants({ library, project }: Pick<World, 'library' | 'project'>, kind: string): Entry[] {
  const names = project.sites.flatMap((s) => (s.name === undefined ? [] : [words(s.name)]))
  const places = project.sites.flatMap(({ lat, lon }) => (lat === undefined || lon === undefined ? [] : [{ lat, lon }]))
  return library.entries('plant').filter((entry) => {
    const { text } = entry
    if (text['plant-kind'] !== kind || text['project'] === project.id) return false
    const own = (text['site'] ?? '').split('; ').filter((site) => site !== '')
    if (own.some((site) => names.some((name) => name.includes(words(site)) || words(site).includes(name)))) return false
    const at = placeOf(entry)
    return !at || places.every((place) => greatCircle(at, place) >= SAME_PLACE)
  })
}

/** Whether a reference of the library is a source of the claims of the project. */
export function announcedIn({ library, project }: Pick<World, 'library' | 'project'>): (ref: string) => boolean {
  const cited = new Set(project.claims.map((c) => c.source))
  const sources = project.sources.filter((s) => cited.has(s.id))
  return (ref) => sources.some((s) => s.id === ref || (s.url !== undefined && s.url === library.reference(ref)?.where))
}

/**
 * Of those the plants that say `property` of what their capacity counts: without those whose figure or capacity is of an announcement that is a source of the claims,
 * those whose figure is of more (`of-more`), and an earlier telling of a plant of which a later one (`later`) says it too.
 */
export function likePlants(world: Pick<World, 'library' | 'project'>, kind: string, property: string): LikePlants {
  const announced = announcedIn(world)
  const saying = otherPlants(world, kind).filter(({ values }) => {
    const [figure, capacity] = [values[property], values['capacity']]
    return figure && !announced(figure.ref) && !(capacity && announced(capacity.ref))
  })
  const told = new Set(saying.map((e) => e.id))
  const isTold = ({ text }: Entry) => text['later'] !== undefined && told.has(text['later'])
  const once = saying.filter((e) => !isTold(e))
  const isOfMore = ({ text }: Entry) => (text['of-more'] ?? '').split(', ').includes(property)
  return { plants: once.filter((e) => !isOfMore(e)), ofMore: once.filter(isOfMore), earlier: saying.filter(isTold) }
}

function placeOf({ values: { latitude, longitude } }: Entry): Place | undefined {
  return latitude && longitude ? { lat: latitude.value, lon: longitude.value } : undefined
}

/** Words in small letters without accents, between blanks. */
function words(name: string): string {
  const plain = name.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase()
  return ` ${plain
    .split(/[^\p{L}\p{N}]+/u)
    .join(' ')
    .trim()} `
}
