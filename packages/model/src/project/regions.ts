import type { Library } from '@cellwright/library'
import { entryOf, textOf, type SourceNode } from './source-node.ts'
import { shown, type Reading } from './reading.ts'

/** What the books of a plant need of its country, with the words of a message. */
const NEEDED: readonly (readonly [property: string, words: string])[] = [
  ['electricity-price', 'price of electricity'],
  ['gas-price', 'price of gas'],
  ['labour-cost', 'cost of an hour of work'],
  ['corporate-tax', 'tax on profit'],
]

/** A plant must stand in a country of which the library has what its books need. A library without regions says nothing. */
export function checkRegions(root: SourceNode, reading: Reading): void {
  const { library } = reading
  if (library.entries('region').length === 0) return
  const sites = entryOf(root, 'sites')?.value
  const plants = ['plants', 'material_plants'].flatMap((section) => {
    const node = entryOf(root, section)?.value
    return node?.kind === 'map' ? node.entries : []
  })
  for (const plant of plants) {
    const id = textOf(plant.value, 'site')
    const site = id === undefined ? undefined : entryOf(sites, id)?.value
    const country = textOf(site, 'country')
    if (country === undefined || !/^[A-Z]{2}$/.test(country)) continue
    const missing = NEEDED.filter(([property]) => !library.datum(`region/${country.toLowerCase()}.${property}`))
    if (missing.length === 0) continue
    reading.report('CW-PROJ-026', {
      path: `sites.${id}.country`,
      at: entryOf(site, 'country')?.value.at ?? plant.at,
      text: `the library has no ${list(missing.map(([, words]) => words))} for ${shown(country)}, which the books of ${plant.key} need`,
      hint: `countries with all of them: ${usable(library).join(', ')}`,
      params: { value: country },
    })
  }
}

function usable(library: Library): string[] {
  return library
    .entries('region')
    .filter((e) => NEEDED.every(([property]) => e.values[property]))
    .map((e) => e.id.toUpperCase())
}

function list(words: readonly string[]): string {
  return words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} and ${words.at(-1)}`
}
