import type { Project, Results } from '@cellwright/model'

/** A site with what stands on it. */
export interface SiteRow {
  readonly kind: 'site'
  readonly id: string
  readonly name: string
  readonly country: string
  /** Null where the file gives no position. */
  readonly at: { readonly lat: number; readonly lon: number } | null
  /** Ids of plants, service centres, stations and the like. */
  readonly things: readonly string[]
}

/** What goes from one place to another. */
export interface WayRow {
  readonly kind: 'way'
  readonly id: string
  readonly name: string
  readonly from: string | null
  readonly to: string | null
  /** Ids of the sites; null outside of the file. */
  readonly fromSite: string | null
  readonly toSite: string | null
  /** Sent over the calendar [t]; null without a run. */
  readonly sent: number | null
  readonly leadTime: { readonly value: number; readonly unit: string }
}

export function siteRows(project: Project): SiteRow[] {
  const placed: readonly { readonly id: string; readonly site: string }[] = [
    ...project.plants,
    ...project.materialPlants,
    ...project.centres,
    ...project.stations,
    ...project.fleets,
    ...project.research,
  ].flatMap((thing) => ('site' in thing && typeof thing.site === 'string' ? [{ id: thing.id, site: thing.site }] : []))
  return project.sites.map(({ id, name, country, lat, lon }) => ({
    kind: 'site',
    id,
    name: name ?? id,
    country,
    at: lat === undefined || lon === undefined ? null : { lat, lon },
    things: placed.filter((p) => p.site === id).map((p) => p.id),
  }))
}

export function wayRows(results: Results, sites: readonly SiteRow[]): WayRow[] {
  const siteOf = (thing: string | null) => (thing === null ? null : (sites.find((s) => s.things.includes(thing))?.id ?? null))
  return results.chains.flatMap((chain) =>
    chain.links.map((link) => ({
      kind: 'way',
      id: link.id,
      name: link.name,
      from: link.from,
      to: link.to,
      fromSite: siteOf(link.from),
      toSite: siteOf(link.to),
      sent: link.years.length === 0 ? null : link.years.reduce((sum, y) => sum + y.sent, 0),
      leadTime: link.leadTime,
    })),
  )
}

/** West, south, east and north of a stretch around the positions [degrees]; `zoom` 1 holds them all with room. */
export type Stretch = readonly [number, number, number, number]

export function stretchAround(positions: readonly { readonly lat: number; readonly lon: number }[], zoom: number): Stretch {
  const lats = positions.map((p) => p.lat)
  const lons = positions.map((p) => p.lon)
  const middle = (all: readonly number[]) => (Math.min(...all) + Math.max(...all)) / 2
  const half = (all: readonly number[], least: number) =>
    Math.max(least, ((Math.max(...all) - Math.min(...all)) / 2) * 1.3) / zoom
  const [lat, lon] = [middle(lats), middle(lons)]
  const [up, side] = [half(lats, 6), half(lons, 12)]
  return [Math.max(-180, lon - side), Math.max(-80, lat - up), Math.min(180, lon + side), Math.min(80, lat + up)]
}

/** A round length [km] of about a fifth of the stretch, and its length there [degrees of longitude]. */
export function scaleBar([west, south, east]: Stretch): { readonly km: number; readonly degrees: number } {
  const perDegree = 111.195 * Math.cos((south * Math.PI) / 180)
  const wanted = ((east - west) * perDegree) / 5
  const power = 10 ** Math.floor(Math.log10(wanted))
  const km = ([5, 2, 1].find((n) => n * power <= wanted) ?? 1) * power
  return { km, degrees: km / perDegree }
}
