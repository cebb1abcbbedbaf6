import type { MakeOrBuyResult } from '@cellwright/model'
import { millionsHead } from './money-text.ts'
import { decimal, NO_NUMBER, number, sumDecimals } from './number-text.ts'
import { heading, note, pageTable, sentence, type Page, type Section } from './page.ts'

/** Whether plants that feed others pay against buying what they make. */
export const makeOrBuy: Section = (results, page) => {
  if (results.makeOrBuy.length === 0) return []
  return [
    ...heading(page, 'Make or buy'),
    ...results.makeOrBuy.flatMap((made) => tableOf(made, page)),
    ...note(
      page,
      `${millionsHead(results)}. Each line is a plant that makes all that the other takes at that size, with books of its own without a simulation: its product sold at the price outside, all that it takes bought at the market. What the plants of the file pay one another, and freight that is saved, are not counted.`,
    ),
  ]
}

function tableOf({ product, plant, taker, price, rows, says }: MakeOrBuyResult, page: Page): string[] {
  const [first] = rows
  if (!first) return []
  const money = first.npv?.unit
  const places = sumDecimals(rows.flatMap((r) => r.npv?.value ?? []))
  return [
    ...sentence(page, `${product} by ${plant} for ${taker}:`),
    ...pageTable(
      page,
      [
        {
          head: `${taker}, ${first.taker.unit}`,
          align: 'right' as const,
          cell: (r: (typeof rows)[number]) => number(r.taker.value),
        },
        { head: `${plant}, ${first.own.unit}`, align: 'right' as const, cell: (r) => number(r.own.value) },
        { head: `cost, ${plainUnit(first.cost?.unit)}`, align: 'right' as const, cell: (r) => decimal(r.cost?.value ?? null, 0) },
        { head: 'price outside', align: 'right' as const, cell: () => (price ? decimal(price.value, 0) : NO_NUMBER) },
        ...(money === undefined
          ? []
          : [
              {
                head: `net present value, ${plainUnit(money)}`,
                align: 'right' as const,
                cell: (r: (typeof rows)[number]) => decimal(r.npv?.value ?? null, places),
              },
            ]),
      ],
      rows,
    ),
    ...says.flatMap(({ text }) => sentence(page, text)),
  ]
}

/** The year of the price level is said once, below the tables. */
function plainUnit(unit = ''): string {
  return unit.replace(/ \(\d{4}\)/, '')
}
