import { readFileSync } from 'node:fs'
import { builtInLibrary, extendedLibrary, type Library, type UserEntry } from '@cellwright/library'
import { parseProject, type Project } from '@cellwright/model'
import { unitFactor } from '@cellwright/units'
import { parse } from 'yaml'
import type { z } from 'zod'
import { World } from '../packages/model/src/project/world.ts'

const text = (name: string) => readFileSync(new URL(`./data/${name}`, import.meta.url), 'utf8')

/** A file of published results in `data/`, checked against its schema. */
export function readData<T>(name: string, schema: z.ZodType<T>): T {
  return schema.parse(parse(text(name)))
}

/** A project file in `data/`, read the way a user's is; throws with its faults where it has some. */
export function readProject(name: string, base: Library = builtInLibrary()): { project: Project; library: Library } {
  const { project, library, issues } = parseProject(text(name), { file: name, library: base })
  if (!project) throw new Error(`${name}: ${issues.map((i) => `${i.path}: ${i.text}`).join('\n')}`)
  return { project, library }
}

/** The world of a project file of one plant, at that capacity [GWh/yr], with further own entries. */
export function worldAt(name: string, capacity: number, own: readonly UserEntry[] = [], base?: Library): World {
  const { project, library } = readProject(name, base)
  const path = `plants.${project.plants[0]?.id}.capacity`
  const value = capacity * unitFactor('GWh/yr')
  const estimate = { value, low: value, high: value, form: 'point' as const, unit: 'GWh/yr' }
  return new World(project, extendedLibrary(library, own), { given: { [path]: { kind: 'value', path, estimate } } })
}
