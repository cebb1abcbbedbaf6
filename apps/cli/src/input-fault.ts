import type { Issue } from '@cellwright/model'

/** Codes of faults that the command itself finds; those of the file are in docs/project-file.md. */
export type CliCode =
  | 'CW-CLI-001' // no such file
  | 'CW-CLI-002' // a folder or device where a file is wanted
  | 'CW-CLI-003' // cannot be read
  | 'CW-CLI-004' // the folder of --out cannot be made or written
  | 'CW-CLI-005' // wrong usage
  | 'CW-CLI-006' // nothing found
  | 'CW-CLI-007' // a new file cannot be written, or is there already
  | 'CW-CLI-008' // nothing to explain under that name
  | 'CW-CLI-009' // no variant to compare, or none of that name
  | 'CW-CLI-010' // the page of the studio is not built
  | 'CW-CLI-011' // the port of the studio cannot be had

/** Thrown where the user has to change something; carries all that is to be changed. */
export class InputFault extends Error {
  readonly issues: readonly Issue[]
  /** As the user named it; empty where no file is at fault. */
  readonly file: string
  constructor(issues: readonly Issue[], file: string, options?: { cause?: unknown }) {
    super(issues.map((i) => i.text).join('; '), options)
    this.name = 'InputFault'
    this.issues = issues
    this.file = file
  }
}

/** A fault that has no place in the text of a file. */
export function fault(code: CliCode, file: string, text: string, hint: string, cause?: unknown): InputFault {
  return new InputFault([{ code, severity: 'error', path: '', params: {}, text, hint }], file, { cause })
}

/** The system's name of an error, e.g. `ENOENT`. */
export function systemCode(error: unknown): string {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : ''
}
