import { builtInLibrary } from '@cellwright/library'
import { parseProject } from '@cellwright/model'
import type { Snapshot } from '../document/document.ts'
import { Fault } from './faults.ts'
import { hashOf } from './hash-of.ts'

export const base = builtInLibrary()

let last: { readonly key: string; readonly read: ReturnType<typeof parseProject> & { readonly hash: string } } | undefined

/** The text read as a project, with its faults; read once while it does not change. */
export function read({ name, text }: Pick<Snapshot, 'name' | 'text'>) {
  const key = `${name}\n${text}`
  if (last?.key !== key) last = { key, read: { ...parseProject(text, { file: name, library: base }), hash: hashOf(text) } }
  return last.read
}

/** A project without faults. */
export function must(snapshot: Pick<Snapshot, 'name' | 'text'>) {
  const { project, library, issues, hash } = read(snapshot)
  if (!project) throw new Fault(issues)
  return { project, library, hash }
}
