/**
 * Civil dates in UTC without a clock: day numbers count from 1970-01-01 (day 0). No daylight saving, no leap seconds.
 * Algorithm: proleptic Gregorian calendar by 400-year eras of 146097 days.
 */
export interface CivilDate {
  readonly year: number
  /** 1..12 */
  readonly month: number
  /** 1..31 */
  readonly day: number
}

export function dayNumber({ year, month, day }: CivilDate): number {
  const y = month <= 2 ? year - 1 : year
  const era = Math.floor(y / 400)
  const yearOfEra = y - era * 400
  const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + day - 1
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear
  return era * 146097 + dayOfEra - 719468
}

export function civilDate(dayNo: number): CivilDate {
  const z = Math.floor(dayNo) + 719468
  const era = Math.floor(z / 146097)
  const dayOfEra = z - era * 146097
  const yearOfEra = Math.floor(
    (dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36524) - Math.floor(dayOfEra / 146096)) / 365,
  )
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100))
  const m = Math.floor((5 * dayOfYear + 2) / 153)
  const month = m < 10 ? m + 3 : m - 9
  return { year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, day: dayOfYear - Math.floor((153 * m + 2) / 5) + 1 }
}

export function daysInMonth(year: number, month: number): number {
  const next = month === 12 ? { year: year + 1, month: 1, day: 1 } : { year, month: month + 1, day: 1 }
  return dayNumber(next) - dayNumber({ year, month, day: 1 })
}

/** The day `months` civil months later; the day of the month is clipped to the length of the month reached. Parts of a month count as days of that month. */
export function addMonths(dayNo: number, months: number): number {
  const from = civilDate(dayNo)
  const whole = Math.floor(months)
  const index = from.year * 12 + (from.month - 1) + whole
  const year = Math.floor(index / 12)
  const month = index - year * 12 + 1
  const length = daysInMonth(year, month)
  const day = Math.min(from.day, length)
  return dayNumber({ year, month, day }) + Math.round((months - whole) * length)
}

/** `2026-07-01`; `2026-07` is its first day and `2026` is 1 January. Undefined where it is no such date. */
export function parseDate(text: string): number | undefined {
  const match = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/.exec(text.trim())
  if (!match) return undefined
  const year = Number(match[1])
  const month = match[2] ? Number(match[2]) : 1
  const day = match[3] ? Number(match[3]) : 1
  if (month < 1 || month > 12 || day < 1 || day > daysInMonth(year, month)) return undefined
  return dayNumber({ year, month, day })
}

/** The last day of what is written: `2025` ends on 31 December, `2026-07` on 31 July, a full date on itself. */
export function parseDateEnd(text: string): number | undefined {
  const start = parseDate(text)
  if (start === undefined) return undefined
  const { year, month } = civilDate(start)
  const parts = text.trim().split('-').length
  if (parts === 1) return dayNumber({ year, month: 12, day: 31 })
  if (parts === 2) return dayNumber({ year, month, day: daysInMonth(year, month) })
  return start
}

export function formatDate(dayNo: number): string {
  const { year, month, day } = civilDate(dayNo)
  return `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`
}
