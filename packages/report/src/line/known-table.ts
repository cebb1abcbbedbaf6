import type { LineKnown, LineResults } from '@cellwright/model'
import { NO_NUMBER } from '../number-text.ts'
import { heading, note, pageTable, type Page } from '../page.ts'
import { exactText, withInterval } from './interval-text.ts'
import { rateUnit, timeUnit, type ShownUnit } from './units.ts'

/** Whether the intervals hold the value: at 95 %, else at 99.9 %. */
function held({ isCovered, isCoveredWidely }: LineKnown): string {
  if (isCovered === null) return NO_NUMBER
  return isCovered ? 'yes' : isCoveredWidely ? 'at 99.9 %' : 'no'
}

/** Exact values beside what was found. */
export function knownTable({ known, run }: LineResults, page: Page): string[] {
  if (known.length === 0) return []
  const unit = (row: LineKnown): ShownUnit => {
    if (row.unit === 'time') return timeUnit(row.exact, run.timeUnit)
    if (row.unit === 'rate') return run.timeUnit === 'none' ? { name: '', size: 1 } : rateUnit([row.exact], run.timeUnit)
    return { name: '', size: 1 }
  }
  return [
    ...heading(page, 'Known values'),
    ...pageTable(
      page,
      [
        { head: 'figure', cell: (row) => `${row.figure} ${unit(row).name}`.trim() },
        { head: 'exact', align: 'right', cell: (row) => exactText(row.exact * unit(row).size, 6) },
        { head: 'found', align: 'right', cell: (row) => withInterval(row.found, unit(row).size) },
        { head: 'held', cell: held },
        { head: 'source', cell: (row) => row.source },
      ],
      known,
    ),
    ...(known.some(({ isCovered }) => isCovered === false)
      ? note(page, 'Of twenty 95 % intervals, one misses by chance; one of a thousand at 99.9 %.')
      : []),
  ]
}
