import { readFileSync, statSync } from 'node:fs'
import { basename, dirname, isAbsolute, join, normalize, sep } from 'node:path'
import { builtInLibrary } from '@cellwright/library'
import { parseProject, priceFileNames } from '@cellwright/model'
import { readText } from './read-text.ts'
import type { Opened } from './studio-server.ts'

/** Bytes of a table of prices at most: a year of minutes. */
const MOST = 16_000_000

/** A project file as the page opens it, with faults or without, and the tables of prices beside it that it names. */
export function openedFile(file: string): Opened {
  const text = readText(file, { thing: 'project', example: 'projects/kaliningrad.yaml' })
  // What is no UTF-8 would be another file when it is put back.
  const isWhole = Buffer.from(text).equals(readFileSync(file))
  return {
    name: basename(file),
    text,
    attachments: attachmentsOf(file, text),
    ...(isWhole && statSync(file).isFile() ? { path: file } : {}),
  }
}

function attachmentsOf(file: string, text: string): Record<string, string> {
  const { project, library } = parseProject(text, { file, library: builtInLibrary() })
  const named = project ? priceFileNames(project, library).map(({ name }) => name) : namedIn(text)
  return Object.fromEntries(
    named.flatMap((name) => {
      const table = isBeside(name) ? tableAt(join(dirname(file), name)) : undefined
      return table === undefined ? [] : [[name, table]]
    }),
  )
}

/** Of a file that cannot be read as a project: what is written as prices. */
function namedIn(text: string): string[] {
  return [...text.matchAll(/^\s*prices:\s*(['"]?)([^'"#{}[\]\n]+?)\1\s*(?:#.*)?$/gm)].map((match) => match[2]!)
}

/** Nothing above the folder of the project. */
function isBeside(name: string): boolean {
  const path = normalize(name)
  return !isAbsolute(path) && path !== '..' && !path.startsWith(`..${sep}`)
}

function tableAt(path: string): string | undefined {
  try {
    const stats = statSync(path)
    return stats.isFile() && stats.size <= MOST ? readFileSync(path, 'utf8') : undefined
  } catch {
    // The page says what is missing when it is needed.
    return undefined
  }
}
