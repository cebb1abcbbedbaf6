import type { PowerResult } from '@cellwright/model'
import { sankeyDrawing } from '../draw/sankey.ts'
import { viewOf, type ChartKind } from '../kind.ts'
import { flowWords } from './words.ts'

type Row = PowerResult['parts'][number]

export const power: ChartKind = {
  id: 'power',
  group: 'flows',
  name: { en: 'Power from the grid by use (Sankey)', ru: 'Мощность от сети по назначению (Санки)' },
  needs: ['plant'],
  subjects: ({ plants }) => plants.filter((p) => p.supply.power.parts.length > 0).map(({ id }) => ({ id, name: id })),
  view: (results, id, { language, format, say }) => {
    const said = flowWords[language]
    const { peak, peakWithGasDryers, parts: rows, unknown } = results.plants.find((p) => p.id === id)!.supply.power
    const most = rows.reduce((best, p) => (p.power.value > best.power.value ? p : best), rows[0]!)
    const range =
      peak.low !== undefined && peak.high !== undefined ? said.range(format.number(peak.low), format.number(peak.high)) : ''
    return viewOf<Row>({
      title: said.powerTitle(id),
      summary: said.powerSay(format.figure(peak), range, say.name(most.name), format.percent(most.power.value / peak.value)),
      columns: [
        { id: 'part', head: said.part, value: (p) => say.name(p.name) },
        { id: 'power', head: said.power, unit: peak.unit, value: (p) => p.power.value },
      ],
      rows,
      along: 'y',
      height: 320,
      draw: sankeyDrawing(
        rows.map((p, row) => ({ row, from: '', to: p.name, value: p.power.value })),
        {
          column: 'power',
          name: (n) => (n === '' ? said.grid : say.name(n)),
          color: (n, i) => (n === '' ? 'var(--series-2)' : `var(--series-${(i % 8) + 1})`),
          unit: format.unit(peak.unit),
        },
      ),
      note: said.powerNote(
        format.figure(peakWithGasDryers),
        unknown.length > 0 ? said.unknown(unknown.map((n) => say.name(n)).join(', ')) : '',
      ),
    })
  },
}
