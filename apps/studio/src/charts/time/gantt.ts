import type { Results, ScheduleRow } from '@cellwright/model'
import { Plot, plotted, stops } from '../plot.ts'
import type { DrawContext } from '../chart.tsx'
import { fitted, roomFor } from '../draw/fit.ts'
import { viewOf, type ChartKind, type Speech } from '../kind.ts'
import { timeWords } from './words.ts'

export interface Milestone {
  readonly name: string
  readonly day: string
}

export interface Gantt {
  readonly rows: readonly ScheduleRow[]
  /** First days of serial production of lines and phases. */
  readonly milestones: readonly Milestone[]
  readonly designOutput: string | null
}

export function ganttOf({ schedule, plants, materialPlants }: Results, id: string): Gantt {
  const cell = plants.filter((p) => id === '' || p.id === id)
  const material = materialPlants.filter((p) => id === '' || p.id === id)
  const named = (plant: string, of: string, many: boolean) => (id === '' ? (many ? `${plant}, ${of}` : plant) : many ? of : '')
  return {
    rows: schedule.filter((t) => id === '' || t.plant === id),
    milestones: [
      ...cell.flatMap((p) =>
        p.dates.lines.map((l, i) => ({ name: named(p.id, String(i + 1), p.dates.lines.length > 1), day: l.serialStart })),
      ),
      ...material.flatMap((p) => p.phases.map((f) => ({ name: named(p.id, f.id, p.phases.length > 1), day: f.serialStart }))),
    ],
    designOutput: id === '' ? null : (cell[0]?.dates.designOutput ?? material[0]?.designOutput ?? null),
  }
}

const ROW = 24

export const gantt: ChartKind = {
  id: 'gantt',
  group: 'schedule',
  name: { en: 'Schedule with critical path (Gantt)', ru: 'График сооружения с критическим путём (Гант)' },
  needs: ['plant'],
  subjects: ({ schedule }, { language }) => {
    const ids = [...new Set(schedule.map((t) => t.plant))]
    return [...(ids.length > 1 ? [{ id: '', name: timeWords[language].all }] : []), ...ids.map((id) => ({ id, name: id }))]
  },
  view: (results, id, speech) => {
    const { language, format, say } = speech
    const said = timeWords[language]
    const of = ganttOf(results, id)
    const { rows, milestones, designOutput } = of
    const partOf = (t: ScheduleRow) =>
      t.phase != null ? said.ofPhase(t.phase) : t.line === null ? said.wholePlant : said.ofLine(String(t.line))
    const critical = rows.filter((t) => t.critical)
    const longest = critical.reduce<ScheduleRow | undefined>((most, t) => (t.months > (most?.months ?? 0) ? t : most), undefined)
    const first = rows.reduce((early, t) => (t.start < early ? t.start : early), rows[0]!.start)
    const last = rows.reduce((late, t) => (t.end > late ? t.end : late), rows[0]!.end)
    const full = milestones.reduce((late, m) => (m.day > late ? m.day : late), '')
    const months = (day(last) - day(first)) / (30.4375 * DAY)
    return viewOf<ScheduleRow>({
      title: said.title(id === '' ? said.all : id),
      summary:
        said.say(format.date(first), format.date(last), format.number(months), format.count(critical.length)) +
        (longest ? said.longest(say.name(longest.name), format.number(longest.months)) : '') +
        (full === '' ? '' : said.serial(format.date(full))) +
        (designOutput === null ? '' : said.design(format.date(designOutput.slice(0, 7)))),
      columns: [
        { id: 'task', head: said.task, value: (t) => say.name(t.name) },
        { id: 'start', head: said.start, as: 'date', value: (t) => t.start },
        { id: 'end', head: said.end, as: 'date', value: (t) => t.end },
        { id: 'months', head: said.months, unit: 'months', value: (t) => t.months },
        { id: 'slack', head: said.slack, unit: 'd', value: (t) => t.slackDays },
        { id: 'critical', head: said.critical, value: (t) => (t.critical ? said.yes : said.no) },
        ...(id === '' ? [{ id: 'plant', head: said.plant, value: (t: ScheduleRow) => t.plant }] : []),
        { id: 'line', head: said.line, value: partOf },
      ],
      rows,
      along: 'y',
      height: 60 + rows.length * ROW,
      legend: [
        { name: said.onPath, color: 'var(--bad)', shape: 'box' },
        { name: said.withSlack, color: 'var(--series-5)', shape: 'box' },
        ...(rows.some((t) => t.slackDays > 0)
          ? [{ name: said.slackShown, color: 'var(--series-5)', shape: 'dashed' as const }]
          : []),
        { name: said.milestone, color: 'var(--series-6)', shape: 'dashed' },
      ],
      draw: drawing(of, id, speech, partOf),
    })
  },
}

const DAY = 86_400_000
const day = (iso: string): number => Date.parse(`${iso}T00:00:00Z`)

function drawing({ rows, milestones }: Gantt, id: string, { say, format, language }: Speech, partOf: (t: ScheduleRow) => string) {
  const several =
    new Set(rows.map((t) => `${t.line ?? ''}${t.phase ?? ''}`)).size > 2 || new Set(rows.map((t) => t.phase)).size > 1
  return (context: DrawContext): SVGSVGElement => {
    const nameOf = (t: ScheduleRow) =>
      [say.name(t.name), ...(several ? [partOf(t)] : []), ...(id === '' ? [t.plant] : [])].join(', ')
    const left = roomFor(rows.map(nameOf), context.width, 0.38)
    const tasks = rows.map((t, i) => ({
      key: String(i),
      row: i,
      start: new Date(day(t.start)),
      end: new Date(day(t.end)),
      late: new Date(day(t.end) + t.slackDays * DAY),
      color: t.critical ? 'var(--bad)' : 'var(--series-5)',
    }))
    const days = milestones.map((m) => ({ day: new Date(day(m.day)) }))
    const first = Math.min(...tasks.map((t) => t.start.getTime()))
    const last = Math.max(...tasks.map((t) => t.late.getTime()), ...days.map((d) => d.day.getTime()))
    const years = (last - first) / (365 * DAY)
    const perYear = (context.width - left) / Math.max(1, years)
    const yearly = perYear < 170
    const ticks = yearly ? 'year' : perYear < 330 ? '6 months' : '3 months'
    return plotted(context, {
      marginLeft: left,
      marginRight: 24,
      marginTop: 30,
      marginBottom: 6,
      x: { type: 'utc', domain: [new Date(first), new Date(last)] },
      y: { type: 'band', domain: tasks.map((t) => t.key), padding: 0.28 },
      color: { type: 'identity' },
      marks: [
        Plot.axisX({
          anchor: 'top',
          label: null,
          ticks,
          tickFormat: (d: Date) => (yearly ? String(d.getUTCFullYear()) : format.date(d.toISOString().slice(0, 7))),
        }),
        Plot.gridX({ ticks }),
        Plot.axisY({ tickFormat: (k: string) => fitted(nameOf(rows[Number(k)]!), left - 12), tickSize: 0, label: null }),
        Plot.barX(tasks, {
          x1: 'start',
          x2: 'end',
          y: 'key',
          fill: 'color',
          rx: 2,
          ...stops((i) => ({ row: i, column: 'start' })),
        }),
        Plot.ruleY(
          tasks.filter((t) => t.late > t.end),
          { x1: 'end', x2: 'late', y: 'key', stroke: 'var(--series-5)', strokeDasharray: '3 3', strokeWidth: 2 },
        ),
        Plot.ruleX(days, { x: 'day', stroke: 'var(--series-6)', strokeDasharray: '4 3', strokeWidth: 2 }),
      ],
      ariaLabel: timeWords[language].serialStart,
    })
  }
}
