/** Where a run took place, as the runtime itself says. */
export interface About {
  readonly locale: string
  readonly timeZone: string
  /** How its locale writes a number. */
  readonly number: string
  /** Only in a browser: whether code may be made from text. */
  readonly isEvalRefused?: boolean
}

export function about(): About {
  const { locale, timeZone } = new Intl.DateTimeFormat().resolvedOptions()
  return { locale, timeZone, number: (1234.5).toLocaleString() }
}
