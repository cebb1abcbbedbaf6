import { builtInLibrary, type Datum, type Entry, type Library } from '@cellwright/library'
import { inUnit } from '@cellwright/units'
import type { KnownPlant, Makes } from './sized-plant.ts'

/** Smallest plant of the audit's own comparison [GWh/yr]. */
const SMALLEST = 1

/** A real plant that can be predicted, with its own figures. */
export interface RealPlant {
  readonly entry: Entry
  /** [GWh/yr] */
  readonly capacity: number
  readonly maker: string
}

/** Cell plants of the library of 1 GWh/yr and more that have `property`. */
export function cellPlants(property: string): RealPlant[] {
  return builtInLibrary()
    .entries('plant')
    .filter((entry) => entry.text['plant-kind'] === 'cell' && entry.values[property] !== undefined)
    .flatMap((entry) => {
      const capacity = entry.values['capacity']
      if (!capacity) return []
      const size = inUnit(capacity.value * capacity.factor, 'GWh/yr')
      return size < 0.999 * SMALLEST ? [] : [{ entry, capacity: size, maker: entry.text['maker'] ?? entry.name }]
    })
}

/** The library without a plant and without others of the same project. */
function without({ entry }: RealPlant): Library {
  const library = builtInLibrary()
  const { project } = entry.text
  const kept = (other: Entry) => other.id !== entry.id && (project === undefined || other.text['project'] !== project)
  return { ...library, entries: (kind) => (kind === 'plant' ? library.entries(kind).filter(kept) : library.entries(kind)) }
}

/** What is known of a plant before its figures are seen; `year` is the price level of what is predicted. */
export function knownOf(real: RealPlant, year: number): KnownPlant {
  const { chemistry, country = '', makes } = real.entry.text
  return {
    capacity: real.capacity,
    country,
    year,
    makes: isMakes(makes) ? makes : 'cells',
    library: without(real),
    ...(chemistry === undefined ? {} : { chemistry }),
  }
}

function isMakes(word: string | undefined): word is Makes {
  return word === 'cells' || word === 'modules' || word === 'packs'
}

/** Source of a figure as a case gives it. */
export function sourceOf({ ref, locator }: Datum): { readonly ref: string; readonly locator?: string } {
  return locator === undefined ? { ref } : { ref, locator }
}
