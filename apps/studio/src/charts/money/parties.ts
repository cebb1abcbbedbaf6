import type { PartyResult } from '@cellwright/model'
import { across } from '../draw/across.ts'
import { series } from '../draw/over-time.ts'
import { heightOf } from '../draw/waterfall.ts'
import { viewOf, type ChartKind } from '../kind.ts'
import { moneyWords } from './words.ts'

const PARTS = ['building', 'equipment', 'rest'] as const

export const parties: ChartKind = {
  id: 'parties',
  group: 'money',
  name: { en: 'Who pays for the investment', ru: 'Кто платит за инвестиции' },
  needs: ['plant'],
  subjects: (results) => [...new Set(results.parties.map((p) => p.plant))].map((id) => ({ id, name: id })),
  view: (results, id, { language, format }) => {
    const said = moneyWords[language]
    const rows = results.parties.filter((p) => p.plant === id)
    const unit = rows[0]!.total.unit
    const name = (p: PartyResult) => (p.kind === 'nobody' ? said.nobody : p.name)
    const most = rows.reduce((best, p) => (p.total.value > best.total.value ? p : best), rows[0]!)
    return viewOf<PartyResult>({
      title: said.of(said.partiesTitle, id),
      summary: said.partiesSay(name(most), format.figure(most.total), format.percent(most.share)),
      columns: [
        { id: 'party', head: said.party, value: name },
        ...PARTS.map((part) => ({ id: part, head: said[part], unit, value: (p: PartyResult) => p[part].value })),
        { id: 'total', head: said.total, unit, value: (p) => p.total.value },
        { id: 'share', head: said.share, unit: '%', value: (p) => p.share * 100 },
      ],
      rows,
      along: 'y',
      height: heightOf(rows.length) + 20,
      legend: PARTS.map((part, i) => ({ name: said[part], color: series(i), shape: 'box' })),
      draw: across({
        rows,
        name,
        label: format.unit(unit),
        bars: PARTS.map((part, i) => ({
          id: part,
          name: said[part],
          color: series(i),
          value: (p: PartyResult) => p[part].value,
        })),
      }),
    })
  },
}
