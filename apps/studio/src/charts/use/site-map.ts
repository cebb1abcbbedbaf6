import type { DrawContext } from '../chart.tsx'
import { Plot, plotted, stops } from '../plot.ts'
import type { Atlas } from './atlas.ts'
import { scaleBar, type SiteRow, type Stretch, type WayRow } from './site-rows.ts'

export interface MapOf {
  readonly atlas: Atlas | null
  readonly rows: readonly (SiteRow | WayRow)[]
  /** Null: the whole world. */
  readonly stretch: Stretch | null
}

interface Placed {
  readonly row: number
  readonly site: SiteRow
  readonly lat: number
  readonly lon: number
}

/** Sites where they lie, ways between them, coasts and borders below. */
export function drawMap(context: DrawContext, { atlas, rows, stretch }: MapOf): SVGSVGElement {
  const sites = rows.flatMap((row, i): Placed[] =>
    row.kind === 'site' && row.at ? [{ row: i, site: row, lat: row.at.lat, lon: row.at.lon }] : [],
  )
  const at = new Map(sites.map((s) => [s.site.id, s]))
  const ways = rows.flatMap((row, i) => {
    if (row.kind !== 'way' || row.fromSite === null || row.toSite === null || row.fromSite === row.toSite) return []
    const [from, to] = [at.get(row.fromSite), at.get(row.toSite)]
    return from && to ? [{ row: i, from, to }] : []
  })
  const bar = stretch && scaleBar(stretch)
  return plotted(context, {
    margin: 2,
    projection: stretch
      ? { type: 'mercator', domain: corners(stretch) as never, clip: 'frame' }
      : { type: 'equal-earth', clip: 'frame' },
    marks: [
      ...(stretch ? [Plot.frame({ fill: 'var(--map-sea)' })] : [Plot.sphere({ fill: 'var(--map-sea)' })]),
      ...(atlas
        ? [
            Plot.geo(atlas.land, { fill: 'var(--map-land)', stroke: 'var(--quiet)', strokeWidth: 0.6 }),
            Plot.geo(atlas.borders, { stroke: 'var(--quiet)', strokeWidth: 0.6, strokeDasharray: '3 2' }),
          ]
        : []),
      Plot.graticule({ stroke: 'var(--quiet)', strokeOpacity: 0.25 }),
      Plot.arrow(ways, {
        x1: (w) => w.from.lon,
        y1: (w) => w.from.lat,
        x2: (w) => w.to.lon,
        y2: (w) => w.to.lat,
        bend: 25,
        inset: 7,
        stroke: 'var(--series-2)',
        strokeWidth: 2,
        ...stops((i) => ({ row: ways[i]!.row, column: 'sent' })),
      }),
      Plot.dot(sites, {
        x: 'lon',
        y: 'lat',
        r: 6,
        fill: 'var(--accent)',
        stroke: 'var(--panel)',
        strokeWidth: 2,
        ...stops((i) => ({ row: sites[i]!.row, column: 'things' })),
      }),
      Plot.text(sites, {
        x: 'lon',
        y: 'lat',
        text: (s: Placed) => s.site.name,
        dx: 10,
        textAnchor: 'start',
        lineWidth: 18,
        fill: 'var(--text)',
        stroke: 'var(--panel)',
        strokeWidth: 4,
        fontWeight: 600,
      }),
      ...(bar && stretch ? scaleMarks(bar, stretch, context) : []),
    ],
  })
}

function scaleMarks({ km, degrees }: ReturnType<typeof scaleBar>, [west, south, , north]: Stretch, { format }: DrawContext) {
  const lat = south + (north - south) * 0.07
  const lon = west + degrees * 0.25
  const ends = [{ lat, from: lon, to: lon + degrees }]
  return [
    Plot.link(ends, { x1: 'from', x2: 'to', y1: 'lat', y2: 'lat', stroke: 'var(--text)', strokeWidth: 3 }),
    Plot.text(ends, {
      x: (e) => (e.from + e.to) / 2,
      y: 'lat',
      dy: -9,
      text: () => `${format.number(km)}\u00a0${format.unit('km')}`,
      fill: 'var(--text)',
      stroke: 'var(--panel)',
      strokeWidth: 3,
    }),
  ]
}

const corners = ([west, south, east, north]: Stretch) => ({
  type: 'MultiPoint',
  coordinates: [
    [west, south],
    [east, north],
  ],
})
