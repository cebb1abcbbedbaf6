import type { ScheduleRow } from '@cellwright/model'
import { expect, test } from 'vitest'
import { ganttChart } from './gantt-chart.ts'

const task = (name: string, start: string, end: string, critical = false): ScheduleRow => ({
  id: `works.${name}`,
  kind: 'task',
  plant: 'works',
  line: null,
  name,
  start,
  end,
  months: 1,
  slackDays: critical ? 0 : 30,
  critical,
})
const TASKS = [
  task('halls', '2022-07-01', '2023-07-01', true),
  task('machines', '2022-10-01', '2023-04-01'),
  task('test', '2023-07-01', '2023-07-05', true),
]
const chart = (width: number) => ganttChart(TASKS, (t) => t.name, width)

test('a column of a month, half-years from the first to the last', () => {
  expect(chart(80)).toEqual([
    '            2022  2023',
    '  halls     ############.',
    '  machines  .  ======   .',
    '  test      .     .     #',
  ])
})

test('columns shrink with the page, until there is none for a half-year', () => {
  // 12 columns are left: 4 of each half-year.
  expect(chart(24)).toEqual(['            2022', '  halls     ########.', '  machines  . ====  .', '  test      .   .   #'])
  expect(chart(15)).toEqual(['', '  halls     ##.', '  machines  .=.', '  test      ..#'])
  expect(chart(14)).toEqual([])
})

test('no chart without dates', () => {
  expect(ganttChart([task('halls', 'soon', 'later')], (t) => t.name, 80)).toEqual([])
  expect(ganttChart([], (t) => t.name, 80)).toEqual([])
})
