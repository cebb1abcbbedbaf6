import type { Entry } from '@cellwright/library'
import { log } from '@cellwright/kernel'
import { significant } from '@cellwright/units'
import type { Outcome } from '../study/outcome.ts'
import { band, type Band } from './band.ts'

/** A real plant or product set beside a claim. */
export interface Comparable {
  readonly id: string
  readonly name: string
  readonly country: string
  readonly year: number | undefined
  readonly stage: string
  /** Its own size as printed, where its figure was scaled; null where it was not. */
  readonly size: string | null
  /** Its figure scaled to the size of the project, in SI units, day numbers or the project's currency. */
  readonly value: number
  /** Ends of the range that its source prints in the place of one value. */
  readonly printed?: { readonly low: number; readonly high: number }
  readonly refs: readonly string[]
}

export interface Comparables {
  readonly rule: string
  readonly items: readonly Comparable[]
  readonly band: Band | undefined
  /** What sets the cases apart from the plant, for the sentence that counts them: `of all processes, only 4 of its own`. */
  readonly mixed?: string
}

export const NONE: Comparables = { rule: '', items: [], band: undefined }

/** Property of the `plant` entries that answers a quantity. */
export const BY_CAPACITY: Readonly<Record<string, { readonly property: string; readonly words: string }>> = {
  'plant.investment.total': { property: 'investment', words: 'investment' },
  'plant.jobs.total': { property: 'jobs', words: 'jobs' },
  'plant.floor-area': { property: 'floor-area', words: 'floor' },
  'site.area': { property: 'site-area', words: 'site' },
}

/** `ofMore`: plants left out, whose figure is of more than what is compared; the rule names them. */
export function compared(rule: string, items: readonly Comparable[], ofMore: readonly Entry[] = []): Comparables {
  const names = ofMore.map((e) => e.name).join(' and ')
  const left = names && `, without ${names}, told for more than that capacity`
  return { rule: `${rule}${left}`, items, band: bandOf(items) }
}

/** Spread of the cases; its extremes are the ends of printed ranges too. */
export function bandOf(items: readonly Comparable[]): Band | undefined {
  const of = band(items.map((i) => i.value))
  const ends = items.flatMap(({ printed }) => (printed ? [printed.low, printed.high] : []))
  return of && { ...of, min: Math.min(of.min, ...ends), max: Math.max(of.max, ...ends) }
}

export function sizeText({ values: { capacity } }: Entry): string | null {
  return capacity ? `${significant(capacity.value, 3)} ${capacity.unit}` : null
}

/** How many times one size is the other, as a logarithm. */
export function distance(a: number, b: number): number {
  return Math.abs(log(a / b))
}

/** A figure of an entry, as `value` makes it of SI units or the project's money. */
export function item(
  o: Outcome,
  entry: Entry,
  property: string,
  value: (si: number) => number,
  size: string | null = null,
): Comparable[] {
  const datum = entry.values[property]
  if (!datum) return []
  const si = datum.value * datum.factor
  const amount = datum.currency && datum.year !== undefined ? o.world.worth(si, datum.currency, datum.year) : si
  return [
    {
      id: entry.id,
      name: entry.name,
      country: entry.text['country'] ?? '',
      year: datum.year,
      stage: entry.text['stage'] ?? '',
      size,
      value: value(amount),
      refs: [datum.ref],
    },
  ]
}
