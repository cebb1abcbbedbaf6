import { createHash } from 'node:crypto'
import { readFileSync, statSync, type Stats } from 'node:fs'
import type { Library } from '@cellwright/library'
import { parseProject, type Issue, type Project } from '@cellwright/model'
import { fault, InputFault, systemCode } from './input-fault.ts'

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
  const text = readText(file)
  const { project, library, issues } = parseProject(text, { file, library: base })
  if (!project) throw new InputFault(issues, file)
  const hash = createHash('sha256').update(text.replaceAll('\r\n', '\n')).digest('hex').slice(0, 16)
  return { text, project, library, hash, issues }
}

/** Bytes that are certainly no project; beyond it not even the start is read. */
const MAX_BYTES = 16_000_000

function readText(file: string): string {
  let stats: Stats
  try {
    stats = statSync(file)
  } catch (error) {
    throw unreadable(file, error)
  }
  if (stats.isDirectory())
    throw fault(
      'CW-CLI-002',
      file,
      'is a folder, and a project is one file',
      'name the file in it, e.g. projects/kaliningrad.yaml',
    )
  if (!stats.isFile() && !stats.isFIFO())
    throw fault('CW-CLI-002', file, 'is a device or socket, not a file', 'name a project file')
  if (stats.size > MAX_BYTES) {
    const found = (stats.size / 1e6).toFixed(1)
    throw fault(
      'CW-CLI-003',
      file,
      `has ${found} MB, and a project file has at most ${MAX_BYTES / 1e6} MB`,
      'is it a project file? One has a few hundred lines',
    )
  }
  try {
    // Bytes that are no UTF-8 become U+FFFD, which the parser reports with its place.
    return new TextDecoder('utf-8', { ignoreBOM: true }).decode(readFileSync(file))
  } catch (error) {
    throw unreadable(file, error)
  }
}

function unreadable(file: string, error: unknown): InputFault {
  const code = systemCode(error)
  if (code === 'ENOENT' || code === 'ENOTDIR') {
    return fault(
      'CW-CLI-001',
      file,
      'there is no such file',
      `check the name and the folder; this command runs in ${process.cwd()}`,
      error,
    )
  }
  if (code === 'EACCES' || code === 'EPERM')
    return fault(
      'CW-CLI-003',
      file,
      'the system does not let you read it',
      'ask for the right to read it, or copy it to a folder of yours',
      error,
    )
  const why = error instanceof Error ? error.message : String(error)
  return fault('CW-CLI-003', file, `cannot be read (${why})`, 'check the name and the disk', error)
}
