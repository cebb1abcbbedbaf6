import { useCallback, useEffect, useMemo, useState } from 'react'
import { useLive } from '../../engine/live.ts'
import { useWords } from '../../words/words.ts'
import { Chart, type ChartColumn, type DrawContext } from '../chart.tsx'
import type { PanelProps } from '../kind.ts'
import { atlasOf, type Atlas } from './atlas.ts'
import { siteRows, stretchAround, wayRows, type SiteRow, type WayRow } from './site-rows.ts'
import { drawMap } from './site-map.ts'
import { mapWords } from './map-words.ts'
import './use.css'

type Row = SiteRow | WayRow

/** Magnifications; the first is the world. */
const ZOOMS = [0, 0.25, 0.5, 1, 2, 4, 8] as const
const AT_SITES = ZOOMS.indexOf(1)

/** Sites of the file on a map, with what goes between them. */
export default function SiteMapPanel({ results, speech, id, source }: PanelProps) {
  const said = useWords(mapWords)
  const project = useLive((s) => s.looked?.project ?? null)
  const [level, setLevel] = useState(AT_SITES)
  const [atlas, setAtlas] = useState<Atlas | null>(null)
  const zoom = ZOOMS[level]!
  const scale = zoom === 0 ? 'far' : 'near'
  useEffect(() => {
    let wanted = true
    void atlasOf(scale).then((found) => wanted && setAtlas(found))
    return () => {
      wanted = false
    }
  }, [scale])
  const sites = useMemo(() => (project ? siteRows(project) : []), [project])
  const rows = useMemo((): readonly Row[] => [...sites, ...wayRows(results, sites)], [results, sites])
  const placed = useMemo(() => sites.flatMap((s) => s.at ?? []), [sites])
  const stretch = useMemo(() => (zoom === 0 || placed.length === 0 ? null : stretchAround(placed, zoom)), [zoom, placed])
  const draw = useCallback((context: DrawContext) => drawMap(context, { atlas, rows, stretch }), [atlas, rows, stretch])
  const { format, say } = speech
  const columns: readonly ChartColumn<Row>[] = [
    { id: 'name', head: said.name, value: (r) => (r.kind === 'site' ? r.name : say.name(r.name)) },
    { id: 'kind', head: said.kind, value: (r) => said[r.kind] },
    { id: 'things', head: said.things, value: (r) => (r.kind === 'site' ? r.things.join(', ') : null), missing: () => '' },
    { id: 'from', head: said.from, value: (r) => (r.kind === 'way' ? (r.from ?? said.outside) : null), missing: () => '' },
    { id: 'to', head: said.to, value: (r) => (r.kind === 'way' ? (r.to ?? said.customers) : null), missing: () => '' },
    {
      id: 'sent',
      head: said.sent,
      unit: 't',
      value: (r) => (r.kind === 'way' ? r.sent : null),
      missing: (r) => (r.kind === 'way' ? said.noRun : ''),
    },
    { id: 'lead', head: said.lead, value: (r) => (r.kind === 'way' ? format.figure(r.leadTime) : null), missing: () => '' },
    {
      id: 'country',
      head: said.country,
      value: (r) => (r.kind === 'site' ? countryName(r.country, speech.language) : null),
      missing: () => '',
    },
    {
      id: 'lat',
      head: said.lat,
      unit: '°',
      value: (r) => (r.kind === 'site' ? (r.at?.lat ?? null) : null),
      missing: (r) => (r.kind === 'site' ? said.unplaced : ''),
    },
    {
      id: 'lon',
      head: said.lon,
      unit: '°',
      value: (r) => (r.kind === 'site' ? (r.at?.lon ?? null) : null),
      missing: (r) => (r.kind === 'site' ? said.unplaced : ''),
    },
  ]
  const ways = rows.filter((r): r is WayRow => r.kind === 'way')
  const inside = ways.filter((w) => w.fromSite !== null && w.fromSite === w.toSite)
  const outside = ways.filter((w) => w.from === null)
  const without = sites.filter((s) => s.at === null)
  if (!project) return null
  return (
    <div className="site-map">
      <div className="panel-tools" role="group" aria-label={said.zoom}>
        <button type="button" onClick={() => setLevel(0)} aria-pressed={level === 0}>
          {said.world}
        </button>
        <button type="button" onClick={() => setLevel(AT_SITES)} aria-pressed={level === AT_SITES}>
          {said.sites}
        </button>
        <button
          type="button"
          onClick={() => setLevel(Math.min(level + 1, ZOOMS.length - 1))}
          disabled={level === ZOOMS.length - 1}
          aria-label={said.closer}
        >
          +
        </button>
        <button type="button" onClick={() => setLevel(Math.max(level - 1, 0))} disabled={level === 0} aria-label={said.farther}>
          −
        </button>
      </div>
      <Chart
        id={id}
        source={source}
        title={said.title}
        summary={said.summary(
          format.count(sites.length),
          sites.map((s) => `${s.name} (${countryName(s.country, speech.language)})`).join('; '),
        )}
        columns={columns}
        rows={rows}
        draw={draw}
        height={400}
        along="y"
        note={
          <>
            {without.length > 0 && <p>{said.without(without.map((s) => s.name).join(', '))}</p>}
            {inside.length > 0 && <p>{said.inside(listOf(inside, say.name))}</p>}
            {outside.length > 0 && <p>{said.fromOutside(listOf(outside, say.name))}</p>}
            <p>{said.note}</p>
          </>
        }
      />
    </div>
  )
}

function listOf(ways: readonly WayRow[], name: (text: string) => string): string {
  return ways.map((w) => `${name(w.name)} (${[w.from, w.to].filter((x) => x !== null).join(' → ')})`).join('; ')
}

function countryName(code: string, language: string): string {
  try {
    return new Intl.DisplayNames([language], { type: 'region' }).of(code) ?? code
  } catch {
    return code
  }
}
