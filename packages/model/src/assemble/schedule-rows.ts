import { formatDate, inUnit } from '@cellwright/units'
import { designOutput } from '../factory/design-output.ts'
import type { World } from '../project/world.ts'
import type { PlantDates, ScheduleRow } from '../results.ts'
import type { PlantOutcome } from '../study/outcome.ts'

/** The tasks of a plant in order. */
export function scheduleRows(p: PlantOutcome): ScheduleRow[] {
  return p.schedule.tasks.map((t) => ({
    id: `${p.plant.id}.${t.id}`,
    kind: 'task',
    plant: p.plant.id,
    line: t.line ?? null,
    name: t.name,
    start: formatDate(t.start.value),
    end: formatDate(t.end.value),
    months: inUnit(t.duration.value, 'months'),
    slackDays: t.slack,
    critical: t.critical,
  }))
}

/** First days of the lines of a plant, and the month from which it can make what it was designed for. */
export function plantDates(world: World, { plant, schedule }: PlantOutcome): PlantDates {
  const { month, text } = designOutput(world, plant, schedule)
  return {
    lines: schedule.lines.map(({ pilotStart, serialStart }) => ({
      pilotStart: formatDate(pilotStart.value),
      serialStart: formatDate(serialStart.value),
    })),
    fullStart: formatDate(schedule.fullStart.value),
    designOutput: month ? formatDate(month.value).slice(0, 7) : null,
    designOutputText: text,
  }
}
