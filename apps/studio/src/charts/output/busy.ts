import type { FilmOverview } from '@cellwright/model'
import type { DrawContext } from '../chart.tsx'
import { fitted, roomFor } from '../draw/fit.ts'
import { heightOf } from '../draw/waterfall.ts'
import { viewOf, type ChartKind } from '../kind.ts'
import { Plot, plotted, stops } from '../plot.ts'
import { stepNames } from './stocks.ts'
import { outputWords } from './words.ts'

type OfPlant = FilmOverview['plants'][number]

/** Share of all time in which the machines of a step work, by period; steps without machines are left out. */
export function busyShares(
  overview: FilmOverview,
  { steps }: OfPlant,
): readonly { readonly step: string; readonly shares: readonly number[] }[] {
  const at = overview.states.indexOf('busy')
  return steps.filter((s) => s.shares.length > 0).map(({ step, shares }) => ({ step, shares: shares.map((of) => of[at] ?? 0) }))
}

export const busy: ChartKind = {
  id: 'busy',
  group: 'plant',
  name: { en: 'How busy the steps are, month by month', ru: 'Загрузка операций по месяцам' },
  needs: ['run', 'overview'],
  subjects: (_, { overview }) =>
    overview?.plants.filter((p) => busyShares(overview, p).length > 0).map(({ plant }) => ({ id: plant, name: plant })) ?? [],
  view: (results, id, { language, format, say, overview }) => {
    const said = outputWords[language]
    const of = overview!.plants.find((p) => p.plant === id)!
    const steps = busyShares(overview!, of)
    const rows = of.from.map((day, i) => ({ day, i }))
    type Row = (typeof rows)[number]
    const names = stepNames(results, id)
    const name = (step: string) => say.name(names.get(step) ?? step)
    const mean = (shares: readonly number[]) => shares.reduce((sum, v) => sum + v, 0) / shares.length
    const most = steps.reduce((best, s) => (mean(s.shares) > mean(best.shares) ? s : best), steps[0]!)
    const first = rows.find((r) => steps.some((s) => s.shares[r.i]! > 0))
    return viewOf<Row>({
      title: said.busyOf(id),
      summary: said.busySay(name(most.step), format.percent(mean(most.shares)), first ? format.date(first.day) : '—'),
      columns: [
        { id: 'day', head: said.month, as: 'date', value: (r) => r.day },
        ...steps.map((s) => ({ id: s.step, head: name(s.step), unit: '%', value: (r: Row) => s.shares[r.i]! * 100 })),
      ],
      rows,
      height: heightOf(steps.length) * 0.8,
      draw: (context: DrawContext) => {
        const left = roomFor(
          steps.map((s) => name(s.step)),
          context.width,
          0.3,
        )
        const cells = steps.flatMap((s) => s.shares.map((share, row) => ({ row, column: s.step, day: of.from[row]!, share })))
        const every = Math.max(1, Math.ceil((of.from.length * 90) / Math.max(1, context.width - left)))
        return plotted(context, {
          marginLeft: left,
          marginRight: 8,
          marginTop: 6,
          marginBottom: 24,
          x: { type: 'band', domain: of.from, padding: 0 },
          y: { type: 'band', domain: steps.map((s) => s.step), padding: 0.12 },
          marks: [
            Plot.axisX({
              ticks: of.from.filter((_, i) => i % every === 0),
              tickFormat: (day: string) => format.date(day.slice(0, 7)),
              label: null,
              tickSize: 3,
            }),
            Plot.axisY({ tickFormat: (step: string) => fitted(name(step), left - 12), tickSize: 0, label: null }),
            Plot.cell(cells, {
              x: 'day',
              y: 'column',
              fill: 'var(--busy)',
              fillOpacity: (c: (typeof cells)[number]) => c.share,
              ...stops((i) => cells[i]!),
            }),
          ],
          opacity: { type: 'linear', domain: [0, 1], range: [0.03, 1] },
        })
      },
      note: said.busyNote(format.count(overview!.replications)),
    })
  },
}
