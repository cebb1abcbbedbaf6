import { formatDate, MONTH, parseDate } from '@cellwright/units'
import { expect, test } from 'vitest'
import { exactly } from '../term/index.ts'
import { earliest, slacks } from './critical-path.ts'
import { taskNetwork, type TaskId, type TaskKind } from './task-network.ts'

const MONTHS: Readonly<Record<TaskKind, number>> = {
  permit: 3,
  building: 10,
  'dry-rooms': 2,
  making: 6,
  'factory-acceptance': 1,
  delivery: 2,
  installation: 4,
  acceptance: 2,
  qualification: 3,
}

/** Two lines, the second five months after the first, from 14 October 2022. */
function planned({ months = {}, lines = 2, interval = 5, start = '2022-10-14', permit = false } = {}) {
  const network = taskNetwork(lines, { permit })
  const long = new Map(
    Object.entries({ ...MONTHS, ...months }).map(([kind, n]) => [kind as TaskKind, exactly(n * MONTH, kind, 'months')]),
  )
  const apart = exactly(interval * MONTH, 'interval', 'months')
  const early = earliest(network, { start: exactly(parseDate(start)!, 'start', 'date'), durations: long, interval: apart })
  const slack = slacks(network, early, apart)
  const on = (id: TaskId) => [formatDate(early.get(id)!.start.value), formatDate(early.get(id)!.end.value)]
  return { network, on, slack: (id: TaskId) => slack.get(id) }
}

test('two lines, dates by hand', () => {
  const { on, network } = planned()
  expect(network.map((t) => t.id)).toEqual([
    'building',
    'dry-rooms',
    'making',
    'factory-acceptance',
    'delivery',
    'installation',
    'acceptance',
    'qualification',
    'making-2',
    'factory-acceptance-2',
    'delivery-2',
    'installation-2',
    'acceptance-2',
    'qualification-2',
  ])
  expect(on('building')).toEqual(['2022-10-14', '2023-08-14'])
  expect(on('dry-rooms')).toEqual(['2023-08-14', '2023-10-14'])
  expect(on('delivery')).toEqual(['2023-05-14', '2023-07-14'])
  // The dry rooms come after the machines.
  expect(on('installation')).toEqual(['2023-10-14', '2024-02-14'])
  expect(on('qualification')).toEqual(['2024-04-14', '2024-07-14'])
  // Called off five months after the first line; installed five months after it, though the machines are there before.
  expect(on('making-2')).toEqual(['2023-03-14', '2023-09-14'])
  expect(on('delivery-2')).toEqual(['2023-10-14', '2023-12-14'])
  expect(on('installation-2')).toEqual(['2024-03-14', '2024-07-14'])
  expect(on('acceptance-2')).toEqual(['2024-07-14', '2024-09-14'])
  expect(on('qualification-2')).toEqual(['2024-09-14', '2024-12-14'])
})

test('slack of the two lines by hand: a day of line 1 counts where line 2 waits for it', () => {
  const { slack } = planned()
  for (const id of ['building', 'dry-rooms', 'installation', 'installation-2', 'acceptance-2', 'qualification-2'] as const)
    expect(slack(id), id).toBe(0)
  // 14 July to 14 December 2024.
  expect(slack('qualification')).toBe(153)
  expect(slack('acceptance')).toBe(153)
  // 14 July to 14 October 2023, and 14 December 2023 to 14 March 2024.
  expect(slack('delivery')).toBe(92)
  expect(slack('delivery-2')).toBe(91)
  // Late machines of line 1 are late machines of line 2.
  expect(slack('making')).toBe(91)
  expect(slack('making-2')).toBe(91)
})

test('a late factory acceptance test moves the end', () => {
  // Machines of line 1 are there on 14 February 2024, those of line 2 on 14 July: four months more.
  const { on, slack } = planned({ months: { 'factory-acceptance': 8 } })
  expect(on('installation')[0]).toBe('2024-02-14')
  expect(on('installation-2')[0]).toBe('2024-07-14')
  expect(on('qualification-2')[1]).toBe('2025-04-14')
  expect([slack('making'), slack('factory-acceptance'), slack('factory-acceptance-2')]).toEqual([0, 0, 0])
  expect(slack('dry-rooms')).toBe(123)
  // One month more is no matter: three were free.
  expect(planned({ months: { 'factory-acceptance': 2 } }).on('qualification-2')).toEqual(planned().on('qualification-2'))
})

test('a late dry room moves installation of every line', () => {
  const { on } = planned({ months: { 'dry-rooms': 8 } })
  expect(on('installation')[0]).toBe('2024-04-14')
  expect(on('installation-2')[0]).toBe('2024-09-14')
  expect(on('qualification-2')[1]).toBe('2025-06-14')
})

test('a single line, permits before it, and months of the calendar', () => {
  const { on, slack, network } = planned({ lines: 1, permit: true, start: '2023-08-31' })
  expect(network.length).toBe(9)
  // Three months after the last of August is the last of November; four after that would be the 30th.
  expect(on('permit')).toEqual(['2023-08-31', '2023-11-30'])
  expect(on('building')[1]).toBe('2024-09-30')
  expect(on('making')[0]).toBe('2023-11-30')
  expect(planned({ lines: 1, months: { building: 4 }, start: '2023-10-31' }).on('building')[1]).toBe('2024-02-29')
  expect(network.filter((t) => slack(t.id) === 0).map((t) => t.id)).toEqual([
    'permit',
    'building',
    'dry-rooms',
    'installation',
    'acceptance',
    'qualification',
  ])
})

test('lines that start together need no time between them', () => {
  const { on } = planned({ interval: 0, lines: 3 })
  expect(on('qualification-3')).toEqual(on('qualification'))
})
