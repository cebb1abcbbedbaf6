import type { Format } from '../words/format.ts'
import type { Language } from '../words/words.ts'

const QUALIFIERS: Readonly<Record<Language, Readonly<Record<string, string>>>> = {
  en: { about: 'about', 'at least': 'at least', 'at most': 'at most' },
  ru: { about: 'около', 'at least': 'не менее', 'at most': 'не более' },
}

const DAY = 86_400_000

/**
 * A value that the engine gives as a text (`about 26.35 bn RUB`, `2025-12-15`, `NMC`), as people of the language write it: with all
 * the digits that it has there.
 */
export function valueText(text: string, format: Format): string {
  const [, word = '', rest = ''] = /^(?:(about|at least|at most) )?(.*)$/s.exec(text) ?? []
  const said = QUALIFIERS[format.language][word] ?? word
  return [said, plainValue(rest, format)].filter(Boolean).join(' ')
}

function plainValue(text: string, format: Format): string {
  if (/^\d{4}(-\d{2}){0,2}$/.test(text)) return /-/.test(text) ? format.date(text) : text
  const [, digits, unit = ''] = /^(-?\d{1,3}(?: \d{3})+(?:\.\d+)?|-?\d+(?:\.\d+)?)(?: (\D.*|\d\D.*))?$/.exec(text) ?? []
  if (digits === undefined) return text
  const number = Number(digits.replaceAll(' ', ''))
  if (!Number.isFinite(number)) return text
  const shown = format.number(number, Math.min(15, Math.max(1, significantDigits(digits))))
  return unit === '' ? shown : `${shown}\u00a0${format.unit(unit)}`
}

/** Digits that count, so that none is lost and none is made up. */
function significantDigits(digits: string): number {
  return digits.replace(/[^\d]/g, '').replace(/^0+/, '').length
}

/** A number of an axis in its unit; days since 1970-01-01 as a date. */
export function axisText(value: number, unit: string, format: Format): string {
  if (unit === 'date') return dayText(value, format)
  const shown = format.number(value)
  return unit === '' ? shown : `${shown}\u00a0${format.unit(unit)}`
}

export function dayText(days: number, format: Format): string {
  const iso = Number.isFinite(days) ? new Date(Math.round(days) * DAY).toISOString().slice(0, 10) : ''
  return format.date(iso)
}
