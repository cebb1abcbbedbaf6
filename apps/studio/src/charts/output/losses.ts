import type { LossesResult, Results } from '@cellwright/model'
import { across } from '../draw/across.ts'
import { series } from '../draw/over-time.ts'
import { heightOf } from '../draw/waterfall.ts'
import { viewOf, type ChartKind } from '../kind.ts'
import { outputWords } from './words.ts'

type Effect = LossesResult['effects'][number]

const lossesOf = ({ plants }: Results, id: string) => plants.find((p) => p.id === id)?.losses ?? null

export const losses: ChartKind = {
  id: 'losses',
  group: 'plant',
  name: { en: 'What each loss mechanism costs', ru: 'Чего стоит каждый механизм потерь' },
  needs: ['plant', 'losses'],
  subjects: ({ plants }) =>
    plants.filter((p) => p.losses !== null && p.losses.effects.length > 0).map(({ id }) => ({ id, name: id })),
  view: (results, id, { language, format, say }) => {
    const said = outputWords[language]
    const { effects: rows, asIs, bare } = lossesOf(results, id)!
    const last = asIs.length - 1
    const unit = asIs[last]?.unit ?? 'GWh'
    const at = (e: Effect, i: number) => e.years[i]?.value ?? null
    const most = rows.reduce((best, e) => ((at(e, last) ?? 0) > (at(best, last) ?? 0) ? e : best), rows[0]!)
    return viewOf<Effect>({
      title: said.lossesOf(id),
      summary: said.lossesSay(
        say.name(most.name),
        format.figure(most.years[last]),
        format.figure(asIs[last]),
        format.figure(bare[last]),
      ),
      columns: [
        { id: 'mechanism', head: said.mechanism, value: (e) => say.name(e.name) },
        ...asIs.map((_, i) => ({ id: `year-${i + 1}`, head: said.gain(String(i + 1)), unit, value: (e: Effect) => at(e, i) })),
        { id: 'how', head: said.how, value: (e) => say.name(e.how) },
      ],
      rows,
      along: 'y',
      height: heightOf(rows.length),
      draw: across({
        rows,
        name: (e) => say.name(e.name),
        label: `${said.gain(String(last + 1))}, ${format.unit(unit)}`,
        bars: [{ id: `year-${last + 1}`, name: '', color: series(1), value: (e: Effect) => at(e, last) }],
        interval: { low: (e) => e.years[last]?.low ?? null, high: (e) => e.years[last]?.high ?? null },
      }),
    })
  },
}
