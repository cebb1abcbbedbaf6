import type { Datum, Entry, Library } from './datum.ts'

/** Numbers whose id, or whose entry's name or words, hold all `words`, whatever the case; in order of kind, entry, property. */
export function searchLibrary(library: Library, words: readonly string[]): Datum[] {
  const wanted = words.map((w) => w.toLowerCase()).filter((w) => w !== '')
  if (!wanted.length) return []
  return library.kinds().flatMap((kind) =>
    library.entries(kind).flatMap((entry) => {
      const about = entryWords(entry)
      return Object.values(entry.values).filter((datum) => {
        const text = `${datum.id.toLowerCase()} ${about}`
        return wanted.every((w) => text.includes(w))
      })
    }),
  )
}

function entryWords({ name, text }: Entry): string {
  return [name, ...Object.values(text)].join(' ').toLowerCase()
}
