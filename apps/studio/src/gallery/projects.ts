import type { ProjectName } from './about.ts'

/** Texts of the six project files; each in a chunk of its own, loaded when it is opened. */
const FILES = import.meta.glob<string>('../../../../projects/*.yaml', { query: '?raw', import: 'default' })

export function projectText(name: ProjectName): Promise<string> {
  const load = FILES[`../../../../projects/${name}.yaml`]
  if (!load) throw new RangeError(`no project ${name}`)
  return load()
}
