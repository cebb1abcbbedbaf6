import { counted, count, number } from './number-text.ts'
import { heading, note, pageTable, type Section } from './page.ts'

/** Tasks of each plant with their dates; the chain that fixes the end is marked. */
export const scheduleTable: Section = ({ schedule }, page) => {
  if (schedule.length === 0) return []
  const many = new Set(schedule.map((t) => t.plant)).size > 1
  const critical = schedule.filter((t) => t.critical)
  return [
    ...heading(page, 'Schedule'),
    ...pageTable(
      page,
      [
        ...(many ? [{ head: 'plant', cell: (t: (typeof schedule)[number]) => t.plant }] : []),
        { head: 'task', cell: (t) => t.name },
        { head: 'start', cell: (t) => t.start },
        { head: 'end', cell: (t) => t.end },
        { head: 'months', align: 'right', cell: (t) => number(t.months) },
        { head: 'can slip', align: 'right', cell: (t) => (t.critical ? 'critical' : counted(t.slackDays, 'day')) },
      ],
      schedule,
    ),
    ...note(
      page,
      `Critical: a day lost here is a day lost at the end (${count(critical.length)} of ${count(schedule.length)} tasks: ${critical.map((t) => t.name).join(', then ')}). Can slip: days a task may be late before it delays the end.`,
    ),
  ]
}
