import type { Library } from '@cellwright/library'
import type { Project } from './project.ts'

/** Files of prices that stations of the project name beside it, each with the first station that does. */
export function priceFileNames({ stations }: Project, library: Library): { readonly station: string; readonly name: string }[] {
  const seen = new Set<string>()
  return stations.flatMap(({ id, prices: name }) => {
    if (name === undefined || library.entry('price-series', name) || seen.has(name)) return []
    seen.add(name)
    return [{ station: id, name }]
  })
}
