import { closeSync, existsSync, fsyncSync, linkSync, openSync, renameSync, rmSync, writeSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { fault, systemCode, type InputFault } from './input-fault.ts'
import { uninterrupted } from './interrupt.ts'

/** Writes a file that is not there yet, whole or not at all. */
export function writeNewFile(file: string, text: string): void {
  const temporary = join(dirname(file), `.${basename(file)}.${process.pid}.tmp`)
  try {
    uninterrupted(() => {
      const open = openSync(temporary, 'wx')
      try {
        writeSync(open, text)
        fsyncSync(open)
      } finally {
        closeSync(open)
      }
      // A link, unlike a renaming, never replaces a file that another program made meanwhile.
      putInPlace(temporary, file)
    })
  } catch (error) {
    throw unwritable(file, error)
  } finally {
    rmSync(temporary, { force: true })
  }
}

function putInPlace(temporary: string, file: string): void {
  try {
    linkSync(temporary, file)
  } catch (error) {
    // Some file systems, such as FAT, have no links.
    if (existsSync(file) || systemCode(error) === 'EEXIST') throw error
    renameSync(temporary, file)
  }
}

function unwritable(file: string, error: unknown): InputFault {
  const code = systemCode(error)
  if (code === 'EEXIST')
    return fault(
      'CW-CLI-007',
      file,
      'is there already, and is not overwritten',
      'choose another name, or move that file away',
      error,
    )
  if (code === 'ENOENT' || code === 'ENOTDIR')
    return fault('CW-CLI-007', file, 'lies in a folder that is not there', 'make the folder first, or choose another', error)
  if (code === 'ENOSPC') return fault('CW-CLI-007', file, 'the disk is full', 'free some space or name a folder elsewhere', error)
  const why = error instanceof Error ? error.message : String(error)
  return fault('CW-CLI-007', file, `cannot be written (${why})`, 'name a file in a folder that you may write to', error)
}
