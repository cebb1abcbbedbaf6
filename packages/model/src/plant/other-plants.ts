import type { Entry } from '@cellwright/library'
import type { World } from '../project/world.ts'

/** Plants of the library that a figure of the project may be held against: never those of the same project or at one of its sites. */
export function otherPlants({ library, project }: Pick<World, 'library' | 'project'>, kind: string): Entry[] {
  const sites = new Set(project.sites.flatMap((s) => s.name ?? []))
  return library
    .entries('plant')
    .filter(({ text }) => text['plant-kind'] === kind && text['project'] !== project.id && !sites.has(text['site'] ?? ''))
}
