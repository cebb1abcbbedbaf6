import type { CrewResult, Results } from '@cellwright/model'
import { across } from '../draw/across.ts'
import { series } from '../draw/over-time.ts'
import { heightOf } from '../draw/waterfall.ts'
import { viewOf, type ChartKind } from '../kind.ts'
import { outputWords } from './words.ts'

const crewRows = ({ plants }: Results, id: string): readonly CrewResult[] => plants.find((p) => p.id === id)?.crews ?? []

export const crews: ChartKind = {
  id: 'crews',
  group: 'plant',
  name: { en: 'People by crew', ru: 'Люди по бригадам' },
  needs: ['plant'],
  subjects: ({ plants }) => plants.filter((p) => p.crews.length > 0).map(({ id }) => ({ id, name: id })),
  view: (results, id, { language, format, say }) => {
    const said = outputWords[language]
    const rows = crewRows(results, id)
    const total = format.number(rows.reduce((sum, c) => sum + c.present, 0))
    const busiest = rows.reduce<CrewResult | undefined>((most, c) => ((c.used ?? -1) > (most?.used ?? -1) ? c : most), undefined)
    const at = (c: CrewResult) => (c.used === null ? null : c.present * c.used)
    return viewOf<CrewResult>({
      title: said.crewsOf(id),
      summary:
        busiest && busiest.used !== null
          ? said.crewsSay(total, say.name(busiest.name), format.percent(busiest.used))
          : said.crewsStatic(total),
      columns: [
        { id: 'crew', head: said.crew, value: (c) => say.name(c.name) },
        { id: 'present', head: said.present, unit: 'people', value: (c) => c.present },
        { id: 'places', head: said.places, unit: 'people', value: (c) => c.places },
        { id: 'used', head: said.used, unit: 'people', value: at, missing: () => said.notSimulated },
      ],
      rows,
      along: 'y',
      height: heightOf(rows.length),
      legend: [
        { name: said.present, color: series(0), shape: 'box' },
        { name: said.places, color: series(1), shape: 'dot' },
        ...(rows.some((c) => c.used !== null) ? [{ name: said.used, color: series(2), shape: 'dot' as const }] : []),
      ],
      draw: across({
        rows,
        name: (c) => say.name(c.name),
        label: format.unit('people'),
        bars: [{ id: 'present', name: said.present, color: series(0), value: (c: CrewResult) => c.present }],
        dots: [
          { id: 'places', name: said.places, color: series(1), value: (c: CrewResult) => c.places },
          { id: 'used', name: said.used, color: series(2), value: at },
        ],
      }),
    })
  },
}
