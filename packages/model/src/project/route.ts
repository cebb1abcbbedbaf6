import type { CellFormat } from './project.ts'

interface Route {
  readonly id: string
  /** Format of the cells that it makes. */
  readonly format: CellFormat
}

/** The routes that plants can be sized for: what a file must know of them. Their steps are in plant/route.ts. */
export const ROUTES = [{ id: 'cell-pouch+pack', format: 'pouch' }] as const satisfies readonly Route[]

export type RouteId = (typeof ROUTES)[number]['id']

/** The route that a word names. */
export function routeOf(word: string | undefined): (typeof ROUTES)[number] | undefined {
  return ROUTES.find((r) => r.id === word)
}
