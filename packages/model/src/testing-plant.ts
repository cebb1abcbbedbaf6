import { builtInLibrary } from '@cellwright/library'
import { parseProject } from './project/index.ts'
import { SMALL } from './project/test-file.ts'
import { World } from './project/world.ts'
import type { Plant } from './plant/plant.ts'
import { outcome } from './study/outcome.ts'

/** For tests: the small project with the built-in library and entries laid over it, its site elsewhere and its capacity another. */
export function smallWorld(own = '', site = 'lat: 55', capacity = '4 GWh/yr'): World {
  const text = SMALL.replace('lat: 55', site).replace('4 GWh/yr', capacity) + own
  const { project, library, issues } = parseProject(text, { file: 'small.yaml', library: builtInLibrary() })
  if (!project) throw new Error(issues.map((i) => i.text).join('\n'))
  return new World(project, library)
}

export function smallPlant(...change: Parameters<typeof smallWorld>): Plant {
  return outcome(smallWorld(...change)).plants[0]!.plant
}

/** For tests: an entry of the file's own library with plain values. */
export function ownEntry(kind: string, id: string, values: Readonly<Record<string, readonly [number, string]>>): string {
  const rows = Object.entries(values).map(
    ([key, [value, unit]]) => `${key}: {value: ${value}, unit: "${unit}", basis: claim, ref: paper}`,
  )
  return `  - {kind: ${kind}, id: ${id}, name: own, values: {${rows.join(', ')}}}\n`
}
