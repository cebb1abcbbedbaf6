import type { Issue } from '@cellwright/model'

/** What is asked for cannot be done because of what the file says. */
export class Fault extends Error {
  readonly issues: readonly Issue[]
  constructor(issues: readonly Issue[]) {
    super(issues.map((i) => i.text).join('\n'))
    this.name = 'Fault'
    this.issues = issues
  }
}

export const isFault = (error: unknown): error is Fault => error instanceof Fault
