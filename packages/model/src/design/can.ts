import type { CellSpec } from '../project/project.ts'
import type { World } from '../project/world.ts'
import { calc, exactly, type Term } from '../term/index.ts'
import type { BomLine } from './cell.ts'
import { formatEntry, type FlatSize } from './outer-size.ts'

const BY = 'design/can'

/** The can of a cylindrical or prismatic cell [m]. */
export interface Can {
  readonly wall: Term
  /** Between the separator and the lid, inside. */
  readonly headspace: Term
  readonly anodeOverhang: Term
  readonly separatorOverhang: Term
  /** A further property of the can; throws where the library has none. */
  readonly read: (key: string) => Term
  readonly find: (key: string) => Term | undefined
  /** Room for a stack or rolls in an outer thickness or diameter, less the walls and the format's allowance for swelling [m]. */
  readonly room: (outer: Term) => Term
  /** Bill of materials: outer surface [m2] x wall x density; fittings by piece, or by charge [A s]. */
  readonly lines: (surface: Term, capacity: Term) => readonly BomLine[]
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
    room: (outer) => {
      const swelling = find('swelling-allowance') ?? exactly(0, 'no allowance for swelling')
      return calc`(${outer} - 2 * ${wall}) / (1 + ${swelling})`.as('room for electrodes between the walls of the can', 'mm')
    },
    lines: (surface, capacity) => {
      const housing = world.text('cell-format', entry.slice('cell-format/'.length), 'housing')
      const density = world.read(`housing/${housing}.density`, BY)
      return [
        {
          id: 'housing',
          material: `housing/${housing}`,
          mass: calc`${surface} * ${wall} * ${density}`.as('mass of the housing', 'g'),
          area: surface,
        },
        {
          id: 'terminals',
          material: 'hardware/cell-terminals',
          mass: find('fittings-mass') ?? terminalMass(capacity, read('terminal-mass-per-charge')),
        },
      ]
    },
  }
}

/** Both terminals of a cell, by its charge [kg]. */
export function terminalMass(capacity: Term, perCharge: Term): Term {
  return calc`${capacity} * ${perCharge}`.as('mass of the terminals', 'g')
}

/** Outer surface of a box [m2]. */
export function boxSurface([length, width, thickness]: FlatSize): Term {
  return calc`2 * (${length} * ${width} + ${length} * ${thickness} + ${width} * ${thickness})`.as(
    'outer surface of the cell',
    'cm2',
  )
}
