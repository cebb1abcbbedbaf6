import type { CompareResults, CompareVariant, DifferenceRow } from '@cellwright/model'
import { differenceUnit, halfWidth, moneyOf, named, outsideDraws, signed, type CompareSection } from './compare-page.ts'
import { compareVerdicts } from './compare-verdicts.ts'
import { counted, NO_NUMBER, percent } from './number-text.ts'
import { heading, note, pageTable, sentence, type Page } from './page.ts'
import { TIE, wrap } from './wrap.ts'

/** How the differences are to be read, then for each variant what it comes to beside the base: in sentences, figure by figure, its verdicts. */
export const compareDifferences: CompareSection = (comparison, page) => [
  ...heading(page, `Differences from the base${moneyOf(comparison)}`),
  ...note(page, READING),
  ...comparison.variants.flatMap((variant) => [
    ...heading(page, `${variant.id} minus base`),
    ...findings(variant, page),
    ...drawn(variant, comparison, page),
    ...replicated(variant, comparison, page),
    ...compareVerdicts(variant, page),
    ...variant.warnings.flatMap((w) => ['', ...wrap(w.text, page.width, { first: '  - ', rest: '    ' })]),
  ]),
]

const READING =
  'Design and money: "central" is the difference at the central values of the inputs. p10, median and p90 are of the differences over the draws, in each of which both sides have the same inputs, so that what both share cancels; four in five draws lie between p10 and p90; a central difference outside them has a !, and then the median is the figure to use. A value that a variant gives without a band is the same in all draws, also where that of the base has one. "Better in" is the share of the draws in which the variant is better; a dash where neither direction is. Simulated: the inputs are central; the mean is over pairs of replications that have the same breakdowns wherever both sides have the same machines, and with 95 % confidence lies within +- of what endless replications would give. A figure differs where zero is further away than that. Neither spread holds the error of the model itself.'

function findings({ headline }: CompareVariant, page: Page): string[] {
  return headline.flatMap(({ text }, i) => {
    const first = `${String(i + 1).padStart(3)}. `
    return wrap(text, page.width, { first, rest: ' '.repeat(first.length) })
  })
}

/** Differences of design and money, with their spread over the draws. */
function drawn(variant: CompareVariant, comparison: CompareResults, page: Page): string[] {
  const rows = moving(variant, comparison, 'draws')
  if (rows.length === 0) return []
  return [
    '',
    ...sentence(page, `Design and money${drawsOf(rows)}:`),
    ...pageTable(
      page,
      [
        { head: 'figure', cell: (r: DifferenceRow) => label(r, variant, comparison) },
        { head: 'central', align: 'right', cell: (r) => `${signed(r.difference?.value)}${mark(r, rows)}` },
        { head: 'p10', align: 'right', cell: (r) => signed(r.difference?.low) },
        { head: 'median', align: 'right', cell: (r) => signed(r.difference?.median) },
        { head: 'p90', align: 'right', cell: (r) => signed(r.difference?.high) },
        { head: 'better in', align: 'right', cell: (r) => (r.better === null ? NO_NUMBER : percent(r.better)) },
      ],
      rows,
    ),
    ...unchanged(variant, comparison, 'draws', page),
  ]
}

/** Differences of simulated figures, with the interval of their mean over the replications. */
function replicated(variant: CompareVariant, comparison: CompareResults, page: Page): string[] {
  const rows = moving(variant, comparison, 'replications')
  if (rows.length === 0) return unchanged(variant, comparison, 'replications', page)
  return [
    '',
    ...sentence(page, 'Simulated:'),
    ...pageTable(
      page,
      [
        { head: 'figure', cell: (r: DifferenceRow) => label(r, variant, comparison) },
        { head: 'mean', align: 'right', cell: (r) => signed(r.difference?.value) },
        { head: '+-', align: 'right', cell: (r) => (r.difference === null ? NO_NUMBER : halfWidth(r.difference)) },
        { head: 'pairs', align: 'right', cell: (r) => (r.difference?.n === undefined ? NO_NUMBER : String(r.difference.n)) },
        { head: 'differs', cell: (r) => (r.distinct === null ? NO_NUMBER : r.distinct ? 'yes' : 'may be chance') },
      ],
      rows,
    ),
    ...unchanged(variant, comparison, 'replications', page),
  ]
}

/** `!` behind a central difference outside the range of its own draws; a space behind the others where one has it. */
function mark(row: DifferenceRow, rows: readonly DifferenceRow[]): string {
  const outside = ({ difference: d }: DifferenceRow) => d !== null && outsideDraws(d)
  return outside(row) ? '!' : rows.some(outside) ? TIE : ''
}

/** `, 256 draws`. */
function drawsOf(rows: readonly DifferenceRow[]): string {
  const n = Math.max(0, ...rows.map((r) => r.difference?.n ?? 0))
  return n > 0 ? `, ${counted(n, 'draw')}` : ''
}

type Spread = 'draws' | 'replications'

/** Rows that are not zero throughout, or whose figure one side lacks. */
function moving(variant: CompareVariant, comparison: CompareResults, spread: Spread): DifferenceRow[] {
  return variant.differences.filter((d) => figureOf(d, comparison)?.spread === spread && d.difference !== null && !still(d))
}

function unchanged(variant: CompareVariant, comparison: CompareResults, spread: Spread, page: Page): string[] {
  const of = variant.differences.filter((d) => figureOf(d, comparison)?.spread === spread)
  const name = (d: DifferenceRow) => `${figureOf(d, comparison)?.name ?? d.id}${scopeOf(d, variant)}`
  const same = of.filter((d) => d.difference !== null && still(d)).map(name)
  const none = of.filter((d) => d.difference === null).map(name)
  return [
    ...(same.length > 0 ? sentence(page, `Exactly as in the base: ${same.join(', ')}.`) : []),
    ...(none.length > 0 ? sentence(page, `Without a value on one side: ${none.join(', ')}.`) : []),
  ]
}

function still({ difference: d }: DifferenceRow): boolean {
  return d !== null && d.value === 0 && (d.low ?? 0) === 0 && (d.high ?? 0) === 0
}

function figureOf(d: DifferenceRow, { figures }: CompareResults) {
  return figures.find((f) => f.id === d.id && f.of === d.of && f.scope === d.scope)
}

function label(d: DifferenceRow, variant: CompareVariant, comparison: CompareResults): string {
  const name = `${figureOf(d, comparison)?.name ?? d.id}${scopeOf(d, variant)}`
  return named(name, differenceUnit(d.difference?.unit ?? ''))
}

/** The thing by name where there are several of its kind. */
function scopeOf(d: DifferenceRow, { differences }: CompareVariant): string {
  return new Set(differences.filter((other) => other.of === d.of).map((other) => other.scope)).size > 1 ? ` of ${d.scope}` : ''
}
