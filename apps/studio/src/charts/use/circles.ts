import type { CircleBalanceRow, CircleResult, CircleSourceYearResult, CircleYearResult, Results } from '@cellwright/model'
import { viewOf, type ChartKind, type Subject } from '../kind.ts'
import { drawLines, drawLying, drawStack, lyingHeight, seriesColor, type Series } from './draw.ts'
import { lyingFigures } from './centres.ts'
import { textsOf } from './words.ts'

const circlesWith = (results: Results, has: (circle: CircleResult) => boolean): readonly Subject[] =>
  results.circles.filter(has).map((c) => ({ id: c.id, name: c.id }))
const circleOf = (results: Results, id: string) => results.circles.find((c) => c.id === id)!

/** What comes back by source, and what is taken in. */
const returns: ChartKind = {
  id: 'circle-returns',
  group: 'use',
  name: { en: 'Circle: what comes back', ru: 'Круг: что возвращается' },
  needs: ['run', 'use'],
  subjects: (results) => circlesWith(results, (c) => c.years.length > 0),
  view: (results, id, { language, format }) => {
    const t = textsOf(language)
    const circle = circleOf(results, id)
    const rows = circle.years
    const series = circle.sources.map((source, i): Series<CircleYearResult> => {
      const its = new Map(source.years.map((y) => [y.year, y.mass]))
      return { column: `from-${source.id}`, name: source.from, color: seriesColor(i), value: (y) => its.get(y.year) ?? null }
    })
    const taken: Series<CircleYearResult> = { column: 'taken', name: t.takenIn, color: 'var(--text)', value: (y) => y.taken }
    const most = rows.reduce((a, b) => (b.taken > a.taken ? b : a), rows[0]!)
    return viewOf<CircleYearResult>({
      title: t.returnsTitle(id),
      summary: t.returnsSummary(
        circle.firstYear ? String(circle.firstYear.year) : t.neverInCalendar,
        format.figure({ value: most.taken, unit: 't' }),
        String(most.year),
      ),
      columns: [
        { id: 'year', head: t.year, as: 'year', value: (y) => y.year },
        ...[...series, taken].map((s) => ({ id: s.column, head: s.name, unit: 't', value: s.value })),
        { id: 'waiting', head: t.waiting, unit: 't', value: (y) => y.waiting },
      ],
      rows,
      legend: [...series.map(({ name, color }) => ({ name, color })), { name: t.takenIn, color: 'var(--text)', shape: 'line' }],
      note: t.returnsNote,
      draw: (context) => drawStack(context, { rows, x: (y) => y.year, unit: 't' }, series, [taken]),
    })
  },
}

/** Packs of each source: in use and in a second life. */
const lives: ChartKind = {
  id: 'circle-lives',
  group: 'use',
  name: { en: 'Circle: packs in use and second life', ru: 'Круг: батареи в работе и вторая жизнь' },
  needs: ['run', 'use'],
  subjects: (results) =>
    results.circles.flatMap((c) =>
      c.sources.filter((s) => s.years.some((y) => y.inUse > 0)).map((s) => ({ id: `${c.id}/${s.id}`, name: s.from })),
    ),
  view: (results, id, { language, format }) => {
    const t = textsOf(language)
    const [circle, ...rest] = id.split('/')
    const source = circleOf(results, circle!).sources.find((s) => s.id === rest.join('/'))!
    const rows = source.years
    const series: Series<CircleSourceYearResult>[] = [
      { column: 'inUse', name: t.inUse, color: 'var(--series-1)', value: (y) => y.inUse },
      { column: 'serving', name: t.serving, color: 'var(--series-2)', value: (y) => y.serving },
    ]
    const last = rows.at(-1)!
    return viewOf<CircleSourceYearResult>({
      title: t.livesTitle(source.from),
      summary: t.livesSummary(format.count(last.inUse), format.count(last.serving)),
      columns: [
        { id: 'year', head: t.year, as: 'year', value: (y) => y.year },
        ...series.map((s) => ({ id: s.column, head: s.name, as: 'count' as const, value: s.value })),
        { id: 'put', head: t.put, as: 'count', value: (y) => y.put },
        { id: 'retired', head: t.retired, as: 'count', value: (y) => y.retired },
        { id: 'lost', head: t.lost, as: 'count', value: (y) => y.lost },
      ],
      rows,
      legend: series.map(({ name, color }) => ({ name, color, shape: 'line' })),
      note: t.returnsNote,
      draw: (context) => drawLines(context, { rows, x: (y) => y.year, unit: t.packs }, series),
    })
  },
}

/** Elements recovered by year. */
const recovered: ChartKind = {
  id: 'circle-recovered',
  group: 'use',
  name: { en: 'Circle: recovered elements', ru: 'Круг: извлечённые элементы' },
  needs: ['run', 'use'],
  subjects: (results) => circlesWith(results, (c) => c.years.some((y) => y.recovered.length > 0)),
  view: (results, id, { language, format }) => {
    const t = textsOf(language)
    const rows = circleOf(results, id).years
    const elements = [...new Set(rows.flatMap((y) => y.recovered.map((r) => r.element)))]
    const series = elements.map((element, i): Series<CircleYearResult> => ({
      column: `element-${element}`,
      name: element,
      color: seriesColor(i),
      value: (y) => y.recovered.find((r) => r.element === element)?.mass ?? null,
    }))
    const sums = series.map(
      (s) => `${s.name} ${format.figure({ value: rows.reduce((sum, y) => sum + (s.value(y) ?? 0), 0), unit: 't' })}`,
    )
    return viewOf<CircleYearResult>({
      title: t.recoveredTitle(id),
      summary: t.recoveredSummary(sums.join(', ')),
      columns: [
        { id: 'year', head: t.year, as: 'year', value: (y) => y.year },
        ...series.map((s) => ({ id: s.column, head: s.name, unit: 't', value: s.value })),
      ],
      rows,
      legend: series.map(({ name, color }) => ({ name, color })),
      note: t.returnsNote,
      draw: (context) => drawStack(context, { rows, x: (y) => y.year, unit: 't' }, series),
    })
  },
}

/** Where each element is at the end of the calendar. */
const balance: ChartKind = {
  id: 'circle-balance',
  group: 'use',
  name: { en: 'Circle: where the elements are', ru: 'Круг: где находятся элементы' },
  needs: ['run', 'use'],
  subjects: (results) => circlesWith(results, (c) => c.balance.some((b) => b.put > 0)),
  view: (results, id, { language, format }) => {
    const t = textsOf(language)
    const rows = circleOf(results, id).balance.filter((b) => b.put > 0)
    const keys = [
      ['inUse', t.inUse],
      ['secondLife', t.serving],
      ['gone', t.gone],
      ['stock', t.inStock],
      ['recovered', t.recovered],
      ['lost', t.lostAtPlant],
    ] as const
    const series = keys.map(([key, name], i): Series<CircleBalanceRow> => ({
      column: key,
      name,
      color: seriesColor(i),
      value: (b) => (100 * b[key]) / b.put,
    }))
    const first = rows[0]!
    return viewOf<CircleBalanceRow>({
      title: t.balanceTitle(id),
      summary: t.balanceSummary(first.element, format.percent(first.recovered / first.put)),
      columns: [
        { id: 'element', head: t.element, value: (b) => b.element },
        ...series.map((s) => ({ id: s.column, head: s.name, unit: '%', value: s.value })),
        { id: 'put', head: t.put, unit: 't', value: (b) => b.put },
      ],
      rows,
      along: 'y',
      height: lyingHeight(rows.length),
      legend: series.map(({ name, color }) => ({ name, color })),
      note: t.returnsNote,
      draw: (context) => drawLying(context, { rows, name: (b) => b.element, unit: '%' }, series),
    })
  },
}

/** Money of a research centre. */
const research: ChartKind = {
  id: 'research',
  group: 'use',
  name: { en: 'Research centre: investment and running', ru: 'Исследовательский центр: инвестиции и содержание' },
  needs: ['run', 'use'],
  subjects: (results) => results.research.map((r) => ({ id: r.id, name: r.name })),
  view: (results, id, { language, format, say }) => {
    const t = textsOf(language)
    const centre = results.research.find((r) => r.id === id)!
    const { investment, running, jobs } = centre
    const unit = investment.total.unit
    return lyingFigures(
      [
        ...investment.lines.map((l) => ({ name: `${say.name(l.name)} (${t.invested})`, figure: l.amount })),
        ...running.lines.map((l) => ({ name: `${say.name(l.name)} (${t.runningCost})`, figure: { ...l.amount, unit } })),
      ],
      {
        title: t.researchTitle(centre.name),
        summary: t.researchSummary(format.figure(investment.total), format.figure(running.total), format.figure(jobs)),
        head: t.item,
        value: t.amount,
      },
    )
  },
}

export const CIRCLE_KINDS: readonly ChartKind[] = [returns, lives, recovered, balance, research]
