import { formatDate, inUnit } from '@cellwright/units'
import type { ScheduleRow } from '../results.ts'
import type { PlantOutcome } from '../study/outcome.ts'

/** The tasks of a plant in order. */
export function scheduleRows(p: PlantOutcome): ScheduleRow[] {
  return p.schedule.tasks.map((t) => ({
    id: `${p.plant.id}.${t.id}`,
    kind: 'task',
    plant: p.plant.id,
    name: t.name,
    start: formatDate(t.start.value),
    end: formatDate(t.end.value),
    months: inUnit(t.duration.value, 'months'),
    slackDays: t.slack,
    critical: t.critical,
  }))
}
