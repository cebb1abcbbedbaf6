import { readFileSync } from 'node:fs'
import { builtInLibrary } from '@cellwright/library'
import { evaluate, parseProject, type Results } from '@cellwright/model'

const made = new Map<string, Results>()

/** A quick run of a project file of ours: one replication in larger lots, with books. */
export function previewResults(name: string): Results {
  const known = made.get(name)
  if (known) return known
  const text = readFileSync(new URL(`../../projects/${name}.yaml`, import.meta.url), 'utf8')
  const { project, library } = parseProject(text, { file: `${name}.yaml`, library: builtInLibrary() })
  if (!project) throw new Error(name)
  const work = evaluate(project, library, { scope: 'preview', seed: 1, hash: 'quick', draws: 16 })
  let step = work.next()
  while (!step.done) step = work.next()
  made.set(name, step.value)
  return step.value
}
