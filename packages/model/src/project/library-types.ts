import type { Entry, Library } from '@cellwright/library'
import { shown } from './reading.ts'
import { wrongType } from './shape-faults.ts'
import type { Type } from './type.ts'

/** Routes that plants can be sized for. */
export const ROUTES = ['cell-pouch+pack'] as const

/** A chemistry of the library by its id or by its name or alias: `nmc622-graphite`, `NMC622/graphite`. */
export const chemistry: Type<string> = {
  name: 'chemistry of the library',
  schema: { type: 'string' },
  read(node, { path, reading }) {
    if (node.kind !== 'text') return wrongType(node, path, reading, 'a chemistry', 'NMC622/graphite')
    const entry = namedEntry(reading.library, 'chemistry', node.text)
    if (entry) return entry.id
    const known = reading.library.entries('chemistry').map((e) => e.id)
    return reading.report('CW-PROJ-011', {
      path,
      at: node.at,
      text: `the library has no chemistry ${shown(node.text)}`,
      hint: reading.suggestion(plain(node.text), known, 'chemistries'),
      params: { value: node.text },
    })
  },
}

export const route: Type<string> = {
  name: ROUTES.join(' | '),
  schema: { enum: ROUTES },
  read(node, { path, reading }) {
    if (node.kind !== 'text') return wrongType(node, path, reading, 'a route', ROUTES[0])
    if (ROUTES.some((r) => r === node.text)) return node.text
    return reading.report('CW-PROJ-011', {
      path,
      at: node.at,
      text: `there is no route ${shown(node.text)}`,
      hint: reading.suggestion(node.text, ROUTES, 'routes'),
      params: { value: node.text },
    })
  },
}

function namedEntry(library: Library, kind: string, name: string): Entry | undefined {
  const wanted = plain(name)
  return (
    library.entry(kind, name) ??
    library.entries(kind).find((e) => plain(e.id) === wanted || plain(e.name) === wanted || aliases(e).includes(wanted))
  )
}

function aliases({ text }: Entry): string[] {
  return [text['alias'], text['aliases']].flatMap((t) => (t === undefined ? [] : t.split(/[,;]/))).map((t) => plain(t))
}

/** `NMC622/graphite` and `nmc622-graphite` are one name. */
function plain(name: string): string {
  return name
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')
}
