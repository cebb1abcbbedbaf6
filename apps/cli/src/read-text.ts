import { createHash } from 'node:crypto'
import { readFileSync, statSync, type Stats } from 'node:fs'
import { fault, systemCode, type InputFault } from './input-fault.ts'

/** How messages name what is wanted. */
export interface Wanted {
  /** `project` */
  readonly thing: string
  /** A file of that kind. */
  readonly example: string
}

/** Bytes that are certainly no such file; beyond it not even the start is read. */
const MAX_BYTES = 16_000_000

/** The text of a file, or an InputFault. */
export function readText(file: string, { thing, example }: Wanted): string {
  let stats: Stats
  try {
    stats = statSync(file)
  } catch (error) {
    throw unreadable(file, error)
  }
  if (stats.isDirectory())
    throw fault('CW-CLI-002', file, `is a folder, and a ${thing} is one file`, `name the file in it, e.g. ${example}`)
  if (!stats.isFile() && !stats.isFIFO())
    throw fault('CW-CLI-002', file, 'is a device or socket, not a file', `name a ${thing} file`)
  if (stats.size > MAX_BYTES) {
    const found = (stats.size / 1e6).toFixed(1)
    throw fault(
      'CW-CLI-003',
      file,
      `has ${found} MB, and a ${thing} file has at most ${MAX_BYTES / 1e6} MB`,
      `is it a ${thing} file? One has a few hundred lines`,
    )
  }
  try {
    // Bytes that are no UTF-8 become U+FFFD, which the parser reports with its place.
    return new TextDecoder('utf-8', { ignoreBOM: true }).decode(readFileSync(file))
  } catch (error) {
    throw unreadable(file, error)
  }
}

/** First 16 hex digits of the SHA-256 of the text, with line ends as LF. */
export function hashOf(text: string): string {
  return createHash('sha256').update(text.replaceAll('\r\n', '\n')).digest('hex').slice(0, 16)
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
