import { builtInLibrary, extendedLibrary, type Library, type SourcedValue, type UserEntry } from '@cellwright/library'

const library = builtInLibrary()

/** Prices of one source, where it quotes any, in place of the library's choice. */
export interface PriceList {
  readonly library: Library
  readonly materials: readonly string[]
}

const LISTS = new Map<string, PriceList>()

/** The library with every price that `ref` quotes. */
export function pricesOf(ref: string): PriceList {
  const known = LISTS.get(ref)
  if (known) return known
  const entries = ['active-material', 'electrolyte', 'foil', 'separator'].flatMap((kind) =>
    library.entries(kind).flatMap((entry): UserEntry[] => {
      const quoted = Object.entries(entry.values).flatMap(([name, datum]) => {
        const quotation = datum.currency === undefined ? undefined : [datum, ...datum.others].find((v) => v.ref === ref)
        return quotation ? [[name, bare(quotation)] as const] : []
      })
      return quoted.length ? [{ kind, id: entry.id, name: entry.name, values: Object.fromEntries(quoted) }] : []
    }),
  )
  const list = { library: extendedLibrary(library, entries), materials: entries.map((e) => e.name) }
  LISTS.set(ref, list)
  return list
}

/** A quotation without band and others. */
function bare({ value, unit, basis, ref, year, calc }: SourcedValue): SourcedValue {
  return { value, unit, basis, ref, ...(year === undefined ? {} : { year }), ...(calc === undefined ? {} : { calc }) }
}
