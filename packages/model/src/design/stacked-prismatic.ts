import type { CellSpec } from '../project/project.ts'
import type { World } from '../project/world.ts'
import { calc } from '../term/index.ts'
import { finishedCell } from './bill.ts'
import { boxSurface, canOf } from './can.ts'
import type { Cell } from './cell.ts'
import { layersOf } from './layers.ts'
import { flatSize, noSize } from './outer-size.ts'
import { sheet, sheetsWithin, stackAreas, stackInRoom } from './stack.ts'

const BY = 'design/cell'

/**
 * A stack of sheets in a prismatic can, foils gathered at both ends of its length.
 *
 * Separator: length - 2 walls - 2 tab spaces, by width - 2 walls - headspace. Room of the stack: thickness - 2 walls, less
 * the format's allowance for swelling.
 */
export function stackedPrismatic(world: World, spec: CellSpec): Cell {
  const size = flatSize(world, spec)
  if (!size) throw noSize(spec)
  const capacity = world.input(spec.capacity, `cells.${spec.id}.capacity`, BY)
  const layers = layersOf(world, spec)
  const can = canOf(world, spec)
  const [length, width, thickness] = size
  const separator = sheet(
    'separator',
    calc`${length} - 2 * ${can.wall} - 2 * ${can.read('tab-space')}`,
    calc`${width} - 2 * ${can.wall} - ${can.headspace}`,
  )
  const sheets = sheetsWithin(spec, separator, { anode: can.anodeOverhang, separator: can.separatorOverhang })
  const stack = stackInRoom(spec, layers, sheets.cathode.area, can.room(thickness), capacity)
  return finishedCell(world, spec, layers, {
    ...stack,
    ...stackAreas(stack, sheets),
    enclosure: can.lines(boxSurface(size), stack.capacity),
    size,
    volume: calc`${length} * ${width} * ${thickness}`,
  })
}
