import { readFileSync } from 'node:fs'
import { builtInLibrary, type Library } from '@cellwright/library'
import { parseProject, type Project } from '@cellwright/model'
import { parse } from 'yaml'
import type { z } from 'zod'

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
