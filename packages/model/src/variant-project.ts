import { saidOf } from './issue.ts'
import type { Work } from './stop-flag.ts'
import type { Project } from './project/project.ts'
import type { OtherText } from './project/text-changes.ts'

/** A variant of the file, or another text of it, read as a whole project. */
export interface VariantProject {
  readonly id: string
  readonly project: Project
  /** Of another text of the file: what it changes, the library with its own entries, and the hash of the text. */
  readonly text?: OtherText
}

/** Id of the side that is the file as it stands. */
export const BASE = 'base'

/** Says in which variant something is missing. */
export function inVariant<T>(id: string, work: () => T): T {
  return id === BASE ? work() : saidOf(`the variant ${id}`, work)
}

/** The same work with the side's id before what it is. */
export function* labelled<T>(side: string, work: Work<T>): Work<T> {
  let step = work.next()
  while (!step.done) {
    const answer: 'stop' | undefined = yield { ...step.value, what: `${side}: ${step.value.what}` }
    step = work.next(answer)
  }
  return step.value
}
