import type { CellFormat } from './project.ts'

export interface Route {
  readonly id: RouteId
  /** Format of the cells that it makes; absent where cells come from outside. */
  readonly format?: CellFormat
  /** What it sells: cells, or packs. */
  readonly sells: 'cell' | 'pack'
}

/** The routes that plants can be sized for: what a file must know of them. Their steps are in plant/route.ts. */
export const ROUTES = [
  { id: 'cell-pouch+pack', format: 'pouch', sells: 'pack' },
  { id: 'cell-pouch', format: 'pouch', sells: 'cell' },
  { id: 'cell-prismatic+pack', format: 'prismatic-stacked', sells: 'pack' },
  { id: 'cell-prismatic', format: 'prismatic-stacked', sells: 'cell' },
  { id: 'cell-prismatic-wound+pack', format: 'prismatic-wound', sells: 'pack' },
  { id: 'cell-prismatic-wound', format: 'prismatic-wound', sells: 'cell' },
  { id: 'pack', sells: 'pack' },
] as const satisfies readonly { readonly id: string; readonly format?: CellFormat; readonly sells: Route['sells'] }[]

export type RouteId = (typeof ROUTES)[number]['id']

/** The route that a word names. */
export function routeOf(word: string | undefined): Route | undefined {
  return ROUTES.find((r) => r.id === word)
}

/** The plant sells cells, and no packs. */
export function sellsCells(plant: { readonly route: RouteId }): boolean {
  return routeOf(plant.route)?.sells === 'cell'
}

/** The plant begins with cells that another one makes. */
export function buysCells(plant: { readonly route: RouteId }): boolean {
  return routeOf(plant.route)?.format === undefined
}

/** Ids of the packs that a plant sells; none of one that sells cells. */
export function packsOf(plant: { readonly route: RouteId; readonly makes: readonly string[] }): readonly string[] {
  return sellsCells(plant) ? [] : plant.makes
}

/** Steps of the machines of the library that belong to cells of some formats alone. */
export const STEPS_OF_FORMATS: Readonly<Record<string, readonly CellFormat[]>> = {
  degassing: ['pouch'],
  'leak-test': ['prismatic-stacked', 'prismatic-wound'],
  'lid-welding': ['prismatic-stacked', 'prismatic-wound'],
  'plug-welding': ['prismatic-stacked', 'prismatic-wound'],
  stacking: ['pouch', 'prismatic-stacked'],
  winding: ['prismatic-wound'],
}
