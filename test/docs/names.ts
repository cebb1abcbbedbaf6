import { builtInLibrary } from '@cellwright/library'

const library = builtInLibrary()

/** Code inside a line that names a file by its ending, or something in a folder of the repository. */
export function isPath(text: string): boolean {
  return /^[\w./-]+\.(?:ts|md|yaml|json|txt)$|^(?:apps|docs|examples|packages|projects|scripts|test|validation)\/[\w./-]*$|^\w+\/$/.test(
    text,
  )
}

/** Code inside a line that names an entry of the library (`machine/filling`) or one of its numbers (`machine/filling.reject`). */
export function isEntry(text: string): boolean {
  return !isPath(text) && library.kinds().includes(/^([a-z-]+)\/[\w-]+(?:\.[\w-]+)?$/.exec(text)?.[1] ?? '')
}

/** Whether the library has the entry or number of that name. */
export function isInLibrary(name: string): boolean {
  const [kind = '', id = ''] = name.split('/')
  return library.datum(name) !== undefined || library.entry(kind, id) !== undefined
}
