import type { PlantResult, ScheduleRow } from '@cellwright/model'
import { ganttChart } from './gantt-chart.ts'
import { counted, count, number } from './number-text.ts'
import { heading, note, pageTable, sentence, type Page, type Section } from './page.ts'

/** Tasks of each plant with their dates; the chain that fixes the end is marked. */
export const scheduleTable: Section = ({ schedule, plants }, page) => {
  if (schedule.length === 0) return []
  const many = new Set(schedule.map((t) => t.plant)).size > 1
  const inTurn = schedule.some((t) => t.line !== null && t.line > 1)
  const inPhases = schedule.some((t) => t.phase)
  return [
    ...heading(page, 'Schedule'),
    ...pageTable(
      page,
      [
        ...(many ? [{ head: 'plant', cell: (t: ScheduleRow) => t.plant }] : []),
        { head: 'task', cell: (t) => t.name },
        ...(inTurn
          ? [{ head: 'line', align: 'right' as const, cell: (t: ScheduleRow) => (t.line === null ? 'all' : count(t.line)) }]
          : []),
        ...(inPhases ? [{ head: 'phase', cell: (t: ScheduleRow) => t.phase ?? 'all' }] : []),
        { head: 'start', cell: (t) => t.start },
        { head: 'end', cell: (t) => t.end },
        { head: 'months', align: 'right', cell: (t) => number(t.months) },
        { head: 'can slip', align: 'right', cell: (t) => (t.critical ? 'critical' : counted(t.slackDays, 'day')) },
      ],
      schedule,
    ),
    ...note(
      page,
      `Critical: a day lost here is a day lost at the end${inTurn ? ', the start of serial production of the last line' : ''} (${criticalText(schedule, inTurn)}). Can slip: days a task may be late before it delays the end${inPhases ? ' of its phase' : inTurn ? '; its own line then produces later all the same' : ''}.`,
    ),
    ...[...new Set(schedule.map((t) => t.plant))].flatMap((plant) => {
      const tasks = schedule.filter((t) => t.plant === plant)
      return chart(tasks, many, page)
    }),
    ...plants.flatMap((plant) => dates(plant, many, page)),
  ]
}

function criticalText(schedule: readonly ScheduleRow[], inTurn: boolean): string {
  const critical = schedule.filter((t) => t.critical)
  if (schedule.some((t) => t.phase)) return `${count(critical.length)} of ${count(schedule.length)} tasks`
  const names = critical.map((t) => nameOf(t, inTurn))
  return `${count(critical.length)} of ${count(schedule.length)} tasks: ${names.join(', then ')}`
}

function nameOf({ name, line, phase }: ScheduleRow, inTurn: boolean): string {
  if (phase) return `${name}, ${phase}`
  return inTurn && line !== null ? `${name}, line ${line}` : name
}

/** What stands in brackets in a name is left out here. */
function chart(tasks: readonly ScheduleRow[], many: boolean, page: Page): string[] {
  const inTurn = tasks.some((t) => t.line !== null && t.line > 1)
  const lines = ganttChart(tasks, (t) => nameOf({ ...t, name: t.name.replace(/ \([^)]*\)$/, '') }, inTurn), page.width)
  if (lines.length === 0) return []
  return [
    '',
    ...(many ? sentence(page, `${tasks[0]!.plant}:`) : []),
    ...lines,
    ...note(page, '# critical, = can slip; dots: half-years.'),
  ]
}

/** When the plant is complete, and when it can make what it was designed for. */
function dates({ id, dates: { lines, fullStart, designOutputText } }: PlantResult, many: boolean, page: Page): string[] {
  const each = lines.map(({ pilotStart, serialStart }, i) => `line ${i + 1} ${pilotStart} and ${serialStart}`)
  const turn =
    lines.length > 1
      ? `Pilot operation and serial production begin: ${each.join('; ')}. From ${fullStart} on all lines produce for customers. `
      : ''
  return sentence(page, `${many ? `${id}: ` : ''}${turn}${designOutputText}`)
}
