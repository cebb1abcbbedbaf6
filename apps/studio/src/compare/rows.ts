import type {
  ComparedThing,
  CompareFigureRow,
  CompareResults,
  CompareSide,
  DifferenceRow,
  Figure,
  YearDifferenceRow,
} from '@cellwright/model'

/** What a difference comes to, in a word. */
export type Outcome = 'same' | 'unseen' | 'better' | 'worse' | 'more' | 'less' | 'none'

/** One headline figure of the base, and what each side makes of it. */
export interface FigureLine {
  readonly row: CompareFigureRow
  readonly base: Figure | null
  readonly sides: readonly SideOfLine[]
}

export interface SideOfLine {
  readonly side: CompareSide
  readonly value: Figure | null
  readonly difference: Figure | null
  readonly outcome: Outcome
  /** Shares of draws in which it is better and worse; null where they say nothing. */
  readonly better: number | null
  readonly worse: number | null
}

export interface ThingLines {
  readonly thing: ComparedThing
  readonly lines: readonly FigureLine[]
}

/** Figures by the thing that they are of; `only` those in which a side differs. */
export function thingLines(results: CompareResults, only: boolean): ThingLines[] {
  const things = new Map<string, { thing: ComparedThing; lines: FigureLine[] }>()
  for (const row of results.figures) {
    const line = lineOf(row, results)
    if (only && line.sides.every(({ outcome }) => outcome === 'same' || outcome === 'none')) continue
    const key = `${row.of} ${row.scope}`
    const found = things.get(key) ?? { thing: { id: row.scope, kind: row.of }, lines: [] }
    found.lines.push(line)
    things.set(key, found)
  }
  return [...things.values()]
}

function lineOf(row: CompareFigureRow, { sides, variants }: CompareResults): FigureLine {
  const at = (side: string) => row.values.find((v) => v.side === side)?.value ?? null
  return {
    row,
    base: at(sides[0]!.id),
    sides: sides.slice(1).map((side) => {
      const its = variants.find((v) => v.id === side.id)
      const found = its?.differences.find((d) => d.id === row.id && d.scope === row.scope && d.of === row.of)
      return {
        side,
        value: at(side.id),
        difference: found?.difference ?? null,
        outcome: found ? outcomeOf(found, row) : 'none',
        better: found?.better ?? null,
        worse: found?.worse ?? null,
      }
    }),
  }
}

/** `unseen` where zero lies within the interval of the difference. */
export function outcomeOf(
  { difference }: Pick<DifferenceRow, 'difference'>,
  { better }: Pick<CompareFigureRow, 'better'>,
): Outcome {
  if (!difference) return 'none'
  const { value, low = value, high = value } = difference
  if (value === 0 && low === 0 && high === 0) return 'same'
  if (low <= 0 && high >= 0) return 'unseen'
  // The middle of the draws tells the direction: the central value may lie outside of them.
  const isMore = low > 0
  if (better === 'neither') return isMore ? 'more' : 'less'
  return (better === 'more') === isMore ? 'better' : 'worse'
}

/** The widest that an interval of a line reaches from zero, so that all its sides share one scale. */
export function reach({ sides }: FigureLine): number {
  return Math.max(0, ...sides.flatMap(({ difference: d }) => (d ? [d.value, d.low ?? 0, d.high ?? 0].map(Math.abs) : [])))
}

/** A year of a plant of one side beside the base. */
export interface YearLine extends YearDifferenceRow {
  readonly side: string
}

export interface PlantYears {
  readonly plant: string
  readonly unit: string
  readonly rows: readonly YearLine[]
}

/** Output by year of each plant of which a side makes more or less than the base in some year. */
export function plantYears({ variants }: CompareResults): PlantYears[] {
  const all = variants.flatMap(({ id, years }) => years.map((y): YearLine => ({ ...y, side: id })))
  return [...new Set(all.map((y) => y.plant))].flatMap((plant) => {
    const rows = all.filter((y) => y.plant === plant)
    const unit = rows.flatMap((y) => (y.base ?? y.variant)?.unit ?? [])[0]
    const differs = rows.some((y) => (y.difference ? y.difference.value !== 0 : y.base !== y.variant))
    return unit === undefined || !differs ? [] : [{ plant, unit, rows }]
  })
}

/** A name for another text that no variant of the file has. */
export function freeId(wanted: string, taken: readonly string[]): string {
  for (let n = 1; ; n++) {
    const id = n === 1 ? wanted : `${wanted}-${n}`
    if (id !== 'base' && !taken.includes(id)) return id
  }
}

/** Whether a name may be that of a new variant. */
export function isVariantId(id: string, taken: readonly string[]): boolean {
  return /^[A-Za-z0-9][A-Za-z0-9_-]{0,63}$/.test(id) && id !== 'base' && !taken.includes(id)
}
