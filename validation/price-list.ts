import { builtInLibrary, extendedLibrary, type Library, type SourcedValue, type UserEntry } from '@cellwright/library'

const library = builtInLibrary()

const LISTS = new Map<string, Library>()

/** The library with every price of a material of cells that `ref` quotes in place of its own choice. */
export function pricesOf(ref: string): Library {
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
  const list = extendedLibrary(library, entries)
  LISTS.set(ref, list)
  return list
}

/** A quotation without band and others. */
function bare({ value, unit, basis, ref, year, calc }: SourcedValue): SourcedValue {
  return { value, unit, basis, ref, ...(year === undefined ? {} : { year }), ...(calc === undefined ? {} : { calc }) }
}
