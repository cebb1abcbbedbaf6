import type { CellSpec } from '../project/project.ts'
import type { World } from '../project/world.ts'
import { calc, exactly } from '../term/index.ts'
import { finishedCell } from './bill.ts'
import { canOf } from './can.ts'
import type { Cell } from './cell.ts'
import { layersOf } from './layers.ts'
import { cylinderSize, noSize } from './outer-size.ts'
import { rollOf } from './roll.ts'

const BY = 'design/cell'

/**
 * A round roll in a can.
 *
 * Diameter of the roll = (diameter - 2 walls) / (1 + allowance): a roll is wound thinner than its can, to slide in and to swell.
 * Cathode width = height - 2 walls - headspace - 2 overhangs of anode and separator.
 * Source: ref:botb, ref:prozell.
 */
export function cylindrical(world: World, spec: CellSpec): Cell {
  const outer = cylinderSize(world, spec)
  if (!outer) throw noSize(spec)
  const capacity = world.input(spec.capacity, `cells.${spec.id}.capacity`, BY)
  const layers = layersOf(world, spec)
  const can = canOf(world, spec)
  const [diameter, height] = outer
  const separatorWidth = calc`${height} - 2 * ${can.wall} - ${can.headspace}`.as('width of the separator', 'mm')
  const anodeWidth = calc`${separatorWidth} - 2 * ${can.separatorOverhang}`.as('width of the anode', 'mm')
  const cathodeWidth = calc`${anodeWidth} - 2 * ${can.anodeOverhang}`.as('width of the cathode', 'mm')
  const one = exactly(1, 'one roll')
  const roll = rollOf(
    spec,
    layers,
    can,
    {
      radius: calc`${can.room(diameter)} / 2`.as('radius of the roll', 'mm'),
      straight: exactly(0, 'a round roll has no straight part', 'mm'),
      rolls: one,
      width: cathodeWidth,
    },
    capacity,
  )
  const end = calc`pi / 4 * ${diameter} * ${diameter}`.as('area of an end of the cylinder', 'cm2')
  const surface = calc`pi * ${diameter} * ${height} + 2 * ${end}`.as('outer surface of the cell', 'cm2')
  return finishedCell(world, spec, layers, {
    ...roll,
    cathode: { sheets: one, area: calc`${roll.cathodeLength} * ${cathodeWidth}` },
    anode: { sheets: one, area: calc`${roll.anodeLength} * ${anodeWidth}` },
    separatorArea: calc`2 * ${roll.separatorLength} * ${separatorWidth}`,
    enclosure: can.lines(surface, roll.capacity),
    size: [height, diameter, diameter],
    volume: calc`${end} * ${height}`,
  })
}
