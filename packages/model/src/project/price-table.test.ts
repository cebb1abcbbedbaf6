import { libraryOf } from '@cellwright/library'
import { expect, test } from 'vitest'
import { formatIssue } from './format-issue.ts'
import { readPriceTable } from './price-table.ts'

const NOTHING = libraryOf({ version: '', kinds: {}, references: [] })

const read = (text: string) => {
  const { table, issues } = readPriceTable(text, NOTHING)
  return { table, says: issues.map((i) => formatIssue(i, 'p.csv')) }
}

const day = (row: (hour: number) => string) => Array.from({ length: 24 }, (_, h) => row(h)).join('\n')
const two = (n: number) => String(n).padStart(2, '0')

test('hours counted on, or dates, are read with their step and year', () => {
  const hours = read(`hour,price [USD/MWh]\n${day((h) => `${h + 1},36`)}\n`)
  expect(hours.says).toEqual([])
  expect(hours.table).toMatchObject({ step: 1, currency: 'USD', year: undefined })
  // 36 USD/MWh is 36 USD over 3.6e9 J.
  expect([...hours.table!.prices]).toEqual(Array.from({ length: 24 }, () => 1e-8))
  const halves = `time;price [USD/kWh]\n${day((h) => `2025-03-01 ${two(h)}:00;-0,036\n2025-03-01T${two(h)}:30;0,072`)}\n`
  expect(read(halves).table).toMatchObject({ step: 0.5, year: 2025 })
  expect(read(halves).table!.prices[0]).toBeCloseTo(-1e-8, 20)
})

test('every wrong line is named, all of them at once', () => {
  const rows = day((h) =>
    h === 2 ? '' : h === 5 ? '5,x' : h === 8 ? '8,1\n8,1' : h === 11 ? '3.5,1' : h === 14 ? '14,1\n9,1' : `${h},1`,
  )
  expect(read(`hour,price [USD/MWh]\n${rows}\n`).says).toEqual([
    'p.csv:7:3: price: "x" is not a number; write digits with one decimal sign, and the unit in the header [CW-CSV-007]',
    'p.csv:14:1: time: "3.5" is no time; count hours on from 0, or write 2025-01-31 17:00 [CW-PROJ-061]',
    'p.csv:5:1: time: one row is missing between "1" and "3"; add it [CW-PROJ-062]',
    'p.csv:11:1: time: "8" is there twice, first in line 10; remove one of them [CW-PROJ-063]',
    'p.csv:15:1: time: one row is missing between "10" and "12"; add it [CW-PROJ-062]',
    'p.csv:18:1: time: "9" is there twice, first in line 12; remove one of them [CW-PROJ-063]',
  ])
})

test('summer time is told: an hour twice in autumn, one that lacks in spring', () => {
  const rows = ['00:00', '01:00', '02:00', '02:00', '03:00', '05:00'].map((t) => `2025-10-26 ${t},1`).join('\n')
  expect(read(`time,price [USD/MWh]\n${rows}\n`).says).toEqual([
    'p.csv:5:1: time: "2025-10-26 02:00" is there twice, first in line 4; remove one of them; where clocks went back, give all times in one time without daylight saving [CW-PROJ-063]',
    'p.csv:7:1: time: one row is missing between "2025-10-26 03:00" and "2025-10-26 05:00"; add it; where clocks went forward, give all times in one time without daylight saving [CW-PROJ-062]',
  ])
})

test('the unit, the currency, the step and whole days are checked', () => {
  expect(read('hour,price\n0,1\n1,1\n').says).toEqual([
    'p.csv:1:6: the column price has no unit; write price [USD/kWh] [CW-CSV-006]',
  ])
  expect(read('hour,price [USD/MWh]\n').says).toEqual([
    'p.csv:1:1: time: the table has fewer than two times one after another, so no step can be seen; give one row for each hour of a year [CW-PROJ-061]',
  ])
  expect(read('hour,price [USD/kg]\n0,1\n1,1\n').says).toEqual([
    'p.csv:1:6: "price [USD/kg]": USD/kg does not measure money per energy, which is wanted here; write price [USD/kWh] [CW-CSV-006]',
  ])
  expect(read(`hour,price [CNY/MWh]\n${day((h) => `${h},1`)}\n`).says).toEqual([
    'p.csv:1:6: price: the prices are in CNY, of which the library has no exchange rate; write them in another currency, with its name in the header [CW-PROJ-060]',
  ])
  expect(read('hour,price [USD/MWh]\n0,1\n2,1\n4,1\n').says).toEqual([
    'p.csv:3:1: time: most times are 120 minutes apart, but prices are of an hour, of half an hour or of a quarter; give one row for each hour of a year [CW-PROJ-061]',
  ])
  expect(read('hour,price [USD/MWh]\n0,1\n1,1\n').says).toEqual([
    'p.csv:3:1: time: the table has 2 hours, which are not whole days; fill the last day, or leave it out [CW-PROJ-062]',
  ])
})

test('rows out of order are told, with times in zones put into one', () => {
  expect(
    read('time,price [USD/MWh]\n2025-01-01 01:00,1\n2025-01-01 00:00,1\n2025-01-01 02:00,1\n2025-01-01 03:00,1\n').says,
  ).toEqual([
    'p.csv:3:1: time: "2025-01-01 00:00" stands after "2025-01-01 01:00", which is later; sort the rows by time [CW-PROJ-063]',
  ])
  const zones = ['2025-10-26T02:00+02:00', '2025-10-26T02:00+01:00', '2025-10-26T03:00+01:00']
  expect(read(`time,price [USD/MWh]\n${zones.map((t) => `${t},1`).join('\n')}\n`).says).toEqual([
    'p.csv:4:1: time: the table has 3 hours, which are not whole days; fill the last day, or leave it out [CW-PROJ-062]',
  ])
})
