import type { CompareSide, Figure } from '@cellwright/model'
import type { Format } from '../words/format.ts'
import { useWords } from '../words/words.ts'
import { compareWords } from './words.ts'

type Said = ReturnType<typeof useWords<(typeof compareWords)['en']>>

/** A side as a reader knows it: a variant by its own name. */
export const sideName = ({ id, kind }: CompareSide, said: Said): string => (kind === 'text' ? said.mine : id)

/** A headline figure: days since 1970 are a date. */
export function figureText(figure: Figure | null, format: Format): string {
  if (figure?.unit !== 'date') return format.figure(figure)
  return format.date(dayText(figure.value))
}

export function dayText(day: number): string {
  return new Date(Math.round(day) * 86_400_000).toISOString().slice(0, 10)
}

/** A difference with its sign, in points of per cent and days where it is of those. */
export function differenceText({ value, unit }: Figure, format: Format, said: Said): string {
  const sign = value > 0 ? '+' : value < 0 ? '\u2212' : ''
  return `${sign}${format.number(Math.abs(value))}\u00a0${unitText(unit, format, said)}`.trim()
}

export function unitText(unit: string, format: Format, said: Said): string {
  return unit === '%' ? said.percentagePoints : unit === 'd' ? said.days : format.unit(unit)
}
