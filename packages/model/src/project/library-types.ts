import { namedEntry, plainName } from './named-entry.ts'
import { shown } from './reading.ts'
import { text } from './plain-types.ts'
import { ROUTES, routeOf, type RouteId } from './route.ts'
import { wrongType } from './shape-faults.ts'
import type { Type } from './type.ts'

/** A size by name, e.g. `21700`; any word where the library lists none. */
export const cellSize = sizeOf('cell-format', '"21700"', 'Or give the dimensions in outer')

export const containerSize = sizeOf('container-design', '20ft', 'Other dimensions are given in outer')

/** An entry of `kind` that has the outer dimensions; `hint` says what to do where there is none. */
function sizeOf(kind: string, example: string, hint: string): Type<string> {
  const what = kind.replace('-', ' ')
  return {
    name: `${what} of the library`,
    schema: { type: ['string', 'number'] },
    read(node, context) {
      const { path, reading } = context
      if (node.kind !== 'text') return wrongType(node, path, reading, 'the name of a size', example)
      const word = text.read(node, context)
      const known = reading.library.entries(kind).map((e) => e.id)
      if (word === undefined || known.length === 0) return word
      const entry = namedEntry(reading.library, kind, word)
      if (entry) return entry.id
      return reading.report('CW-PROJ-011', {
        path,
        at: node.at,
        text: `the library has no ${what} ${shown(word)}`,
        hint: `${reading.suggestion(plainName(word), known, `${what}s`)} ${hint}`,
        params: { value: word },
      })
    },
  }
}

const ROUTE_IDS = ROUTES.map((r) => r.id)

export const route: Type<RouteId> = {
  name: ROUTE_IDS.join(' | '),
  schema: { enum: ROUTE_IDS },
  read(node, { path, reading }) {
    if (node.kind !== 'text') return wrongType(node, path, reading, 'a route', ROUTES[0].id)
    const found = routeOf(node.text)
    if (found) return found.id
    return reading.report('CW-PROJ-011', {
      path,
      at: node.at,
      text: `there is no route ${shown(node.text)}`,
      hint: reading.suggestion(node.text, ROUTE_IDS, 'routes'),
      params: { value: node.text },
    })
  },
}

/** Routes of material plants are entries of the library; any word where it lists none. */
export const materialRoute: Type<string> = {
  name: 'material route of the library',
  schema: { type: 'string' },
  read(node, context) {
    const { path, reading } = context
    if (node.kind !== 'text') return wrongType(node, path, reading, 'a material route', 'synthetic-graphite')
    const word = text.read(node, context)
    const known = reading.library.entries('material-route').map((e) => e.id)
    if (word === undefined || known.length === 0 || known.includes(word)) return word
    return reading.report('CW-PROJ-011', {
      path,
      at: node.at,
      text: `the library has no material route ${shown(word)}`,
      hint: reading.suggestion(word, known, 'material routes'),
      params: { value: word },
    })
  },
}
