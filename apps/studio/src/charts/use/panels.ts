import { lazy } from 'react'
import { noView, whole, type ChartKind } from '../kind.ts'

/** Sites on a map. */
export const siteMap: ChartKind = {
  id: 'site-map',
  group: 'chain',
  name: { en: 'Map of the sites', ru: 'Карта площадок' },
  needs: [],
  subjects: () => whole(true),
  view: noView,
  panel: lazy(() => import('./site-map-panel.tsx')),
}

/** A station's year, hour by hour. */
export const stationYear: ChartKind = {
  id: 'station-hours',
  group: 'use',
  name: { en: 'Station: dispatch hour by hour', ru: 'Накопитель: режим по часам' },
  needs: ['run', 'use'],
  subjects: (results) => results.stations.map((s) => ({ id: s.id, name: s.name })),
  view: noView,
  panel: lazy(() => import('./hours-panel.tsx')),
}
