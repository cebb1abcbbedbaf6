import type { Ramp } from '../schedule/ramp.ts'

/** How a plant comes up to pace: its lines one after another, and the module and pack lines that all of them share. */
export interface LinesInTurn {
  /** First day of each line, ascending. */
  readonly starts: readonly number[]
  /** How each learns. */
  readonly cells: readonly Ramp[]
  /** From the first day of the first line on. */
  readonly packs: Ramp
}

/** What a span of days could give without a limit of orders. */
export interface PossibleOutput {
  /** Good packs. */
  readonly packs: number
  /** Share of cells lost to start-up on the way to a good pack, and share of packs, 0..1. */
  readonly scrap: number
  readonly packScrap: number
}

/**
 * Good packs from day `from` up to `to`: mature packs a day x the pace of each line, of which each has an equal share, held back by the
 * pace of the pack line, less start-up scrap; each line late by the time in its racks. Ramps are read in the middle of the days worked.
 */
export function possibleOutput(
  { starts, cells, packs }: LinesInTurn,
  perDay: number,
  racks: number,
  from: number,
  to: number,
): PossibleOutput {
  const own = starts.map((start, k) => {
    const first = Math.max(from, start + racks)
    const days = Math.max(0, to - first)
    const age = (first + to) / 2 - start
    const ramp = cells[k]!
    return { days, age, made: days * (perDay / starts.length) * ramp.pace(age), scrap: days > 0 ? ramp.scrap(age) : 0 }
  })
  const [first] = own
  if (!first) throw new RangeError('a plant has no line')
  const made = own.reduce((sum, line) => sum + line.made, 0)
  const packScrap = packs.scrap(first.age)
  // Good cells over cells, each line by what it makes: exactly that of the line where there is one.
  const good = made > 0 ? own.reduce((sum, line) => sum + (line.made / made) * (1 - line.scrap), 0) : 1
  const scrap = first.days > 0 ? 1 - good * (1 - packScrap) : 0
  const possible = Math.min(made, first.days * perDay * packs.pace(first.age)) * (1 - scrap)
  return { packs: possible, scrap, packScrap }
}
