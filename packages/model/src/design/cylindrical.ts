import type { CellSpec } from '../project/project.ts'
import type { World } from '../project/world.ts'
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
  const face = roundFace(diameter / 2 - can.wall, can.read('mandrel-diameter') / 2)
  const separatorWidth = height - 2 * can.wall - can.headspace
  const anodeWidth = separatorWidth - 2 * can.separatorOverhang
  const cathodeWidth = anodeWidth - 2 * can.anodeOverhang
  const roll = rollOf(spec, layers, face, cathodeWidth, capacity)
  const end = (Math.PI / 4) * diameter * diameter
  return finishedCell(world, spec, layers, {
    ...roll,
    cathode: { sheets: 1, area: roll.length * cathodeWidth },
    anode: { sheets: 1, area: roll.length * anodeWidth },
    separatorArea: 2 * roll.length * separatorWidth,
    enclosure: can.lines(Math.PI * diameter * height + 2 * end, roll.capacity),
    size: [height, diameter, diameter],
    volume: end * height,
  })
}
