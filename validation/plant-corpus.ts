import {
  builtInLibrary,
  extendedLibrary,
  type Datum,
  type Entry,
  type Library,
  type UserEntry,
  type RawReference,
} from '@cellwright/library'
import { inUnit } from '@cellwright/units'
import { z } from 'zod'
import { readData } from './read-data.ts'
import type { KnownPlant, Makes } from './sized-plant.ts'

const data = readData(
  'plants.yaml',
  z.strictObject({
    // The library's own validator checks these, and says what is wrong.
    references: z.array(z.custom<RawReference>()),
    entries: z.array(z.custom<UserEntry>()),
    left: z.array(z.strictObject({ id: z.string(), missing: z.string() })),
  }),
)

/** The library with the plants of `data/plants.yaml` among its own. */
export const CORPUS: Library = extendedLibrary(builtInLibrary(), data.entries, data.references)

/** Plants that were read and are no cases, and why. */
export const LEFT_OUT = data.left

/** Smallest plant of the audit's own comparison [GWh/yr]. */
const SMALLEST = 1

/** A real plant that can be predicted, with its own figures. */
export interface RealPlant {
  readonly entry: Entry
  /** [GWh/yr] */
  readonly capacity: number
  readonly maker: string
}

/** Cell plants of 1 GWh/yr and more that have `property`. */
export function cellPlants(property: string, library: Library = CORPUS): RealPlant[] {
  return library
    .entries('plant')
    .filter((entry) => entry.text['plant-kind'] === 'cell' && entry.values[property] !== undefined)
    .flatMap((entry) => {
      const capacity = entry.values['capacity']
      if (!capacity) return []
      const size = inUnit(capacity.value * capacity.factor, 'GWh/yr')
      return size < 0.999 * SMALLEST ? [] : [{ entry, capacity: size, maker: entry.text['maker'] ?? entry.name }]
    })
}

/** A library without a plant and without others of the same project. */
function without({ entry }: RealPlant, library: Library = CORPUS): Library {
  const { project } = entry.text
  const kept = (other: Entry) => other.id !== entry.id && (project === undefined || other.text['project'] !== project)
  return { ...library, entries: (kind) => (kind === 'plant' ? library.entries(kind).filter(kept) : library.entries(kind)) }
}

/** What is known of a plant before its figures are seen; `year` is the price level of what is predicted. */
export function knownOf(real: RealPlant, year: number, library: Library = CORPUS): KnownPlant {
  const { chemistry, country = '', makes } = real.entry.text
  return {
    capacity: real.capacity,
    country,
    year,
    makes: isMakes(makes) ? makes : 'cells',
    library: without(real, library),
    ...(chemistry === undefined ? {} : { chemistry }),
  }
}

function isMakes(word: string | undefined): word is Makes {
  return word === 'cells' || word === 'modules' || word === 'packs'
}

/** Source of a figure as a case gives it: its key where the library has it, else `plants` with the source written out. */
export function sourceOf({ ref, locator }: Datum): { readonly ref: string; readonly locator?: string } {
  if (builtInLibrary().reference(ref)) return locator === undefined ? { ref } : { ref, locator }
  const found = CORPUS.reference(ref)
  return { ref: 'plants', locator: found ? `${found.author}, ${found.where}` : ref }
}
