import type { AssumptionRow, Results } from '@cellwright/model'
import { counted, number, quantity } from './number-text.ts'
import { heading, note, sentence, type Page, type Section } from './page.ts'
import { leadingSwings, swing } from './sensitivity-bars.ts'
import { wrap } from './wrap.ts'

const ROWS = 15
/** Best known first. */
const BASES = ['measured', 'datasheet', 'published-model', 'derived', 'claim', 'assumed']

/** How the inputs are known, and those that are only assumed, with why. */
export const assumptions: Section = (results, page) => {
  const rows = results.assumptions
  if (rows.length === 0) return []
  const bases = [...BASES, ...new Set(rows.map((r) => r.basis))].filter((b, i, all) => all.indexOf(b) === i)
  const counts = bases.map((b) => ({ b, n: rows.filter((r) => r.basis === b).length })).filter(({ n }) => n > 0)
  const assumed = rows.filter((r) => r.basis === 'assumed')
  const weight = weights(results)
  const shown = assumed.toSorted((a, b) => (weight.get(b.id) ?? 0) - (weight.get(a.id) ?? 0)).slice(0, ROWS)
  const more = assumed.length - shown.length
  return [
    ...heading(page, 'Inputs and assumptions'),
    ...sentence(
      page,
      `${counted(rows.length, 'number')} went in: ${counts.map(({ b, n }) => `${n} ${b.replace('-', ' ')}`).join(', ')}.`,
    ),
    ...(assumed.length === 0 ? [] : ['', ...sentence(page, 'Assumed, the most important first:')]),
    ...shown.flatMap((row, i) => lines(row, i, page)),
    ...(more > 0 ? note(page, `${more} more are assumed; --json and --out DIR have all of them with source, band and use.`) : []),
  ]
}

/** By input: how far it moves one of the leading figures, as a share of the largest move of that figure. */
function weights({ sensitivity }: Results): Map<string, number> {
  const found = new Map<string, number>()
  for (const rows of leadingSwings(sensitivity))
    for (const row of rows) found.set(row.id, Math.max(found.get(row.id) ?? 0, swing(row) / swing(rows[0]!)))
  return found
}

function lines(row: AssumptionRow, i: number, page: Page): string[] {
  const band = row.low < row.high ? ` (${number(row.low)} to ${number(row.high)})` : ''
  const first = `${String(i + 1).padStart(3)}. `
  const reason = row.reason ?? (row.ref ? `no reason given; source ${row.ref}` : 'no reason given')
  return wrap(`${row.name}: ${quantity(row.value, row.unit)}${band}. ${reason}`, page.width, { first, rest: '     ' })
}
