import { CellwrightError } from '../issue.ts'
import { familyOf, type CellSpec } from '../project/project.ts'
import type { World } from '../project/world.ts'
import type { Term } from '../term/index.ts'

const BY = 'design/outer size'

/** Outer length, width and thickness of a flat cell [m]. */
export type FlatSize = readonly [Term, Term, Term]

/** The `cell-format` entry with the can of a cell: the one named, or the one for cylinders or prismatic cells of any size. */
export function formatEntry(world: World, spec: CellSpec): string {
  const family = familyOf(spec.format)
  const id = spec.size ?? family
  const entry = world.library.entry('cell-format', id)
  if (!entry) throw new CellwrightError('CW-MODEL-015', `cell ${spec.id}: the library has no cell-format/${id}`)
  const made = world.text('cell-format', id, 'format')
  if (made !== family)
    throw new CellwrightError(
      'CW-MODEL-015',
      `cell ${spec.id} is ${spec.format}, but the size ${id} is ${made}; name a size of that format`,
    )
  return `cell-format/${id}`
}

/** Outer length, width and thickness of a flat cell [m], or undefined where neither the file nor its size gives all three. */
export function flatSize(world: World, spec: CellSpec): FlatSize | undefined {
  const [length, width, thickness] = [side(world, spec, 'length'), side(world, spec, 'width'), side(world, spec, 'thickness')]
  return length === undefined || width === undefined || thickness === undefined ? undefined : [length, width, thickness]
}

/** Outer diameter and height of a cylinder [m], or undefined where one of them is not given. */
export function cylinderSize(world: World, spec: CellSpec): readonly [Term, Term] | undefined {
  const [diameter, height] = [side(world, spec, 'diameter'), side(world, spec, 'height')]
  return diameter === undefined || height === undefined ? undefined : [diameter, height]
}

export function noSize(spec: CellSpec): CellwrightError {
  const dimensions = spec.format === 'cylindrical' ? 'diameter and height' : 'length, width and thickness'
  return new CellwrightError(
    'CW-MODEL-014',
    `cell ${spec.id} has no outer size in this world; a ${spec.format} cell needs ${dimensions}, by size or outer`,
  )
}

function side(world: World, spec: CellSpec, name: keyof NonNullable<CellSpec['outer']>): Term | undefined {
  return (
    world.input(spec.outer?.[name], `cells.${spec.id}.outer.${name}`, BY) ??
    (spec.size === undefined ? undefined : world.find(`${formatEntry(world, spec)}.${name}`, BY))
  )
}
