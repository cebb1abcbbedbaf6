import { createHash } from 'node:crypto'
import { accessSync, constants, readFileSync, realpathSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { uninterrupted } from './interrupt.ts'

/** SHA-256 in hex. */
export const digest = (bytes: string | Buffer): string => createHash('sha256').update(bytes).digest('hex')

/** Where the text was written; else what lies there now, as it is not what was expected; else why it cannot be written. */
export type Saved =
  | { readonly kind: 'saved'; readonly hash: string }
  | { readonly kind: 'changed'; readonly text: string }
  | { readonly kind: 'refused'; readonly why: string }

/** Puts a text in the place of a file, whole or not at all, if the file still is what it was: `expected` is the digest of that. A link stays a link. */
export function saveFile(file: string, expected: string, text: string): Saved {
  let temporary: string | undefined
  try {
    const path = realpathSync(file)
    const there = readFileSync(path)
    if (digest(there) !== expected) return { kind: 'changed', text: there.toString('utf8') }
    // What may only be read stays: a renaming would not ask.
    accessSync(path, constants.W_OK)
    const { mode } = statSync(path)
    const beside = join(dirname(path), `.${basename(path)}.${process.pid}.tmp`)
    temporary = beside
    uninterrupted(() => {
      writeFileSync(beside, text, { flag: 'wx', mode: mode & 0o777, flush: true })
      renameSync(beside, path)
    })
    return { kind: 'saved', hash: digest(text) }
  } catch (error) {
    return { kind: 'refused', why: error instanceof Error ? error.message : String(error) }
  } finally {
    if (temporary !== undefined) rmSync(temporary, { force: true })
  }
}
