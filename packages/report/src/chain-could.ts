import type { ChainResult, CouldResult, Figure } from '@cellwright/model'
import { NO_NUMBER, number } from './number-text.ts'
import { note, pageTable, type Page } from './page.ts'
import { TIE } from './wrap.ts'
import { isAlike, mean, SPANS, yearSpans } from './year-spans.ts'

/** Plants and rows that have a column of their own: those that are enough for least in some year. */
const COLUMNS = 6

/** What each plant and limited row is enough for, by year, in the final product. */
export function couldTable(c: ChainResult, page: Page): string[] {
  const years = c.years.filter((y) => y.could.some((x) => x.amount.value > 0))
  if (years.length === 0) return []
  const shown = columns(c)
  const unit = c.mature[0]?.amount.unit.replace('/yr', '') ?? c.years[0]?.could[0]?.amount.unit ?? ''
  const spans = yearSpans(years, (a, b) => shown.every(({ id }) => isAlike(amountOf(a.could, id), amountOf(b.could, id))))
  const rows = [
    ...spans.map((s) => ({ year: s.label.replaceAll(' ', TIE), could: meanCould(s.rows.map((y) => y.could)) })),
    { year: 'mature', could: c.mature },
  ]
  const amount = (could: readonly CouldResult[], id: string) => {
    const at = entryOf(could, id)
    if (!at) return NO_NUMBER
    const least = could.find((x) => x.rest === null)
    return `${short(at.amount)}${at.rest !== null ? '+' : at === least ? '<' : TIE}`
  }
  const open = shown.filter((x) => x.rest !== null)
  return [
    '',
    ...pageTable(
      page,
      [
        { head: `${unit} by`, cell: (r) => r.year },
        ...shown.map((x) => ({ head: x.id, align: 'right' as const, cell: (r: (typeof rows)[number]) => amount(r.could, x.id) })),
      ],
      rows,
    ),
    ...note(
      page,
      `${spans.some((s) => s.rows.length > 1) ? `${SPANS} ` : ''}What each plant could give the final product by its phases and ramp, with what the plants behind it lose; not simulated. <: the least of its year.${
        open.length > 0 ? ' +: what is missing is bought without limit, so that it limits nothing.' : ''
      }${named(shown)}${c.mature.length > shown.length ? ' Those that are enough for more are left out.' : ''}`,
    ),
  ]
}

function entryOf(could: readonly CouldResult[], id: string): CouldResult | undefined {
  return could.find((x) => x.id === id || x.with.includes(id))
}

function amountOf(could: readonly CouldResult[], id: string): number {
  return entryOf(could, id)?.amount.value ?? 0
}

/** The list of the first year with the mean amounts of all. */
function meanCould(years: readonly (readonly CouldResult[])[]): CouldResult[] {
  return years[0]!.map((x) => ({ ...x, amount: { ...x.amount, value: mean(years.map((y) => amountOf(y, x.id))) } }))
}

function named(shown: readonly CouldResult[]): string {
  return shown
    .filter((x) => x.with.length > 0)
    .map((x) => ` ${x.id} stands for ${x.with.join(', ')} too, which bring the same.`)
    .join('')
}

/** The mature list as far as there is room, those that are least in a year first; in the order of the mature list. */
function columns(c: ChainResult): CouldResult[] {
  const least = new Set(c.years.flatMap((y) => y.could.find((x) => x.rest === null)?.id ?? []))
  const ranked = c.mature.toSorted((a, b) => Number(least.has(b.id)) - Number(least.has(a.id)))
  const kept = new Set(ranked.slice(0, COLUMNS))
  return c.mature.filter((x) => kept.has(x))
}

/** What the final plants made together. */
function together(parts: readonly Figure[]): Figure | undefined {
  const [first] = parts
  return first && { value: parts.reduce((sum, p) => sum + p.value, 0), unit: first.unit }
}

/** Columns of the longest bar. */
const BAR = 32

/** Each year as a bar: made of what the chain could give. */
export function yearPlot(c: ChainResult, page: Page): string[] {
  const rows = c.years.flatMap((y) => {
    const could = y.could.find((x) => x.rest === null)?.amount
    const made = together(y.made.map((m) => m.amount).filter((m) => m.unit === y.made[0]?.amount.unit))
    return could && made && (could.value !== 0 || made.value !== 0) ? [{ year: y.year, could, made }] : []
  })
  const spans = yearSpans(rows, (a, b) => isAlike(a.could.value, b.could.value) && isAlike(a.made.value, b.made.value)).map(
    (s) => ({
      year: s.label.replaceAll(' ', TIE),
      could: { ...s.rows[0]!.could, value: mean(s.rows.map((r) => r.could.value)) },
      made: { ...s.rows[0]!.made, value: mean(s.rows.map((r) => r.made.value)) },
      n: s.rows.length,
    }),
  )
  const most = Math.max(...rows.flatMap((r) => [r.could.value, r.made.value]))
  if (rows.length < 2 || !(most > 0) || !Number.isFinite(most)) return []
  const length = (f: Figure) => (f.value > 0 ? Math.round((f.value / most) * BAR) : 0)
  const bar = (r: (typeof spans)[number]) => {
    const [made, could] = [length(r.made), length(r.could)]
    return '#'.repeat(Math.min(made, could)) + (could > made ? '.'.repeat(could - made) : '+'.repeat(made - could))
  }
  return [
    '',
    ...pageTable(
      page,
      [
        { head: 'year', cell: (r) => r.year },
        { head: 'made of what the least could give', cell: bar },
        { head: 'made', align: 'right', cell: (r) => short(r.made) },
        { head: 'could', align: 'right', cell: (r) => short(r.could) },
      ],
      spans,
    ),
    ...note(
      page,
      'Made: simulated, of all final products. Dots: what the least of the plants could have given beside that, but for waiting, ramps of others and orders. Plus: made from stocks of years before, or with machines to spare.',
    ),
  ]
}

/** A figure short enough for a column. */
function short({ value }: Figure): string {
  return number(value)
}
