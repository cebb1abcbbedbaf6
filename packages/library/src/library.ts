import { parseUnit } from '@cellwright/units'
import type { Datum, Entry, Library, Reference, SourcedValue } from './datum.ts'
import { LibraryError } from './fault.ts'
import { DATA } from './generated.ts'
import type { RawEntry, RawLibrary, RawReference, RawValue, UserEntry } from './raw.ts'
import { userFaults } from './validate.ts'

let cached: Library | undefined

/** The data that ships with Cellwright. Built at the first call, then shared: everything in it is readonly. */
export function builtInLibrary(): Library {
  cached ??= libraryOf(DATA)
  return cached
}

/** A library from data that the validator has passed. */
export function libraryOf(raw: RawLibrary): Library {
  const entries = Object.entries(raw.kinds).flatMap(([kind, list]) => list.map((e) => entryOf(kind, e, false)))
  return make(raw.version, entries, raw.references.map(referenceOf))
}

/**
 * `base` with a user's own entries on top, marked as the user's. A property that the base has is replaced, others stay; a
 * reference may be one of the base's or one given here. Throws LibraryError where `userFaults` finds any.
 */
export function extendedLibrary(base: Library, entries: readonly UserEntry[], references: readonly RawReference[] = []): Library {
  const faults = userFaults(base, entries, references)
  if (faults.length) throw new LibraryError(faults)
  const own = entries.map((e) => {
    const entry = entryOf(e.kind, e, true)
    const under = base.entry(e.kind, e.id)
    return under ? { ...entry, text: { ...under.text, ...entry.text }, values: { ...under.values, ...entry.values } } : entry
  })
  const replaced = new Set(own.map((e) => `${e.kind}/${e.id}`))
  const kept = base.kinds().flatMap((kind) => base.entries(kind).filter((e) => !replaced.has(`${kind}/${e.id}`)))
  return make(base.version, [...kept, ...own], [...base.references(), ...references.map(referenceOf)])
}

function make(version: string, entries: readonly Entry[], references: readonly Reference[]): Library {
  const kinds = new Map<string, Entry[]>()
  for (const entry of entries) {
    const list = kinds.get(entry.kind)
    if (list) list.push(entry)
    else kinds.set(entry.kind, [entry])
  }
  for (const list of kinds.values()) list.sort((a, b) => (a.id < b.id ? -1 : 1))
  const names = [...kinds.keys()].toSorted()
  // By kind, then id: asked too often to put a key together each time.
  const byId = new Map([...kinds].map(([kind, list]) => [kind, new Map(list.map((e) => [e.id, e]))]))
  const data = new Map(entries.flatMap((e) => Object.values(e.values).map((d) => [d.id, d])))
  const byKey = new Map(references.map((r) => [r.key, r]))
  return {
    version,
    entry: (kind, id) => byId.get(kind)?.get(id),
    entries: (kind) => kinds.get(kind) ?? [],
    kinds: () => names,
    datum: (id) => data.get(id),
    reference: (key) => byKey.get(key),
    references: () => references,
  }
}

function entryOf(kind: string, raw: RawEntry, user: boolean): Entry {
  const values = Object.entries(raw.values ?? {}).map(
    ([name, value]) => [name, datumOf(`${kind}/${raw.id}.${name}`, value, user)] as const,
  )
  return { kind, id: raw.id, name: raw.name, text: raw.text ?? {}, values: Object.fromEntries(values) }
}

function datumOf(id: string, raw: RawValue, user: boolean): Datum {
  const unit = parseUnit(raw.unit)
  if (!unit.ok) throw new Error(`${id}: unknown unit "${raw.unit}"`)
  const { factor, dimension, currency } = unit.value
  return {
    id,
    ...sourced(raw),
    low: raw.low ?? raw.value,
    high: raw.high ?? raw.value,
    factor,
    dimension,
    ...(currency === undefined ? {} : { currency }),
    ...(raw.reason === undefined ? {} : { reason: raw.reason }),
    ...(raw.chosen === undefined ? {} : { chosen: raw.chosen }),
    others: (raw.others ?? []).map(sourced),
    group: raw.group ?? raw.ref,
    inverse: raw.inverse ?? false,
    user,
  }
}

function sourced({ value, unit, basis, ref, locator, year, note, calc }: SourcedValue): SourcedValue {
  return {
    value,
    unit,
    basis,
    ref,
    ...(locator === undefined ? {} : { locator }),
    ...(year === undefined ? {} : { year }),
    ...(note === undefined ? {} : { note }),
    ...(calc === undefined ? {} : { calc }),
  }
}

function referenceOf({ key, author, publisher, title, year, where, note }: RawReference): Reference {
  return { key, author: author ?? publisher ?? '', title, year, where, ...(note === undefined ? {} : { note }) }
}
