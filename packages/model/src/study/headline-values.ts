import type { Flows } from '../ledger/year-counts.ts'
import { staticCapacity } from '../plant/capacity.ts'
import type { Plant } from '../plant/plant.ts'
import type { Project } from '../project/project.ts'
import { headlinesFrom, type Headline } from './headlines.ts'
import type { Outcome } from './outcome.ts'
import { plantBooks } from './plant-books.ts'

/** A thing of the project that has headline figures. */
export interface Thing {
  readonly id: string
  readonly kind: 'plant' | 'container' | 'pack' | 'cell'
}

/** Headline figures by `headlineKey`, in SI units; null where a figure has no value. */
export type HeadlineValues = ReadonlyMap<string, number | null>

/** Where the figure of a thing stands among the values: cells, packs, containers and plants may share an id. */
export function headlineKey(headline: string, { kind, id }: Thing): string {
  return `${headline} ${kind} ${id}`
}

/** Plants, containers, packs and cells of a project, in file order. */
export function thingsOf(project: Project): Thing[] {
  return [
    ...project.plants.map(({ id }): Thing => ({ id, kind: 'plant' })),
    ...project.containers.map(({ id }): Thing => ({ id, kind: 'container' })),
    ...project.packs.map(({ id }): Thing => ({ id, kind: 'pack' })),
    ...project.cells.map(({ id }): Thing => ({ id, kind: 'cell' })),
  ]
}

/** Kind of thing that a figure is of. */
export function kindOf({ from }: Headline): Thing['kind'] {
  return from === 'container' || from === 'pack' || from === 'cell' ? from : 'plant'
}

/** Part of the static output of a mature line that it makes when its machines wait for one another; `packsPerSecond` of it simulated. */
export function lineShare(plant: Plant, packsPerSecond: number): number {
  return Math.min(1, packsPerSecond / staticCapacity(plant.steps).endless.value)
}

/**
 * Every headline figure that one world gives without a simulation. `shares` are the parts of the static output that the
 * lines make when their machines wait for one another, by plant; `flows` the simulated yearly output of the plants whose
 * books are to be kept by it.
 */
export function staticHeadlines(
  o: Outcome,
  shares: ReadonlyMap<string, number> = new Map(),
  flows: ReadonlyMap<string, Flows> = new Map(),
): HeadlineValues {
  const values = new Map<string, number | null>()
  for (const p of o.plants) {
    const thing: Thing = { id: p.plant.id, kind: 'plant' }
    const books = plantBooks(o.world, p, { flows: flows.get(p.plant.id), share: shares.get(p.plant.id) })
    for (const h of headlinesFrom('plant')) values.set(headlineKey(h.id, thing), h.read(p)?.value ?? null)
    for (const h of headlinesFrom('books')) values.set(headlineKey(h.id, thing), h.read(books)?.value ?? null)
  }
  for (const container of o.containers)
    for (const h of headlinesFrom('container'))
      values.set(headlineKey(h.id, { id: container.id, kind: 'container' }), h.read(container)?.value ?? null)
  for (const pack of o.packs)
    for (const h of headlinesFrom('pack'))
      values.set(headlineKey(h.id, { id: pack.id, kind: 'pack' }), h.read(pack)?.value ?? null)
  for (const cell of o.cells)
    for (const h of headlinesFrom('cell'))
      values.set(headlineKey(h.id, { id: cell.id, kind: 'cell' }), h.read(cell)?.value ?? null)
  return values
}
