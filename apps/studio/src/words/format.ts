import type { Figure } from '@cellwright/model'
import { useSettings } from '../view/settings.ts'
import { unitName } from './units.ts'
import type { Language } from './words.ts'

/** Numbers, dates and quantities as people of a language write them. */
export interface Format {
  readonly language: Language
  /** Three significant digits or as many as asked for; `—` where there is no number. */
  readonly number: (value: number | null | undefined, digits?: number) => string
  /** A share 0..1 as per cent. */
  readonly percent: (share: number | null | undefined, digits?: number) => string
  /** A count, whole. */
  readonly count: (value: number | null | undefined) => string
  /** `2026-07-01`, `2026-07` or `2026` as a date of the language. */
  readonly date: (iso: string) => string
  /** The unit as a person of the language writes it. */
  readonly unit: (unit: string) => string
  readonly figure: (figure: Figure | null | undefined, digits?: number) => string
  /** `1.2 – 3.4`, with `…` beside a minus; empty where the figure has no spread. */
  readonly range: (figure: Figure | null | undefined, digits?: number) => string
}

const LOCALES: Readonly<Record<Language, string>> = { en: 'en-GB', ru: 'ru-RU' }
const NOTHING = '—'

const formats: Partial<Record<Language, Format>> = {}

/** One of each language: what it is made of is dear. */
export const formatOf = (language: Language): Format => (formats[language] ??= makeFormat(language))

function makeFormat(language: Language): Format {
  const locale = LOCALES[language]
  const numbers = new Map<string, Intl.NumberFormat>()
  const months = new Intl.DateTimeFormat(locale, { timeZone: 'UTC', year: 'numeric', month: 'short' })
  const days = new Intl.DateTimeFormat(locale, { timeZone: 'UTC', year: 'numeric', month: 'short', day: 'numeric' })
  const format = (key: string, options: Intl.NumberFormatOptions, value: number) => {
    let made = numbers.get(key)
    if (!made) numbers.set(key, (made = new Intl.NumberFormat(locale, { useGrouping: true, ...options })))
    // The minus sign, and none of a nought: a hyphen would break the line and read as a dash.
    return made.format(value).replace('-', '\u2212')
  }
  const isNumber = (value: number | null | undefined): value is number => typeof value === 'number' && Number.isFinite(value)
  const number = (value: number | null | undefined, digits = 3) =>
    isNumber(value)
      ? format(
          `n${digits}`,
          { maximumSignificantDigits: Math.max(digits, Math.abs(value) >= 1 ? Math.floor(Math.log10(Math.abs(value))) + 1 : 1) },
          Number(value.toPrecision(digits)),
        )
      : NOTHING
  const unit = (name: string) => unitName(name, language)
  const figure = (f: Figure | null | undefined, digits = 3) =>
    f ? `${number(f.value, digits)}\u00a0${unit(f.unit)}`.trim() : NOTHING
  return {
    language,
    number,
    percent: (share, digits = 3) => (isNumber(share) ? `${number(share * 100, digits)}\u00a0%` : NOTHING),
    count: (value) => (isNumber(value) ? format('c', { maximumFractionDigits: 0 }, value) : NOTHING),
    date: (iso) => {
      const [, year, month, day] = /^(\d{4})(?:-(\d{2}))?(?:-(\d{2}))?/.exec(iso) ?? []
      if (year === undefined || month === undefined) return iso
      const at = new Date(Date.UTC(Number(year), Number(month) - 1, Number(day ?? 1)))
      return (day === undefined ? months : days).format(at)
    },
    unit,
    figure,
    range: (f, digits = 3) =>
      f?.low !== undefined && f.high !== undefined
        ? `${number(f.low, digits)}${f.low < 0 || f.high < 0 ? '\u00a0… ' : ' – '}${number(f.high, digits)}`
        : '',
  }
}

/** The formats of the language of the page. */
export function useFormat(): Format {
  return formatOf(useSettings((s) => s.language))
}
