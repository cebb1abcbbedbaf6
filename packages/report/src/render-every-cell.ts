import type { EveryCellResults } from '@cellwright/model'
import { count, percent } from './number-text.ts'
import { note, pageTable, type Page } from './page.ts'
import { plainText } from './plain-text.ts'
import { NARROWEST, type RenderOptions } from './render-results.ts'
import { TIE } from './wrap.ts'

/** Days below which the time to fill the line with lots outweighs everything else. */
const SHORTEST = 90

/** A year cell by cell beside the same year in lots, as text for a terminal or a file. Ends with a line end. */
export function renderEveryCell(results: EveryCellResults, { width = 80, color = false }: RenderOptions = {}): string {
  const page: Page = { width: Math.max(NARROWEST, Math.floor(width)), color }
  const { plant, chain, makes, days, cells, lots, engine } = plainText(results)
  const lines = [
    `${plant}: ${days} days, mature from the first day, from an empty line on; seed ${engine.seed}`,
    ...(chain.length > 0
      ? note(page, `On the same clock, in their lots and mature, too: ${chain.join(', ')}; stocks are full at the start.`)
      : []),
    ...note(
      page,
      'People, technicians, planned stops, tools and shared outages are left out of both, so that both engines can share the work.',
    ),
    '',
    ...pageTable(
      page,
      [
        { head: '', cell: (year) => (year.lot === 1 ? 'every cell' : 'in lots') },
        { head: 'cells a lot', align: 'right', cell: (year) => count(year.lot) },
        { head: 'days', align: 'right', cell: (year) => count(year.days) },
        { head: makes, align: 'right', cell: (year) => count(year.packs) },
        { head: 'second half', align: 'right', cell: (year) => count(year.late) },
        { head: 'units x steps', align: 'right', cell: (year) => count(year.steps) },
        { head: 'by recursion', align: 'right', cell: (year) => (year.steps > 0 ? percent(year.byRecursion / year.steps) : '-') },
        { head: 'events', align: 'right', cell: (year) => count(year.events) },
      ],
      [cells, lots],
    ),
    ...(cells.days === lots.days && cells.days >= SHORTEST
      ? note(
          page,
          `In lots, the plant makes ${percent(lots.late / cells.late - 1)} more ${makes} in the second half than cell by cell (below 0: fewer).`,
        )
      : []),
  ]
  return `${lines.join('\n').replaceAll(TIE, ' ')}\n`
}
