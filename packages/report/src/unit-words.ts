import type { PlantResult } from '@cellwright/model'

/** What a plant sells and counts. */
export function unitsOf({ makes }: Pick<PlantResult, 'makes'>): 'packs' | 'cells' {
  return makes[0]?.kind === 'cell' ? 'cells' : 'packs'
}

/** The plant begins with cells that another one makes. */
export function beginsWithCells({ steps }: Pick<PlantResult, 'steps'>): boolean {
  return steps.length > 0 && steps.every(({ unit }) => unit === 'module' || unit === 'pack')
}
