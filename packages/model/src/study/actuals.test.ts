import { builtInLibrary } from '@cellwright/library'
import { parseDate } from '@cellwright/units'
import { describe, expect, test } from 'vitest'
import { formatIssue } from '../project/format-issue.ts'
import { smallPlant } from '../testing-plant.ts'
import { readActuals } from './actuals.ts'

const { steps } = smallPlant()
const tracked = { id: 'works', steps, calendar: { start: parseDate('2022-01-01')!, end: parseDate('2040-12-31')! } }
const HEADER = 'date,step,good,scrap,run [h],stop [h],stops,stock,delivered'

const read = (rows: string, header = HEADER) => readActuals(`${header}\n${rows}`, tracked, builtInLibrary())
const says = (rows: string, header = HEADER) =>
  read(rows, header)
    .issues.filter(({ code }) => code !== 'CW-ACT-012')
    .map((issue) => formatIssue(issue, 'days.csv'))

test('days are read by step: units, seconds of machines, and what is delivered', () => {
  const { actuals } = read(
    '2026-07-01,stacking,900,9,20.5,1,3,50,\n2026-07-01,plant,,,,,,,12\n2026-07-02,stacking,950,8,21,0.5,2,,\n2026-07-02,plant,,,,,,,13\n',
  )
  expect(actuals?.days).toBe(2)
  const { good, scrap, run, stop, stops, stock } = actuals!.steps.get('stacking')!
  expect([...good]).toEqual([900, 950])
  expect([...scrap!]).toEqual([9, 8])
  expect([...run!]).toEqual([73_800, 75_600])
  expect([...stop!]).toEqual([3600, 1800])
  expect([...stops!]).toEqual([3, 2])
  expect([...stock!]).toEqual([50, NaN])
  expect([...actuals!.delivered!]).toEqual([12, 13])
})

test('names of steps are read too, with semicolons and decimal commas', () => {
  const { actuals } = read('2026-07-01;electrolyte filling;900;0;20,5\n', 'day;operation;output;rejects;run time [h]')
  expect([...actuals!.steps.get('filling')!.run!]).toEqual([73_800])
})

test('steps of which the days say nothing are told', () => {
  const { issues } = read('2026-07-01,stacking,900,9,20,1,3,50,\n')
  expect(issues.map(({ code, severity }) => [code, severity])).toEqual([['CW-ACT-012', 'warning']])
  expect(issues[0]!.text).toContain('mixing-cathode, coating-cathode')
})

describe('each fault is told with its line, and all of them at once', () => {
  const row = '2026-07-01,stacking,900,9,20,1,3,50,\n'
  const cases: readonly (readonly [string, readonly string[]])[] = [
    [
      '01.07.2026,stacking,900,9,20,1,3,50,\n2026-07-01,stackin,900,9,20,1,3,50,\n2046-07-01,stacking,900,9,20,1,3,50,\n',
      [
        'days.csv:2:1: date: "01.07.2026" is not a date written year-month-day; for example 2026-07-01 [CW-ACT-001]',
        'days.csv:3:12: step: the plant works has no step "stackin"; did you mean stacking? [CW-ACT-003]',
        'days.csv:4:1: date: 2046-07-01 lies outside the calendar of the project, 2022-01-01 to 2040-12-31; correct the year, or the calendar of the project [CW-ACT-002]',
      ],
    ],
    [
      `${row}${row}`,
      ['days.csv:3:1: step: stacking has 2026-07-01 twice, first in line 2; keep one of the rows, or add them up [CW-ACT-004]'],
    ],
    [
      `${row}2026-07-04,stacking,900,9,20,1,3,50,\n`,
      [
        'days.csv:2:1: date: stacking has no row for 2026-07-02 to 2026-07-03, 2 days; the file runs from 2026-07-01 to 2026-07-04; write a row with good 0 for a day on which the step stood [CW-ACT-005]',
      ],
    ],
    [
      `${row}2026-07-01,filling,900,0,20,1,3,50,\n2026-07-02,stacking,900,9,20,1,3,50,\n`,
      [
        'days.csv:3:1: date: filling has no row for 2026-07-02; the file runs from 2026-07-01 to 2026-07-02; write a row with good 0 for a day on which the step stood [CW-ACT-005]',
      ],
    ],
    [
      `${row}2026-07-02,stacking,900,,20,1,3,50,\n`,
      [
        'days.csv:3:1: scrap: stacking has no scrap on 2026-07-02, and has it on other days; write 0 where there was none [CW-ACT-005]',
      ],
    ],
    [
      // 28 machines, 19 s a cell: 28 x 86 400 / 19 = 127 326 cells a day.
      '2026-07-01,stacking,130000,9,20,1,3,50,\n',
      [
        'days.csv:2:1: good: stacking: 130 009 units on one day are more than its 28 machines can make, 127 326 at rated pace without a stop; correct the count, or the machines of the step in the project file; docs/track.md says what a unit of each step is [CW-ACT-006]',
      ],
    ],
    [
      '2026-07-01,pack-test,9,0,70,9,3,5,\n',
      [
        'days.csv:2:1: run: pack-test: 79.0 h of run and stop are more than the 72 h of its 3 machines in a day; hours are those of all machines of the step together; correct them, or the machines of the step [CW-ACT-007]',
      ],
    ],
    [
      '2026-07-01,stacking,-5,x,20,1,1.5,50,\n2026-07-01,plant,4,,,,,,5\n2026-07-01,filling,4,0,1,1,1,1,5\n',
      [
        'days.csv:2:21: good: -5 is less than 0; good is at least 0; correct the number [CW-CSV-008]',
        'days.csv:2:24: scrap: "x" is not a number; write digits with one decimal sign, and the unit in the header [CW-CSV-007]',
        'days.csv:2:31: stops: 1.5 is not a whole number; stops counts units; write a whole number [CW-CSV-008]',
        'days.csv:3:18: good: "4": good is a figure of a step, and this row is of the whole plant, which has delivered alone; leave the cell empty, or name a step [CW-ACT-009]',
        'days.csv:4:32: delivered: "5": what is delivered is a figure of the whole plant, and this row is of filling; write it in a row of step plant [CW-ACT-009]',
      ],
    ],
  ]
  test.each(cases)('%j', (rows, expected) => {
    expect(says(rows)).toEqual(expected)
    expect(read(rows).actuals).toBeUndefined()
  })

  test('a column that is missing', () => {
    expect(says('2026-07-01,9\n', 'date,scrap')).toEqual([
      'days.csv:1:1: the column step is missing; the first row names the columns, and has date, scrap; add it; operation, workcentre mean the same [CW-CSV-005]',
      'days.csv:1:1: the column good is missing; the first row names the columns, and has date, scrap; add it; good units, output mean the same [CW-CSV-005]',
    ])
  })
})

describe('units that appear or vanish between two steps', () => {
  const days = (stock: number, taken: number, scrap = 0) =>
    [
      '2026-07-01,stacking,20000,0,9,1,3,8000,',
      '2026-07-01,tab-welding,20000,0,9,1,3,0,',
      `2026-07-02,stacking,20000,0,9,1,3,${stock},`,
      `2026-07-02,tab-welding,${taken},${scrap},9,1,3,0,`,
      '',
    ].join('\n')

  test('a stock that follows is let pass, whatever is on the machines', () => {
    expect(says(days(13_000, 15_000))).toEqual([])
    expect(says(days(12_000, 15_000))).toEqual([])
  })

  test('one that does not is told with its day, and the days are used all the same', () => {
    // 8000 + 20 000 - 15 000 are 13 000, and 3000 are there.
    expect(says(days(3000, 15_000))).toEqual([
      'days.csv:4:1: warning: stock: stacking: on 2026-07-02 its stock, its good units and what tab-welding took leave 10000 units missing; stock of the day before + good - what the next step took (good and scrap) is the stock of the day; the day is used as it stands [CW-ACT-010]',
    ])
    expect(read(days(3000, 15_000)).actuals).toBeDefined()
  })

  test('more scrap than there was to take is an error', () => {
    expect(says(days(0, 1000, 60_000)).filter((text) => text.includes('CW-ACT-008'))).toEqual([
      'days.csv:5:1: scrap: tab-welding: scrap of 60000 units on 2026-07-02 is more than the 28000 that stacking had for it; correct the scrap, or the stock and the good units of the step before [CW-ACT-008]',
    ])
  })
})
