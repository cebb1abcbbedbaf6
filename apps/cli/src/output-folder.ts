import { accessSync, constants, mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fault, systemCode } from './input-fault.ts'
import { uninterrupted } from './interrupt.ts'

/** Makes the folder and asks whether it can be written, before any long work is done for it. */
export function prepareFolder(folder: string): void {
  try {
    mkdirSync(folder, { recursive: true })
    accessSync(folder, constants.W_OK | constants.X_OK)
  } catch (error) {
    throw unwritable(folder, error)
  }
}

/** Writes the files, each under another name first: a reader sees the old file or the whole new one. */
export function writeFolder(folder: string, files: Readonly<Record<string, string>>): string[] {
  const names = Object.keys(files)
  const temporary = (name: string) => join(folder, `.${name}.${process.pid}.tmp`)
  try {
    uninterrupted(() => {
      for (const name of names) writeFileSync(temporary(name), files[name]!, { flush: true })
      for (const name of names) renameSync(temporary(name), join(folder, name))
    })
  } catch (error) {
    for (const name of names) rmSync(temporary(name), { force: true })
    throw unwritable(folder, error)
  }
  return names.map((name) => join(folder, name))
}

function unwritable(folder: string, error: unknown) {
  const code = systemCode(error)
  const where = `--out ${folder}`
  if (code === 'EEXIST' || code === 'ENOTDIR')
    return fault('CW-CLI-004', where, 'is a file, or lies in one, and a folder is wanted', 'name another folder', error)
  if (code === 'EISDIR')
    return fault('CW-CLI-004', where, 'holds a folder with the name of a result file', 'name another folder', error)
  if (code === 'ENOSPC')
    return fault('CW-CLI-004', where, 'the disk is full', 'free some space or name a folder elsewhere', error)
  const why = error instanceof Error ? error.message : String(error)
  return fault('CW-CLI-004', where, `cannot be written (${why})`, 'name a folder that you may write to', error)
}
