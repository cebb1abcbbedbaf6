import { CellwrightError, ENGINE_VERSION } from '@cellwright/model'
import { VERSION } from './version.ts'

/** A fault of ours: says which, and how to report it. */
export function printInternal(error: unknown, json: boolean): void {
  const code = error instanceof CellwrightError ? error.code : 'CW-BUG-001'
  const message = error instanceof Error ? error.message : String(error)
  const text = message.startsWith(`${code}: `) ? message.slice(code.length + 2) : message
  if (json) {
    process.stdout.write(
      `${JSON.stringify({ issues: [{ code, severity: 'error', path: '', params: {}, text: `internal error: ${text}` }] }, undefined, 2)}\n`,
    )
  }
  process.stderr.write(`internal error ${code}: ${text}\n`)
  if (process.env['CELLWRIGHT_DEBUG']) process.stderr.write(`${error instanceof Error ? (error.stack ?? '') : ''}\n`)
  process.stderr.write(
    `This is a fault of cellwright, not of your file. Please report it with the line above, the file, and: cellwright ${VERSION}, engine ${ENGINE_VERSION}, Node ${process.versions.node}, ${process.platform}.\n`,
  )
  if (!process.env['CELLWRIGHT_DEBUG'])
    process.stderr.write('Set CELLWRIGHT_DEBUG=1 and run it again to see the place in the program.\n')
}
