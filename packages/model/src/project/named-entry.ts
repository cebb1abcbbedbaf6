import type { Entry, Library } from '@cellwright/library'

/** The entry that a name, id or alias means. */
export function namedEntry(library: Library, kind: string, name: string): Entry | undefined {
  const wanted = plainName(name)
  return (
    library.entry(kind, name) ??
    library.entries(kind).find((e) => plainName(e.id) === wanted || plainName(e.name) === wanted || aliases(e).includes(wanted))
  )
}

function aliases({ text }: Entry): string[] {
  return [text['alias'], text['aliases']].flatMap((t) => (t === undefined ? [] : t.split(/[,;]/))).map((t) => plainName(t))
}

/** `NMC622/graphite` and `nmc622-graphite` are one name. */
export function plainName(name: string): string {
  return name
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')
}
