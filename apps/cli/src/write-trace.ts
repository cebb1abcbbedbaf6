import { openSync, closeSync, writeSync } from 'node:fs'
import type { TraceRecord } from '@cellwright/model'
import { fault } from './input-fault.ts'

/** Opens the file before any long work is done for it; what comes back writes records there, one JSON object a line. */
export function prepareTrace(file: string): (records: readonly TraceRecord[]) => void {
  try {
    closeSync(openSync(file, 'w'))
  } catch (error) {
    throw unwritable(file, error)
  }
  return (records) => {
    try {
      const handle = openSync(file, 'w')
      for (let i = 0; i < records.length; i += CHUNK)
        writeSync(
          handle,
          records
            .slice(i, i + CHUNK)
            .map((record) => `${JSON.stringify(record)}\n`)
            .join(''),
        )
      closeSync(handle)
    } catch (error) {
      throw unwritable(file, error)
    }
  }
}

const CHUNK = 10_000

function unwritable(file: string, error: unknown) {
  const why = error instanceof Error ? error.message : String(error)
  return fault('CW-CLI-004', `--trace ${file}`, `cannot be written (${why})`, 'name a file that you may write', error)
}
