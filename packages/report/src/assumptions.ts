import type { AssumptionRow, Results } from '@cellwright/model'
import { counted, number, quantity } from './number-text.ts'
import { heading, note, sentence, type Page, type Section } from './page.ts'
import { allSwings, swing } from './sensitivity-bars.ts'
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
  const shown = byImportance(assumed, results).slice(0, ROWS)
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

/**
 * Inputs by how far they move the leading figures, then by how far any other; those of which no swing is known by what headline figures hang on most. What has no
 * band, such as a constant of nature, moves nothing and comes last.
 */
function byImportance(rows: readonly AssumptionRow[], results: Results): AssumptionRow[] {
  const weight = weights(results)
  const order = (row: AssumptionRow): readonly number[] => [
    -(weight.get(row.id) ?? 0),
    row.low < row.high ? 0 : 1,
    row.kind === 'file' ? 0 : 1,
    relevance(row),
    row.low - row.high,
  ]
  return rows
    .map((row) => ({ row, order: order(row) }))
    .toSorted((a, b) => a.order.map((x, i) => x - b.order[i]!).find((d) => d !== 0) ?? 0)
    .map(({ row }) => row)
}

/** A figure that is not among those most asked for counts this much of one that is. */
const MINOR = 1e-3

/** By input: how far it moves one of the figures, as a share of the largest move of that figure. */
function weights(results: Results): Map<string, number> {
  const found = new Map<string, number>()
  for (const { rows, leading } of allSwings(results))
    for (const row of rows) {
      const share = (swing(row) / swing(rows[0]!)) * (leading ? 1 : MINOR)
      found.set(row.id, Math.max(found.get(row.id) ?? 0, share))
    }
  return found
}

/** Numbers on which investment, cost and output hang most, the most first. */
const RELEVANT = [
  /\.price$/,
  /\.capital$/,
  /recovery|mass-yield|\.reject$/,
  /installation-factor|size-exponent|contingency-share/,
  /electricity-per-mass|heat-per-mass/,
  /\.throughput$|\.batch-mass$|\.load-per-length$/,
  /\.duration$|ramp-time/,
  /staff|labour/,
]

function relevance({ id }: AssumptionRow): number {
  const at = RELEVANT.findIndex((key) => key.test(id))
  return at < 0 ? RELEVANT.length : at
}

function lines(row: AssumptionRow, i: number, page: Page): string[] {
  const band = row.low < row.high ? ` (${number(row.low)} to ${number(row.high)})` : ''
  const first = `${String(i + 1).padStart(3)}. `
  const reason = row.reason ?? (row.ref ? `no reason given; source ${row.ref}` : 'no reason given')
  return wrap(`${row.name}: ${quantity(row.value, row.unit)}${band}. ${reason}`, page.width, { first, rest: '     ' })
}
