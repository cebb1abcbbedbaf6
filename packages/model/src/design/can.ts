import type { CellSpec } from '../project/project.ts'
import type { World } from '../project/world.ts'
import type { BomLine } from './cell.ts'
import { formatEntry } from './outer-size.ts'
import type { Term } from '../term/index.ts'

const BY = 'design/can'

/** The can of a cylindrical or prismatic cell [m]. */
export interface Can {
  readonly wall: Term
  /** Between the separator and the lid, inside. */
  readonly headspace: Term
  readonly anodeOverhang: Term
  readonly separatorOverhang: Term
  /** A further property of the can; throws where the library has none. */
  readonly read: (key: string) => number
  readonly find: (key: string) => number | undefined
  /** Bill of materials: outer surface [m2] x wall x density; fittings by piece, or by charge [A s]. */
  readonly lines: (surface: number, capacity: number) => readonly BomLine[]
}

export function canOf(world: World, spec: CellSpec): Can {
  const entry = formatEntry(world, spec)
  const read = (key: string) => world.read(`${entry}.${key}`, BY)
  const find = (key: string) => world.find(`${entry}.${key}`, BY)
  const wall = read('wall-thickness')
  return {
    wall,
    headspace: read('headspace'),
    anodeOverhang: read('anode-overhang'),
    separatorOverhang: read('separator-overhang'),
    read,
    find,
    lines: (surface, capacity) => {
      const housing = world.text('cell-format', entry.slice('cell-format/'.length), 'housing')
      return [
        {
          id: 'housing',
          material: `housing/${housing}`,
          mass: surface * wall * world.read(`housing/${housing}.density`, BY),
          area: surface,
        },
        {
          id: 'terminals',
          material: 'hardware/cell-terminals',
          mass: find('fittings-mass') ?? capacity * read('terminal-mass-per-charge'),
        },
      ]
    },
  }
}

/** Outer surface of a box [m2]. */
export function boxSurface([length, width, thickness]: readonly [number, number, number]): number {
  return 2 * (length * width + length * thickness + width * thickness)
}
