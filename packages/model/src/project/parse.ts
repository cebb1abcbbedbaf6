import type { Library } from '@cellwright/library'
import type { Issue } from '../issue.ts'
import { assemble } from './assemble.ts'
import { PROJECT } from './fields.ts'
import type { Project } from './project.ts'
import { Reading } from './reading.ts'
import { checkReferences } from './references.ts'
import { checkRegions } from './regions.ts'
import { readYaml } from './yaml-source.ts'

export interface ParseOptions {
  /** Name of the file, of which the id of the project is made where it gives none. */
  readonly file: string
  readonly library: Library
  /** Id of the project where the file gives none. */
  readonly id?: string
}

/** A project with warnings and notes, or no project and all faults; issues are in file order. */
export type ParsedProject =
  | { readonly project: Project; readonly issues: readonly Issue[] }
  | { readonly project: undefined; readonly issues: readonly Issue[] }

/** Reads the text of a project file. Never throws, whatever the text. */
export function parseProject(text: string, options: ParseOptions): ParsedProject {
  const reading = new Reading(options.library)
  const root = readYaml(text, reading)
  const values = root && PROJECT.read(root, { path: '', reading })
  if (root) {
    checkReferences(root, reading)
    checkRegions(root, reading)
  }
  const issues = inFileOrder(reading.issues)
  if (!values || reading.errors > 0) return { project: undefined, issues }
  return { project: assemble(values, options.id ?? idOfFile(options.file)), issues }
}

function inFileOrder(issues: readonly Issue[]): Issue[] {
  return issues.toSorted((a, b) => (a.at?.line ?? 0) - (b.at?.line ?? 0) || (a.at?.col ?? 0) - (b.at?.col ?? 0))
}

/** `projects/kaliningrad.yaml` is `kaliningrad`. */
function idOfFile(file: string): string {
  const name = file.replace(/^.*[/\\]/, '').replace(/\.[A-Za-z0-9]+$/, '')
  return name.replace(/[^A-Za-z0-9-]+/g, '-').replace(/^-+|-+$/g, '') || 'project'
}
