import type { CellSpec } from '../project/project.ts'
import type { World } from '../project/world.ts'
import { calc, exactly } from '../term/index.ts'
import { finishedCell } from './bill.ts'
import { canOf } from './can.ts'
import type { Cell } from './cell.ts'
import { layersOf } from './layers.ts'
import { cylinderSize, noSize } from './outer-size.ts'
import { rollOf, roundFace } from './roll.ts'

const BY = 'design/cell'

/**
 * A round roll in a can.
 *
 * Face = pi (inner radius^2 - core radius^2). Cathode width = height - 2 walls - headspace - 2 overhangs of anode and separator.
 * Source: ref:botb, ref:prozell.
 */
export function cylindrical(world: World, spec: CellSpec): Cell {
  const outer = cylinderSize(world, spec)
  if (!outer) throw noSize(spec)
  const capacity = world.input(spec.capacity, `cells.${spec.id}.capacity`, BY)
  const layers = layersOf(world, spec)
  const can = canOf(world, spec)
  const [diameter, height] = outer
  const radius = calc`${diameter} / 2 - ${can.wall}`.as('inner radius of the can', 'mm')
  const face = roundFace(radius, calc`${can.read('mandrel-diameter')} / 2`)
  const separatorWidth = calc`${height} - 2 * ${can.wall} - ${can.headspace}`.as('width of the separator', 'mm')
  const anodeWidth = calc`${separatorWidth} - 2 * ${can.separatorOverhang}`.as('width of the anode', 'mm')
  const cathodeWidth = calc`${anodeWidth} - 2 * ${can.anodeOverhang}`.as('width of the cathode', 'mm')
  const roll = rollOf(spec, layers, face, cathodeWidth, capacity)
  const end = calc`pi / 4 * ${diameter} * ${diameter}`.as('area of an end of the cylinder', 'cm2')
  const surface = calc`pi * ${diameter} * ${height} + 2 * ${end}`.as('outer surface of the cell', 'cm2')
  const sheets = exactly(1, 'one roll')
  return finishedCell(world, spec, layers, {
    ...roll,
    cathode: { sheets, area: calc`${roll.length} * ${cathodeWidth}` },
    anode: { sheets, area: calc`${roll.length} * ${anodeWidth}` },
    separatorArea: calc`2 * ${roll.length} * ${separatorWidth}`,
    enclosure: can.lines(surface, roll.capacity),
    size: [height, diameter, diameter],
    volume: calc`${end} * ${height}`,
  })
}
