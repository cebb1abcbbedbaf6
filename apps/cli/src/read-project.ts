import type { Library } from '@cellwright/library'
import { parseProject, type Issue, type Project } from '@cellwright/model'
import { InputFault } from './input-fault.ts'
import { hashOf, readText } from './read-text.ts'

export interface ReadProject {
  /** The file as it stands. */
  readonly text: string
  readonly project: Project
  /** With the file's own entries on top; everything is worked out with this one. */
  readonly library: Library
  /** First 16 hex digits of the SHA-256 of the text, with line ends as LF. */
  readonly hash: string
  /** Warnings and notes. */
  readonly issues: readonly Issue[]
}

/** The project in `file`, or an InputFault with all that is wrong. */
export function readProject(file: string, base: Library): ReadProject {
  const text = readText(file, { thing: 'project', example: 'projects/kaliningrad.yaml' })
  const { project, library, issues } = parseProject(text, { file, library: base })
  if (!project) throw new InputFault(issues, file)
  return { text, project, library, hash: hashOf(text), issues }
}
