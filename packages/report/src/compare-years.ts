import type { CompareResults, YearDifferenceRow } from '@cellwright/model'
import type { CompareSection } from './compare-page.ts'
import { NO_NUMBER, number } from './number-text.ts'
import { heading, note, pageTable, type Page } from './page.ts'
import { TIE } from './wrap.ts'

/** Sides that stand beside each other in one table. */
const BESIDE = 5

/** Output of each plant by calendar year, all sides beside each other. */
export const compareYears: CompareSection = (comparison, page) => {
  const plants = [...new Set(comparison.variants.flatMap((v) => v.years.map((y) => y.plant)))]
  return plants.flatMap((plant) => plantYears(comparison, plant, page))
}

interface Column {
  readonly id: string
  readonly cell: (year: number) => string
}

function plantYears({ variants }: CompareResults, plant: string, page: Page): string[] {
  const of = variants.map((v) => ({ id: v.id, years: v.years.filter((y) => y.plant === plant) }))
  const all = [...new Set(of.flatMap((v) => v.years.map((y) => y.year)))].toSorted((a, b) => a - b)
  const row = (v: (typeof of)[number], year: number) => v.years.find((y) => y.year === year)
  const rows = all.filter((year) => of.some((v) => made(row(v, year))))
  if (rows.length === 0) return []
  const figures = of.flatMap((v) => v.years.flatMap((y) => [y.base, y.variant]))
  const unit = figures.find((f) => f !== null)?.unit ?? 'GWh'
  const base = (year: number) => of.map((v) => row(v, year)?.base).find((f) => f !== null && f !== undefined)
  const inBase = rows.some((year) => base(year) !== undefined)
  const having = of.filter((v) => v.years.some((y) => y.variant !== null))
  const same = having.filter((v) => inBase && rows.every((year) => row(v, year)?.variant?.value === base(year)?.value))
  const columns: Column[] = [
    ...(inBase ? [{ id: 'base', cell: (year: number) => number(base(year)?.value ?? null) }] : []),
    ...having
      .filter((v) => !same.includes(v))
      .map((v) => ({
        id: v.id,
        cell: (year: number) => {
          const y = row(v, year)
          return `${y?.variant ? number(y.variant.value) : NO_NUMBER}${y?.distinct ? '*' : TIE}`
        },
      })),
  ]
  const tables = Array.from({ length: Math.ceil(columns.length / BESIDE) }, (_, i) => columns.slice(i * BESIDE, (i + 1) * BESIDE))
  return [
    ...heading(page, `Output of ${plant} by year, in ${unit}`),
    ...tables.flatMap((beside) =>
      pageTable(
        page,
        [
          { head: 'year', cell: (year: number) => String(year) },
          ...beside.map(({ id, cell }) => ({ head: id, align: 'right' as const, cell })),
        ],
        rows,
      ),
    ),
    ...note(
      page,
      [
        'Means of the replications.',
        ...(inBase && columns.length > 1
          ? ['*: differs from the base (the 95 % interval of the paired difference leaves zero out).']
          : []),
        ...(same.length > 0 ? [`Exactly as in the base: ${same.map((v) => v.id).join(', ')}.`] : []),
        'Years without output, and sides without the plant, are left out.',
      ].join(' '),
    ),
  ]
}

function made(y: YearDifferenceRow | undefined): boolean {
  return (y?.base?.value ?? 0) > 0 || (y?.variant?.value ?? 0) > 0
}
